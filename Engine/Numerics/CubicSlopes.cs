namespace BearingAnalytics.Numerics;

/// <summary>Slopes at the nodes of a piecewise cubic (Hermite) interpolant. Nodes ascend; at least two.</summary>
internal static class CubicSlopes
{
    /// <summary>
    /// Slopes that keep every piece between its two nodes: no overshoot (Fritsch and Butland 1984, weighted harmonic means; ends by the
    /// shape-preserving three-point formula). What is called PCHIP elsewhere.
    /// </summary>
    public static double[] Monotone(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        double[] slopes = new double[x.Length];
        double[] chords = Chords(x, y);
        if (chords.Length == 1)
        {
            Array.Fill(slopes, chords[0]);
            return slopes;
        }

        for (int i = 1; i < chords.Length; i++)
        {
            slopes[i] = HarmonicMean(x[i] - x[i - 1], chords[i - 1], x[i + 1] - x[i], chords[i]);
        }

        slopes[0] = MonotoneEnd(x[1] - x[0], x[2] - x[1], chords[0], chords[1]);
        slopes[^1] = MonotoneEnd(x[^1] - x[^2], x[^2] - x[^3], chords[^1], chords[^2]);
        return slopes;
    }

    /// <summary>Slopes of the natural cubic spline: continuous curvature, none at the ends.</summary>
    public static double[] Natural(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        // Row i: s[i-1]/h[i-1] + 2(1/h[i-1] + 1/h[i])s[i] + s[i+1]/h[i] = 3(c[i-1]/h[i-1] + c[i]/h[i]), one side missing at the ends.
        int count = x.Length;
        double[] chords = Chords(x, y);
        double[] upper = new double[count];
        double[] slopes = new double[count];
        double above = 0;
        for (int i = 0; i < count; i++)
        {
            double before = i > 0 ? 1 / (x[i] - x[i - 1]) : 0;
            double after = i < count - 1 ? 1 / (x[i + 1] - x[i]) : 0;
            double right = 3 * (((i > 0 ? chords[i - 1] : 0) * before) + ((i < count - 1 ? chords[i] : 0) * after));
            double pivot = (2 * (before + after)) - (before * above);
            upper[i] = after / pivot;
            slopes[i] = (right - (i > 0 ? before * slopes[i - 1] : 0)) / pivot;
            above = upper[i];
        }

        for (int i = count - 2; i >= 0; i--)
        {
            slopes[i] -= upper[i] * slopes[i + 1];
        }

        return slopes;
    }

    private static double[] Chords(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        double[] chords = new double[x.Length - 1];
        for (int i = 0; i < chords.Length; i++)
        {
            chords[i] = (y[i + 1] - y[i]) / (x[i + 1] - x[i]);
        }

        return chords;
    }

    private static double HarmonicMean(double widthLeft, double chordLeft, double widthRight, double chordRight)
    {
        if (chordLeft * chordRight <= 0)
        {
            return 0;
        }

        double weightLeft = (2 * widthRight) + widthLeft;
        double weightRight = widthRight + (2 * widthLeft);
        return (weightLeft + weightRight) / ((weightLeft / chordLeft) + (weightRight / chordRight));
    }

    private static double MonotoneEnd(double width, double nextWidth, double chord, double nextChord)
    {
        double slope = ((((2 * width) + nextWidth) * chord) - (width * nextChord)) / (width + nextWidth);
        if (!(slope * chord > 0))
        {
            return 0;
        }

        return !(chord * nextChord > 0) && Math.Abs(slope) > 3 * Math.Abs(chord) ? 3 * chord : slope;
    }
}
