using BearingAnalytics.Bearings;

namespace BearingAnalytics.Noise.Combs;

/// <summary>
/// Reads the shaft speed from the harmonics of the shaft, which stand both in the signal itself (unbalance, misalignment) and in
/// its envelope (once-a-turn modulation). Logged speeds are wrong by 2 % and more in several public sets.
/// </summary>
internal sealed class ShaftSpeedEstimator(CombScorer envelope, CombScorer signal)
{
    /// <summary>Slip of an induction motor and rounding of a nameplate: nobody would call this a wrong speed.</summary>
    private const double Near = 0.015;

    /// <summary>Sum of both comb scores (each 0 to ln 50) that no meaningless comb was seen to reach.</summary>
    private const double ClearScore = 4;

    /// <summary>
    /// How many times clearer another speed must be than the stated one. A strong fault puts a comb at a third or a quarter of its
    /// own frequency, but then the stated speed keeps its comb too.
    /// </summary>
    private const double Advantage = 1.6;

    /// <summary>How near to one of the bearing's own combs a speed is not believed, relative.</summary>
    private const double OwnWidth = 0.025;

    /// <summary>Score above the median of all trial speeds at which the comb is taken to be the shaft's.</summary>
    private const double Rise = 0.8;

    /// <summary>The speed to use, given a stated one.</summary>
    /// <param name="statedHz">Stated shaft speed, Hz.</param>
    /// <param name="searchRange">Relative range searched on both sides.</param>
    /// <param name="orders">Kinematic orders of the bearing: its faults make combs too.</param>
    public ShaftSpeedEstimate Around(double statedHz, double searchRange, KinematicOrders orders)
    {
        double[] ownOrders = [.. OwnCombs(orders)];
        List<(double Hz, double Score)> trials = Trials(statedHz * (1 - searchRange), statedHz * (1 + searchRange));
        (double Hz, double Score) near = trials.Where(t => Math.Abs((t.Hz / statedHz) - 1) <= Near).MaxBy(t => t.Score);
        (double Hz, double Score) far = trials.Where(t => !ownOrders.Any(own => Math.Abs((t.Hz / statedHz / own) - 1) <= OwnWidth)).MaxBy(t => t.Score);
        if (far.Score >= ClearScore && far.Score >= Advantage * near.Score)
        {
            return new ShaftSpeedEstimate(far.Hz, Confirmed: true, Contradicted: true);
        }

        double[] scores = [.. trials.Select(t => t.Score).Order()];
        bool confirmed = near.Score >= scores[scores.Length / 2] + Rise;
        return new ShaftSpeedEstimate(confirmed ? near.Hz : statedHz, confirmed, Contradicted: false);
    }

    // A fault's comb at f also scores at f/2, f/3, ...; the cage's lines at twice and three times its speed.
    private static IEnumerable<double> OwnCombs(KinematicOrders orders)
    {
        foreach (double order in (double[])[orders.Outer, orders.Inner, 2 * orders.ElementSpin])
        {
            for (int part = 1; part <= 12; part++)
            {
                if (Math.Abs((order / part) - 1) > 2 * OwnWidth)
                {
                    yield return order / part;
                }
            }
        }

        yield return 2 * orders.Cage;
        yield return 3 * orders.Cage;
    }

    private List<(double Hz, double Score)> Trials(double lowHz, double highHz)
    {
        LineMask nothing = LineMask.Empty(Math.Max(envelope.Field.MaximumHz, signal.Field.MaximumHz), envelope.Field.BinHz);
        List<(double, double)> trials = [];
        double step = Math.Min(envelope.StepHz, signal.StepHz);
        for (double hz = lowHz; hz <= highHz; hz += step)
        {
            trials.Add((hz, envelope.Score(hz, nothing) + signal.Score(hz, nothing)));
        }

        return trials;
    }
}
