namespace BearingAnalytics.Noise.Simulation;

/// <summary>
/// Gaussian noise that does not come from the bearing; slope and resonances have half the power each where both are there.
/// </summary>
public sealed record ColouredNoise
{
    /// <summary>RMS relative to race noise of RMS 1, 0 to 100.</summary>
    public required double Rms { get; init; }

    /// <summary>Power falls as 1/f to this power, 0 (white) to 2 (brown).</summary>
    public double Slope { get; init; } = 1;

    /// <summary>Resonances of the surroundings, 0 to 8; the seed chooses their frequencies, damping of 0.3 to 6 % and weights.</summary>
    public int Resonances { get; init; }

    internal void Validate()
    {
        OptionRange.RequireStrength($"{nameof(ColouredNoise)}.{nameof(Rms)}", Rms);
        OptionRange.Require(Slope is >= 0 and <= 2, nameof(Slope), Slope, "0 to 2");
        OptionRange.Require(Resonances is >= 0 and <= 8, nameof(Resonances), Resonances, "0 to 8");
    }
}
