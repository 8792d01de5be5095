using System.Numerics;
using BearingAnalytics.Numerics;
using BearingAnalytics.Numerics.Kernels;

namespace BearingAnalytics.Tests.Numerics;

/// <summary>Against SciPy (Golden/zero_phase.py), and long signals against the definition.</summary>
[Trait("floor", "numerics")]
public class ZeroPhaseFilterTest
{
    private const double Rate = 48_000;

    public static TheoryData<string> Filters =>
        ["bandpass4", "bandpass3_narrow", "lowpass5", "lowpass1", "highpass4", "highpass7", "bandstop2", "bandstop5"];

    [Theory, MemberData(nameof(Filters))]
    public void The_response_is_that_of_an_independent_design(string name)
    {
        double[] expected = GoldenNumbers.Read($"butterworth_{name}.csv");
        int count = expected.Length / 2;
        Assert.Equal(40, count);
        SecondOrderSections sections = Design(name);
        for (int i = 0; i < count; i++)
        {
            Complex response = sections.Response(Rate / 2 * i / (count - 1), Rate);
            Assert.True(Complex.Abs(response - new Complex(expected[i], expected[count + i])) < 1e-11, $"{name} at line {i}: {response}");
        }
    }

    [Theory, MemberData(nameof(Filters))]
    public void A_short_signal_comes_out_as_an_independent_program_filters_it(string name)
    {
        double[] expected = GoldenNumbers.Read($"zero_phase_{name}.csv");
        double[] signal = Congruence(expected.Length);
        double largest = expected.Max(Math.Abs);
        foreach (INumericKernel kernel in KernelRegistry.Supported)
        {
            double[] result = new double[signal.Length];
            new ZeroPhaseFilter(Design(name), kernel).Apply(signal, result);
            Assert.All(expected.Zip(result), pair => Assert.Equal(pair.First, pair.Second, 1e-9 * largest));

            float[] rounded = new float[signal.Length];
            new ZeroPhaseFilter(Design(name), kernel).Apply([.. signal.Select(value => (float)value)], rounded);
            Assert.All(expected.Zip(rounded), pair => Assert.Equal(pair.First, pair.Second, 1e-5 * largest));
        }
    }

