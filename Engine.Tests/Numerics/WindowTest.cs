using BearingAnalytics.Numerics;

namespace BearingAnalytics.Tests.Numerics;

[Trait("floor", "numerics")]
public class WindowTest
{
    /// <summary>
    /// Coherent gain and equivalent noise bandwidth as printed in table I of Harris 1978; flat top from its coefficients.
    /// </summary>
    [Theory]
    [InlineData(WindowShape.Rectangular, 1.00, 1.00, 0.005)]
    [InlineData(WindowShape.Hann, 0.50, 1.50, 0.005)]
    [InlineData(WindowShape.Hamming, 0.54, 1.36, 0.005)]
    [InlineData(WindowShape.BlackmanHarris, 0.36, 2.00, 0.006)]
    [InlineData(WindowShape.Tukey, 0.75, 1.22, 0.005)]
    [InlineData(WindowShape.FlatTop, 0.2156, 3.770, 0.001)]
    public void Gain_and_noise_bandwidth_are_those_of_the_table(WindowShape shape, double gain, double bandwidth, double tolerance)
    {
        Window window = Window.Periodic(shape, 4096);
        Assert.Equal(gain, window.CoherentGain, tolerance);
        Assert.Equal(bandwidth, window.NoiseBandwidthBins, tolerance);
    }

    /// <summary>scipy.signal.get_window(name, 7, fftbins=False) and fftbins=True (SciPy 1.10.1).</summary>
    [Theory]
    [InlineData(WindowShape.Hann, false, 0.0, 0.25, 0.75, 1.0)]
    [InlineData(WindowShape.Hann, true, 0.0, 0.1882550990706332, 0.611260466978157, 0.9504844339512095)]
    [InlineData(WindowShape.Hamming, false, 0.08, 0.31, 0.77, 1.0)]
    [InlineData(WindowShape.BlackmanHarris, false, 6e-05, 0.0556450000000000, 0.520575, 1.0)]
    public void Weights_are_those_of_another_program(WindowShape shape, bool periodic, double w0, double w1, double w2, double w3)
    {
        Window window = periodic ? Window.Periodic(shape, 7) : Window.Symmetric(shape, 7);
        double[] expected = [w0, w1, w2, w3];
        for (int i = 0; i < 4; i++)
        {
            Assert.Equal(expected[i], window.Values[i], 1e-12);
        }
    }

    [Fact]
    public void A_flat_top_shows_the_amplitude_of_a_sine_between_two_bins()
    {
        const int Length = 1000;
        Window window = Window.Periodic(WindowShape.FlatTop, Length);
        double[] sine = new double[Length];
        for (int i = 0; i < Length; i++)
        {
            sine[i] = window.Values[i] * Math.Sin(2 * Math.PI * 100.5 * i / Length);
        }

        System.Numerics.Complex[] bins = new System.Numerics.Complex[(Length / 2) + 1];
        RealFourierPlan<double> plan = FourierPlan.Real<double>(Length);
        plan.Forward(sine, bins, new double[plan.ScratchLength]);
        double amplitude = 2 * bins.Max(z => z.Magnitude) / (Length * window.CoherentGain);
        Assert.InRange(20 * Math.Log10(amplitude), -0.01, 0.01);
    }

    [Theory]
    [InlineData(0.0, 1.0)]
    [InlineData(1.0, 1.5)]
    public void A_Tukey_window_goes_from_rectangular_to_Hann(double taper, double bandwidth) =>
        Assert.Equal(bandwidth, Window.PeriodicTukey(512, taper).NoiseBandwidthBins, 1e-12);

    [Fact]
    public void A_window_of_one_sample_is_one()
    {
        foreach (WindowShape shape in Enum.GetValues<WindowShape>())
        {
            Assert.Equal([1.0], Window.Periodic(shape, 1).Values.ToArray());
            Assert.Equal([1.0], Window.Symmetric(shape, 1).Values.ToArray());
        }
    }

}
