using System.Runtime.CompilerServices;
using BearingAnalytics.Numerics.Kernels;

namespace BearingAnalytics.Spectra.Bands;

/// <summary>
/// Kurtosis of a signal from its instantaneous power, ⟨p²⟩/⟨p⟩²: of all of it, and of what is left without the loudest moments.
/// </summary>
internal readonly record struct PowerKurtosis
{
    /// <summary>Parts the record is cut into.</summary>
    private const int Parts = 16;

    /// <summary>
    /// Parts left out. Impacts of a bearing come in every part. A glitch, a knock, the steps a recorder starts and stops with come in
    /// one or two, and rule the bands that hold little else: beside a filter's stop band a single wrong sample has a kurtosis of 1000.
    /// </summary>
    private const int LeftOut = 4;

    private PowerKurtosis(double whole, double steady) => (Whole, Steady) = (whole, steady);

    /// <summary>Of the whole record; 0 for silence.</summary>
    public double Whole { get; }

    /// <summary>Without the quarter of the record that contributes most; 0 for silence.</summary>
    public double Steady { get; }

    /// <summary>Both values of a band, its power taken about its mean.</summary>
    /// <param name="kernel">What sums.</param>
    /// <param name="band">The band.</param>
    /// <param name="from">First sample that counts.</param>
    /// <param name="silence">Mean power at and below which there is only rounding.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static PowerKurtosis Of(INumericKernel kernel, BandBuffer band, int from, double silence)
    {
        int length = Math.Max(0, band.Length - from);
        Span<int> bounds = stackalloc int[Parts + 1];
        for (int part = 0; part <= Parts; part++)
        {
            bounds[part] = band.Length - length + (int)((long)length * part / Parts);
        }

        (double real, double imaginary) = band.Sum(kernel, from);
        double each = 1.0 / Math.Max(1, length);
        Span<double> first = stackalloc double[Parts];
        Span<double> second = stackalloc double[Parts];
        band.SumParts(kernel, bounds, (each * real, each * imaginary), first, second);
        Span<double> counts = stackalloc double[Parts];
        for (int part = 0; part < Parts; part++)
        {
            counts[part] = bounds[part + 1] - bounds[part];
        }

        Span<double> loudness = stackalloc double[Parts];
        Span<int> order = stackalloc int[Parts];
        for (int part = 0; part < Parts; part++)
        {
            (loudness[part], order[part]) = (second[part], part);
        }

        loudness.Sort(order);
        return new PowerKurtosis(Ratio(order, first, second, counts, silence), Ratio(order[..^LeftOut], first, second, counts, silence));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static double Ratio(
        ReadOnlySpan<int> parts, ReadOnlySpan<double> first, ReadOnlySpan<double> second, ReadOnlySpan<double> counts, double silence)
    {
        double sum = 0;
        double squares = 0;
        double count = 0;
        foreach (int part in parts)
        {
            sum += first[part];
            squares += second[part];
            count += counts[part];
        }

        return sum <= silence * count ? 0 : squares * count / (sum * sum);
    }
}
