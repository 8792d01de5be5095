using BearingAnalytics.Quality;
using BearingAnalytics.Signals;

namespace BearingAnalytics.Tests.Signals;

public class SignalQualityTest
{
    private const double RateHz = 48000;
    private const int Count = 96000;

    [Fact]
    public void Noise_a_sine_and_an_impulsive_fault_have_nothing_wrong_with_them()
    {
        Assert.Empty(Codes(TestRecordings.Noise(Count)));
        Assert.Empty(Codes(Quantised(TestRecordings.Noise(Count), 1e-3)));
        Assert.Empty(Codes(Quantised(Sine(1000, 0.9), 1.0 / 32768)));
        Assert.Empty(Codes(Sine(987.6, 1)));
        Assert.Empty(Codes(Impulses(), speedRpm: 1800));
        Assert.Empty(Codes(Quantised(Impulses(), 1.0 / 32768), speedRpm: 1800));
    }

    [Theory]
    [InlineData(0.15)]
    [InlineData(0.3)]
    [InlineData(0.38)]
    public void A_clipped_signal_is_called_clipped_with_the_share_that_is(double rail)
    {
        float[] samples = Quantised(TestRecordings.Noise(Count), 1.0 / 32768);
        int clipped = samples.Count(sample => Math.Abs(sample) >= rail);
        samples = [.. samples.Select(sample => Math.Clamp(sample, (float)-rail, (float)rail))];
        Finding finding = Assert.Single(Check(samples));
        Assert.Equal("clipped", finding.Code);
        Assert.Equal(clipped > 0.1 * Count ? FindingSeverity.Blocking : FindingSeverity.Warning, finding.Severity);
        Assert.Contains($"{clipped} samples", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_a_constant_and_a_dead_channel_carry_no_verdict()
    {
        Random random = new(3);
        float[] dead = [.. Enumerable.Range(0, Count).Select(_ => -0.002f * random.Next(2))];
        Assert.Equal(("empty", FindingSeverity.Blocking), Only([]));
        Assert.Equal(("constant", FindingSeverity.Blocking), Only(new float[Count]));
        Assert.Equal(("dead-channel", FindingSeverity.Blocking), Only(dead));
    }

    [Theory]
    [InlineData(3, true)]
    [InlineData(10, false)]
    public void Few_converter_steps_are_told(int stepsRms, bool told)
        => Assert.Equal(told, Codes(Quantised(TestRecordings.Noise(Count), 0.1 / stepsRms)).Contains("low-resolution"));

    [Fact]
    public void Without_a_sampling_rate_there_is_no_verdict()
    {
        Channel channel = new() { Name = "x", Samples = TestRecordings.Noise(Count) };
        Assert.Contains(SignalQuality.Check(channel, Of(channel, null)),
            finding => finding is { Code: "sampling-rate-unknown", Severity: FindingSeverity.Blocking });
    }

    [Theory]
    [InlineData(1, null, FindingSeverity.Blocking)]
    [InlineData(1000, null, FindingSeverity.Blocking)]
    [InlineData(2200, null, FindingSeverity.Blocking)]
    [InlineData(4800, null, FindingSeverity.Warning)]
    [InlineData(4800, 600.0, FindingSeverity.Blocking)]
    [InlineData(48000, 300.0, FindingSeverity.Warning)]
    [InlineData(4800, 12000.0, null)]
    [InlineData(48000, null, null)]
    public void Length_is_judged_by_turns_of_the_shaft_where_its_speed_is_known(int samples, double? speedRpm, FindingSeverity? severity)
        => Assert.Equal(severity, Check(TestRecordings.Noise(samples), speedRpm).Where(finding => finding.Code == "too-short")
            .Select(finding => (FindingSeverity?)finding.Severity).FirstOrDefault());

    [Fact]
    public void Gaps_are_counted_bridged_and_block_when_there_are_many()
    {
        float[] samples = TestRecordings.Noise(Count);
        samples[10] = float.NaN;
        samples[11] = float.PositiveInfinity;
        Finding finding = Assert.Single(Check(samples));
        Assert.Equal(("not-finite", FindingSeverity.Warning), (finding.Code, finding.Severity));
        Assert.Contains("number 11", finding.Message, StringComparison.Ordinal);
        Array.Fill(samples, float.NaN, 1000, 2000);
        Assert.Contains(Check(samples), each => each is { Code: "not-finite", Severity: FindingSeverity.Blocking });
    }

    [Fact]
    public void A_gap_is_bridged_by_a_straight_line_and_the_ends_by_the_nearest_value()
    {
        float[] samples = [float.NaN, 1, float.NaN, float.NegativeInfinity, 4, float.NaN];
        Channel channel = new() { Name = "x", Samples = samples };
        Assert.Equal([1, 1, 2, 3, 4, 4], SignalQuality.Repair(channel).Samples);
        Assert.True(float.IsNaN(samples[0]));
        Assert.Equal([0, 0], SignalQuality.Repair(channel with { Samples = [float.NaN, float.NaN] }).Samples);
        Channel whole = channel with { Samples = [1, 2] };
        Assert.Same(whole, SignalQuality.Repair(whole));
    }

    [Fact]
    public void A_spike_of_one_sample_is_found_where_an_impulse_that_rings_is_not()
    {
        float[] samples = TestRecordings.Noise(Count);
        samples[5000] = 3;
        samples[70000] = -4;
        Finding finding = Assert.Single(Check(samples));
        Assert.Equal("spikes", finding.Code);
        Assert.Contains("2 isolated", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Lost_samples_are_found_by_the_value_that_stands_still()
    {
        float[] samples = TestRecordings.Noise(Count);
        Array.Fill(samples, samples[24000], 24000, 480);
        Array.Fill(samples, 0f, 60000, 100);
        Finding finding = Assert.Single(Check(samples));
        Assert.Equal("dropped-samples", finding.Code);
        Assert.Contains("580 samples", finding.Message, StringComparison.Ordinal);
        Assert.Contains("0.500 s", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_slow_coarse_signal_that_stands_still_by_itself_has_lost_nothing()
        => Assert.DoesNotContain("dropped-samples", Codes(Quantised([.. Sine(13, 0.5).Zip(Sine(3.1, 0.5), (a, b) => a + b)], 0.005)));

    [Theory]
    [InlineData(50.0, null, 0.3, "mains-hum")]
    [InlineData(60.0, null, 0.3, "mains-hum")]
    [InlineData(50.0, 3000.0, 0.3, null)]
    [InlineData(50.0, 1700.0, 0.3, "mains-hum")]
    [InlineData(50.0, 1480.0, 0.3, null)]
    [InlineData(55.0, null, 0.3, null)]
    [InlineData(50.0, null, 0.005, null)]
    public void Hum_is_a_line_of_the_mains_that_the_shaft_does_not_explain(double hertz, double? speedRpm, double amplitude, string? code)
    {
        float[] samples = [.. TestRecordings.Noise(Count).Zip(Sine(hertz, amplitude), (a, b) => a + b)];
        Assert.Equal(code, Codes(samples, speedRpm).FirstOrDefault());
    }

    [Theory]
    [InlineData(0.985, 0.0, true)]
    [InlineData(-2.0, 0.5, true)]
    [InlineData(1.0, 0.0, true)]
    public void Two_channels_that_are_one_up_to_gain_and_offset_are_found(double gain, double offset, bool same)
    {
        Channel a = new() { Name = "a", Samples = TestRecordings.Noise(Count), SampleRateHz = RateHz };
        Channel b = a with { Name = "b", Samples = [.. a.Samples.Select(sample => (float)((gain * sample) + offset))] };
        Channel c = a with { Name = "c", Samples = [.. a.Samples.Zip(TestRecordings.Noise(Count, 9, 0.003), (x, y) => x + y)] };
        Recording recording = Of(a, null) with { Channels = [a, b, c] };
        string[] messages = [.. SignalQuality.Check(a, recording).Where(finding => finding.Code == "duplicate-channel")
            .Select(finding => finding.Message)];
        Assert.Equal(same, messages.Any(message => message.Contains("'b'", StringComparison.Ordinal)));
        Assert.DoesNotContain(messages, message => message.Contains("'c'", StringComparison.Ordinal));
    }

    [Fact]
    public void A_mean_above_the_rms_is_worth_knowing()
        => Assert.Equal(("dc-offset", FindingSeverity.Info), Only([.. TestRecordings.Noise(Count).Select(sample => sample + 0.5f)]));

    private static (string Code, FindingSeverity Severity) Only(float[] samples)
    {
        Finding finding = Assert.Single(Check(samples));
        return (finding.Code, finding.Severity);
    }

    private static string[] Codes(float[] samples, double? speedRpm = null)
        => [.. Check(samples, speedRpm).Select(finding => finding.Code)];

    private static IReadOnlyList<Finding> Check(float[] samples, double? speedRpm = null)
    {
        Channel channel = new() { Name = "x", Samples = samples, SampleRateHz = RateHz };
        return SignalQuality.Check(channel, Of(channel, speedRpm));
    }

    private static Recording Of(Channel channel, double? speedRpm) => new()
    {
        Source = "memory",
        Format = "none",
        Channels = [channel],
        Conditions = new OperatingConditions { SpeedRpm = speedRpm },
    };

    private static float[] Sine(double hertz, double amplitude)
        => [.. Enumerable.Range(0, Count).Select(i => (float)(amplitude * Math.Sin(2 * Math.PI * hertz * i / RateHz)))];

    private static float[] Quantised(float[] samples, double step)
        => [.. samples.Select(sample => (float)(step * Math.Round(sample / step)))];

    /// <summary>A hard fault: impulses 107 times a second, each ringing at 4 kHz, thirty times above a low noise.</summary>
    private static float[] Impulses()
    {
        float[] samples = TestRecordings.Noise(Count, 5, 0.01);
        for (double at = 100; at < Count - 400; at += RateHz / 107.2)
        {
            for (int i = 0; i < 300; i++)
            {
                samples[(int)at + i] += (float)(Math.Exp(-i / 40.0) * Math.Sin(2 * Math.PI * 4000 * i / RateHz));
            }
        }

        return samples;
    }
}
