using BearingAnalytics.Numerics;

namespace BearingAnalytics.Noise.Simulation.Sources;

/// <summary>Times of a Poisson process: distances are exponential, nothing repeats.</summary>
internal static class PoissonTimes
{
    /// <param name="from">Begin, s.</param>
    /// <param name="to">End, s.</param>
    /// <param name="perSecond">Mean number per second; 0 for none.</param>
    /// <param name="random">Draws the distances while the times are read.</param>
    public static IEnumerable<double> Between(double from, double to, double perSecond, RandomStream random)
    {
        if (perSecond <= 0)
        {
            yield break;
        }

        for (double t = from + Step(); t < to; t += Step())
        {
            yield return t;
        }

        double Step() => -PortableMath.Log(1 - random.Uniform()) / perSecond;
    }
}
