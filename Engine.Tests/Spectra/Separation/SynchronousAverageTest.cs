using BearingAnalytics.Spectra;
using static BearingAnalytics.Tests.Spectra.Separation.SeparationSignals;

namespace BearingAnalytics.Tests.Spectra.Separation;

public class SynchronousAverageTest
{
    [Fact]
    public void A_periodic_signal_is_its_own_average()
    {
        float[] revolution = GaussianNoise.Of(331, seed: 1);
        float[] signal = [.. Enumerable.Range(0, 5000).Select(n => revolution[n % 331])];
        SynchronousAverage parts = SynchronousAverage.Of(signal, 331);
        Assert.Equal(15, parts.Revolutions);
        Assert.All(revolution.Zip(parts.Average), pair => Assert.Equal(pair.First, pair.Second, 1e-6));
        Assert.All(parts.Residual, value => Assert.Equal(0, value, 1e-6));
    }

    // Few revolutions and many, near a whole number of samples and not, harmonics up to half the rate.
    [Theory, InlineData(100.37, 250), InlineData(100.37, 60001), InlineData(1603.4125, 48000), InlineData(64.0000001, 5000)]
    [InlineData(33.999, 10000), InlineData(2.5, 1000), InlineData(7.25, 8)]
    public void A_periodic_signal_of_a_broken_period_is_its_own_average_too(double period, int length)
    {
        int harmonics = (int)(0.49 * period);
        Random random = new(2);
        (double Amplitude, double Phase)[] lines =
            [.. Enumerable.Range(0, harmonics + 1).Select(_ => (random.NextDouble(), 6 * random.NextDouble()))];
        double At(double turns) => lines.Select((line, k) =>
            line.Amplitude * Math.Cos((2 * Math.PI * Math.IEEERemainder(k * turns, 1)) + line.Phase)).Sum();
        float[] signal = [.. Enumerable.Range(0, length).Select(n => (float)At(n / period))];
        SynchronousAverage parts = SynchronousAverage.Of(signal, period);
        double size = 1e-6 * (1 + harmonics);
        int angles = (int)Math.Ceiling(period);
        Assert.Equal(angles, parts.Average.Length);
        Assert.All(Enumerable.Range(0, angles), j => Assert.Equal(At((double)j / angles), parts.Average[j], size));
        Assert.All(parts.Residual, value => Assert.Equal(0, value, size));
    }

    [Fact]
    public void A_broken_period_is_the_least_squares_fit_of_another_program()
    {
        double[] golden = GoldenNumbers.Read("synchronous_average.csv");
        SynchronousAverage parts = SynchronousAverage.Of(Golden(400), 36.7);
        Assert.All(golden[..37].Zip(parts.Average), pair => Assert.Equal(pair.First, pair.Second, 2e-6));
        Assert.All(golden[37..].Zip(parts.Residual), pair => Assert.Equal(pair.First, pair.Second, 2e-6));
    }

    [Theory, InlineData(200), InlineData(200.4)]
    public void Noise_loses_one_over_the_number_of_revolutions(double period)
    {
        float[] noise = GaussianNoise.Of((int)Math.Ceiling(25 * period), seed: 3);
        SynchronousAverage parts = SynchronousAverage.Of(noise, period);
        Assert.Equal(25, parts.Revolutions);
        Assert.InRange(MeanSquare(parts.Average) * 25, 0.75, 1.25);
        Assert.InRange(MeanSquare(parts.Residual) / MeanSquare(noise), 1 - (1.25 / 25), 1 - (0.75 / 25));
    }

    [Fact]
    public void What_is_not_locked_to_the_revolution_stays()
    {
        // A bearing line at 3.58 orders lies off the comb; 100 revolutions leave 1/100 at most.
        const double Period = 480.6;
        float[] bearing = Sine(48060, 3.5848 / Period, 1);
        float[] shaft = Sum(Sine(48060, 1 / Period, 5), Sine(48060, 27 / Period, 3, 1));
        SynchronousAverage parts = SynchronousAverage.Of(Sum(bearing, shaft), Period);
        Assert.All(parts.Residual.Zip(bearing), pair => Assert.Equal(pair.Second, pair.First, 0.02));
    }

    [Fact]
    public void Less_than_a_revolution_is_refused()
    {
        Assert.Throws<ArgumentException>(() => SynchronousAverage.Of(new float[99], 99.5));
        Assert.Throws<ArgumentException>(() => SynchronousAverage.Of(new float[99], 1.9));
        Assert.Throws<ArgumentException>(() => SynchronousAverage.Of(new float[99], double.NaN));
    }
}
