using BearingAnalytics.Numerics;

namespace BearingAnalytics.Noise.Simulation.Sources;

/// <summary>Numbers whose logarithm is uniform: for what spans decades.</summary>
internal static class LogUniform
{
    /// <summary>In [low, high), both above 0.</summary>
    public static double Draw(RandomStream random, double low, double high) =>
        low * PortableMath.Exp(random.Uniform() * PortableMath.Log(high / low));
}
