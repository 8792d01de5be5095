using BearingAnalytics.Numerics;

namespace BearingAnalytics.Spectra.Orders;

/// <summary>Speeds at the knots of a track.</summary>
internal static class TrackSlopes
{
    /// <summary>Speed at an end that would stand, as a share of the mean speed beside it.</summary>
    private const double LeastSlope = 0.01;

    /// <summary>
    /// Of the natural spline, which is smoothest; where that would let the shaft turn back, of the interpolant that keeps every piece
    /// between its knots.
    /// </summary>
    /// <exception cref="ArgumentException">The knots are too few, of different counts, not finite, or do not rise.</exception>
    public static double[] Through(ReadOnlySpan<double> seconds, ReadOnlySpan<double> revolutions)
    {
        Check(seconds, revolutions);
        double[] natural = CubicSlopes.Natural(seconds, revolutions);
        return Rises(seconds, revolutions, natural) ? natural : NeverStanding(seconds, revolutions);
    }

    // The end formula may give 0, and a shaft that stands has no time for an angle.
    private static double[] NeverStanding(ReadOnlySpan<double> seconds, ReadOnlySpan<double> revolutions)
    {
        double[] slopes = CubicSlopes.Monotone(seconds, revolutions);
        for (int i = 0; i < slopes.Length; i++)
        {
            int left = Math.Min(i, slopes.Length - 2);
            double chord = (revolutions[left + 1] - revolutions[left]) / (seconds[left + 1] - seconds[left]);
            slopes[i] = slopes[i] > 0 ? slopes[i] : LeastSlope * chord;
        }

        return slopes;
    }

    private static bool Rises(ReadOnlySpan<double> x, ReadOnlySpan<double> y, double[] slopes)
    {
        for (int i = 0; i + 1 < x.Length; i++)
        {
            double width = x[i + 1] - x[i];
            CubicPiece piece = CubicPiece.Between(width, y[i], y[i + 1], slopes[i], slopes[i + 1]);
            double turn = piece.Cube == 0 ? -1 : -piece.Square / (3 * piece.Cube);
            bool dips = turn > 0 && turn < width && piece.SlopeAt(turn) <= 0;
            if (dips || !(slopes[i] > 0) || !(slopes[i + 1] > 0))
            {
                return false;
            }
        }

        return true;
    }

    private static void Check(ReadOnlySpan<double> seconds, ReadOnlySpan<double> revolutions)
    {
        if (seconds.Length < 2 || seconds.Length != revolutions.Length)
        {
            throw new ArgumentException(
                "A track needs at least two knots, and as many revolutions as times; " +
                $"given were {seconds.Length} and {revolutions.Length}.");
        }

        for (int i = 0; i < seconds.Length; i++)
        {
            bool rises = i == 0 || (seconds[i] > seconds[i - 1] && revolutions[i] > revolutions[i - 1]);
            if (!rises || !double.IsFinite(seconds[i]) || !double.IsFinite(revolutions[i]))
            {
                throw new ArgumentException(
                    "Times and revolutions of a track rise and are finite; " +
                    $"knot {i} stands at {seconds[i]} s and {revolutions[i]} revolutions.");
            }
        }
    }
}
