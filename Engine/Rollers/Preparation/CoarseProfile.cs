namespace BearingAnalytics.Rollers.Preparation;

/// <summary>A trace averaged over short equal pieces, for everything that is wider than a grinding mark.</summary>
internal sealed class CoarseProfile
{
    private CoarseProfile(double fromMm, double pitchMm, double[] zUm)
    {
        FromMm = fromMm;
        PitchMm = pitchMm;
        ZUm = zUm;
    }

    /// <summary>Left edge of the first piece, mm.</summary>
    public double FromMm { get; }

    /// <summary>Length of a piece, mm.</summary>
    public double PitchMm { get; }

    /// <summary>Mean heights, µm; a piece without points takes the straight line between its neighbours.</summary>
    public double[] ZUm { get; }

    /// <summary>Number of pieces.</summary>
    public int Count => ZUm.Length;

    /// <summary>Middle of a piece, mm.</summary>
    public double XMm(int piece) => FromMm + ((piece + 0.5) * PitchMm);

    /// <summary>Averages a trace.</summary>
    /// <param name="xMm">Ascending positions, mm.</param>
    /// <param name="zUm">Heights, µm; NaN is left out.</param>
    /// <param name="pitchMm">Length wanted; made longer where the trace has too few points.</param>
    public static CoarseProfile Of(ReadOnlySpan<double> xMm, ReadOnlySpan<double> zUm, double pitchMm)
    {
        // Half a step before the first point: on a uniform trace no point then lies on an edge, where rounding would choose its piece.
        double step = (xMm[^1] - xMm[0]) / Math.Max(1, xMm.Length - 1);
        double from = xMm[0] - (0.5 * step);
        double span = xMm[^1] - xMm[0] + step;
        int count = (int)Math.Clamp(Math.Round(span / pitchMm), 1, Math.Max(1, xMm.Length - 1));
        double pitch = span / count;
        double[] sums = new double[count];
        int[] counts = new int[count];
        for (int i = 0; i < xMm.Length; i++)
        {
            if (double.IsFinite(zUm[i]))
            {
                int piece = Math.Clamp((int)((xMm[i] - from) / pitch), 0, count - 1);
                sums[piece] += zUm[i];
                counts[piece]++;
            }
        }

        int last = -1;
        for (int piece = 0; piece < count; piece++)
        {
            if (counts[piece] == 0)
            {
                continue;
            }

            sums[piece] /= counts[piece];
            for (int gap = last + 1; gap < piece; gap++)
            {
                double share = last < 0 ? 1 : (double)(gap - last) / (piece - last);
                sums[gap] = last < 0 ? sums[piece] : sums[last] + (share * (sums[piece] - sums[last]));
            }

            last = piece;
        }

        for (int gap = last + 1; gap < count && last >= 0; gap++)
        {
            sums[gap] = sums[last];
        }

        return new CoarseProfile(from, pitch, sums);
    }

    /// <summary>Slope, µm/mm, of the profile smoothed by a Gaussian of ISO 16610-21 with the cut-off given.</summary>
    public double[] Slopes(double cutoffMm)
    {
        double[] slopes = new double[Count];
        double[] weights = Weights(cutoffMm);
        for (int i = 0; i < Count; i++)
        {
            slopes[i] = LocalLine(ZUm, i, weights).Slope;
        }

        return slopes;
    }

    /// <summary>
    /// Values along the pieces smoothed by a Gaussian of ISO 16610-21 with the cut-off given; at the ends a local line stands in for the
    /// missing half (ISO 16610-28, moments to order 1). A cut-off of 0 smooths nothing.
    /// </summary>
    public double[] Smoothed(double[] values, double cutoffMm)
    {
        if (cutoffMm <= 0)
        {
            return [.. values];
        }

        double[] smoothed = new double[Count];
        double[] weights = Weights(cutoffMm);
        for (int i = 0; i < Count; i++)
        {
            smoothed[i] = LocalLine(values, i, weights).Value;
        }

        return smoothed;
    }

    private double[] Weights(double cutoffMm)
    {
        double width = Math.Sqrt(Math.Log(2) / Math.PI) * cutoffMm;
        double[] weights = new double[Math.Max(1, (int)Math.Ceiling(cutoffMm / PitchMm)) + 1];
        for (int k = 0; k < weights.Length; k++)
        {
            double x = k * PitchMm / width;
            weights[k] = Math.Exp(-Math.PI * x * x);
        }

        return weights;
    }

    /// <summary>A weighted regression line: at the ends, where half the window is missing, it still follows the profile.</summary>
    private (double Value, double Slope) LocalLine(double[] values, int at, double[] weights)
    {
        double w = 0, wx = 0, wz = 0, wxx = 0, wxz = 0;
        for (int k = Math.Max(0, at - weights.Length + 1); k <= Math.Min(Count - 1, at + weights.Length - 1); k++)
        {
            double x = k - at;
            double weight = weights[Math.Abs(k - at)];
            w += weight;
            wx += weight * x;
            wz += weight * values[k];
            wxx += weight * x * x;
            wxz += weight * x * values[k];
        }

        double spread = wxx - (wx * wx / w);
        double slope = spread > 0 ? (wxz - (wx * wz / w)) / spread : 0;
        return ((wz - (slope * wx)) / w, slope / PitchMm);
    }
}
