using BearingAnalytics.Numerics;
using BearingAnalytics.Spectra;
using BearingAnalytics.Tests.Numerics;

namespace BearingAnalytics.Tests.Spectra;

public class BandEnvelopeTest
{
    private const double RateHz = 20_000;

    [Fact]
    public void The_squared_envelope_of_a_tone_is_its_amplitude_squared()
    {
        float[] tone = [.. Enumerable.Range(0, 20_000).Select(i => (float)(3 * Math.Sin(2 * Math.PI * 3333.3 * i / RateHz)))];
        SquaredEnvelope envelope = new BandEnvelope(tone, RateHz).SquaredEnvelope(new FrequencyBand(2500, 4500));
        Assert.All(envelope.Values, value => Assert.Equal(9, value, 0.02));
        Assert.Equal(-1, envelope.Kurtosis, 1e-3);
        Assert.InRange(envelope.SampleRateHz, 4000, 4100);
        Assert.Equal(0.02, envelope.StartSeconds, 0.002);
    }

    /// <summary>Against the full-rate analytic signal: decimation must change the rate and nothing else.</summary>
    [Fact]
    public void Decimation_keeps_the_values_of_the_full_rate_envelope()
    {
        const int Count = 10_000;
        float[] noise = Noise(Count, seed: 4);
        FrequencyBand band = new(2000, 3000);
        BandEnvelope envelope = new(noise, RateHz, new EnvelopeOptions { BandTaper = 0, EdgeFraction = 0 });
        SquaredEnvelope actual = envelope.SquaredEnvelope(band);

        System.Numerics.Complex[] bins = new System.Numerics.Complex[Count];
        double mean = noise.Average(x => (double)x);
        System.Numerics.Complex[] analytic = [.. noise.Select(x => new System.Numerics.Complex(x - mean, 0))];
        FourierPlans.Complex(Count).Forward(analytic, bins);
        for (int k = 0; k < Count; k++)
        {
            bins[k] = k is >= 1000 and < 1500 ? 2 * bins[k] : 0;
        }

        FourierPlans.Complex(Count).Inverse(bins, analytic);
        Assert.Equal(1000, actual.Values.Length);
        Assert.Equal(2000, actual.SampleRateHz, 1e-9);
        for (int i = 0; i < actual.Values.Length; i++)
        {
            double expected = analytic[10 * i].Magnitude * analytic[10 * i].Magnitude;
            Assert.Equal(expected, actual.Values[i], 1e-10);
        }
    }

    /// <summary>
    /// White noise times 1 + sin 2πft has a squared envelope ∝ 1.5 + 2 sin − 0.5 cos 2·: lines of 2/3 at f and 1/6 at 2f, nothing at 3f.
    /// </summary>
    [Fact]
    public void Amplitude_modulated_noise_shows_the_lines_that_theory_gives_it()
    {
        const double ModulationHz = 37.5;
        float[] noise = Noise(1_000_000, seed: 8);
        for (int i = 0; i < noise.Length; i++)
        {
            noise[i] *= (float)(1 + Math.Sin(2 * Math.PI * ModulationHz * i / RateHz));
        }

        EnvelopeSpectrum spectrum = new BandEnvelope(noise, RateHz, new EnvelopeOptions { Window = WindowShape.FlatTop })
            .EnvelopeSpectrum(new FrequencyBand(2000, 9000), 200);
        Assert.Equal(0.02, spectrum.BinHz, 0.001);
        Assert.Equal(2.0 / 3, Peak(spectrum, ModulationHz), 0.015);
        Assert.Equal(1.0 / 6, Peak(spectrum, 2 * ModulationHz), 0.015);
        Assert.InRange(Peak(spectrum, 3 * ModulationHz), 0, 0.015);
        Assert.Equal(0, spectrum.Values[0]);
    }

    /// <summary>
    /// Unit impulses at periods T(1 + sξ) have the spectrum S(f) = λ [1 + 2 Re φ/(1 − φ)], φ = E e^(j2πf·period): each harmonic is a
    /// hump, and the first stands 1/(π²s²) above the continuum, the tenth a hundredth of that.
    /// </summary>
    [Fact]
    public void Slipping_impulses_follow_the_jitter_law()
    {
        const double PeriodSeconds = 0.01;
        const double Slip = 0.02;
        const int Count = 1 << 17;
        const int Realisations = 60;
        Random random = new(21);
        double[] power = new double[(Count / 2) + 1];
        System.Numerics.Complex[] bins = new System.Numerics.Complex[power.Length];
        double[] samples = new double[Count];
        for (int r = 0; r < Realisations; r++)
        {
            Array.Clear(samples);
            double at = PeriodSeconds * random.NextDouble() * RateHz;
            for (; at < Count - 1; at += PeriodSeconds * RateHz * (1 + (Slip * StatisticsTest.Gaussian(random))))
            {
                // Split over two samples, so that rounding to the grid adds no jitter of its own.
                samples[(int)at] += 1 - (at - (int)at);
                samples[(int)at + 1] += at - (int)at;
            }

            FourierPlans.Real(Count).Forward(samples, bins);
            Magnitude.AddSquared(bins, power);
        }

        double duration = Count / RateHz;
        foreach ((int harmonic, double tolerance) in ((int, double)[])[(3, 0.1), (5, 0.1), (10, 0.1)])
        {
            double hz = harmonic / PeriodSeconds;
            double measured = Mean(power, hz, 1.0, duration) / (Realisations * duration);
            double expected = Enumerable.Range(-100, 201).Average(i => Law(hz + (i * 0.01), PeriodSeconds, Slip));
            Assert.Equal(1, measured / expected, tolerance);
        }
    }

