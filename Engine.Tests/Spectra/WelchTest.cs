using BearingAnalytics.Numerics;
using BearingAnalytics.Spectra;

namespace BearingAnalytics.Tests.Spectra;

public class WelchTest
{
    // The signal of Golden/welch.py.
    private static readonly float[] Signal =
        [.. Enumerable.Range(0, 3000).Select(
            n => (float)(Math.Sin(0.7 * n) + (0.5 * Math.Cos(0.05 * Math.Pow(n, 1.3))) + ((n % 7) / 7.0)))];

    [Theory]
    [InlineData("welch_256.csv", 256, 0.5, true)]
    [InlineData("welch_500_raw.csv", 500, 0.25, false)]
    [InlineData("welch_250_blackmanharris.csv", 250, 0.5, true, WindowShape.BlackmanHarris)]
    [InlineData("welch_500_flattop.csv", 500, 0.5, true, WindowShape.FlatTop)]
    public void Density_agrees_with_an_independent_program(
        string golden, int segment, double overlap, bool detrend, WindowShape window = WindowShape.Hann)
    {
        WelchOptions options = new() { SegmentLength = segment, Overlap = overlap, Detrend = detrend, Window = window };
        Spectrum spectrum = WelchEstimator.Estimate(Signal, 1000, options);
        double[] expected = GoldenNumbers.Read(golden);
        Assert.Equal(expected.Length, spectrum.Values.Length);
        Assert.All(expected.Zip(spectrum.Values), pair => Assert.Equal(pair.First, pair.Second, 1e-6 * expected.Max()));
        Spectrum fine = WelchEstimator.Estimate(Signal, 1000, options with { DoublePrecision = true });
        Assert.All(expected.Zip(fine.Values), pair => Assert.Equal(pair.First, pair.Second, 1e-12 * expected.Max()));
        Assert.Equal(1000.0 / segment, spectrum.BinHz, 1e-12);
    }

    [Fact]
    public void Rms_amplitudes_are_the_root_of_the_power_spectrum()
    {
        double[] power = GoldenNumbers.Read("welch_255_power.csv");
        Spectrum spectrum = WelchEstimator.Estimate(
            Signal, 1000, new WelchOptions { SegmentLength = 255, Overlap = 128.0 / 255, Scaling = SpectrumScaling.Rms });
        Assert.All(power.Zip(spectrum.Values), pair => Assert.Equal(Math.Sqrt(pair.First), pair.Second, 1e-6));
    }

    [Fact]
    public void A_sine_reads_its_amplitude_and_its_rms()
    {
        const double Amplitude = 3.5;
        float[] sine = [.. Enumerable.Range(0, 8192).Select(n => (float)(Amplitude * Math.Sin(2 * Math.PI * 64 * n / 1024)))];
        Assert.Equal(Amplitude, Read(SpectrumScaling.Peak), 1e-5);
        Assert.Equal(Amplitude / Math.Sqrt(2), Read(SpectrumScaling.Rms), 1e-5);

        double Read(SpectrumScaling scaling) =>
            WelchEstimator.Estimate(sine, 1024, new WelchOptions { SegmentLength = 1024, Scaling = scaling }).Values[64];
    }

    [Theory]
    [InlineData(1.0)]
    [InlineData(48000.0)]
    public void Density_integrates_to_the_variance_at_any_rate(double rateHz)
    {
        Random random = new(3);
        float[] noise = [.. Enumerable.Range(0, 1 << 16).Select(_ => (float)(random.NextDouble() - 0.5))];
        Spectrum spectrum = WelchEstimator.Estimate(noise, rateHz, new WelchOptions { SegmentLength = 512 });
        Assert.Equal(1.0 / 12, spectrum.Values.Sum() * spectrum.BinHz, 0.002);
    }

    [Fact]
    public void A_signal_shorter_than_a_segment_is_one_segment()
    {
        Spectrum spectrum = WelchEstimator.Estimate(Signal.AsSpan(0, 100), 1000);
        Assert.Equal(51, spectrum.Values.Length);
        Assert.Equal(1, spectrum.Averages);
        Assert.Throws<ArgumentException>(() => WelchEstimator.Estimate([1f], 1000));
    }

