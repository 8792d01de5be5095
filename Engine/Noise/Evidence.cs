using BearingAnalytics.Spectra;

namespace BearingAnalytics.Noise;

/// <summary>One physical claim: a line that a fault must show, where it should stand, and what was found there.</summary>
public sealed record Evidence
{
    /// <summary>Name of the line: <c>BPFO</c>, <c>2×BPFI</c>, <c>BPFI−1×shaft</c>.</summary>
    public required string Line { get; init; }

    /// <summary>Where it should stand by geometry and speed, Hz.</summary>
    public required double ExpectedHz { get; init; }

    /// <summary>Where the strongest bin within the search window stands, Hz.</summary>
    public required double FoundHz { get; init; }

    /// <summary>Height over the local floor of the envelope spectrum (ratio of magnitudes; 1 is the floor).</summary>
    public required double Prominence { get; init; }

    /// <summary>Chance that noise alone shows such a line within the window searched; 0 to 1.</summary>
    public double FalseAlarmProbability { get; init; } = 1;

    /// <summary>Harmonics of the comb this line belongs to that stand clear of the floor, the line itself included.</summary>
    public int Harmonics { get; init; }

    /// <summary>Sidebands at the modulating rate that stand clear of the floor.</summary>
    public int Sidebands { get; init; }

    /// <summary>The band whose envelope shows it.</summary>
    public required FrequencyBand Band { get; init; }
}
