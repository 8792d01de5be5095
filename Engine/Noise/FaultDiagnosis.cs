using BearingAnalytics.Quality;
using BearingAnalytics.Spectra;

namespace BearingAnalytics.Noise;

/// <summary>A diagnosis and what it was based on.</summary>
public sealed record FaultDiagnosis
{
    /// <summary>The answer.</summary>
    public required NoiseDiagnosis Diagnosis { get; init; }

    /// <summary>Shaft speed used, r/min; null when neither stated nor found.</summary>
    public double? SpeedRpm { get; init; }

    /// <summary>Standard uncertainty of a speed read from the signal, r/min; null where it was only stated.</summary>
    public double? SpeedUncertaintyRpm { get; init; }

    /// <summary>The signal shows a clear comb of shaft harmonics at <see cref="SpeedRpm"/>.</summary>
    public bool SpeedConfirmed { get; init; }

    /// <summary>The signal contradicts the stated speed, or none was stated.</summary>
    public bool SpeedFromSignal { get; init; }

    /// <summary>The rotation that was followed; null where the speed was taken as constant.</summary>
    public RotationTrack? Track { get; init; }

    /// <summary>The band that carries the strongest hypothesis; the full band when nothing was searched.</summary>
    public FrequencyBand Band { get; init; }

    /// <summary>What stood in the way of a better answer: speed doubtful, too few revolutions.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];
}
