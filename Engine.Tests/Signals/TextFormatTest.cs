using System.Globalization;
using System.Text;
using BearingAnalytics.Numerics.Delimited;
using BearingAnalytics.Signals;
using CsCheck;

namespace BearingAnalytics.Tests.Signals;

public class TextFormatTest
{
    [Fact]
    public void Numbers_are_rounded_as_the_runtime_rounds_them()
        => Gen.OneOf(Gen.Double, Gen.Double[-1000, 1000], Gen.Int[-99999, 99999].Select(i => i / 1000.0))
            .Select(Gen.Int[0, 3]).Sample((value, style) =>
        {
            string text = value.ToString(style switch { 0 => "R", 1 => "F6", 2 => "E9", _ => "G5" }, CultureInfo.InvariantCulture);
            bool parsed = NumberScanner.TryParse(Encoding.ASCII.GetBytes(text), (byte)'.', out double got, out _);
            Assert.Equal(double.IsFinite(value), parsed);
            Assert.True(!parsed || got.Equals(double.Parse(text, CultureInfo.InvariantCulture)), text);
        }, iter: 5000, threads: 1);

    [Theory]
    [InlineData("1e")]
    [InlineData("")]
    [InlineData("-")]
    [InlineData(".")]
    [InlineData("1.2.3")]
    [InlineData("12a")]
    [InlineData("0x10")]
    public void What_is_no_number_is_not_taken_for_one(string text)
        => Assert.False(NumberScanner.TryParse(Encoding.ASCII.GetBytes(text), (byte)'.', out _, out _));

    [Theory]
    [InlineData("0.5,1.25\n-0.5,2.5\n", 2)]
    [InlineData("0.5;1.25\r\n-0.5;2.5\r\n", 2)]
    [InlineData("0,5;1,25\n-0,5;2,5", 2)]
    [InlineData("0,5\t1,25\n-0,5\t2,5\n", 2)]
    [InlineData("  0.5   1.25\n -0.5   2.5\n", 2)]
    [InlineData("0.5 | 1.25\n-0.5 | 2.5\n", 2)]
    [InlineData("0.5,1.25,\n-0.5,2.5,\n", 2)]
    [InlineData("\"0.5\",\"1.25\"\n\"-0.5\",\"2.5\"\n", 2)]
    [InlineData("0.5\r-0.5\r", 1)]
    [InlineData("0,500\n-0,500\n", 1)]
    [InlineData("5e-1\n-5.0E-01\n", 1)]
    [InlineData("# a comment\nx\n0.5\n-0.5\n", 1)]
    [InlineData("\uFEFF0.5\n-0.5\n", 1)]
    public void Separators_and_decimal_marks_are_found_out(string text, int channels)
    {
        Recording recording = TestRecordings.ReadText(text);
        Assert.Equal(channels, recording.Channels.Count);
        Assert.Equal([0.5f, -0.5f], recording.Channels[0].Samples);
        Assert.True(channels == 1 || recording.Channels[1].Samples.SequenceEqual([1.25f, 2.5f]));
        Assert.Empty(recording.Findings);
    }

