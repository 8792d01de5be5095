using System.Text.Json;
using BearingAnalytics.Signals;

namespace BearingAnalytics.Tests.RealData;

public class TextFilesTest
{
    [Theory]
    [InlineData("plain.csv", null)]
    [InlineData("quoted_ragged.csv", null)]
    [InlineData("tab_header_meta.txt", 48000.0)]
    public void Every_file_agrees_with_the_independent_reader(string name, double? sampleRateHz)
    {
        string path = SharedData.Require("formats", "csv", name);
        JsonElement columns = ExpectedArray.Of(path).GetProperty("columns");
        Recording recording = RecordingReader.Read(path, new RecordingNotes { Unit = "m/s2" });
        Assert.Equal(2, recording.Channels.Count);
        Assert.All(recording.Channels, channel => Assert.Equal(sampleRateHz, channel.SampleRateHz));
        double[] rowMajor = [.. recording.Channels[0].Samples.Zip(recording.Channels[1].Samples)
            .SelectMany(pair => new double[] { pair.First, pair.Second })];
        ExpectedArray.AssertNear(columns, rowMajor, 1);
    }

    [Fact]
    public void Headings_name_the_channels_and_their_units()
    {
        Recording recording = RecordingReader.Read(SharedData.Require("formats", "csv", "quoted_ragged.csv"));
        Assert.Equal(["acc, raw", "mic"], recording.Channels.Select(channel => channel.Name));
        Assert.Equal([Quantity.Acceleration, Quantity.Unknown], recording.Channels.Select(channel => channel.Quantity));
        recording = RecordingReader.Read(SharedData.Require("formats", "csv", "tab_header_meta.txt"));
        Assert.Equal(["acc", "mic"], recording.Channels.Select(channel => channel.Name));
    }
}
