using BearingAnalytics.Numerics;

namespace BearingAnalytics.Noise.Simulation.Sources;

/// <summary>
/// Share of load at an angle from the direction of radial load: q = [1 − (1 − cos ψ)/2ε]^1.5, 0 outside the zone (Stribeck, Harris).
/// </summary>
internal static class LoadZone
{
    /// <param name="angle">Angle from the direction of load, rad.</param>
    /// <param name="epsilon">Load distribution factor; null for axial load, the same everywhere.</param>
    public static double Share(double angle, double? epsilon)
    {
        if (epsilon is not { } extent)
        {
            return 1;
        }

        double share = 1 - (1 - PortableMath.Cos(angle)) / (2 * extent);
        return share > 0 ? share * Math.Sqrt(share) : 0;
    }
}
