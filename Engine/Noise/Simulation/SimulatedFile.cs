using System.Buffers.Binary;
using System.Text.Encodings.Web;
using System.Text.Json;
using BearingAnalytics.Signals;

namespace BearingAnalytics.Noise.Simulation;

/// <summary>Writes a simulated recording as WAV, 32-bit floats in m/s², with its sidecar. Equal options give equal bytes.</summary>
public static class SimulatedFile
{
    private const int HeaderBytes = 58;

    private static readonly JsonWriterOptions Readable =
        new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

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
        File.WriteAllBytes(path, Wav(recording.Channels[0].Samples, (uint)options.SampleRateHz));
        File.WriteAllBytes(path + ".json", Sidecar(RecordingSimulator.Notes(options)));
        return recording;
    }

    private static byte[] Wav(float[] samples, uint sampleRateHz)
    {
        byte[] file = new byte[HeaderBytes + sizeof(float) * samples.Length];
        Span<byte> at = file;
        "RIFF"u8.CopyTo(at);
        BinaryPrimitives.WriteUInt32LittleEndian(at[4..], (uint)file.Length - 8);
        "WAVEfmt "u8.CopyTo(at[8..]);
        BinaryPrimitives.WriteUInt32LittleEndian(at[16..], 18);
        BinaryPrimitives.WriteUInt16LittleEndian(at[20..], 3);
        BinaryPrimitives.WriteUInt16LittleEndian(at[22..], 1);
        BinaryPrimitives.WriteUInt32LittleEndian(at[24..], sampleRateHz);
        BinaryPrimitives.WriteUInt32LittleEndian(at[28..], sampleRateHz * sizeof(float));
        BinaryPrimitives.WriteUInt16LittleEndian(at[32..], sizeof(float));
        BinaryPrimitives.WriteUInt16LittleEndian(at[34..], 8 * sizeof(float));
        "fact"u8.CopyTo(at[38..]);
        BinaryPrimitives.WriteUInt32LittleEndian(at[42..], 4);
        BinaryPrimitives.WriteUInt32LittleEndian(at[46..], (uint)samples.Length);
        "data"u8.CopyTo(at[50..]);
        BinaryPrimitives.WriteUInt32LittleEndian(at[54..], (uint)(sizeof(float) * samples.Length));
        for (int i = 0; i < samples.Length; i++)
        {
            BinaryPrimitives.WriteSingleLittleEndian(at[(HeaderBytes + sizeof(float) * i)..], samples[i]);
        }

        return file;
    }

    private static byte[] Sidecar(RecordingNotes notes)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, Readable))
        {
            json.WriteStartObject();
            json.WriteNumber("sampling_rate_hz", notes.SamplingRateHz!.Value);
            json.WriteNumber("speed_rpm", notes.SpeedRpm!.Value);
            json.WriteString("load", notes.Load);
            json.WriteString("bearing", notes.Bearing);
            json.WriteString("unit", notes.Unit);
            json.WriteString("label", notes.Label);
            json.WriteString("specimen", notes.Specimen);
            json.WriteString("rig", notes.Rig);
            json.WriteString("note", notes.Note);
            json.WriteEndObject();
        }

        stream.Write("\n"u8);
        return stream.ToArray();
    }
}
