namespace BearingAnalytics.Spectra.Orders;

/// <summary>How much the speed of a track varies.</summary>
internal static class SpeedSpread
{
    // Between knots the speed is a parabola: its square is integrated exactly by three Gauss points.
    private static readonly double[] Places = [0.5 - (0.5 * Math.Sqrt(0.6)), 0.5, 0.5 + (0.5 * Math.Sqrt(0.6))];
    private static readonly double[] Weights = [5 / 18.0, 8 / 18.0, 5 / 18.0];

    public static (double RelativeSpread, double SlowestHz, double FastestHz) Of(double[] seconds, double[] revolutions, double[] speedHz)
    {
        double mean = (revolutions[^1] - revolutions[0]) / (seconds[^1] - seconds[0]);
        double squares = 0;
        double slowest = double.PositiveInfinity;
        double fastest = 0;
        for (int i = 0; i + 1 < seconds.Length; i++)
        {
            double width = seconds[i + 1] - seconds[i];
            CubicPiece piece = CubicPiece.Between(width, revolutions[i], revolutions[i + 1], speedHz[i], speedHz[i + 1]);
            for (int p = 0; p < Places.Length; p++)
            {
                double deviation = piece.SlopeAt(Places[p] * width) - mean;
                squares += width * Weights[p] * deviation * deviation;
            }

            double turn = piece.Cube == 0 ? 0 : Math.Clamp(-piece.Square / (3 * piece.Cube), 0, width);
            double atTurn = piece.SlopeAt(turn);
            slowest = Math.Min(slowest, Math.Min(atTurn, Math.Min(speedHz[i], speedHz[i + 1])));
            fastest = Math.Max(fastest, Math.Max(atTurn, Math.Max(speedHz[i], speedHz[i + 1])));
        }

        return (Math.Sqrt(squares / (seconds[^1] - seconds[0])) / mean, slowest, fastest);
    }
}
