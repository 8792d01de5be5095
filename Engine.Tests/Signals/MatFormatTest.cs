using BearingAnalytics.Signals;

namespace BearingAnalytics.Tests.Signals;

public class MatFormatTest
{
    private static readonly double[] Signal = [.. TestRecordings.Noise(5000).Select(sample => (double)sample)];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Either_byte_order_gives_the_same_samples(bool bigEndian)
    {
        Recording recording = TestRecordings.Read(TestRecordings.Mat(bigEndian, TestRecordings.MatDoubles("x", Signal, bigEndian)));
        Assert.Equal(Signal.Select(value => (float)value), Assert.Single(recording.Channels).Samples);
    }

    [Fact]
    public void A_time_vector_gives_the_sampling_rate_and_is_no_channel()
    {
        double[] time = [.. Enumerable.Range(0, 5000).Select(i => i / 25600.0)];
        Recording recording = TestRecordings.Read(
            TestRecordings.Mat(false, TestRecordings.Packed(TestRecordings.MatDoubles("t", time)), TestRecordings.MatDoubles("x", Signal)));
        Channel channel = Assert.Single(recording.Channels);
        Assert.Equal("x", channel.Name);
        Assert.Equal(25600, channel.SampleRateHz!.Value, 0.05);
        Assert.Contains(recording.Findings, finding => finding.Code == "variable-skipped");
    }

    [Fact]
    public void Runs_of_several_numbers_keep_their_own_speed()
    {
        byte[] file = TestRecordings.Mat(false,
            TestRecordings.MatDoubles("X098_DE_time", Signal), TestRecordings.MatDoubles("X099_DE_time", Signal),
            TestRecordings.MatDoubles("X098RPM", [1772]), TestRecordings.MatDoubles("X099RPM", [1750]));
        Recording recording = TestRecordings.Read(file, new RecordingNotes { Channel = "X099_DE_time" });
        Assert.Equal(1750, recording.Conditions.SpeedRpm);
        recording = TestRecordings.Read(file, new RecordingNotes { Channel = "de" });
        Assert.Equal(2, recording.Selected.Count);
        Assert.Equal(1772, recording.Conditions.SpeedRpm);
        Assert.Contains(recording.Findings, finding => finding.Code == "several-speeds");
    }

    [Fact]
    public void A_stray_integer_variable_is_no_channel_and_integers_alone_are()
    {
        byte[] stray = TestRecordings.MatInt16Row("i", 1001);
        Recording recording = TestRecordings.Read(TestRecordings.Mat(false, stray, TestRecordings.MatDoubles("X277_DE_time", Signal)));
        Assert.Equal("DE", Assert.Single(recording.Channels).Role);
        Assert.Contains(recording.Findings, finding => finding.Message.Contains("i (1x1001)", StringComparison.Ordinal));
        Assert.Equal(1001, Assert.Single(TestRecordings.Read(TestRecordings.Mat(false, stray)).Channels).Samples.Length);
    }

    [Theory]
    [InlineData("fs", 51200.0, 51200.0)]
    [InlineData("Sampling_Rate", 12000.0, 12000.0)]
    [InlineData("dt", 1.0 / 20000, 20000.0)]
    [InlineData("fs", 3.0, null)]
    [InlineData("z", 51200.0, null)]
    public void A_scalar_is_the_sampling_rate_where_name_and_value_say_so(string name, double value, double? sampleRateHz)
    {
        byte[] file = TestRecordings.Mat(false, TestRecordings.MatDoubles("x", Signal), TestRecordings.MatDoubles(name, [value]));
        Assert.Equal(sampleRateHz, Assert.Single(TestRecordings.Read(file).Channels).SampleRateHz);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_file_cut_short_keeps_the_samples_before_the_cut(bool packed)
    {
        byte[] element = TestRecordings.MatDoubles("x", Signal);
        byte[] whole = TestRecordings.Mat(false, packed ? TestRecordings.Packed(element) : element);
        Recording recording = TestRecordings.Read(whole[..(whole.Length * 2 / 3)]);
        float[] kept = Assert.Single(recording.Channels).Samples;
        Assert.InRange(kept.Length, 2000, 3500);
        Assert.Equal(Signal.Take(kept.Length).Select(value => (float)value), kept);
        Assert.Contains(recording.Findings, finding => finding.Code == "truncated"
            && finding.Message.Contains("byte", StringComparison.Ordinal));
    }

    [Fact]
    public void A_wrong_checksum_costs_the_variable_and_is_told_with_the_byte()
    {
        byte[] damaged = TestRecordings.Packed(TestRecordings.MatDoubles("x", Signal));
        damaged[^1] ^= 0x55;
        byte[] file = TestRecordings.Mat(false, damaged, TestRecordings.MatDoubles("y", Signal));
        Recording recording = TestRecordings.Read(file);
        Assert.Equal("y", Assert.Single(recording.Channels).Name);
        Assert.Contains(recording.Findings, finding => finding.Code == "damaged-variable"
            && finding.Message.Contains("byte 136", StringComparison.Ordinal));
    }

    [Fact]
    public void An_announced_size_is_not_believed_before_the_bytes_are_seen()
    {
        byte[] element = TestRecordings.MatDoubles("x", Signal);
        BitConverter.GetBytes(200_000_000).CopyTo(element, 32);
        BitConverter.GetBytes(1_600_000_000).CopyTo(element, 60);
        BitConverter.GetBytes(1_600_000_060).CopyTo(element, 4);
        long before = GC.GetAllocatedBytesForCurrentThread();
        foreach (byte[] file in new[] { TestRecordings.Mat(false, element), TestRecordings.Mat(false, TestRecordings.Packed(element)) })
        {
            try
            {
                Assert.Equal(5000, Assert.Single(TestRecordings.Read(file).Channels).Samples.Length);
            }
            catch (RecordingFormatException refused)
            {
                Assert.Contains("byte", refused.Message, StringComparison.Ordinal);
            }
        }

        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 64 << 20);
    }

    [Fact]
    public void A_small_packed_variable_that_unpacks_to_very_much_is_refused_without_unpacking_it()
    {
        byte[] element = TestRecordings.MatDoubles("x", new double[40_000_000]);
        byte[] bomb = TestRecordings.Mat(false, TestRecordings.Packed(element));
        Assert.True(bomb.Length < 1 << 20);
        long before = GC.GetAllocatedBytesForCurrentThread();
        CorruptFileException refused = Assert.Throws<CorruptFileException>(() => TestRecordings.Read(bomb));
        Assert.Contains("byte", refused.Message, StringComparison.Ordinal);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 4 << 20);
    }

    [Fact]
    public void A_file_without_a_vector_says_what_it_holds()
    {
        NotThisFormatException refused = Assert.Throws<NotThisFormatException>(
            () => TestRecordings.Read(TestRecordings.Mat(false, TestRecordings.MatDoubles("answer", [42]))));
        Assert.Contains("answer 1x1", refused.Message, StringComparison.Ordinal);
    }
}
