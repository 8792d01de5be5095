using BearingAnalytics.Numerics;
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

    private static readonly double[] HalfTaps = FirLowPass.Design(16, 0.4);
    private static readonly double[] ThirdTaps = FirLowPass.Design(24, 0.4 * 2 / 3);

    /// <summary>The kurtogram of a signal.</summary>
    /// <param name="samples">Finite samples, at least 512.</param>
    /// <param name="sampleRateHz">Sampling rate, Hz.</param>
    /// <param name="levels">Halvings wanted, at least 1; fewer are made when bands would become too short.</param>
    /// <returns>
    /// Rows from the whole band over halves and thirds to 2^levels bands; negative kurtosis is set to 0. The best band is the whole one
    /// where no band is more impulsive than Gaussian noise.
    /// </returns>
    /// <exception cref="ArgumentException">Too few samples, no level, or a rate that is not positive.</exception>
    public static Kurtogram Compute(ReadOnlySpan<float> samples, double sampleRateHz, int levels)
    {
        double[] values = new double[samples.Length];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = samples[i];
        }

        return Compute(values, sampleRateHz, levels);
    }

    /// <inheritdoc cref="Compute(ReadOnlySpan{float}, double, int)"/>
    public static Kurtogram Compute(ReadOnlySpan<double> samples, double sampleRateHz, int levels)
    {
        if (samples.Length < 4 * FewestSamples || !(sampleRateHz > 0) || levels < 1)
        {
            throw new ArgumentException(
                $"A kurtogram needs at least {4 * FewestSamples} samples, a positive rate and one level; given were "
                + FormattableString.Invariant($"{samples.Length}, {sampleRateHz} Hz and {levels}."));
        }

        int depth = Math.Min(levels, (int)Math.Log2(samples.Length / FewestSamples));
        return new Growth(samples.ToArray(), sampleRateHz, depth).Result();
    }

    /// <summary>One kurtogram in the making.</summary>
    private sealed class Growth
    {
        private readonly ComplexBand _whole;
        private readonly double _sampleRateHz;
        private readonly double _silence;
        private readonly double[][] _halves;
        private readonly double[][] _thirds;
        private readonly (BandSplitter Low, BandSplitter High)[] _halving;

        // Centres 1/12, 3/12 and 5/12 of the rate. The inventor's program turns the upper half but not the middle third back into order:
        // there the mean that is removed belongs to the upper edge.
        private readonly BandSplitter[] _cutting = [new(ThirdTaps, 2, 3), new(ThirdTaps, 6, 3, isTurnedOver: true), new(ThirdTaps, 10, 3)];

        private FrequencyBand _bestBand;
        private double _best;

        public Growth(double[] samples, double sampleRateHz, int depth)
        {
            _whole = new ComplexBand(samples, null);
            _sampleRateHz = sampleRateHz;
            _bestBand = new FrequencyBand(0, sampleRateHz / 2);
            _silence = Math.Max(double.Epsilon, Rounding * samples.Sum(x => x * x) / samples.Length);
            _halves = [.. Enumerable.Range(0, depth + 1).Select(level => new double[1 << level])];
            _thirds = [.. Enumerable.Range(0, depth - 1).Select(level => new double[3 << level])];
            _halving = [.. Enumerable.Range(0, depth).Select(_ => Halving())];
        }

        public Kurtogram Result()
        {
            Judge(_whole, 0, _halves[0], 0);
            Divide(_whole, 0, 0);
            List<KurtogramRow> rows = [Row(_halves[0])];
            for (int level = 1; level < _halves.Length; level++)
            {
                // The last level's parents are not cut into three: those bands would be finer than the halves.
                double[][] made = level < _halves.Length - 1 ? [_halves[level], _thirds[level - 1]] : [_halves[level]];
                rows.AddRange(made.Select(Row));
            }

            return new Kurtogram { Rows = rows, SampleRateHz = _sampleRateHz, BestBand = _bestBand, BestKurtosis = _best };
        }

        // Centres 1/8 and 3/8 of the rate. The upper filter is the mirror of the lower one without its first tap.
        private static (BandSplitter Low, BandSplitter High) Halving() =>
            (new BandSplitter(HalfTaps, 3, 2), new BandSplitter(HalfTaps.AsSpan(1), 9, 2));

        private KurtogramRow Row(double[] kurtosis) => new(Math.Log2(kurtosis.Length), _sampleRateHz / 2 / kurtosis.Length, kurtosis);

        // Depth first: only the bands on one path are held at a time.
        private void Divide(ComplexBand band, int level, int index)
        {
            int depth = _halving.Length;
            for (int third = 0; level < depth - 1 && third < 3; third++)
            {
                Judge(_cutting[third].Split(band), HalfTaps.Length - 1, _thirds[level], (3 * index) + third);
            }

            ComplexBand low = _halving[level].Low.Split(band);
            ComplexBand high = _halving[level].High.Split(band);
            Judge(low, HalfTaps.Length - 1, _halves[level + 1], 2 * index);
            Judge(high, HalfTaps.Length - 2, _halves[level + 1], (2 * index) + 1);
            if (level + 1 < depth)
            {
                Divide(low, level + 1, 2 * index);
                Divide(high, level + 1, (2 * index) + 1);
            }
        }

        private void Judge(ComplexBand band, int dropped, double[] row, int index)
        {
            double gaussian = band.Imaginary is null ? 3 : 2;
            PowerKurtosis kurtosis = PowerKurtosis.Of(band.PowerFrom(dropped), _silence);
            row[index] = Math.Max(0, kurtosis.Whole - gaussian);
            if (kurtosis.Steady - gaussian > _best)
            {
                double widthHz = _sampleRateHz / 2 / row.Length;
                _best = kurtosis.Steady - gaussian;
                _bestBand = new FrequencyBand(index * widthHz, (index + 1) * widthHz);
            }
        }
    }
}
