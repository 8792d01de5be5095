namespace BearingAnalytics.Numerics;

/// <summary>A data window and the two numbers needed to scale what comes out of it (Harris 1978, section IV).</summary>
public sealed class Window
{
    /// <summary>Mean weight of the periodic Hann window, at any length from 2.</summary>
    internal const double HannGain = 0.5;

    private static readonly double[] BlackmanHarrisTerms = [0.35875, 0.48829, 0.14128, 0.01168];
    private static readonly double[] FlatTopTerms = [0.21557895, 0.41663158, 0.277263158, 0.083578947, 0.006947368];

    private readonly double[] _values;

    private Window(WindowShape shape, double[] values)
    {
        Shape = shape;
        _values = values;
        double sum = values.Sum();
        CoherentGain = sum / values.Length;
        NoiseBandwidthBins = values.Length * values.Sum(w => w * w) / (sum * sum);
    }

    /// <summary>Which window.</summary>
    public WindowShape Shape { get; }

    /// <summary>Weights, peak 1 (a little less where the peak falls between two samples).</summary>
    public ReadOnlySpan<double> Values => _values;

    /// <summary>Mean weight: the factor by which the amplitude of a sine is reduced.</summary>
    public double CoherentGain { get; }

    /// <summary>Equivalent noise bandwidth in bins: 1 for rectangular, 1.5 for Hann.</summary>
    public double NoiseBandwidthBins { get; }

    /// <summary>Window for spectral analysis: one period of a periodic function, the first sample not repeated at the end.</summary>
    /// <param name="shape">Which window.</param>
    /// <param name="length">Number of weights, from 1; length 1 is the single weight 1.</param>
    public static Window Periodic(WindowShape shape, int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(length);
        return new Window(shape, Weights(shape, length, period: length));
    }

    /// <summary>Window for filter design: first and last weight equal.</summary>
    /// <param name="shape">Which window.</param>
    /// <param name="length">Number of weights, from 1; length 1 is the single weight 1.</param>
    public static Window Symmetric(WindowShape shape, int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(length);
        return new Window(shape, Weights(shape, length, period: length - 1));
    }

    /// <summary>Tukey window with any taper, periodic.</summary>
    /// <param name="length">Number of weights, from 1.</param>
    /// <param name="taperFraction">Share of the length taken by both tapers together, 0 (rectangular) … 1 (Hann).</param>
    public static Window PeriodicTukey(int length, double taperFraction)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(length);
        ArgumentOutOfRangeException.ThrowIfNegative(taperFraction);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(taperFraction, 1);
        double[] values = new double[length];
        for (int i = 0; i < length; i++)
        {
            values[i] = length == 1 ? 1 : Tukey((double)i / length, taperFraction);
        }

        return new Window(WindowShape.Tukey, values);
    }

    private static double[] Weights(WindowShape shape, int length, int period)
    {
        double[] values = new double[length];
        for (int i = 0; i < length; i++)
        {
            values[i] = length == 1 ? 1 : Weight(shape, (double)i / period);
        }

        return values;
    }

    private static double Weight(WindowShape shape, double x) => shape switch
    {
        WindowShape.Rectangular => 1,
        WindowShape.Hann => Hann(x),
        WindowShape.Hamming => CosineSum([0.54, 0.46], x),
        WindowShape.BlackmanHarris => CosineSum(BlackmanHarrisTerms, x),
        WindowShape.FlatTop => CosineSum(FlatTopTerms, x),
        WindowShape.Tukey => Tukey(x, 0.5),
        _ => throw new ArgumentOutOfRangeException(nameof(shape), shape, "Not a window shape."),
    };

    private static double Hann(double x) => 0.5 - (0.5 * Math.Cos(2 * Math.PI * x));

    /// <summary>a0 − a1 cos 2πx + a2 cos 4πx − ...</summary>
    private static double CosineSum(ReadOnlySpan<double> terms, double x)
    {
        double sum = 0;
        for (int k = 0; k < terms.Length; k++)
        {
            double term = terms[k] * Math.Cos(2 * Math.PI * k * x);
            sum += int.IsEvenInteger(k) ? term : -term;
        }

        return sum;
    }

    private static double Tukey(double x, double taper)
    {
        double fromEdge = Math.Min(x, 1 - x);
        return fromEdge >= 0.5 * taper ? 1 : 0.5 * (1 - Math.Cos(2 * Math.PI * fromEdge / taper));
    }
}
