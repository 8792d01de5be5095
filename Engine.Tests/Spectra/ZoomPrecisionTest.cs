using System.Numerics;
using BearingAnalytics.Numerics;
using BearingAnalytics.Spectra;

namespace BearingAnalytics.Tests.Spectra;

/// <summary>The envelope spectrum in single precision against its definition in double precision, and how it treats memory and units.</summary>
public class ZoomPrecisionTest
{
    private const double RateHz = 8192;
    private const int Length = 1 << 14;

    private static readonly FrequencyBand Band = new(1024, 2048);

    [Fact]
    public void It_agrees_with_the_definition_in_double_precision()
    {
        float[] signal = Impacts(offset: 0.3f);
        EnvelopeSpectrum spectrum = new BandEnvelope(signal, RateHz).Spectrum(Band, 1000);
        double[] expected = Defined(signal, spectrum.Values.Length);
        Assert.True(expected.Max() > 0.1);
        for (int k = 1; k < expected.Length; k++)
        {
            Assert.Equal(expected[k], spectrum.Values[k], 1e-6);
        }
    }

    [Theory]
    [InlineData(-60)]
    [InlineData(60)]
    public void The_unit_of_the_samples_does_not_matter(int powerOfTwo)
    {
        float[] signal = Impacts(offset: 0);
        float[] other = [.. signal.Select(x => MathF.ScaleB(x, powerOfTwo))];
        Assert.Equal(new BandEnvelope(signal, RateHz).Spectrum(Band, 300).Values, new BandEnvelope(other, RateHz).Spectrum(Band, 300).Values);
        double ratio = new BandEnvelope(other, RateHz).SquaredEnvelope(Band).Values[500] / new BandEnvelope(signal, RateHz).SquaredEnvelope(Band).Values[500];
        Assert.Equal(Math.ScaleB(1, 2 * powerOfTwo), ratio, 1e-12 * ratio);
    }

    [Fact]
    public void A_second_signal_takes_no_memory_and_gives_what_a_new_object_gives()
    {
        float[] signal = Impacts(offset: 0);
        float[] shorter = [.. signal[..10000].Reverse()];
        BandEnvelope envelope = new(signal, RateHz);
        double[] values = new double[Length];
        (int count, double binHz) = (0, 0);
        Assert.Equal(0, AllocatedBytes.Of(() =>
        {
            envelope.Load(signal, RateHz);
            envelope.Spectrum(Band, 300, values);
            envelope.Load(shorter, RateHz);
            (count, binHz) = envelope.Spectrum(Band, 300, values);
        }));

        EnvelopeSpectrum fresh = new BandEnvelope(shorter, RateHz).Spectrum(Band, 300);
        Assert.Equal(fresh.BinHz, binHz);
        Assert.Equal(fresh.Values, values[..count]);
    }

    [Fact]
    public void A_result_that_does_not_fit_is_cut()
    {
        BandEnvelope envelope = new(Impacts(offset: 0), RateHz);
        double[] few = new double[20];
        Assert.Equal(20, envelope.Spectrum(Band, 300, few).Count);
        Assert.Equal(envelope.Spectrum(Band, 300).Values[..20], few);
        Assert.Equal((0, RateHz / Length), envelope.Spectrum(new FrequencyBand(100, 100.1), 50, few));
    }

    // The signal is as long as its transform, so every step is the textbook's: bins of the band, inverse, |z|², ends cut, mean, Hann, transform.
    private static double[] Defined(float[] signal, int count)
    {
        double mean = signal.Average(x => (double)x);
        Complex[] spectrum = ReferenceOf([.. signal.Select(x => new Complex(x - mean, 0))]);
        (int low, int high) = ((int)(Band.LowHz * Length / RateHz), (int)(Band.HighHz * Length / RateHz));
        int shortLength = FastLength.FullLanesAtLeast((high - low) + 2002);
        Complex[] band = new Complex[shortLength];
        spectrum.AsSpan(low, high - low).CopyTo(band);
        FourierPlan.Complex<double>(shortLength).Inverse(band, new double[FourierPlan.Complex<double>(shortLength).ScratchLength]);
        int cut = (int)(0.02 * shortLength);
        int kept = FastLength.FullLanesAtMost(shortLength - (2 * cut));
        double[] envelope = [.. band.Skip(cut).Take(kept).Select(z => (z.Real * z.Real) + (z.Imaginary * z.Imaginary))];
        double level = envelope.Average();
        Complex[] result = ReferenceOf([.. envelope.Select((e, n) => new Complex(((e / level) - 1) * (0.5 - (0.5 * Math.Cos(2 * Math.PI * n / kept))), 0))]);
        return [.. result.Take(count).Select(z => 4 * z.Magnitude / kept)];
    }

    private static Complex[] ReferenceOf(Complex[] values)
    {
        ComplexFourierPlan<double> plan = FourierPlan.Complex<double>(values.Length);
        plan.Forward(values, new double[plan.ScratchLength]);
        return values;
    }

    private static float[] Impacts(float offset)
    {
        Random random = new(41);
        float[] signal = new float[Length];
        for (int i = 0; i < Length; i++)
        {
            double sinceImpact = i % 97.3 / RateHz;
            signal[i] = offset + (float)((Math.Exp(-900 * sinceImpact) * Math.Sin(2 * Math.PI * 1500 * sinceImpact)) + (0.2 * (random.NextDouble() - 0.5)));
        }

        return signal;
    }
}
