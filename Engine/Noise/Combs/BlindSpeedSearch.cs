using BearingAnalytics.Bearings;

namespace BearingAnalytics.Noise.Combs;

/// <summary>
/// Looks for the shaft speed when nobody stated one: the clearest comb of lines is the shaft's, a multiple of it, or that of a fault;
/// a reading as a fault is taken where the speed that it needs shows a shaft comb of its own.
/// </summary>
internal sealed class BlindSpeedSearch(SignalView view, KinematicOrders orders)
{
    private const double LowestHz = 4;
    private const double HighestHz = 120;

    /// <summary>Shortest record searched, in turns of the slowest shaft.</summary>
    private const double FewestTurns = 15;

    /// <summary>How far a passage may be from its order, relative.</summary>
    private const double Slip = 0.025;

    /// <summary>Rise above the median of all trial speeds from which a comb is clear.</summary>
    private const double ClearRise = 1.0;

    /// <summary>Share of the clearest reading's score at which another is as good.</summary>
    private const double ReadingShare = 0.85;

    /// <summary>Share of the clearest comb's score that a slower shaft must reach to be the true one.</summary>
    private const double SlowerShare = 0.75;

    /// <summary>The speed, Hz, or null when the signal leaves it open.</summary>
    public double? Find()
    {
        double lowest = Math.Max(LowestHz, FewestTurns / view.DurationSeconds);
        if (lowest >= HighestHz || view.Comb(HighestHz, HighestHz / 6, highestOrder: 1) is not { } comb)
        {
            return null;
        }

        List<(double Hz, double Score)> trials = comb.Trials(lowest, HighestHz);
        double[] scores = [.. trials.Select(trial => trial.Score).Order()];
        double clear = scores[scores.Length / 2] + ClearRise;
        (double Hz, double Score) peak = trials.MaxBy(trial => trial.Score);
        if (peak.Score < clear)
        {
            return null;
        }

        // The comb of a fault that is faster than any shaft is found at its half or third.
        for (int times = 1; times <= 3; times++)
        {
            if (ReadAsFault(trials, times * peak.Hz, clear) is { } shaft)
            {
                return ShaftHarmonics.Centre(trials, shaft).Hz;
            }
        }

        // Slower readings first: the harmonics of a slow shaft contain those of its multiples, not the other way round.
        for (int part = 4; part >= 2; part--)
        {
            double room = 2 * comb.StepHz;
            (double Hz, double Score) slower = trials.Where(t => Math.Abs(t.Hz - (peak.Hz / part)) <= room).DefaultIfEmpty().MaxBy(t => t.Score);
            if (slower.Score >= Math.Max(clear, SlowerShare * peak.Score))
            {
                return ShaftHarmonics.Centre(trials, slower).Hz;
            }
        }

        return comb.IsHalf(peak.Hz) ? null : ShaftHarmonics.Centre(trials, peak).Hz;
    }

    // Where several readings show a shaft, the inner race's is the likelier: its comb has shaft lines all around, the others' need not.
    private (double Hz, double Score)? ReadAsFault(List<(double Hz, double Score)> trials, double faultHz, double clear)
    {
        (double Hz, double Score)[] readings = [.. ((double[])[orders.Inner, 2 * orders.ElementSpin, orders.Outer])
            .Select(order => trials.Where(t => Math.Abs((t.Hz * order / faultHz) - 1) <= Slip).DefaultIfEmpty().MaxBy(t => t.Score))];
        double enough = Math.Max(clear, ReadingShare * readings.Max(t => t.Score));
        int best = Array.FindIndex(readings, t => t.Score >= enough);
        return best < 0 ? null : readings[best];
    }
}
