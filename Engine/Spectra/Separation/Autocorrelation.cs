using BearingAnalytics.Numerics;

namespace BearingAnalytics.Spectra.Separation;

/// <summary>Autocorrelation of a signal without mean.</summary>
internal static class Autocorrelation
{
    /// <summary>Samples transformed at once; of a longer signal the pairs across a cut are left out, as few as lags.</summary>
    private const int LongestSegment = 1 << 20;

    /// <summary>Σ x[n] x[n+m] / N for lags 0 to <paramref name="lags"/>; positive definite, as sums over segments stay.</summary>
    public static double[] Biased(ReadOnlySpan<float> samples, int lags)
    {
        int segments = Math.Max(1, (samples.Length + LongestSegment - 1) / LongestSegment);
        int length = (samples.Length + segments - 1) / segments;
        RealFourierPlan<double> plan = FourierPlan.Real<double>(FastLength.FullLanesAtLeast(length + lags + 1));
        double[] padded = new double[2 * plan.SpectrumLength];
        double[] scratch = new double[plan.ScratchLength];
        double[] sums = new double[lags + 1];
        for (int start = 0; start < samples.Length; start += length)
        {
            AddSums(samples.Slice(start, Math.Min(length, samples.Length - start)), plan, padded, scratch, sums);
        }

        for (int lag = 0; lag <= lags; lag++)
        {
            sums[lag] /= samples.Length;
        }

        return sums;
    }

    private static void AddSums(
        ReadOnlySpan<float> samples, RealFourierPlan<double> plan, Span<double> padded, Span<double> scratch, Span<double> sums)
    {
        for (int i = 0; i < samples.Length; i++)
        {
            padded[i] = samples[i];
        }

        padded[samples.Length..].Clear();
        plan.Forward(padded[..plan.Length], padded, scratch);
        for (int i = 0; i + 1 < padded.Length; i += 2)
        {
            (padded[i], padded[i + 1]) = ((padded[i] * padded[i]) + (padded[i + 1] * padded[i + 1]), 0);
        }

        plan.Inverse(padded, padded[..plan.Length], scratch);
        for (int lag = 0; lag < sums.Length; lag++)
        {
            sums[lag] += padded[lag];
        }
    }
}
