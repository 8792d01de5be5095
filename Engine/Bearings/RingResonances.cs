namespace BearingAnalytics.Bearings;

/// <summary>Natural frequencies of a free outer ring: the carriers of race noise and of impacts.</summary>
public static class RingResonances
{
    /// <summary>Wall of the outer ring as a share of D − d for an open ball bearing; 0.125 with shields.</summary>
    public const double OpenRingWallShare = 0.15;

    /// <summary>
    /// In-plane flexure of a free steel ring of rectangular wall h: f = 9.43·10⁵·h/(D−h)²·n(n²−1)/√(n²+1) with h and D in mm
    /// (thin ring theory with E = 206 GPa and 7830 kg/m³). A mounted ring is stiffened or loaded by its fit.
    /// </summary>
    /// <param name="boundary">Bore and outside diameter.</param>
    /// <param name="order">Waves around the ring, 2 or more.</param>
    /// <param name="wallShare">Ring wall as a share of D − d.</param>
    /// <returns>Natural frequency, Hz.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Order below 2, or wall share not between 0 and 0.5.</exception>
    public static double OuterRingFlexureHz(BoundaryDimensions boundary, int order, double wallShare = OpenRingWallShare)
    {
        ArgumentNullException.ThrowIfNull(boundary);
        ArgumentOutOfRangeException.ThrowIfLessThan(order, 2);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(wallShare);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(wallShare, 0.5);
        double h = wallShare * (boundary.OutsideDiameterMm - boundary.BoreMm);
        double n = order;
        double ring = boundary.OutsideDiameterMm - h;
        return 9.43e5 * h / (ring * ring) * n * (n * n - 1) / Math.Sqrt(n * n + 1);
    }
}
