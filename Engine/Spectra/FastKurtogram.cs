using System.Numerics;
using BearingAnalytics.Numerics;
using BearingAnalytics.Numerics.Kernels;
using BearingAnalytics.Spectra.Bands;

namespace BearingAnalytics.Spectra;

/// <summary>
/// Kurtosis of the complex envelope over the 1/3-binary tree of quasi-analytic filters (Antoni 2007, MSSP 21, 108-124): at each level
/// every band is halved by a pair of 17 and 16 taps, and cut into three by filters of 25 taps.
/// </summary>
public static class FastKurtogram
{
    /// <summary>Samples a band must keep for its kurtosis to mean something; narrower levels are left out.</summary>
    private const int FewestSamples = 128;

    /// <summary>Power, relative to the signal's, at which only rounding is left.</summary>
    private const double Rounding = 1e-26;

    /// <summary>The kurtogram of a signal.</summary>
    /// <param name="samples">Finite samples, at least 512.</param>
    /// <param name="sampleRateHz">Sampling rate, Hz.</param>
    /// <param name="levels">Halvings wanted, at least 1; fewer are made when bands would become too short.</param>
    /// <returns>
    /// Rows from the whole band over halves and thirds to 2^levels bands; negative kurtosis is set to 0. The best band is the whole one
    /// where no band is more impulsive than Gaussian noise.
    /// </returns>
    /// <exception cref="ArgumentException">Too few samples, no level, or a rate that is not positive.</exception>
    public static Kurtogram Compute(ReadOnlySpan<float> samples, double sampleRateHz, int levels) =>
        Of(samples, sampleRateHz, levels);

    /// <inheritdoc cref="Compute(ReadOnlySpan{float}, double, int)"/>
    public static Kurtogram Compute(ReadOnlySpan<double> samples, double sampleRateHz, int levels) =>
        Of(samples, sampleRateHz, levels);

    /// <summary>
    /// The kurtogram of the same grid by ideal bands: the signal is transformed once, and the bins of each band are transformed back.
    /// </summary>
    /// <remarks>
    /// It differs from the filter tree: bands have rectangular edges, so an impact rings longer in them and leaks nothing into the next;
    /// the transform takes the signal for periodic, so a fiftieth of the record is left out at each end; the signal's mean is removed
    /// first. Grid and choice are otherwise those of <see cref="Compute(ReadOnlySpan{float}, double, int)"/>.
    /// </remarks>
    /// <inheritdoc cref="Compute(ReadOnlySpan{float}, double, int)"/>
    public static Kurtogram ComputeByBands(ReadOnlySpan<float> samples, double sampleRateHz, int levels)
    {
        int depth = Depth(samples.Length, sampleRateHz, levels);
        int rowCount = (samples.Length + INumericKernel.Columns - 1) / INumericKernel.Columns;
        INumericKernel kernel = KernelRegistry.Current;
        BandBuffer buffer = new();
        buffer.Fill(samples, rowCount);
        KurtogramGrid grid = new(sampleRateHz, depth, Silence(kernel, buffer));
        double mean = kernel.Sum(samples) / samples.Length;
        double[] centred = new double[samples.Length];
        for (int i = 0; i < centred.Length; i++)
        {
            centred[i] = samples[i] - mean;
        }

        grid.Judge(kernel, buffer, 0, grid.Halves[0], 0);
        BandBins bins = new(centred);
        foreach (double[] row in grid.Halves.Skip(1).Concat(grid.Thirds))
        {
            for (int index = 0; index < row.Length; index++)
            {
                buffer.Fill(bins.Band(index, row.Length));
                grid.Judge(kernel, buffer, 0, row, index);
            }
        }

        return grid.Result();
    }

    private static Kurtogram Of<T>(ReadOnlySpan<T> samples, double sampleRateHz, int levels)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int depth = Depth(samples.Length, sampleRateHz, levels);
        BandScratch scratch = BandScratch.Rent();
        scratch.Whole.Fill(samples, BandDivider.RowCount(samples.Length, depth));
        Kurtogram kurtogram = new Growth(KernelRegistry.Current, scratch, sampleRateHz, depth).Result();
        scratch.Return();
        return kurtogram;
    }

    private static int Depth(int length, double sampleRateHz, int levels)
    {
        if (length < 4 * FewestSamples || !(sampleRateHz > 0) || levels < 1)
        {
            throw new ArgumentException(
                $"A kurtogram needs at least {4 * FewestSamples} samples, a positive rate and one level; given were "
                + FormattableString.Invariant($"{length}, {sampleRateHz} Hz and {levels}."));
        }

        return Math.Min(levels, (int)Math.Log2(length / FewestSamples));
    }

    private static double Silence(INumericKernel kernel, BandBuffer whole)
    {
        Span<double> sums = stackalloc double[2];
        whole.SumParts(kernel, [0, whole.Length], (0, 0), sums[..1], sums[1..]);
        return Math.Max(double.Epsilon, Rounding * sums[0] / whole.Length);
    }

    /// <summary>One kurtogram in the making.</summary>
    private sealed class Growth
    {
        // Outputs that still see the start: after the low-pass and, as in the inventor's program, after the thirds; after the mirror.
        private const int DroppedLow = 16;
        private const int DroppedHigh = 15;

        private readonly INumericKernel _kernel;
        private readonly BandScratch _scratch;
        private readonly int _depth;
        private readonly KurtogramGrid _grid;

        public Growth(INumericKernel kernel, BandScratch scratch, double sampleRateHz, int depth)
        {
            (_kernel, _scratch, _depth) = (kernel, scratch, depth);
            _grid = new KurtogramGrid(sampleRateHz, depth, Silence(kernel, scratch.Whole));
        }

        public Kurtogram Result()
        {
            _grid.Judge(_kernel, _scratch.Whole, 0, _grid.Halves[0], 0);
            Divide(_scratch.Whole, 0, 0);
            return _grid.Result();
        }

        // Depth first: only the bands on one path are held at a time.
        private void Divide(BandBuffer band, int level, int index)
        {
            band.FillHistory();
            (BandBuffer low, BandBuffer high) = _scratch.Halves(level);

            // The last level's parents are not cut into three: those bands would be finer than the halves.
            ReadOnlySpan<BandBuffer> thirds = level < _depth - 1 ? _scratch.Thirds : [];
            BandDivider.Divide(_kernel, band, low, high, thirds);
            for (int third = 0; third < thirds.Length; third++)
            {
                _grid.Judge(_kernel, thirds[third], DroppedLow, _grid.Thirds[level], (3 * index) + third);
            }

            _grid.Judge(_kernel, low, DroppedLow, _grid.Halves[level + 1], 2 * index);
            _grid.Judge(_kernel, high, DroppedHigh, _grid.Halves[level + 1], (2 * index) + 1);
            if (level + 1 < _depth)
            {
                Divide(low, level + 1, 2 * index);
                Divide(high, level + 1, (2 * index) + 1);
            }
        }
    }
}
