using BearingAnalytics.Quality;
using BearingAnalytics.Signals;

namespace BearingAnalytics.Tests.Signals;

public class RecordingReaderTest
{
    private static readonly byte[] Stereo = TestRecordings.Wav(
        WavSampleFormat.Pcm16, TestRecordings.Noise(2000), TestRecordings.Noise(2000, 2));

    [Fact]
    public void An_option_wins_over_the_sidecar_the_sidecar_over_the_table_and_the_table_over_the_file()
    {
        using ScratchFolder folder = new();
        string path = folder.Write("a.wav", Stereo);
        folder.Write("recordings.csv", "file;speed_rpm;bearing;load;sampling_rate_hz\nb.wav;1;x;y;1\na.wav;1500,5;6203;5 kN;44100\n");
        folder.Write("a.wav.json", "{ \"speed_rpm\": 1797, \"bearing\": \"6205\", \"label\": \"inner\" }");
        Recording recording = RecordingReader.Read(path, new RecordingNotes { Bearing = "6206" });
        Assert.Equal("6206", recording.Conditions.Bearing);
        Assert.Equal(1797, recording.Conditions.SpeedRpm);
        Assert.Equal("5 kN", recording.Conditions.Load);
        Assert.Equal("inner", recording.Label);
        Assert.All(recording.Channels, channel => Assert.Equal(44100, channel.SampleRateHz));
        Assert.Equal("sampling-rate-differs", Assert.Single(recording.Findings).Code);
    }

    [Fact]
    public void A_sidecar_may_replace_the_extension_where_it_speaks_our_keys()
    {
        using ScratchFolder folder = new();
        string path = folder.Write("a.wav", Stereo);
        string sidecar = folder.Write("a.json", "{\"speed_rpm\": 1500}");
        Assert.Equal(1500, RecordingReader.Read(path).Conditions.SpeedRpm);
        File.WriteAllText(sidecar, "{\"schema\": \"bearing-analysis/1\"}");
        Recording recording = RecordingReader.Read(path);
        Assert.Null(recording.Conditions.SpeedRpm);
        Assert.Empty(recording.Findings);
    }

    [Theory]
    [InlineData("{\n\"speed_rpm\": 15x0\n}", "sidecar-unreadable", "line 2")]
    [InlineData("[1, 2]", "sidecar-unreadable", "one JSON object")]
    [InlineData("{\"speed_rmp\": 1500}", "notes-unknown-key", "speed_rmp")]
    [InlineData("{\"speed_rpm\": \"fast\"}", "notes-bad-value", "fast")]
    [InlineData("{\"sampling_rate_hz\": -1}", "notes-bad-value", "-1")]
    public void A_sidecar_that_makes_no_sense_is_a_finding(string json, string code, string said)
    {
        using ScratchFolder folder = new();
        string path = folder.Write("a.wav", Stereo);
        folder.Write("a.wav.json", json);
        Recording recording = RecordingReader.Read(path);
        Finding finding = Assert.Single(recording.Findings);
        Assert.Equal(code, finding.Code);
        Assert.Contains(said, finding.Message, StringComparison.Ordinal);
        Assert.Null(recording.Conditions.SpeedRpm);
    }