    [Fact]
    public void Impacts_in_a_resonance_stand_out_at_their_rate_and_whitening_removes_a_tone()
    {
        // The impacts slip by 1 %: without slip they would be discrete lines themselves, and whitening would remove them too.
        float[] signal = Noise(100_000, seed: 2);
        Random random = new(7);
        double next = 0;
        double impact = 0;
        for (int i = 0; i < signal.Length; i++)
        {
            if (i / RateHz >= next)
            {
                impact = next;
                next += (1 + (0.01 * StatisticsTest.Gaussian(random))) / 87;
            }

            double sinceImpact = (i / RateHz) - impact;
            signal[i] += (float)((4 * Math.Exp(-800 * sinceImpact) * Math.Sin(2 * Math.PI * 4000 * sinceImpact))
                + (20 * Math.Sin(2 * Math.PI * 3700 * i / RateHz)));
        }

        BandEnvelope envelope = new(signal, RateHz);
        FrequencyBand band = new(3000, 5000);
        double plain = Peak(envelope.EnvelopeSpectrum(band, 500), 87);
        double whitened = Peak(envelope.Prewhitened().EnvelopeSpectrum(band, 500), 87);
        double flattened = Peak(envelope.Flattened(200).EnvelopeSpectrum(band, 500), 87);
        Assert.True(plain < 0.02, $"the tone buries the impacts: {plain}");
        Assert.True(whitened > 0.1, $"whitened {whitened}");
        Assert.True(flattened < whitened, "a median leaves the tone standing");
    }

    [Fact]
    public void The_logarithm_is_not_fooled_by_a_spike_and_agrees_for_weak_modulation()
    {
        float[] noise = Noise(200_000, seed: 6);
        for (int i = 0; i < noise.Length; i++)
        {
            noise[i] *= (float)(1 + (0.3 * Math.Sin(2 * Math.PI * 50 * i / RateHz)));
        }

        FrequencyBand band = new(2000, 8000);
        EnvelopeSpectrum squared = new BandEnvelope(noise, RateHz).EnvelopeSpectrum(band, 200);
        EnvelopeSpectrum logarithmic = new BandEnvelope(noise, RateHz).EnvelopeSpectrum(band, 200, EnvelopeScale.Logarithmic);
        Assert.Equal(Peak(squared, 50), Peak(logarithmic, 50), 0.03);

        noise[77_777] = 1000;
        BandEnvelope spiked = new(noise, RateHz);
        EnvelopeSpectrum buried = spiked.EnvelopeSpectrum(band, 200);
        Assert.True(Peak(buried, 50) < 1.5 * RobustStatistics.Median(buried.Values), "one spike hides the line from the squared envelope");
        Assert.Equal(Peak(logarithmic, 50), Peak(spiked.EnvelopeSpectrum(band, 200, EnvelopeScale.Logarithmic), 50), 0.03);
    }

    /// <summary>Trap: a ramp has a step between its end and its beginning, which must not look like an impact in the top band.</summary>
    [Fact]
    public void The_step_from_end_to_beginning_does_not_count_as_an_impact()
    {
        float[] ramp = Noise(48_000, seed: 9);
        for (int i = 0; i < ramp.Length; i++)
        {
            ramp[i] = (0.001f * ramp[i]) + (5f * i / ramp.Length);
        }

        FrequencyBand top = new(9000, 10_000);
        Assert.InRange(new BandEnvelope(ramp, RateHz).Kurtosis(top), -0.3, 0.3);
        Assert.True(new BandEnvelope(ramp, RateHz, new EnvelopeOptions { EdgeFraction = 0 }).Kurtosis(top) > 100);
    }

    [Fact]
    public void Sampling_rate_scales_frequencies_and_nothing_else()
    {
        float[] noise = Noise(20_000, seed: 3);
        EnvelopeSpectrum slow = new BandEnvelope(noise, 10_000).EnvelopeSpectrum(new FrequencyBand(1000, 2000), 500);
        EnvelopeSpectrum fast = new BandEnvelope(noise, 40_000).EnvelopeSpectrum(new FrequencyBand(4000, 8000), 2000);
        Assert.Equal(slow.Values, fast.Values);
        Assert.Equal(4 * slow.BinHz, fast.BinHz, 1e-12);
    }

