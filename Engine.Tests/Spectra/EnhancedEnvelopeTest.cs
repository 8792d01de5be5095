using BearingAnalytics.Spectra;

namespace BearingAnalytics.Tests.Spectra;

/// <summary>Enhanced envelope spectra: the closed form of modulated noise, and false alarms as often as stated.</summary>
public class EnhancedEnvelopeTest
{
    private const double RateHz = 8192;
    private static readonly CyclicCoherenceOptions Options = new() { BlockLength = 128, MaximumCyclicHz = 300 };

    // Frequencies that are distances of carriers (32 Hz), where the estimate has no bias, and one halfway, where it is up to 5 % low.
    [Theory]
    [InlineData(64, 0.01, 0.01)]
    [InlineData(96, 0.01, 0.01)]
    [InlineData(80, 0.05, 0.01)]
    public void White_noise_times_one_plus_a_sine_has_two_thirds_and_a_sixth(double modulationHz, double low, double high)
    {
        float[] signal = GaussianNoise.Of(1 << 19, 6);

        // A whole number of periods over the blocks: between two rows a line would be shared out.
        double binHz = EnhancedEnvelopeEstimator.Estimate(new float[signal.Length], RateHz, null, Options).CyclicBinHz;
        modulationHz = Math.Round(modulationHz / binHz) * binHz;
        for (int i = 0; i < signal.Length; i++)
        {
            signal[i] *= (float)(1 + Math.Sin(2 * Math.PI * modulationHz * i / RateHz));
        }

        EnhancedEnvelopeSpectrum spectrum = EnhancedEnvelopeEstimator.Estimate(signal, RateHz, null, Options);
        int row = Row(modulationHz);
        Assert.InRange(spectrum.Magnitudes[row], (2.0 / 3) - low, (2.0 / 3) + high);
        Assert.InRange(spectrum.Magnitudes[Row(2 * modulationHz)], (1.0 / 6) - low, (1.0 / 6) + high);
        Assert.InRange(Math.Sqrt(spectrum.Values[row]), (2.0 / 3) - low, (2.0 / 3) + high);
        Assert.InRange(spectrum.Magnitudes[Row(1.37 * modulationHz)], 0, 0.02);
        Assert.True(spectrum.FalseAlarmProbability(row) < 1e-100);
        Assert.Equal(modulationHz, spectrum.MostSignificant(new FrequencyBand(20, 300)).CyclicHz, 0.6 * spectrum.CyclicBinHz);

        int Row(double cyclicHz) => (int)Math.Round(cyclicHz / spectrum.CyclicBinHz);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Stationary_noise_raises_as_many_false_alarms_as_stated(bool coloured)
    {
        FrequencyBand[] bands = [new(0, RateHz / 2), new(1000, 2000), new(1500, 1650)];
        int[,] alarms = new int[bands.Length, 2];
        int trials = 0;
        for (int seed = 0; seed < 12; seed++)
        {
            float[] signal = ColouredNoise.Of(1 << 16, 100 + seed, coloured);
            IReadOnlyList<EnhancedEnvelopeSpectrum> spectra = EnhancedEnvelopeEstimator.EstimateMany(signal, RateHz, bands, Options);
            int first = (int)(70 / spectra[0].CyclicBinHz);
            trials += spectra[0].Values.Length - first;
            for (int band = 0; band < bands.Length; band++)
            {
                for (int row = first; row < spectra[band].Values.Length; row++)
                {
                    double probability = spectra[band].FalseAlarmProbability(row);
                    alarms[band, 0] += probability < 0.01 ? 1 : 0;
                    alarms[band, 1] += probability < 0.001 ? 1 : 0;
                }
            }
        }

        for (int band = 0; band < bands.Length; band++)
        {
            FalseAlarmBounds.Hold(0.01, alarms[band, 0], trials);
            FalseAlarmBounds.Hold(0.001, alarms[band, 1], trials);
        }
    }

    [Fact]
    public void A_threshold_is_where_the_probability_is_the_one_asked_for()
    {
        EnhancedEnvelopeSpectrum spectrum = EnhancedEnvelopeEstimator.Estimate(GaussianNoise.Of(1 << 15, 2), RateHz, null, Options);
        double one = spectrum.Threshold(0.01, 40);
        Assert.InRange(spectrum.Threshold(0.01, 40, tries: 100), one, 1);
        EnhancedEnvelopeSpectrum lifted = spectrum with { Values = [.. spectrum.Values.Select(_ => one)] };
        Assert.Equal(0.01, lifted.FalseAlarmProbability(40), 1e-6);
        Assert.Equal(1, spectrum.FalseAlarmProbability(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => spectrum.Threshold(0, 40));
        Assert.Throws<ArgumentOutOfRangeException>(() => spectrum.Threshold(0.1, 40, 0.5));
        Assert.Equal((double.NaN, 1), spectrum.MostSignificant(new FrequencyBand(-5, 0)));
    }

    [Fact]
    public void One_carrier_has_the_threshold_of_a_coherence()
    {
        FrequencyBand narrow = new(2000, 2064);
        float[] signal = GaussianNoise.Of(1 << 15, 2);
        EnhancedEnvelopeSpectrum spectrum = EnhancedEnvelopeEstimator.Estimate(signal, RateHz, narrow, Options);
        CyclicCoherence coherence = CyclicCoherenceEstimator.Estimate(signal, RateHz, Options);
        Assert.Equal(coherence.Threshold(0.001, 300), spectrum.Threshold(0.001, 300), 1e-9);
    }

    [Fact]
    public void Silence_and_an_empty_band_have_nothing()
    {
        EnhancedEnvelopeSpectrum silent = EnhancedEnvelopeEstimator.Estimate(new float[4096], RateHz, null, Options);
        Assert.All(silent.Values, value => Assert.Equal(0, value));
        Assert.Equal(1, silent.FalseAlarmProbability(5));
        EnhancedEnvelopeSpectrum empty =
            EnhancedEnvelopeEstimator.Estimate(GaussianNoise.Of(4096, 1), RateHz, new FrequencyBand(9000, 9100), Options);
        Assert.Equal(1, empty.Threshold(0.01, 5), 1e-9);
    }

    [Fact]
    public void A_second_spectrum_allocates_little_but_its_result()
    {
        float[] signal = GaussianNoise.Of(1 << 17, 1);
        EnhancedEnvelopeSpectrum spectrum = EnhancedEnvelopeEstimator.Estimate(signal, RateHz, null, Options);
        long allocated = AllocatedBytes.Of(() => EnhancedEnvelopeEstimator.Estimate(signal, RateHz, null, Options));
        Assert.True(allocated < (32L * spectrum.Values.Length) + 32768, $"{allocated} bytes for {spectrum.Values.Length} values");
    }
}
