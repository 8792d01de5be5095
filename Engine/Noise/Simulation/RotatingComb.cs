namespace BearingAnalytics.Noise.Simulation;

/// <summary>
/// A part that repeats in step with the shaft: the shaft itself (order 1), another shaft, a belt, the vanes of a pump. Lines at all
/// multiples of its order below 0.45 of the sampling rate, and, where it makes noise swell, a modulation of all broadband noise.
/// </summary>
public sealed record RotatingComb
{
    /// <summary>Repetitions per turn of the bearing's shaft, above 0 to 200.</summary>
    public required double Order { get; init; }

    /// <summary>RMS of all lines together, relative to race noise of RMS 1, 0 to 100.</summary>
    public required double Rms { get; init; }

    /// <summary>Lines, 1 to 60; the seed chooses their phases and scatters their strengths by a factor 2.</summary>
    public int Harmonics { get; init; } = 5;

    /// <summary>Amplitude of line k falls as k to the power of minus this, 0 to 4.</summary>
    public double Fall { get; init; } = 1;

    /// <summary>Depth by which it modulates broadband noise, 0 to 0.8.</summary>
    public double NoiseDepth { get; init; }

    internal void Validate()
    {
        OptionRange.Require(Order is > 0 and <= 200, nameof(Order), Order, "above 0 to 200");
        OptionRange.RequireStrength($"{nameof(RotatingComb)}.{nameof(Rms)}", Rms);
        OptionRange.Require(Harmonics is >= 1 and <= 60, nameof(Harmonics), Harmonics, "1 to 60");
        OptionRange.Require(Fall is >= 0 and <= 4, nameof(Fall), Fall, "0 to 4");
        OptionRange.Require(NoiseDepth is >= 0 and <= 0.8, nameof(NoiseDepth), NoiseDepth, "0 to 0.8");
    }
}