    [Fact]
    public void A_shared_scratch_does_not_mix_results()
    {
        AnalysisScratch scratch = new();
        BandEnvelope first = new(Noise(30_000, seed: 1), RateHz, scratch: scratch);
        BandEnvelope second = new(Noise(9_999, seed: 2), RateHz, scratch: scratch);
        FrequencyBand band = new(1000, 3000);
        double[] expected = new BandEnvelope(Noise(30_000, seed: 1), RateHz).EnvelopeSpectrum(band, 300).Values;
        second.EnvelopeSpectrum(band, 300);
        Assert.Equal(expected, first.EnvelopeSpectrum(band, 300).Values);
        Assert.InRange(scratch.HeldBytes, 1, 40 * 30_000);
    }

    [Fact]
    public void Silence_gives_zeros_and_too_little_is_refused()
    {
        BandEnvelope silence = new(new float[1000], RateHz);
        Assert.All(silence.EnvelopeSpectrum(new FrequencyBand(1000, 5000), 300).Values, value => Assert.Equal(0, value));
        Assert.Throws<ArgumentException>(() => new BandEnvelope(new float[10], RateHz));
        Assert.Throws<ArgumentOutOfRangeException>(() => new BandEnvelope(new float[1000], double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => silence.SquaredEnvelope(new FrequencyBand(5000, 5001)));
        Assert.Throws<ArgumentOutOfRangeException>(() => silence.SquaredEnvelope(new FrequencyBand(20_000, 30_000)));
    }

    [Theory]
    [InlineData(1, 100)]
    [InlineData(100, 100)]
    [InlineData(101, 100)]
    [InlineData(10_000, 128)]
    [InlineData(3_000_001, 1 << 20)]
    public void Stretches_are_equal_overlap_and_cover_the_recording(int count, int maximum)
    {
        IReadOnlyList<SampleRange> stretches = SegmentedSignal.Split(count, maximum, 0.05);
        Assert.Equal(0, stretches[0].Start);
        Assert.Equal(count, stretches[^1].Start + stretches[^1].Length);
        Assert.Single(stretches.Select(s => s.Length).Distinct());
        Assert.All(stretches, s => Assert.InRange(s.Length, 1, maximum));
        Assert.All(
            stretches.Zip(stretches.Skip(1)),
            pair => Assert.InRange(pair.Second.Start - pair.First.Start, 1, (0.95 * pair.First.Length) + 1));
    }

    [Fact]
    public void Averaged_stretches_keep_the_lines()
    {
        float[] noise = Noise(400_000, seed: 8);
        for (int i = 0; i < noise.Length; i++)
        {
            noise[i] *= (float)(1 + Math.Sin(2 * Math.PI * 40 * i / RateHz));
        }

        FrequencyBand[] bands = [new(2000, 9000), new(4000, 8000)];
        IReadOnlyList<EnvelopeSpectrum> averaged =
            SegmentedEnvelope.Spectra(noise, RateHz, bands, 200, options: new() { Window = WindowShape.FlatTop }, maximumLength: 1 << 16);
        Assert.Equal(2, averaged.Count);
        Assert.All(averaged, spectrum => Assert.Equal(2.0 / 3, Peak(spectrum, 40), 0.06));
        Assert.Equal(7, averaged[0].Averages);
        Assert.Equal(
            new BandEnvelope(noise, RateHz).EnvelopeSpectrum(bands[1], 200).Values,
            SegmentedEnvelope.Spectra(noise, RateHz, bands, 200)[1].Values);
    }

    internal static float[] Noise(int count, int seed)
    {
        Random random = new(seed);
        return [.. Enumerable.Range(0, count).Select(_ => (float)StatisticsTest.Gaussian(random))];
    }

    private static double Peak(EnvelopeSpectrum spectrum, double hz)
    {
        int bin = (int)Math.Round(hz / spectrum.BinHz);
        return spectrum.Values[(bin - 2)..(bin + 3)].Max();
    }

    private static double Mean(double[] power, double hz, double halfWidthHz, double duration)
    {
        int low = (int)Math.Round((hz - halfWidthHz) * duration);
        int high = (int)Math.Round((hz + halfWidthHz) * duration);
        return power[low..(high + 1)].Average();
    }

    private static double Law(double hz, double period, double slip)
    {
        double spread = 2 * Math.PI * hz * slip * period;
        System.Numerics.Complex phi = System.Numerics.Complex.FromPolarCoordinates(Math.Exp(-0.5 * spread * spread), 2 * Math.PI * hz * period);
        return (1 + (2 * (phi / (1 - phi)).Real)) / period;
    }
}
