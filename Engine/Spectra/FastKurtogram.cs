using System.Numerics;
using BearingAnalytics.Numerics;

namespace BearingAnalytics.Spectra;

/// <summary>
/// Kurtosis of the complex envelope over the 1/3-binary tree of quasi-analytic filters (Antoni 2007, MSSP 21, 108-124): at each level every band
/// is halved by a pair of 17 and 16 taps, and cut into three by filters of 25 taps.
/// </summary>
public static class FastKurtogram
{
    /// <summary>Samples a band must keep for its kurtosis to mean something; narrower levels are left out.</summary>
    private const int FewestSamples = 128;

    private static readonly Complex[] Low = Modulated(FirLowPass.Design(16, 0.4), 0.125);
    private static readonly Complex[] High = MirrorOf(Low);
    private static readonly Complex[][] Thirds = [.. ((double[])[0, 1.0 / 6, 1.0 / 3]).Select(shift => Modulated(FirLowPass.Design(24, 0.4 * 2 / 3), (0.25 / 3) + shift))];

    /// <summary>The kurtogram of a signal.</summary>
    /// <param name="samples">Finite samples, at least 512.</param>
    /// <param name="sampleRateHz">Sampling rate, Hz.</param>
    /// <param name="levels">Halvings wanted, at least 1; fewer are made when bands would become too short.</param>
    /// <returns>Rows from the whole band over thirds and halves to 2^levels bands; negative kurtosis is set to 0.</returns>
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
            throw new ArgumentException(FormattableString.Invariant(
                $"A kurtogram needs at least {4 * FewestSamples} samples, a positive rate and one level; given were {samples.Length}, {sampleRateHz} Hz and {levels}."));
        }

        int depth = Math.Min(levels, (int)Math.Log2(samples.Length / FewestSamples));
        Complex[] whole = new Complex[samples.Length];
        for (int i = 0; i < whole.Length; i++)
        {
            whole[i] = samples[i];
        }

        double nyquistHz = sampleRateHz / 2;
        List<KurtogramRow> rows = [new KurtogramRow(0, nyquistHz, [Math.Max(0, Kurtosis(whole, isReal: true))])];
        List<Complex[]> bands = [whole];
        for (int level = 1; level <= depth; level++)
        {
            List<KurtogramRow> made = [];
            bands = Descend(bands, level, depth, nyquistHz, made);
            rows.AddRange(made);
        }

        rows.Sort((a, b) => a.Level.CompareTo(b.Level));
        (FrequencyBand band, double kurtosis) = Best(rows);
        return new Kurtogram { Rows = rows, SampleRateHz = sampleRateHz, BestBand = band, BestKurtosis = kurtosis };
    }

    // Halves every band; below the last level also cuts it into thirds.
    private static List<Complex[]> Descend(List<Complex[]> bands, int level, int depth, double nyquistHz, List<KurtogramRow> rows)
    {
        double[] halves = new double[2 * bands.Count];
        double[] thirds = new double[3 * bands.Count];
        List<Complex[]> next = [];
        for (int i = 0; i < bands.Count; i++)
        {
            Complex[] low = Decimate(bands[i], Low, 2);
            Complex[] high = TurnedOver(Decimate(bands[i], High, 2));
            halves[2 * i] = Settled(low, Low.Length);
            halves[(2 * i) + 1] = Settled(high, High.Length);
            next.Add(low);
            next.Add(high);
            for (int third = 0; level < depth && third < 3; third++)
            {
                thirds[(3 * i) + third] = Settled(Decimate(bands[i], Thirds[third], 3), Low.Length);
            }
        }

        if (level < depth)
        {
            rows.Add(new KurtogramRow(Math.Log2(thirds.Length), nyquistHz / thirds.Length, thirds));
        }

        rows.Add(new KurtogramRow(level, nyquistHz / halves.Length, halves));
        return next;
    }

    /// <summary>Kurtosis without the filter's settling time; 0 for what is flatter than noise.</summary>
    private static double Settled(Complex[] band, int taps) => Math.Max(0, Kurtosis(band.AsSpan(Math.Min(taps - 1, band.Length)), isReal: false));

    /// <summary>⟨|c|⁴⟩/⟨|c|²⟩² about the mean, less its value for Gaussian noise: 3 if real, 2 if complex. 0 for silence.</summary>
    private static double Kurtosis(ReadOnlySpan<Complex> values, bool isReal)
    {
        Complex mean = Complex.Zero;
        foreach (Complex value in values)
        {
            mean += value;
        }

        mean /= Math.Max(1, values.Length);
        double second = 0;
        double fourth = 0;
        foreach (Complex value in values)
        {
            double real = value.Real - mean.Real;
            double imaginary = value.Imaginary - mean.Imaginary;
            double power = (real * real) + (imaginary * imaginary);
            second += power;
            fourth += power * power;
        }

        second /= Math.Max(1, values.Length);
        return second <= double.Epsilon ? 0 : (fourth / values.Length / (second * second)) - (isReal ? 3 : 2);
    }

    private static Complex[] Decimate(Complex[] signal, Complex[] taps, int factor)
    {
        Complex[] result = new Complex[signal.Length / factor];
        for (int i = 0; i < result.Length; i++)
        {
            int newest = (factor * (i + 1)) - 1;
            int count = Math.Min(taps.Length, newest + 1);
            ReadOnlySpan<Complex> recent = signal.AsSpan(newest + 1 - count, count);
            double real = 0;
            double imaginary = 0;
            for (int j = 0; j < count; j++)
            {
                Complex tap = taps[j];
                Complex value = recent[count - 1 - j];
                real += (tap.Real * value.Real) - (tap.Imaginary * value.Imaginary);
                imaginary += (tap.Real * value.Imaginary) + (tap.Imaginary * value.Real);
            }

            result[i] = new Complex(real, imaginary);
        }

        return result;
    }

    // Decimation turned the upper half over; alternating signs turn it back, so that bands stay in order of frequency.
    private static Complex[] TurnedOver(Complex[] band)
    {
        for (int i = 0; i < band.Length; i += 2)
        {
            band[i] = -band[i];
        }

        return band;
    }

    private static Complex[] Modulated(double[] taps, double cyclesPerSample) =>
        [.. taps.Select((tap, i) => tap * Complex.FromPolarCoordinates(1, 2 * Math.PI * cyclesPerSample * i))];

    // The upper filter is the lower one backwards with alternating signs, one tap shorter.
    private static Complex[] MirrorOf(Complex[] low) =>
        [.. Enumerable.Range(0, low.Length - 1).Select(i => low[low.Length - 2 - i] * (i % 2 == 0 ? -1 : 1))];

    private static (FrequencyBand Band, double Kurtosis) Best(List<KurtogramRow> rows)
    {
        FrequencyBand band = new(0, rows[0].BandwidthHz);
        double best = rows[0].Kurtosis[0];
        foreach (KurtogramRow row in rows)
        {
            for (int i = 0; i < row.Kurtosis.Length; i++)
            {
                if (row.Kurtosis[i] > best)
                {
                    best = row.Kurtosis[i];
                    band = new FrequencyBand(i * row.BandwidthHz, (i + 1) * row.BandwidthHz);
                }
            }
        }

        return (band, best);
    }
}
