using BearingAnalytics.Bearings;
using BearingAnalytics.Numerics;

namespace BearingAnalytics.Noise.Simulation.Sources;

/// <summary>When and how hard a flaw is struck.</summary>
internal static class FlawImpacts
{
    // Blows shortly before the recording still ring in it.
    private const double LeadSeconds = 0.05;

    // The path from the inner raceway to the sensor leads through the elements.
    private const double InnerPathLoss = 0.75;
    private const double EntryShare = -0.4;

    /// <summary>All blows of the flaw, in order of time.</summary>
    public static IReadOnlyList<Impact> For(SimulationOptions options, ShaftRotation rotation, RandomStream random)
    {
        KinematicOrders orders = options.Bearing.Orders;
        double start = random.Uniform(0, 2 * Math.PI);
        double? zone = options.LoadZone;
        Func<int, double, double> share = options.Mode switch
        {
            NoiseMode.OuterRaceFlaw => (_, _) => 1,
            NoiseMode.InnerRaceFlaw => (_, angle) => LoadZone.Share(angle + start, zone),
            NoiseMode.ElementFlaw => (hit, angle) =>
                ((hit & 1) == 0 ? 1 : InnerPathLoss) * LoadZone.Share(orders.Cage * angle + start, zone),
            NoiseMode.CageFlaw => (_, _) => 1,
            _ => throw new ArgumentOutOfRangeException(nameof(options), options.Mode, "Not a flaw."),
        };
        List<Impact> impacts = [];
        int number = 0;
        foreach (double angle in Angles(rotation, options.DurationSeconds, HitsPerTurn(options), options.Slip, random))
        {
            double strength = share(number++, angle) * LogNormal(options.ImpactScatter, random);
            Strike(impacts, rotation, angle, strength, FlawAngle(options));
        }

        impacts.Sort((a, b) => a.Seconds.CompareTo(b.Seconds));
        return impacts;
    }

    /// <summary>
    /// Shaft angles of hits from shortly before the recording to its end: equal steps, each with its own Gaussian error, so that
    /// errors add up (a renewal process, not a clock with noisy ticks).
    /// </summary>
    public static IEnumerable<double> Angles(ShaftRotation rotation, double seconds, double hitsPerTurn, double slip, RandomStream random)
    {
        double step = 2 * Math.PI / hitsPerTurn;
        double last = rotation.AngleAt(seconds);
        double angle = rotation.AngleAt(-LeadSeconds) + step * random.Uniform();
        while (angle < last)
        {
            yield return angle;
            angle += step * (1 + slip * random.Gaussian());
        }
    }

    private static double HitsPerTurn(SimulationOptions options)
    {
        KinematicOrders orders = options.Bearing.Orders;
        return options.Mode switch
        {
            NoiseMode.OuterRaceFlaw => orders.Outer,
            NoiseMode.InnerRaceFlaw => orders.Inner,
            NoiseMode.ElementFlaw => 2 * orders.ElementSpin,
            _ => orders.Cage,
        };
    }

    private static void Strike(List<Impact> impacts, ShaftRotation rotation, double angle, double strength, double flawAngle)
    {
        if (flawAngle == 0)
        {
            impacts.Add(new Impact(rotation.TimeAt(angle), strength));
            return;
        }

        impacts.Add(new Impact(rotation.TimeAt(angle), EntryShare * strength));
        impacts.Add(new Impact(rotation.TimeAt(angle + flawAngle), strength));
    }

    /// <summary>Shaft angle between entering and leaving the flaw, rad: length over the speed at which contact moves along it.</summary>
    private static double FlawAngle(SimulationOptions options)
    {
        if (options.FlawLengthMm is not { } length || options.Bearing.Geometry is not { } geometry)
        {
            return 0;
        }

        KinematicOrders orders = options.Bearing.Orders;
        return options.Mode switch
        {
            NoiseMode.OuterRaceFlaw => 2 * length / (geometry.PitchDiameterMm * orders.Cage),
            NoiseMode.InnerRaceFlaw => 2 * length / (geometry.PitchDiameterMm * (1 - orders.Cage)),
            NoiseMode.ElementFlaw => 2 * length / (geometry.ElementDiameterMm * orders.ElementSpin),
            _ => 0,
        };
    }

    private static double LogNormal(double deviation, RandomStream random) =>
        PortableMath.Exp(deviation * random.Gaussian() - deviation * deviation / 2);
}
