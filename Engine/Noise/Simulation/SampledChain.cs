namespace BearingAnalytics.Noise.Simulation;

/// <summary>What cable and converter add to the sensor's signal: spikes of a few samples, and steps. Nothing is clipped.</summary>
public sealed record SampledChain
{
    /// <summary>Bits of the converter, whose range is the largest sample, 4 to 24; null for no steps.</summary>
    public int? Bits { get; init; }

    /// <summary>Mean number of spikes per second, at times of a Poisson process, 0 to 100.</summary>
    public double SpikesPerSecond { get; init; }

    /// <summary>Height of a spike over the RMS of the signal, 0 to 200; the seed scatters it by a factor 2.</summary>
    public double SpikeHeight { get; init; } = 20;

    internal void Validate()
    {
        OptionRange.Require(Bits is null or (>= 4 and <= 24), nameof(Bits), Bits ?? 0, "4 to 24, or none");
        OptionRange.Require(SpikesPerSecond is >= 0 and <= 100, nameof(SpikesPerSecond), SpikesPerSecond, "0 to 100 per second");
        OptionRange.Require(SpikeHeight is >= 0 and <= 200, nameof(SpikeHeight), SpikeHeight, "0 to 200");
    }
}
