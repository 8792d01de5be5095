namespace BearingAnalytics.Rollers.Preparation;

/// <summary>A trace averaged over short equal pieces, for everything that is wider than a grinding mark.</summary>
internal sealed class CoarseProfile
{
    private const int FewestPieces = 16;

    private readonly bool[] _isMeasured;

    private CoarseProfile(double fromMm, double pitchMm, double[] zUm, bool[] isMeasured)
    {
        _isMeasured = isMeasured;
        FromMm = fromMm;
        PitchMm = pitchMm;
        ZUm = zUm;
    }

    /// <summary>Left edge of the first piece, mm.</summary>
    public double FromMm { get; }

    /// <summary>Length of a piece, mm.</summary>
    public double PitchMm { get; }

    /// <summary>Mean heights at the middles of the pieces, µm; a piece without points takes the straight line between its neighbours.</summary>
    public double[] ZUm { get; }

    /// <summary>Number of pieces.</summary>
    public int Count => ZUm.Length;

    /// <summary>Middle of a piece, mm.</summary>
    public double XMm(int piece) => FromMm + ((piece + 0.5) * PitchMm);

    /// <summary>True where a piece holds points; others lie on straight lines between their neighbours.</summary>
    public bool IsMeasured(int piece) => _isMeasured[piece];

    /// <summary>Averages a trace.</summary>
    /// <param name="xMm">Ascending positions, mm, at least two.</param>
    /// <param name="zUm">Heights, µm; NaN is left out.</param>
    /// <param name="pitchMm">Length wanted; made longer where the trace has too few points, and shorter where it would leave few pieces.</param>
    public static CoarseProfile Of(ReadOnlySpan<double> xMm, ReadOnlySpan<double> zUm, double pitchMm)
    {
        double span = xMm[^1] - xMm[0];
        int most = Math.Max(1, xMm.Length - 1);
        int count = (int)Math.Clamp(Math.Round(span / pitchMm), Math.Min(FewestPieces, most), most);
        double pitch = span / count;
        double[] positions = new double[count];
        double[] heights = new double[count];
        int[] counts = new int[count];
        for (int i = 0; i < xMm.Length; i++)
        {
            if (double.IsFinite(zUm[i]))
            {
                int piece = Math.Clamp((int)((xMm[i] - xMm[0]) / pitch), 0, count - 1);
                positions[piece] += xMm[i];
                heights[piece] += zUm[i];
                counts[piece]++;
            }
        }

        bool[] isMeasured = new bool[count];
        int occupied = 0;
        for (int piece = 0; piece < count; piece++)
        {
            isMeasured[piece] = counts[piece] > 0;
            if (isMeasured[piece])
            {
                positions[occupied] = positions[piece] / counts[piece];
                heights[occupied++] = heights[piece] / counts[piece];
            }
        }

        double[] middles = AtMiddles(positions.AsSpan(0, occupied), heights.AsSpan(0, occupied), xMm[0], pitch, count);
        return new CoarseProfile(xMm[0], pitch, middles, isMeasured);
    }

    /// <summary>
    /// Means stand at the mean positions of their points, which on a slope matters: read at the pieces' middles along straight lines between
    /// them, less than a piece beyond the first and last of them, and level farther out.
    /// </summary>
    private static double[] AtMiddles(ReadOnlySpan<double> x, ReadOnlySpan<double> z, double fromMm, double pitch, int count)
    {
        double[] middles = new double[count];
        for (int piece = 0, next = 1; piece < count && x.Length > 0; piece++)
        {
            double at = Math.Clamp(fromMm + ((piece + 0.5) * pitch), x[0] - pitch, x[^1] + pitch);
            while (next < x.Length - 1 && x[next] < at)
            {
                next++;
            }

            int right = x.Length == 1 ? 0 : BesideGap(x, at, next, pitch);
            middles[piece] = right == 0 ? z[0] : z[right - 1] + ((at - x[right - 1]) / (x[right] - x[right - 1]) * (z[right] - z[right - 1]));
        }

        return middles;
    }

    /// <summary>
    /// Right end of the line to read from: at the edge of a gap that of the two last means on the same side, since a line across the gap
    /// knows nothing of the slope there.
    /// </summary>
    private static int BesideGap(ReadOnlySpan<double> x, double at, int next, double pitch)
    {
        bool isGap = x[next] - x[next - 1] > 2 * pitch;
        bool isLeftEdge = isGap && at - x[next - 1] < pitch && next > 1;
        bool isRightEdge = isGap && !isLeftEdge && x[next] - at < pitch && next < x.Length - 1;
        return isLeftEdge ? next - 1 : isRightEdge ? next + 1 : next;
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
