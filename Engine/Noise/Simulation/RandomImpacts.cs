namespace BearingAnalytics.Noise.Simulation;

/// <summary>
/// Impacts at times of a Poisson process, of either sign, with Pareto strengths, through one resonance: loose parts, particles,
/// neighbours. Nothing in them repeats.
/// </summary>
public sealed record RandomImpacts
{
    /// <summary>RMS of all together over the recording, relative to race noise of RMS 1, 0 to 100; silent where none falls.</summary>
    public required double Rms { get; init; }

    /// <summary>Mean number per second, above 0 to 1000.</summary>
    public required double PerSecond { get; init; }

    /// <summary>Pareto index of the strength, 1 to 10: P(strength above s) = s to the power of minus the index, s at least 1.</summary>
    public double TailIndex { get; init; } = 2;

    /// <summary>Frequency of the resonance struck, Hz, above 0; beyond 0.42 of the sampling rate it is put there.</summary>
    public required double ResonanceHz { get; init; }

    /// <summary>Damping ratio of the resonance, 0.001 to 0.5.</summary>
    public double Damping { get; init; } = 0.03;

    internal void Validate()
    {
        OptionRange.RequireStrength($"{nameof(RandomImpacts)}.{nameof(Rms)}", Rms);
        OptionRange.Require(PerSecond is > 0 and <= 1000, nameof(PerSecond), PerSecond, "above 0 to 1000 per second");
        OptionRange.Require(TailIndex is >= 1 and <= 10, nameof(TailIndex), TailIndex, "1 to 10");
        OptionRange.Require(ResonanceHz is > 0 and <= 1e6, nameof(ResonanceHz), ResonanceHz, "above 0 to 1000000 Hz");
        OptionRange.Require(Damping is >= 0.001 and <= 0.5, nameof(Damping), Damping, "0.001 to 0.5");
    }
}
