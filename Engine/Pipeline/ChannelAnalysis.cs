using BearingAnalytics.Noise;
using BearingAnalytics.Quality;

namespace BearingAnalytics.Pipeline;

/// <summary>Everything found out about one channel of one file; one row of a batch result.</summary>
public sealed record ChannelAnalysis
{
    /// <summary>The file as the user named it.</summary>
    public required string File { get; init; }

    /// <summary>Channel name; empty when the file could not be read.</summary>
    public required string Channel { get; init; }

    /// <summary>Short role of the channel where one is known (<c>DE</c>, <c>FE</c>); empty otherwise.</summary>
    public string ChannelRole { get; init; } = "";

    /// <summary>Sampling rate, Hz; null when unknown.</summary>
    public double? SampleRateHz { get; init; }

    /// <summary>Duration, s; null when unknown.</summary>
    public double? DurationSeconds { get; init; }

    /// <summary>Bearing, speed and load used.</summary>
    public required AnalysisConditions Conditions { get; init; }

    /// <summary>Accept, reject, undecided or failed.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>The diagnosis; null when the file could not be processed.</summary>
    public NoiseDiagnosis? Diagnosis { get; init; }

    /// <summary>How strong the fault's impacts are; null where no fault is claimed.</summary>
    public FaultSeverity? Severity { get; init; }

    /// <summary>What repeats in the envelope, looked for where no bearing is known; null otherwise. It does not change the
    /// verdict.</summary>
    public PeriodicFamilies? Families { get; init; }

    /// <summary>Scalar measures.</summary>
    public IReadOnlyList<LevelMeasure> Levels { get; init; } = [];

    /// <summary>Findings of reading and of signal quality, worst first.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>Spectra and waveform for pictures; null unless asked for, because a batch cannot afford it.</summary>
    public AnalysisDetail? Detail { get; init; }
}
