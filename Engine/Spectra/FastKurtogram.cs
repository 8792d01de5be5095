using BearingAnalytics.Numerics;
using BearingAnalytics.Spectra.Kurtograms;

namespace BearingAnalytics.Spectra;

/// <summary>
/// The fast kurtogram of Antoni (Mechanical Systems and Signal Processing 21, 2007, 108–124): kurtosis of the complex envelope in the
/// bands of a 1/3-binary tree of short filters. It gives the numbers of the author's own program; the filters overlap (40 dB or so down),
/// see <see cref="BandKurtogram"/> for sharp bands. One strong click fools it as it fools any kurtosis.
/// </summary>
public static class FastKurtogram
{
    /// <summary>Deepest tree for a number of samples: the narrowest band keeps some 128 of them. 0 where there are too few.</summary>
    /// <param name="sampleCount">Number of samples.</param>
    public static int MaximumLevels(int sampleCount) => Math.Max(0, int.Log2(Math.Max(1, sampleCount)) - 7);

    /// <summary>Kurtogram of samples; their mean is not removed (it lies outside every band but the first).</summary>
    /// <param name="samples">The recording.</param>
    /// <param name="sampleRateHz">Sampling rate, Hz.</param>
    /// <param name="levels">Depth of the tree, 0 … <see cref="MaximumLevels"/>: 2^levels bands in the last row.</param>
    public static Kurtogram Compute(ReadOnlySpan<float> samples, double sampleRateHz, int levels)
    {
        double[] wide = new double[samples.Length];
        for (int i = 0; i < wide.Length; i++)
        {
            wide[i] = samples[i];
        }

        return Compute(wide, sampleRateHz, levels);
    }

    /// <summary>Kurtogram of samples; their mean is not removed (it lies outside every band but the first).</summary>
    /// <param name="samples">The recording.</param>
    /// <param name="sampleRateHz">Sampling rate, Hz.</param>
    /// <param name="levels">Depth of the tree, 0 … <see cref="MaximumLevels"/>: 2^levels bands in the last row.</param>
    public static Kurtogram Compute(ReadOnlySpan<double> samples, double sampleRateHz, int levels)
    {
        if (levels < 0 || levels > MaximumLevels(samples.Length))
        {
            throw new ArgumentOutOfRangeException(
                nameof(levels), levels, $"{samples.Length} samples allow 0 to {MaximumLevels(samples.Length)} levels.");
        }

        KurtogramGrid grid = new(levels, sampleRateHz);

        // A real signal has Gaussian kurtosis 3, a complex one 2.
        grid.Set(1, 0, Moments.Of(samples).ExcessKurtosis);
        Descend(new BandSamples(samples.ToArray(), new double[samples.Length]), level: 0, index: 0, levels, grid, new FilterBank());
        return grid.ToKurtogram();
    }

    /// <summary>Splits the band into thirds and halves; the halves go on.</summary>
    private static void Descend(BandSamples band, int level, int index, int levels, KurtogramGrid grid, FilterBank bank)
    {
        if (level == levels)
        {
            return;
        }

        for (int third = 0; third < 3 && level < levels - 1; third++)
        {
            KurtogramFilters filter = KurtogramFilters.Thirds[third];
            grid.Set(3 << level, (3 * index) + third, Kurtosis(bank.Apply(filter, band), filter.Transient));
        }

        BandSamples lower = bank.Apply(KurtogramFilters.Lower, band);
        grid.Set(2 << level, 2 * index, Kurtosis(lower, KurtogramFilters.Lower.Transient));
        Descend(lower, level + 1, 2 * index, levels, grid, bank);

        // Decimation turned the upper half upside down; the alternating sign puts it right.
        BandSamples upper = bank.Apply(KurtogramFilters.Upper, band);
        for (int m = 0; m < upper.Length; m += 2)
        {
            (upper.Re[m], upper.Im[m]) = (-upper.Re[m], -upper.Im[m]);
        }

        grid.Set(2 << level, (2 * index) + 1, Kurtosis(upper, KurtogramFilters.Upper.Transient));
        Descend(upper, level + 1, (2 * index) + 1, levels, grid, bank);
    }

    /// <summary>⟨|c|⁴⟩/⟨|c|²⟩² − 2 of what follows the transient, its mean removed.</summary>
    private static double Kurtosis(BandSamples band, int transient)
    {
        ReadOnlySpan<double> re = band.Re.AsSpan(transient);
        ReadOnlySpan<double> im = band.Im.AsSpan(transient);
        double meanRe = Moments.Of(re).Mean;
        double meanIm = Moments.Of(im).Mean;
        double squares = 0;
        double fourths = 0;
        for (int i = 0; i < re.Length; i++)
        {
            (double x, double y) = (re[i] - meanRe, im[i] - meanIm);
            double square = (x * x) + (y * y);
            squares += square;
            fourths += square * square;
        }

        return (fourths * re.Length / (squares * squares)) - 2;
    }
}
