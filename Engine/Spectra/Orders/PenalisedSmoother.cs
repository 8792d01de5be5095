namespace BearingAnalytics.Spectra.Orders;

/// <summary>
/// Smooths weighed values by a penalty on second differences (Whittaker 1923, Proc. Edinburgh Math. Soc. 41, 63-75): minimises
/// Σ w(d - z)² + λ Σ(Δ²z)². Where there is no weight, a straight line goes on.
/// </summary>
internal static class PenalisedSmoother
{
    /// <summary>Smoothed values.</summary>
    /// <param name="values">Values d.</param>
    /// <param name="weights">Weights w, from 0; not all 0.</param>
    /// <param name="halfGainPeriod">Period, in steps, of the sine that is halved where the weight is average.</param>
    public static double[] Smooth(double[] values, double[] weights, double halfGainPeriod)
    {
        int count = values.Length;
        double average = weights.Average();
        double penalty = average / Math.Pow(2 * Math.Sin(Math.PI / halfGainPeriod), 4);

        // LDLᵀ of the matrix with five diagonals W + λDᵀD: d is the diagonal, e and f the unit lower ones.
        double[] d = new double[count];
        double[] e = new double[count];
        double[] f = new double[count];
        double[] z = new double[count];
        for (int i = 0; i < count; i++)
        {
            double diagonal = weights[i] + (1e-9 * average) + (penalty * Own(i, count));
            double next = i + 1 < count ? penalty * Beside(i, count) : 0;
            double second = i + 2 < count ? penalty : 0;
            double before = i > 0 ? d[i - 1] : 0;
            double twoBefore = i > 1 ? d[i - 2] : 0;
            double e1 = i > 0 ? e[i - 1] : 0;
            double f1 = i > 0 ? f[i - 1] : 0;
            double f2 = i > 1 ? f[i - 2] : 0;
            d[i] = diagonal - (e1 * e1 * before) - (f2 * f2 * twoBefore);
            e[i] = (next - (e1 * f1 * before)) / d[i];
            f[i] = second / d[i];
            z[i] = (weights[i] * values[i]) - (i > 0 ? e1 * z[i - 1] : 0) - (i > 1 ? f2 * z[i - 2] : 0);
        }

        for (int i = count - 1; i >= 0; i--)
        {
            z[i] = (z[i] / d[i]) - (i + 1 < count ? e[i] * z[i + 1] : 0) - (i + 2 < count ? f[i] * z[i + 2] : 0);
        }

        return z;
    }

    // Second differences i-2, i-1, i exist from 0 to count-3 and weigh value i with 1, -2, 1.
    private static double Own(int i, int count) => Exists(i - 2, count) + (4 * Exists(i - 1, count)) + Exists(i, count);

    private static double Beside(int i, int count) => -2 * (Exists(i - 1, count) + Exists(i, count));

    private static int Exists(int difference, int count) => difference >= 0 && difference <= count - 3 ? 1 : 0;
}