    [Theory]
    [InlineData(0.0, 30)]
    [InlineData(0.9, 291)]
    [InlineData(0.29, 41)]
    [InlineData(0.99999999999999989, 2901)]
    public void An_overlap_moves_on_by_its_complement(double overlap, int segments) =>
        Assert.Equal(segments, WelchEstimator.Estimate(Signal, 1000, new WelchOptions { SegmentLength = 100, Overlap = overlap }).Averages);

    [Fact]
    public void A_rectangular_segment_keeps_its_energy_exactly()
    {
        foreach (int length in (int[])[999, 1000])
        {
            ReadOnlySpan<float> part = Signal.AsSpan(0, length);
            WelchOptions whole =
                new() { SegmentLength = length, Window = WindowShape.Rectangular, Detrend = false, DoublePrecision = true };
            Spectrum spectrum = WelchEstimator.Estimate(part, 777, whole);
            double meanSquare = part.ToArray().Average(v => (double)v * v);
            Assert.Equal(meanSquare, spectrum.Values.Sum() * spectrum.BinHz, 1e-12);
        }
    }

    [Fact]
    public void A_faster_clock_moves_the_lines_and_thins_the_density_and_leaves_amplitudes()
    {
        Assert.All(Ratios(SpectrumScaling.Density), ratio => Assert.Equal(0.1, ratio, 1e-12));
        Assert.All(Ratios(SpectrumScaling.Peak), ratio => Assert.Equal(1, ratio, 1e-12));

        static IEnumerable<double> Ratios(SpectrumScaling scaling)
        {
            WelchOptions options = new() { SegmentLength = 512, Scaling = scaling };
            Spectrum slow = WelchEstimator.Estimate(Signal, 1000, options);
            Spectrum fast = WelchEstimator.Estimate(Signal, 10000, options);
            Assert.Equal(10 * slow.BinHz, fast.BinHz, 1e-9);
            Assert.Equal(10 * slow.NoiseBandwidthHz, fast.NoiseBandwidthHz, 1e-9);
            return fast.Values.Zip(slow.Values, (f, s) => f / s);
        }
    }

    [Fact]
    public void The_floor_of_single_precision_lies_140_dB_below_the_largest_line()
    {
        float[] sine = [.. Enumerable.Range(0, 1 << 16).Select(n => (float)Math.Sin(2 * Math.PI * 512 * n / 4096))];
        WelchOptions options = new() { SegmentLength = 4096, Window = WindowShape.BlackmanHarris, Scaling = SpectrumScaling.Peak };
        double[] single = WelchEstimator.Estimate(sine, 4096, options).Values;
        Assert.Equal(1, single[512], 1e-6);
        Assert.All(single.Where((_, k) => Math.Abs(k - 512) > 4), value => Assert.InRange(value, 0, 1e-7));
    }

    [Fact]
    public void Precisions_agree_at_every_kind_of_length_and_number_of_segments()
    {
        foreach (int length in (int[])[2, 3, 7, 64, 101, 255, 256, 331, 1018, 2999, 3000])
        {
            foreach (double overlap in (double[])[0, 0.5, 0.8])
            {
                WelchOptions options = new() { SegmentLength = length, Overlap = overlap };
                Spectrum single = WelchEstimator.Estimate(Signal, 1000, options);
                Spectrum fine = WelchEstimator.Estimate(Signal, 1000, options with { DoublePrecision = true });
                Assert.Equal(fine.Averages, single.Averages);
                Assert.All(single.Values.Zip(fine.Values), pair => Assert.Equal(pair.Second, pair.First, 2e-6 * fine.Values.Max()));
            }
        }
    }

    [Fact]
    public void A_second_estimate_allocates_its_result_alone()
    {
        WelchOptions options = new() { SegmentLength = 1024 };
        long allocated = AllocatedBytes.Of(() => WelchEstimator.Estimate(Signal, 1000, options));
        Assert.InRange(allocated, 513 * sizeof(double), (513 * sizeof(double)) + 200);
    }

    [Fact]
    public void No_samples_are_refused() => Assert.Throws<ArgumentException>(() => WelchEstimator.Estimate([], 1000));
}
