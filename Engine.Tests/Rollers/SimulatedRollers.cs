using BearingAnalytics.Rollers;

namespace BearingAnalytics.Tests.Rollers;

/// <summary>Rollers to simulate in tests.</summary>
internal static class SimulatedRollers
{
    /// <summary>Like the roller of an NU206: three arcs, 4800 mm in the middle, 365 mm at the ends.</summary>
    public static NominalProfile ThreeArcs { get; } =
        new TangentArcChain([new(365, -4.6, -2.14), new(4800, -2.14, 2.14), new(365, 2.14, 4.6)]);

    /// <summary>Different on both sides, straight in the middle.</summary>
    public static NominalProfile Lopsided { get; } = new TangentArcChain(
        [new(300, -4.6, -2.4), new(double.PositiveInfinity, -2.4, 1.9), new(420, 1.9, 3.2), new(150, 3.2, 4.6)]);

    /// <summary>Nothing but a plane, so that effects are seen alone.</summary>
    public static NominalProfile Flat { get; } = new TangentArcChain([new(double.PositiveInfinity, -5, 5)]);

    /// <summary>Heights of the second trace less those of the first.</summary>
    public static double[] Added(RollerSimulation without, RollerSimulation with, NominalProfile? nominal = null)
    {
        double[] first = RollerSimulator.Trace(nominal ?? Flat, without).Trace.ZUm;
        return [.. RollerSimulator.Trace(nominal ?? Flat, with).Trace.ZUm.Zip(first, (z, z0) => z - z0)];
    }

    /// <summary>Curvature of the circle through three points, 1/mm, convex positive.</summary>
    public static double CurvatureThrough(ProfileTrace trace, int i, int j, int k)
    {
        (double x1, double y1) = (trace.XMm[j] - trace.XMm[i], (trace.ZUm[j] - trace.ZUm[i]) / 1000);
        (double x2, double y2) = (trace.XMm[k] - trace.XMm[i], (trace.ZUm[k] - trace.ZUm[i]) / 1000);
        double sides = Length(x1, y1) * Length(x2, y2) * Length(x2 - x1, y2 - y1);
        return 2 * (x2 * y1 - x1 * y2) / sides;
    }

    private static double Length(double x, double y) => Math.Sqrt(x * x + y * y);
}
