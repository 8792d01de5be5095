using BearingAnalytics.Bearings;

namespace BearingAnalytics.Noise.Combs;

/// <summary>Reads the shaft speed from its comb, around a stated one. Logged speeds are wrong by 2 % and more in several public sets.</summary>
internal sealed class ShaftSpeedEstimator(ShaftHarmonics comb)
{
    /// <summary>Slip of an induction motor and rounding of a nameplate: nobody would call this a wrong speed.</summary>
    private const double Near = 0.015;

    /// <summary>How many times clearer another speed must be than the stated one.</summary>
    private const double Advantage = 1.35;

    /// <summary>Rise above the median of all trial speeds from which another speed is believed.</summary>
    private const double FarRise = 1.3;

    /// <summary>How near to twice, two and a half times or three times the cage's speed, relative, a comb may be the cage's.</summary>
    private const double CageWidth = 0.03;

    /// <summary>The speed to use, given a stated one.</summary>
    /// <param name="statedHz">Stated shaft speed, Hz.</param>
    /// <param name="searchRange">Relative range searched on both sides.</param>
    /// <param name="orders">Kinematic orders of the bearing.</param>
    public ShaftSpeedEstimate Around(double statedHz, double searchRange, KinematicOrders orders)
    {
        List<(double Hz, double Score)> trials = comb.Trials(statedHz * (1 - searchRange), statedHz * (1 + searchRange));
        double[] scores = [.. trials.Select(trial => trial.Score).Order()];
        double median = scores[scores.Length / 2];
        (double Hz, double Score) near = trials.Where(trial => Math.Abs((trial.Hz / statedHz) - 1) <= Near).DefaultIfEmpty().MaxBy(trial => trial.Score);
        (double Hz, double Score) far = trials.OrderByDescending(trial => trial.Score).FirstOrDefault(trial => !IsCage(trial, trial.Hz / statedHz, orders));
        if (far.Score >= median + FarRise && far.Score >= Advantage * near.Score)
        {
            return Read(trials, far, orders, contradicted: true);
        }

        return near.Score >= median + ShaftHarmonics.Rise
            ? Read(trials, near, orders, contradicted: false)
            : new ShaftSpeedEstimate(statedHz, double.NaN, Confirmed: false, Contradicted: false);
    }

    // A damaged cage has as many lines as a shaft, and all of them show in its own comb; of a shaft's, that shows one in two at most.
    private bool IsCage((double Hz, double Score) trial, double order, KinematicOrders orders)
    {
        double halves = Math.Round(2 * order / orders.Cage);
        return halves is >= 4 and <= 6 && Math.Abs((2 * order / (halves * orders.Cage)) - 1) <= CageWidth
            && comb.Score(2 * trial.Hz / halves) >= trial.Score;
    }

    // Half widths are those of a rectangle: its standard deviation is the width over the root of 3.
    private ShaftSpeedEstimate Read(List<(double Hz, double Score)> trials, (double Hz, double Score) peak, KinematicOrders orders, bool contradicted)
    {
        (double hz, double halfWidthHz) = ShaftHarmonics.Centre(trials, peak);
        return new ShaftSpeedEstimate(comb.Refined(hz, orders), halfWidthHz / Math.Sqrt(3), Confirmed: true, contradicted);
    }
}