    [Theory]
    [InlineData("name,speed_rpm\na.wav,1500\n", "column 'file'")]
    [InlineData("file,speed_rpm\n\"a.wav,1500\n", "line 2")]
    public void A_table_that_makes_no_sense_is_a_finding(string csv, string said)
    {
        using ScratchFolder folder = new();
        string path = folder.Write("a.wav", Stereo);
        folder.Write("recordings.csv", csv);
        Finding finding = Assert.Single(RecordingReader.Read(path).Findings);
        Assert.Equal("recordings-csv-unreadable", finding.Code);
        Assert.Contains(said, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_that_changes_is_read_again()
    {
        using ScratchFolder folder = new();
        string path = folder.Write("a.wav", Stereo);
        folder.Write("recordings.csv", "file,speed_rpm\r\na.wav,1500\r\n");
        Assert.Equal(1500, RecordingReader.Read(path).Conditions.SpeedRpm);
        folder.Write("recordings.csv", "\uFEFFfile\tspeed_rpm\nA.WAV\t 900.5\n");
        Assert.Equal(900.5, RecordingReader.Read(path).Conditions.SpeedRpm);
    }

    [Theory]
    [InlineData("2", "ch2")]
    [InlineData("CH1", "ch1")]
    [InlineData("2;ch1", "ch2 ch1")]
    [InlineData("1, 1", "ch1")]
    [InlineData(null, "ch1 ch2")]
    public void Channels_are_selected_by_name_or_number(string? asked, string expected)
    {
        Recording recording = TestRecordings.Read(Stereo, new RecordingNotes { Channel = asked });
        Assert.Equal(expected.Split(' '), recording.Selected.Select(channel => channel.Name));
        Assert.Equal(2, recording.Channels.Count);
    }

    [Fact]
    public void A_channel_that_is_not_there_is_an_error_that_lists_those_that_are()
    {
        ChannelNotFoundException error = Assert.Throws<ChannelNotFoundException>(
            () => TestRecordings.Read(Stereo, new RecordingNotes { Channel = "3" }));
        Assert.Contains("1 ch1, 2 ch2", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("89504E470D0A1A0A0000000D49484452", "PNG")]
    [InlineData("255044462D312E370A", "PDF")]
    [InlineData("504B03041400060008000000", "ZIP")]
    [InlineData("52494646100000004156492000000000", "AVI")]
    [InlineData("0001020304050607", "no known format")]
    public void What_is_no_recording_is_refused_by_name(string hex, string said)
    {
        RecordingFormatException refused = Assert.ThrowsAny<RecordingFormatException>(
            () => TestRecordings.Read(Convert.FromHexString(hex)));
        Assert.Contains(said, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Formats_are_recognised_by_content_whatever_the_name()
    {
        using ScratchFolder folder = new();
        Assert.Equal("wav", RecordingReader.Read(folder.Write("no-extension", Stereo)).Format);
        byte[] mat = TestRecordings.Mat(false, TestRecordings.MatDoubles("x", [1, 2, 4, 3]));
        Assert.Equal("mat-v5", RecordingReader.Read(folder.Write("mat.txt", mat)).Format);
        Assert.Equal("text", RecordingReader.Read(folder.Write("text.wav", "1\n2\n5\n")).Format);
    }

    [Fact]
    public void A_missing_file_and_a_folder_are_input_errors()
    {
        using ScratchFolder folder = new();
        Assert.ThrowsAny<IOException>(() => RecordingReader.Read(folder.Path));
        Assert.ThrowsAny<IOException>(() => RecordingReader.Read(Path.Combine(folder.Path, "none.wav")));
    }

    [Fact]
    public void Notes_come_back_as_they_were_written()
    {
        RecordingNotes notes = new()
        {
            SamplingRateHz = 48000.5,
            SpeedRpm = 1797,
            Load = "5 kN",
            Bearing = "6205",
            Unit = "m/s²",
            Sensitivity = "100 mV/g",
            Channel = "1;2",
            Label = "外圈伤",
            Specimen = "A \"7\"",
            Rig = "R1",
            Note = "line\nbreak",
        };
        using ScratchFolder folder = new();
        string path = folder.Write("a.wav", Stereo);
        RecordingNotesWriter.Write(path, notes);
        Recording recording = RecordingReader.Read(path);
        Assert.Equal(48000.5, recording.Channels[0].SampleRateHz);
        Assert.Equal(("5 kN", "6205", "A \"7\"", "R1"),
            (recording.Conditions.Load, recording.Conditions.Bearing, recording.Conditions.Specimen, recording.Conditions.Rig));
        Assert.Equal("外圈伤", recording.Label);
        Assert.Equal(Quantity.Acceleration, recording.Channels[0].Quantity);
    }
}
