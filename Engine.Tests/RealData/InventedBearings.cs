using System.Globalization;
using BearingAnalytics.Bearings;

namespace BearingAnalytics.Tests.RealData;

/// <summary>Bearings, stated by their orders, whose lines stand away from everything a real one can show.</summary>
internal sealed class InventedBearings(int seed)
{
    /// <summary>Twice the search window and a little: the windows of real and invented lines do not touch.</summary>
    private const double Away = 0.045;

    private readonly Random _random = new(seed);

    public IEnumerable<string> AwayFrom(string realBearing, int count)
    {
        double[] real = LinesOf(BearingCatalogue.Shipped.Find(realBearing)!.Orders);
        while (count > 0)
        {
            double outer = 2 + (3 * _random.NextDouble());
            double inner = outer + 1 + (2 * _random.NextDouble());
            double spin = 1.2 + (1.6 * _random.NextDouble());
            double cage = 0.3 + (0.17 * _random.NextDouble());
            if (((double[])[outer, inner, 2 * spin, cage]).All(order => real.All(line => Math.Abs((order / line) - 1) > Away)))
            {
                count--;
                yield return string.Create(CultureInfo.InvariantCulture, $"BPFO={outer:0.0000} BPFI={inner:0.0000} FTF={cage:0.0000} BSF={spin:0.0000}");
            }
        }
    }

    // Combs with a multiple or a half of the spacing, and the first sidebands, are the real bearing's too.
    private static double[] LinesOf(KinematicOrders orders)
    {
        double[] fundamentals =
        [
            orders.Outer, orders.Inner - 2, orders.Inner - 1, orders.Inner, orders.Inner + 1, orders.Inner + 2, 2 * orders.ElementSpin,
            (2 * orders.ElementSpin) - orders.Cage, (2 * orders.ElementSpin) + orders.Cage, orders.Cage,
        ];
        return [.. fundamentals.SelectMany(f => (double[])[f / 2, f, 2 * f])];
    }
}
