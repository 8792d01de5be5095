using System.Numerics;
using BearingAnalytics.Numerics;
using BearingAnalytics.Spectra;

namespace BearingAnalytics.Tests.Spectra;

public class CepstrumPrewhiteningTest
{
    // Even and odd lengths, with and without large prime factors.
    [Theory, InlineData(2), InlineData(3), InlineData(64), InlineData(375)]
    [InlineData(509), InlineData(1000), InlineData(1018), InlineData(4096)]
    public void Whitening_is_the_definition_to_single_precision(int length)
    {
        float[] samples = Noise(length);
        double mean = samples.Average(v => (double)v);
        Complex[] spectrum = ReferenceTransform.Forward([.. samples.Select(v => new Complex(v - mean, 0))]);
        Complex[] unit = [.. spectrum.Select((z, k) => k == 0 ? 0 : z / Complex.Abs(z))];

        // The conjugate's transform is the inverse of a real signal's spectrum.
        Complex[] expected = ReferenceTransform.Forward([.. unit.Select(Complex.Conjugate)]);
        float[] white = CepstrumPrewhitening.Apply(samples);
        Assert.Equal(length, white.Length);
        Assert.All(Enumerable.Range(0, length), i => Assert.Equal(expected[i].Real / Math.Sqrt(length), white[i], 2e-4));
    }

    [Theory, InlineData(1e-30f), InlineData(1e-12f), InlineData(1e12f), InlineData(1e30f)]
    public void The_size_of_the_signal_does_not_matter(float size)
    {
        float[] samples = Noise(1000);
        float[] white = CepstrumPrewhitening.Apply(samples);
        float[] scaled = CepstrumPrewhitening.Apply([.. samples.Select(v => size * v)]);
        Assert.All(white.Zip(scaled), pair => Assert.Equal(pair.First, pair.Second, 2e-4));
    }

    [Theory, InlineData(1), InlineData(100), InlineData(101)]
    public void Silence_and_a_constant_stay_silent(int length)
    {
        Assert.All(CepstrumPrewhitening.Apply(new float[length]), value => Assert.Equal(0, value));
        Assert.All(CepstrumPrewhitening.Apply([.. Enumerable.Repeat(3.5f, length)]), value => Assert.Equal(0, value));
    }

    [Fact]
    public void The_callers_buffers_serve_in_place_and_nothing_is_allocated()
    {
        float[] samples = Noise(1000);
        float[] expected = CepstrumPrewhitening.Apply(samples);
        float[] scratch = new float[CepstrumPrewhitening.ScratchLength(1000)];
        float[] white = new float[1000];
        Assert.Equal(0, AllocatedBytes.Of(() => CepstrumPrewhitening.Apply(samples, white, scratch)));
        CepstrumPrewhitening.Apply(samples, samples, scratch);
        Assert.Equal(expected, white);
        Assert.Equal(expected, samples);
        Assert.Throws<ArgumentException>(() => CepstrumPrewhitening.Apply(samples, white, []));
        Assert.Throws<ArgumentException>(() => CepstrumPrewhitening.Apply(samples, new float[999], scratch));
    }

    private static float[] Noise(int length)
    {
        Random random = new(length);
        return [.. Enumerable.Range(0, length).Select(_ => random.NextSingle() - 0.3f)];
    }
}
