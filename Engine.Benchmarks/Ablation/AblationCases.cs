using BearingAnalytics.Bearings;
using BearingAnalytics.Noise;
using BearingAnalytics.Noise.Simulation;
using BearingAnalytics.Pipeline;
using BearingAnalytics.Signals;

namespace BearingAnalytics.Benchmarks.Ablation;

/// <summary>What the methods are asked about.</summary>
internal static class AblationCases
{
    /// <summary>The members of a population, seeds from 1 on.</summary>
    public static IReadOnlyList<Func<AblationCase>> Simulated(Func<ulong, SimulatedCase> draw, int count) =>
        [.. Enumerable.Range(1, count).Select(seed => (Func<AblationCase>)(() => Of(draw((ulong)seed).Options)))];

    /// <summary>A simulated recording.</summary>
    public static AblationCase Of(SimulationOptions options) =>
        new(options.Mode, RecordingSimulator.Simulate(options).Channels[0], options.Bearing, options.StatedSpeedRpm);

    /// <summary>The public recordings that are scored and whose bearing and speed are stated; none where there is no manifest.</summary>
    /// <param name="folder">Folder of the measurements; null for none.</param>
    public static IReadOnlyList<Func<AblationCase>> Real(string? folder)
    {
        string manifest = Path.Combine(folder ?? "", "recordings", "manifest.csv");
        return folder is null || !File.Exists(manifest)
            ? []
            : [.. EvaluationManifest.Read(manifest, AnalysisOptions.Default).Recordings
                .Where(row => row is { Truth: not null, NotScored.Length: 0, Job.Options.Notes.SpeedRpm: not null }
                    && BearingCatalogue.Shipped.Find(row.Job.Options.Notes.Bearing ?? "") is not null)
                .Select(row => (Func<AblationCase>)(() => Of(row)))];
    }

    /// <summary>BEARING_DATA, else <c>shared/data</c> beside the folder the command is run in; null where there is neither.</summary>
    public static string? Measurements()
    {
        string stated = Environment.GetEnvironmentVariable("BEARING_DATA") is { Length: > 0 } told
            ? told
            : Path.Combine("..", "shared", "data");
        return Directory.Exists(stated) ? stated : null;
    }

    private static AblationCase Of(LabelledRecording row)
    {
        AnalysisOptions options = row.Job.Options;
        Recording recording = RecordingReader.Read(row.Job.File, options.Notes);
        Channel channel = SignalQuality.Repair((options.OnlyChannel ?? new SingleChannel()).Of(recording.Selected)[0]);
        CatalogueBearing bearing = BearingCatalogue.Shipped.Find(options.Notes.Bearing!)!;
        return new AblationCase(row.Truth!.Value, channel, bearing, options.Notes.SpeedRpm!.Value);
    }
}
