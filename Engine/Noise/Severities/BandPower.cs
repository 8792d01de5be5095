using BearingAnalytics.Numerics;
using BearingAnalytics.Spectra;

namespace BearingAnalytics.Noise.Severities;

/// <summary>Power of a band-pass signal over time: half the squared envelope, in the square of the signal's unit.</summary>
internal sealed class BandPower
{
    private const ulong Seed = 1;
    private const ulong Purpose = 82;

    private BandPower(double[] values, double rateHz)
    {
        Values = values;
        RateHz = rateHz;
    }

    public double[] Values { get; }

    public double RateHz { get; }

    /// <summary>Gaussian noise of the same length in the same band: what chance shows.</summary>
    public static BandPower OfNoise(int samples, double sampleRateHz, FrequencyBand band)
    {
        RandomStream random = new(Seed, Purpose);
        float[] noise = new float[samples];
        for (int i = 0; i < samples; i++)
        {
            noise[i] = (float)random.Gaussian();
        }

        return Of(noise, sampleRateHz, band);
    }

    public static BandPower Of(ReadOnlySpan<float> samples, double sampleRateHz, FrequencyBand band)
    {
        (double[] values, double rateHz) = new BandEnvelope(samples, sampleRateHz).SquaredEnvelope(band);

        // The envelope comes from the one-sided spectrum transformed back at a shorter length: x = 2 Re z, and z is larger by the ratio of
        // the lengths; the mean square of x is twice that of |z|.
        double scale = values.Length == 0 ? 0 : 2 * (rateHz / sampleRateHz) * (rateHz / sampleRateHz);
        for (int i = 0; i < values.Length; i++)
        {
            values[i] *= scale;
        }

        return new BandPower(values, rateHz);
    }
}
