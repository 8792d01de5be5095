using BearingAnalytics.Numerics.Kernels;
using BearingAnalytics.Numerics.Statistics;

namespace BearingAnalytics.Spectra.Separation;

/// <summary>Residuals of linear predictions of one signal without mean.</summary>
internal static class PredictionFilters
{
    /// <summary>x[n] − Σ a_k x[n−k] for n from the order on.</summary>
    public static float[] Residual(ReadOnlySpan<float> samples, LinearPrediction prediction)
    {
        float[] values = new float[samples.Length - prediction.Coefficients.Length];
        OverlapSave filter = new(prediction.Coefficients.Length + 1);
        filter.Apply(filter.Response(Taps(prediction)), samples, prediction.Coefficients.Length, values);
        return values;
    }

    /// <summary>
    /// The prediction whose residual has the largest kurtosis about zero, over the samples that all of them have; the first of equals.
    /// </summary>
    public static LinearPrediction MostImpulsive(ReadOnlySpan<float> samples, IReadOnlyList<LinearPrediction> candidates)
    {
        int order = candidates.Max(candidate => candidate.Coefficients.Length);
        OverlapSave filter = new(order + 1);
        float[][] responses = [.. candidates.Select(candidate => filter.Response(Taps(candidate)))];
        (double Second, double Fourth)[] sums = new (double, double)[candidates.Count];
        for (int first = order; first < samples.Length; first += filter.Step)
        {
            filter.Load(samples, first);
            int count = Math.Min(filter.Step, samples.Length - first);
            for (int i = 0; i < responses.Length; i++)
            {
                TimeSums block = CentralMoments.AboutZero(filter.Output(responses[i])[..count], KernelRegistry.Current);
                sums[i] = (sums[i].Second + block.Second, sums[i].Fourth + block.Fourth);
            }
        }

        int best = 0;
        for (int i = 1; i < sums.Length; i++)
        {
            best = Kurtosis(sums[i]) > Kurtosis(sums[best]) ? i : best;
        }

        return candidates[best];
    }

    private static double Kurtosis((double Second, double Fourth) sums) => sums.Fourth / (sums.Second * sums.Second);

    private static float[] Taps(LinearPrediction prediction) => [1, .. prediction.Coefficients.Select(a => (float)-a)];
}
