using BearingAnalytics.Numerics;
using BearingAnalytics.Spectra;
using BearingAnalytics.Spectra.Cyclic;

namespace BearingAnalytics.Tests.Spectra;

/// <summary>Spectral coherence: its specification, its significance level, and signals whose cyclic frequencies are known.</summary>
public class CyclicCoherenceTest
{
    private const double RateHz = 8000;
    private const double FaultHz = 100;
    private const int Length = 64000;

    private static readonly CyclicCoherenceOptions Options = new() { BlockLength = 128, MaximumCyclicHz = 330 };
    private static readonly float[] Impacts = ModulatedNoise();
    private static readonly CyclicCoherence Coherence = CyclicCoherenceEstimator.Estimate(Impacts, RateHz, Options);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_fast_estimate_is_the_averaged_cyclic_periodogram_within_its_bias(int harmonic)
    {
        int row = (int)Math.Round(harmonic * FaultHz / Coherence.CyclicBinHz);
        double cyclicPerSample = row * Coherence.CyclicBinHz / RateHz;
        double[] slow = AveragedCyclicPeriodogram.Coherence(Impacts, cyclicPerSample, Window.Periodic(WindowShape.Hann, 128), 32);

        // Carriers of the padded transform are twice as dense; those next to 0, half the rate and α/2 meet their own image.
        for (int carrier = 8; carrier < slow.Length - 4; carrier++)
        {
            double fast = Coherence.Values[row][2 * carrier];
            Assert.InRange(fast, (0.9 * slow[carrier]) - 0.012, (1.05 * slow[carrier]) + 0.012);
        }

        Assert.True(slow.Max() > 0.1, $"{slow.Max()}");
    }

    [Fact]
    public void A_stationary_Gaussian_signal_exceeds_the_threshold_no_more_often_than_stated()
    {
        CyclicCoherence coherence = CyclicCoherenceEstimator.Estimate(GaussianNoise.Of(Length, 11), RateHz, Options);
        foreach (double probability in (double[])[0.1, 0.01, 0.001])
        {
            double threshold = coherence.Threshold(probability);
            double[] values = [.. coherence.Values.Skip(8).SelectMany(row => row).Where(value => value > 0)];
            Assert.InRange(values.Count(value => value > threshold) / (double)values.Length, 0, 1.25 * probability);
        }

        // At the cyclic frequencies of the padded bins, where neighbouring blocks add up most, the rate is the stated one.
        double binRows = coherence.CarrierBinHz / coherence.CyclicBinHz;
        double[] aligned =
        [
            .. Enumerable.Range(5, 5).SelectMany(p => coherence.Values[(int)Math.Round(p * binRows)]).Where(value => value > 0),
        ];
        Assert.InRange(aligned.Count(value => value > coherence.Threshold(0.1)) / (double)aligned.Length, 0.04, 0.17);
    }

    [Fact]
    public void The_enhanced_envelope_spectrum_stands_out_at_multiples_of_the_rate_and_nowhere_else()
    {
        double[] spectrum = Coherence.EnhancedEnvelopeSpectrum(new FrequencyBand(1500, 2500));
        double floor = spectrum.Order().ElementAt(spectrum.Length / 2);
        int[] high = [.. Enumerable.Range(8, spectrum.Length - 8).Where(row => spectrum[row] > 4 * floor)];
        Assert.All(high, row =>
        {
            double harmonics = row * Coherence.CyclicBinHz / FaultHz;
            Assert.InRange(Math.Abs(harmonics - Math.Round(harmonics)) * FaultHz, 0, 1.5 * Coherence.CyclicBinHz);
        });
        Assert.Equal([1, 2, 3], high.Select(row => (int)Math.Round(row * Coherence.CyclicBinHz / FaultHz)).Distinct());
        Assert.Equal(0, spectrum[0]);
    }

    [Fact]
    public void The_coherence_lies_where_the_impacts_ring_and_does_not_depend_on_scale()
    {
        int row = (int)Math.Round(FaultHz / Coherence.CyclicBinHz);
        double within = Mean(Coherence.Values[row], 1700, 2300);
        double outside = Mean(Coherence.Values[row], 3000, 3900);
        Assert.True(within > 3 * outside, $"{within} {outside}");
        Assert.All(Coherence.Values, values => Assert.All(values, value => Assert.InRange(value, 0, 1)));

        CyclicCoherence louder = CyclicCoherenceEstimator.Estimate([.. Impacts.Select(v => 1024 * v)], RateHz, Options);
        Assert.Equal(Coherence.Values[row], louder.Values[row], (a, b) => Math.Abs(a - b) < 1e-9);
    }

    [Fact]
    public void Silence_has_none_and_nonsense_is_refused()
    {
        CyclicCoherence silent = CyclicCoherenceEstimator.Estimate(new float[4096], RateHz);
        Assert.All(silent.Values, values => Assert.All(values, value => Assert.Equal(0, value)));
        Assert.All(silent.EnhancedEnvelopeSpectrum(), value => Assert.Equal(0, value));
        Assert.Throws<ArgumentException>(() => CyclicCoherenceEstimator.Estimate(new float[100], RateHz));
        Assert.Throws<ArgumentException>(() => CyclicCoherenceEstimator.Estimate(new float[4096], 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => silent.Threshold(1));
    }

    private static double Mean(double[] values, double lowHz, double highHz) =>
        values.Where((_, carrier) => carrier * Coherence.CarrierBinHz >= lowHz && carrier * Coherence.CarrierBinHz <= highHz).Average();

    // White noise, and noise about 2 kHz whose power comes in short bursts, 100 a second: cyclostationary of second order, without a line
    // in its spectrum.
    private static float[] ModulatedNoise()
    {
        Random random = new(3);
        float[] signal = new float[Length];
        (double x, double y) = (0, 0);
        double radius = Math.Exp(-Math.PI * 600 / RateHz);
        double angle = 2 * Math.PI * 2000 / RateHz;
        for (int i = 0; i < Length; i++)
        {
            double phase = i * FaultHz / RateHz % 1;
            double excitation = phase < 0.15 ? GaussianNoise.Next(random) : 0;
            double next = excitation + (2 * radius * Math.Cos(angle) * x) - (radius * radius * y);
            (x, y) = (next, x);
            signal[i] = (float)(next + (0.3 * GaussianNoise.Next(random)));
        }

        return signal;
    }
}