    [Theory, MemberData(nameof(Filters))]
    public void A_long_signal_cut_into_tracks_is_what_one_run_over_all_gives(string name)
    {
        foreach (int length in (int[])[1024, 2049, 30_011])
        {
            double[] signal = Congruence(length);
            double[] expected = Definition(Design(name), signal, new ZeroPhaseFilter(Design(name)).Padding);
            double[] result = new double[length];
            new ZeroPhaseFilter(Design(name)).Apply(signal, result);
            double largest = expected.Max(Math.Abs);
            Assert.All(expected.Zip(result), pair => Assert.Equal(pair.First, pair.Second, 1e-10 * largest));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(9)]
    public void Channels_side_by_side_are_channels_one_by_one(int channels)
    {
        float[][] signals =
            [.. Enumerable.Range(0, channels).Select(c => Congruence(12_345).Select(value => (float)(value * (c + 1) % 7)).ToArray())];
        float[][] results = [.. signals.Select(signal => new float[signal.Length])];
        ZeroPhaseFilter filter = new(Design("bandpass4"));
        filter.Apply(signals, results);
        for (int channel = 0; channel < channels; channel++)
        {
            float[] alone = new float[signals[channel].Length];
            filter.Apply(signals[channel], alone);
            Assert.All(alone.Zip(results[channel]), pair => Assert.Equal(pair.First, pair.Second, 1e-6));
        }
    }

    [Fact]
    public void A_sine_keeps_its_phase_and_is_multiplied_by_the_squared_magnitude()
    {
        SecondOrderSections sections = Design("bandpass4");
        foreach (double frequency in (double[])[1500, 2000, 4000, 8000, 12_000])
        {
            double[] sine = [.. Enumerable.Range(0, 20_000).Select(i => Math.Sin(2 * Math.PI * frequency * i / Rate))];
            double[] result = new double[sine.Length];
            new ZeroPhaseFilter(sections).Apply(sine, result);
            double gain = Math.Pow(sections.Response(frequency, Rate).Magnitude, 2);
            for (int i = 5000; i < 15_000; i++)
            {
                Assert.Equal(gain * sine[i], result[i], 1e-9);
            }
        }
    }

    [Fact]
    public void An_edge_is_down_by_three_decibels_at_every_order()
    {
        for (int order = 1; order <= 20; order++)
        {
            double[] edges =
            [
                SecondOrderSections.ButterworthLowPass(order, 3000, Rate).Response(3000, Rate).Magnitude,
                SecondOrderSections.ButterworthHighPass(order, 3000, Rate).Response(3000, Rate).Magnitude,
                SecondOrderSections.ButterworthBandPass(order, 2000, 9000, Rate).Response(2000, Rate).Magnitude,
                SecondOrderSections.ButterworthBandPass(order, 2000, 9000, Rate).Response(9000, Rate).Magnitude,
                SecondOrderSections.ButterworthBandStop(order, 2000, 9000, Rate).Response(9000, Rate).Magnitude,
            ];
            Assert.All(edges, edge => Assert.Equal(Math.Sqrt(0.5), edge, 1e-8));
        }
    }

    [Fact]
    public void Nothing_is_allocated_after_the_first_call()
    {
        float[][] signals = [new float[20_000], new float[20_000]];
        float[][] results = [new float[20_000], new float[20_000]];
        ZeroPhaseFilter filter = new(Design("lowpass5"));
        Assert.Equal(0, AllocatedBytes.Of(() => filter.Apply(signals, results)));
    }

    [Fact]
    public void What_cannot_be_filtered_is_refused()
    {
        ZeroPhaseFilter filter = new(Design("bandpass4"));
        Assert.Equal(27, filter.Padding);
        double[] signal = new double[100];
        Assert.Throws<ArgumentException>(() => filter.Apply(new double[27], new double[27]));
        Assert.Throws<ArgumentException>(() => filter.Apply(signal, new double[99]));
        Assert.Throws<ArgumentException>(() => filter.Apply(signal, signal));
        Assert.Throws<ArgumentException>(() => filter.Apply([signal, new double[101]], [new double[100], new double[101]]));
        Assert.Throws<ArgumentException>(() => filter.Apply([signal], Array.Empty<double[]>()));
        Assert.Throws<ArgumentOutOfRangeException>(() => SecondOrderSections.ButterworthLowPass(0, 100, Rate));
        Assert.Throws<ArgumentOutOfRangeException>(() => SecondOrderSections.ButterworthLowPass(2, Rate / 2, Rate));
        Assert.Throws<ArgumentOutOfRangeException>(() => SecondOrderSections.ButterworthBandPass(2, 200, 100, Rate));
    }

    private static SecondOrderSections Design(string name) => name switch
    {
        "bandpass4" => SecondOrderSections.ButterworthBandPass(4, 2000, 8000, Rate),
        "bandpass3_narrow" => SecondOrderSections.ButterworthBandPass(3, 950, 1050, Rate),
        "lowpass5" => SecondOrderSections.ButterworthLowPass(5, 3000, Rate),
        "lowpass1" => SecondOrderSections.ButterworthLowPass(1, 500, Rate),
        "highpass4" => SecondOrderSections.ButterworthHighPass(4, 1000, Rate),
        "highpass7" => SecondOrderSections.ButterworthHighPass(7, 6000, Rate),
        "bandstop2" => SecondOrderSections.ButterworthBandStop(2, 4000, 6000, Rate),
        "bandstop5" => SecondOrderSections.ButterworthBandStop(5, 4000, 9000, Rate),
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    /// <summary>The signal of zero_phase.py.</summary>
    private static double[] Congruence(int count)
    {
        long state = 12345;
        double[] values = new double[count];
        for (int i = 0; i < count; i++)
        {
            state = ((state * 1103515245) + 12345) % (1L << 31);
            values[i] = ((state >> 15) / 65536.0) + 3 + (i / 512.0);
        }

        return values;
    }

    /// <summary>
    /// Forward and backward, section by section in transposed direct form, from the state that the first value settles to.
    /// </summary>
    private static double[] Definition(SecondOrderSections sections, double[] signal, int padding)
    {
        IEnumerable<double> before = Enumerable.Range(0, padding).Select(i => (2 * signal[0]) - signal[padding - i]);
        IEnumerable<double> behind = Enumerable.Range(0, padding).Select(i => (2 * signal[^1]) - signal[signal.Length - 2 - i]);
        double[] extended = [.. before, .. signal, .. behind];
        Once(sections, extended);
        Array.Reverse(extended);
        Once(sections, extended);
        Array.Reverse(extended);
        return extended[padding..^padding];
    }

    private static void Once(SecondOrderSections sections, double[] values)
    {
        foreach (SecondOrderSection section in sections.Sections)
        {
            double level = (1 + section.B1 + section.B2) / (1 + section.A1 + section.A2) * values[0];
            double second = (section.B2 * values[0]) - (section.A2 * level);
            double first = (section.B1 * values[0]) - (section.A1 * level) + second;
            for (int i = 0; i < values.Length; i++)
            {
                double x = values[i];
                double y = x + first;
                first = (section.B1 * x) - (section.A1 * y) + second;
                second = (section.B2 * x) - (section.A2 * y);
                values[i] = y;
            }
        }

        for (int i = 0; i < values.Length; i++)
        {
            values[i] *= sections.Gain;
        }
    }
}