    [Fact]
    public void Utf_16_and_Latin_1_are_read()
    {
        const string Text = "Größe [µm]\n1\n2\n3\n";
        byte[] utf16 = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Text)];
        foreach (byte[] file in new[] { utf16, Encoding.Latin1.GetBytes(Text), Encoding.UTF8.GetBytes(Text) })
        {
            Channel channel = Assert.Single(TestRecordings.Read(file).Channels);
            Assert.Equal("Größe", channel.Name);
            Assert.Equal(Quantity.Displacement, channel.Quantity);
            Assert.Equal([1e-6f, 2e-6f, 3e-6f], channel.Samples);
        }
    }

    [Theory]
    [InlineData("time [s]", 1.0 / 12800, "F6", 12800.0)]
    [InlineData("t (ms)", 1000.0 / 12800, "F6", 12800.0)]
    [InlineData("Time", 1.0 / 51200, "R", 51200.0)]
    [InlineData("", 1.0 / 25600, "F7", 25600.0)]
    public void An_equidistant_first_column_is_time(string heading, double step, string format, double sampleRateHz)
    {
        StringBuilder text = new(heading.Length > 0 ? heading + ",acc [g]\n" : "");
        float[] noise = TestRecordings.Noise(2000);
        for (int i = 0; i < noise.Length; i++)
        {
            text.Append((i * step).ToString(format, CultureInfo.InvariantCulture)).Append(',')
                .Append(noise[i].ToString("F5", CultureInfo.InvariantCulture)).Append('\n');
        }

        Recording recording = TestRecordings.ReadText(text.ToString());
        Channel channel = Assert.Single(recording.Channels);
        Assert.Equal(sampleRateHz, channel.SampleRateHz);
        Assert.Equal(heading.Length > 0 ? Quantity.Acceleration : Quantity.Unknown, channel.Quantity);
    }

    [Fact]
    public void A_counter_is_left_out_and_gives_no_sampling_rate()
    {
        string text = "No;x\n" + string.Concat(
            TestRecordings.Noise(50).Select((sample, at) => string.Create(CultureInfo.InvariantCulture, $"{at + 1};{sample:F5}\n")));
        Channel channel = Assert.Single(TestRecordings.ReadText(text).Channels);
        Assert.Equal("x", channel.Name);
        Assert.Null(channel.SampleRateHz);
    }

    [Fact]
    public void A_step_of_unknown_unit_is_not_guessed()
    {
        string text = string.Concat(TestRecordings.Noise(50)
            .Select((sample, at) => string.Create(CultureInfo.InvariantCulture, $"{at * 0.0390625:F7},{sample:F5}\n")));
        Recording recording = TestRecordings.ReadText(text);
        Assert.Null(Assert.Single(recording.Channels).SampleRateHz);
        Assert.Contains(recording.Findings, finding => finding.Code == "time-unit-unknown");
    }

    [Fact]
    public void Lost_rows_are_told_by_the_line_where_time_jumps()
    {
        float[] noise = TestRecordings.Noise(500);
        IEnumerable<string> rows = noise.Select(
            (sample, at) => string.Create(CultureInfo.InvariantCulture, $"{at / 10000.0:F4},{sample:F5}"));
        Recording recording = TestRecordings.ReadText("time,x\n" + string.Join('\n', rows.Where((_, at) => at is < 300 or >= 320)));
        Assert.Equal(10000, recording.Channels[0].SampleRateHz!.Value, 1e-6);
        Assert.Contains(recording.Findings, finding => finding.Code == "time-gap"
            && finding.Message.Contains("line 302", StringComparison.Ordinal));
    }

    [Fact]
    public void Metadata_above_the_table_are_understood()
    {
        Recording recording = TestRecordings.ReadText(
            "Rig: R7\nSampling rate: 25.6 kHz\nSpeed (rpm) = 1500\nBearing: 6205\nLoad: 5 kN\n\n"
            + "acc\tmic\n(m/s^2)\tPa\n1.5\t2\n2.5\t3\n1.0\t2\n");
        Assert.Equal(["acc", "mic"], recording.Channels.Select(channel => channel.Name));
        Assert.Equal([Quantity.Acceleration, Quantity.SoundPressure], recording.Channels.Select(channel => channel.Quantity));
        Assert.Equal(25600, recording.Channels[0].SampleRateHz);
        Assert.Equal(1500, recording.Conditions.SpeedRpm);
        Assert.Equal("6205", recording.Conditions.Bearing);
        Assert.Equal("5 kN", recording.Conditions.Load);
    }

    [Fact]
    public void Missing_values_become_gaps_told_by_their_line()
    {
        Recording recording = TestRecordings.ReadText("a;b\n1;2\n3;\nNaN;4\n5\n7;x\n9;10\n");
        Assert.Equal([1, 3, float.NaN, 5, 7, 9], recording.Channels[0].Samples);
        Assert.Equal([2, float.NaN, 4, float.NaN, float.NaN, 10], recording.Channels[1].Samples);
        Assert.Contains(recording.Findings, finding => finding.Code == "missing-values"
            && finding.Message.Contains("line 3", StringComparison.Ordinal));
        Assert.Contains(recording.Findings, finding => finding.Code == "ragged-rows"
            && finding.Message.Contains("line 5", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("# Title\n\nThis is a read-me file.\nIt holds no numbers, 1 or 2 apart.\n", "line 1")]
    [InlineData("{\"sampling_rate_hz\": 48000}", "JSON")]
    [InlineData("<html><body>404</body></html>", "HTML")]
    [InlineData("\n\nhello\n", "line 3")]
    [InlineData("\n \n", "blank")]
    [InlineData("file,rpm\na.wav,1500\nb.wav,1800\n", "line 1")]
    public void Text_without_a_table_of_numbers_is_refused_with_the_line(string text, string said)
        => Assert.Contains(
            said, Assert.Throws<NotThisFormatException>(() => TestRecordings.ReadText(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void One_number_is_a_recording_of_one_sample()
        => Assert.Equal([0.5f], Assert.Single(TestRecordings.ReadText("0.5").Channels).Samples);

    [Fact]
    public void A_large_file_is_read_within_twice_its_samples()
    {
        StringBuilder text = new();
        float[] noise = TestRecordings.Noise(200_000);
        foreach (float sample in noise)
        {
            text.Append(sample.ToString("F4", CultureInfo.InvariantCulture)).Append('\t')
                .Append(sample.ToString("F4", CultureInfo.InvariantCulture)).Append('\n');
        }

        byte[] file = Encoding.ASCII.GetBytes(text.ToString());
        long before = GC.GetAllocatedBytesForCurrentThread();
        Recording recording = TestRecordings.Read(file);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Equal(noise.Length, recording.Channels[1].Samples.Length);
        Assert.True(allocated < (2 * 2 * sizeof(float) * noise.Length) + (2 << 20), $"{allocated} bytes");
    }
}
