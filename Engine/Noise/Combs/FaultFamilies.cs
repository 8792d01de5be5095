using BearingAnalytics.Bearings;

namespace BearingAnalytics.Noise.Combs;

/// <summary>The fault families of a bearing.</summary>
internal static class FaultFamilies
{
    /// <summary>Outer, inner, element and cage, in this order.</summary>
    public static IReadOnlyList<FaultFamily> Of(KinematicOrders orders, OrderTolerances tolerances) =>
    [
        new FaultFamily
        {
            Mode = NoiseMode.OuterRaceFlaw, Line = "BPFO", Order = orders.Outer, Tolerance = tolerances.CageAndOuter,
            SidebandOrder = 0, SidebandName = "", SidebandReach = 0,
        },
        new FaultFamily
        {
            Mode = NoiseMode.InnerRaceFlaw, Line = "BPFI", Order = orders.Inner, Tolerance = tolerances.Inner,
            SidebandOrder = 1, SidebandName = "shaft", SidebandReach = 4,
        },
        new FaultFamily
        {
            // A flaw on an element strikes inner and outer race once each per spin.
            Mode = NoiseMode.ElementFlaw, Line = "2×BSF", Order = 2 * orders.ElementSpin, Tolerance = tolerances.ElementSpin,
            SidebandOrder = orders.Cage, SidebandName = "cage", SidebandReach = 2,
        },
        new FaultFamily
        {
            Mode = NoiseMode.CageFlaw, Line = "FTF", Order = orders.Cage, Tolerance = tolerances.CageAndOuter,
            SidebandOrder = 0, SidebandName = "", SidebandReach = 0,
        },
    ];
}
