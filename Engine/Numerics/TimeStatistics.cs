using BearingAnalytics.Numerics.Kernels;
using BearingAnalytics.Numerics.Statistics;

namespace BearingAnalytics.Numerics;

/// <summary>
/// The time statistics by which condition monitoring describes a recording (the usual features of the bearing
/// literature): mean, effective value, spread, peaks, shape of the distribution, and the four ratios of peak and effective value that a
/// pulse raises. Made in one pass. A large offset under a small signal costs no digits. Values that carry a unit carry that of the signal;
/// the ratios have none.
/// </summary>
/// <remarks>
/// Extremes are exact. Mean, deviation and effective value have sums in double precision; the rest are powers, roots and short sums in
/// single precision and long sums in double precision, and none of these sums is off by more than 10⁻⁶ of the sum of its magnitudes. The
/// largest errors found against exact arithmetic (offsets up to 3·10³⁸, amplitudes from 10⁻⁴¹ to 2.5·10³⁸, jumps, drifts, single spikes,
/// alternating levels whose roundings all go one way): mean, 2·10⁻¹⁴ of the deviation and a hundredth of the mean; deviation and effective
/// value, 1.4·10⁻¹³; kurtosis, 3.2·10⁻⁷; skewness, 1.3·10⁻⁷ of the kurtosis; mean magnitude, 1.2·10⁻⁷; square of the mean root, 2.9·10⁻⁷.
/// </remarks>
public readonly record struct TimeStatistics
{
    /// <summary>Number of values.</summary>
    public long Count { get; private init; }

    /// <summary>Arithmetic mean.</summary>
    public double Mean { get; private init; }

    /// <summary>Root mean square of the values as they are, offset included.</summary>
    public double RootMeanSquare { get; private init; }

    /// <summary>Root mean square about the mean (divisor N).</summary>
    public double StandardDeviation { get; private init; }

    /// <summary>Least value.</summary>
    public double Minimum { get; private init; }

    /// <summary>Largest value.</summary>
    public double Maximum { get; private init; }

    /// <summary>Largest magnitude, max |x|.</summary>
    public double Peak { get; private init; }

    /// <summary>Largest less least value.</summary>
    public double PeakToPeak => Maximum - Minimum;

    /// <summary>Third standardised moment; 0 for a symmetric distribution, NaN for a constant.</summary>
    public double Skewness { get; private init; }

    /// <summary>Fourth standardised moment, not the excess: 3 for Gaussian noise, 1.5 for a sine, NaN for a constant.</summary>
    public double Kurtosis { get; private init; }

    /// <summary>Mean of |x|, to about seven digits.</summary>
    public double MeanMagnitude { get; private init; }

    /// <summary>Square of the mean of √|x|, to about seven digits.</summary>
    public double SquareMeanRoot { get; private init; }

    /// <summary>Peak over root mean square: √2 for a sine; NaN for silence.</summary>
    public double CrestFactor => Peak / RootMeanSquare;

    /// <summary>Root mean square over mean magnitude (form factor): π/√8 for a sine; NaN for silence.</summary>
    public double ShapeFactor => RootMeanSquare / MeanMagnitude;

    /// <summary>Peak over mean magnitude: π/2 for a sine; NaN for silence.</summary>
    public double ImpulseFactor => Peak / MeanMagnitude;

    /// <summary>Peak over the square of the mean of √|x| (margin factor): 9/4 for a triangle wave about zero; NaN for silence.</summary>
    public double ClearanceFactor => Peak / SquareMeanRoot;

    /// <summary>Statistics of the values. For none, and where any is NaN or infinite, all but the count are NaN.</summary>
    public static TimeStatistics Of(ReadOnlySpan<float> values) => Of(values, KernelRegistry.Current);

    internal static TimeStatistics Of(ReadOnlySpan<float> values, INumericKernel kernel)
    {
        CentralMoments moments = values.IsEmpty ? default : CentralMoments.Of(values, kernel);
        if (values.IsEmpty || !double.IsFinite(moments.Mean))
        {
            return Nothing(values.Length);
        }

        double count = moments.Count;
        double variance = moments.Second / count;
        double meanRoot = moments.Root / count;
        return new TimeStatistics
        {
            Count = moments.Count,
            Mean = moments.Mean,
            RootMeanSquare = Math.Sqrt(variance + (moments.Mean * moments.Mean)),
            StandardDeviation = Math.Sqrt(variance),
            Minimum = moments.Minimum,
            Maximum = moments.Maximum,
            Peak = Math.Max(Math.Abs(moments.Minimum), Math.Abs(moments.Maximum)),
            Skewness = moments.Third / count / (variance * Math.Sqrt(variance)),
            Kurtosis = moments.Fourth / count / (variance * variance),
            MeanMagnitude = moments.Magnitude / count,
            SquareMeanRoot = meanRoot * meanRoot,
        };
    }

    private static TimeStatistics Nothing(int count) => new()
    {
        Count = count,
        Mean = double.NaN,
        RootMeanSquare = double.NaN,
        StandardDeviation = double.NaN,
        Minimum = double.NaN,
        Maximum = double.NaN,
        Peak = double.NaN,
        Skewness = double.NaN,
        Kurtosis = double.NaN,
        MeanMagnitude = double.NaN,
        SquareMeanRoot = double.NaN,
    };
}
