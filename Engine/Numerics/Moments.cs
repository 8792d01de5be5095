using BearingAnalytics.Numerics.Kernels;

namespace BearingAnalytics.Numerics;

/// <summary>
/// Moments of a set of values, of the population (divided by n, not n − 1). Sums are kept in double about a pilot mean, so an offset
/// far larger than the spread does no harm. Empty input gives NaN throughout; NaN or infinity spreads to everything.
/// </summary>
public sealed record Moments
{
    /// <summary>Number of values.</summary>
    public required int Count { get; init; }

    /// <summary>Mean; unit of the values.</summary>
    public required double Mean { get; init; }

    /// <summary>Population variance; unit squared.</summary>
    public required double Variance { get; init; }

    /// <summary>Third standardised moment; 0 for a symmetric distribution, NaN for constant values.</summary>
    public required double Skewness { get; init; }

    /// <summary>Fourth standardised moment, NOT the excess: 3 for a Gaussian, 1.5 for a sine, NaN for constant values.</summary>
    public required double Kurtosis { get; init; }

    /// <summary>Smallest value.</summary>
    public required double Minimum { get; init; }

    /// <summary>Largest value.</summary>
    public required double Maximum { get; init; }

    /// <summary><see cref="Kurtosis"/> − 3: 0 for a Gaussian.</summary>
    public double ExcessKurtosis => Kurtosis - 3;

    /// <summary>Square root of <see cref="Variance"/>.</summary>
    public double StandardDeviation => Math.Sqrt(Variance);

    /// <summary>Root mean square, offset included.</summary>
    public double RootMeanSquare => Math.Sqrt(Variance + (Mean * Mean));

    /// <summary>Largest deviation from the mean divided by the standard deviation; NaN for constant values.</summary>
    public double CrestFactor => Math.Max(Maximum - Mean, Mean - Minimum) / StandardDeviation;

    /// <summary>Moments of <paramref name="values"/>, in one pass.</summary>
    /// <param name="values">Any number of values.</param>
    public static Moments Of(ReadOnlySpan<float> values)
    {
        double pilot = 0;
        int step = Math.Max(1, values.Length / 64);
        int taken = 0;
        for (int i = 0; i < values.Length; i += step, taken++)
        {
            pilot += values[i];
        }

        pilot = taken == 0 ? 0 : pilot / taken;
        return From(KernelRegistry.Current.Sum(values, pilot), pilot, values.Length);
    }

    /// <summary>Moments of <paramref name="values"/>, in one pass.</summary>
    /// <param name="values">Any number of values.</param>
    public static Moments Of(ReadOnlySpan<double> values)
    {
        double pilot = 0;
        int step = Math.Max(1, values.Length / 64);
        int taken = 0;
        for (int i = 0; i < values.Length; i += step, taken++)
        {
            pilot += values[i];
        }

        pilot = taken == 0 ? 0 : pilot / taken;
        return From(KernelRegistry.Current.Sum(values, pilot), pilot, values.Length);
    }

    /// <summary>Power sums about the pilot p to central moments: with a = S1/n, m2 = S2/n − a², and so on.</summary>
    private static Moments From(PowerSums sums, double pilot, int count)
    {
        double n = count == 0 ? double.NaN : count;
        double a = sums.First / n;
        double s2 = sums.Second / n;
        double s3 = sums.Third / n;

        // Equal values have no spread, whatever rounding made of the sums.
        double m2 = sums.Smallest == sums.Largest ? 0 : Math.Max(0, s2 - (a * a));
        double m3 = s3 - (3 * a * s2) + (2 * a * a * a);
        double m4 = (sums.Fourth / n) - (4 * a * s3) + (6 * a * a * s2) - (3 * a * a * a * a);
        return new Moments
        {
            Count = count,
            Mean = pilot + a,
            Variance = m2,
            Skewness = m2 == 0 ? double.NaN : m3 / (m2 * Math.Sqrt(m2)),
            Kurtosis = m2 == 0 ? double.NaN : m4 / (m2 * m2),
            Minimum = pilot + (sums.Smallest + (0 * a)),
            Maximum = pilot + (sums.Largest + (0 * a)),
        };
    }
}
