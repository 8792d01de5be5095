using BearingAnalytics.Numerics.Kernels;
using BearingAnalytics.Numerics.Statistics;

namespace BearingAnalytics.Numerics;

/// <summary>Moments of a signal about its mean, to the precision of <see cref="TimeStatistics"/>.</summary>
/// <param name="Count">Number of values.</param>
/// <param name="Mean">Arithmetic mean.</param>
/// <param name="StandardDeviation">Root mean square about the mean (divisor N).</param>
/// <param name="PeakDeviation">Largest distance from the mean.</param>
/// <param name="Skewness">Third standardised moment; 0 for a symmetric distribution, NaN for a constant.</param>
/// <param name="Kurtosis">Fourth standardised moment, not the excess: 3 for Gaussian noise, NaN for a constant.</param>
public readonly record struct Moments(
    long Count, double Mean, double StandardDeviation, double PeakDeviation, double Skewness, double Kurtosis)
{
    /// <summary>Moments of the values; all NaN for none. A NaN among the values makes every moment NaN.</summary>
    public static Moments Of(ReadOnlySpan<float> values)
    {
        if (values.IsEmpty)
        {
            return new Moments(0, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN);
        }

        CentralMoments moments = CentralMoments.Of(values, KernelRegistry.Current);
        double variance = moments.Second / values.Length;
        return new Moments(
            values.Length,
            moments.Mean,
            Math.Sqrt(variance),
            double.IsNaN(moments.Mean) ? double.NaN : Math.Max(moments.Maximum - moments.Mean, moments.Mean - moments.Minimum),
            moments.Third / values.Length / Math.Pow(variance, 1.5),
            moments.Fourth / values.Length / (variance * variance));
    }
}
