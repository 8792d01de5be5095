namespace BearingAnalytics.Spectra.Separation;

/// <summary>Solves the normal equations of a linear prediction for every order (Levinson 1947, Durbin 1960).</summary>
internal static class LevinsonRecursion
{
    /// <summary>A smaller share of the variance is rounding of single-precision samples: what is left is not foreseen any better.</summary>
    private const double LeastShare = 1e-14;

    /// <summary>Predictions of order 0, 1, ... up to the last lag, or to the order that leaves nothing but rounding.</summary>
    public static IReadOnlyList<LinearPrediction> Run(ReadOnlySpan<double> autocorrelation)
    {
        List<LinearPrediction> predictions = [new([], 1)];
        double[] a = [];
        double share = 1;
        for (int order = 1; order < autocorrelation.Length && autocorrelation[0] > 0; order++)
        {
            double sum = autocorrelation[order];
            for (int k = 1; k < order; k++)
            {
                sum -= a[k - 1] * autocorrelation[order - k];
            }

            double reflection = sum / (share * autocorrelation[0]);
            share *= 1 - (reflection * reflection);
            if (!(share > LeastShare))
            {
                break;
            }

            double[] next = new double[order];
            for (int k = 1; k < order; k++)
            {
                next[k - 1] = a[k - 1] - (reflection * a[order - k - 1]);
            }

            next[order - 1] = reflection;
            a = next;
            predictions.Add(new LinearPrediction(a, share));
        }

        return predictions;
    }
}
