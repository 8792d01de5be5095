using BearingAnalytics.Signals;

namespace BearingAnalytics.Noise.Simulation;

/// <summary>Writes a simulated recording as WAV, 32-bit floats in m/s², with its sidecar. Equal options give equal bytes.</summary>
public static class SimulatedFile
{
    /// <summary>Simulates and writes <paramref name="path"/> and <c>&lt;path&gt;.json</c>, replacing what is there.</summary>
    /// <param name="path">Path of the WAV file; its folder must exist.</param>
    /// <param name="options">What to simulate.</param>
    /// <returns>The recording written.</returns>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public static Recording Write(string path, SimulationOptions options)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        Recording recording = RecordingSimulator.Simulate(options);
        using (WavWriter wav = new(path, options.SampleRateHz))
        {
            wav.Write(recording.Channels[0].Samples);
        }

        RecordingNotesWriter.Write(path, RecordingSimulator.Notes(options));
        return recording;
    }
}
