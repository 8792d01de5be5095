using System.Text;
using BearingAnalytics.Noise;
using BearingAnalytics.Pipeline;
using BearingAnalytics.Signals;

namespace BearingAnalytics.Tests.Pipeline;

public class EvaluationManifestTest
{
    [Fact]
    public void Our_own_columns_are_read_with_a_byte_order_mark_semicolons_and_any_spelling()
    {
        LabelledRecording row = Assert.Single(Read(
            "\uFEFFFile;Speed RPM;Label;RIG;Sampling Rate Hz;Channel;Note;Specimen\r\n"
            + "\"a;1.wav\";1797,5;outer;bench 2;12000;2;BPFO 12x;s1\r\n").Recordings);
        Assert.Equal("a;1.wav", row.File);
        Assert.Equal(NoiseMode.OuterRaceFlaw, row.Truth);
        Assert.Equal("bench 2", row.Rig);
        RecordingNotes notes = row.Job.Options.Notes;
        Assert.Equal((1797.5, 12000.0, "2"), (notes.SpeedRpm, notes.SamplingRateHz, notes.Channel));
    }

    [Fact]
    public void What_would_give_the_truth_away_is_not_in_the_job()
    {
        LabelledRecording row = Read(
            "file,label,note,specimen,rig,set,grade,fault_size\n"
            + "a.wav,inner,SES shows BPFI,inner 3,bench inner,inner set,Y1,0.007 in\n").Recordings[0];
        Assert.Equal(NoiseMode.InnerRaceFlaw, row.Truth);
        Assert.DoesNotContain("inner", row.Job.Options.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("BPFI", row.Job.Options.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(RecordingNotes.None, row.Job.Options.Notes);
    }

    [Fact]
    public void The_channel_is_the_one_named_else_the_one_at_the_place_else_the_first()
    {
        IReadOnlyList<LabelledRecording> rows = Read(
            "file,label,channel,location\na.wav,inner,BA,drive end\nb.wav,inner,,fan end @6h\nc.wav,inner,,somewhere\n").Recordings;
        Assert.Equal(("BA", "DE"), (rows[0].Job.Options.Notes.Channel, rows[0].Job.Options.OnlyChannel!.Role));
        Assert.Equal((null, "FE"), (rows[1].Job.Options.Notes.Channel, rows[1].Job.Options.OnlyChannel!.Role));
        Assert.Equal((null, null), (rows[2].Job.Options.Notes.Channel, rows[2].Job.Options.OnlyChannel!.Role));
    }

    [Fact]
    public void One_channel_stands_for_the_recording_and_a_sound_is_not_preferred_to_a_vibration()
    {
        Channel[] channels =
        [
            Made("mic", "", Quantity.SoundPressure), Made("x", "", Quantity.Unknown), Made("acc", "FE", Quantity.Acceleration),
            Made("acc 2", "DE", Quantity.Acceleration),
        ];
        Assert.Equal("acc", Assert.Single(new SingleChannel().Of(channels)).Name);
        Assert.Equal("acc 2", Assert.Single(new SingleChannel("DE").Of(channels)).Name);
        Assert.Equal("acc", Assert.Single(new SingleChannel("BA").Of(channels)).Name);
        Assert.Equal("mic", Assert.Single(new SingleChannel().Of(channels[..1])).Name);
        Assert.Empty(new SingleChannel().Of([]));
    }

    [Fact]
    public void A_recording_counts_once_and_one_under_two_labels_not_at_all()
    {
        IReadOnlyList<LabelledRecording> rows = Read(
            "file,label,channel\na.wav,inner,\n./a.wav,IR,\nb.wav,inner,\nb.wav,outer,\n"
            + "c.wav,inner,1\nc.wav,outer,2\nd.wav,inner,\nd.wav,?,\n").Recordings;
        Assert.Equal(8, rows.Count);
        Assert.Equal(
            [NoiseMode.InnerRaceFlaw, null, null, null, NoiseMode.InnerRaceFlaw, NoiseMode.OuterRaceFlaw, NoiseMode.InnerRaceFlaw, null],
            rows.Select(row => row.Truth));
        Assert.Contains("line 2", rows[1].NotScored, StringComparison.Ordinal);
        Assert.Contains("line 5", rows[2].NotScored, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_and_a_label_that_means_nothing_stay_in_the_list()
    {
        IReadOnlyList<LabelledRecording> rows = Read(
            "file,label\nnot there.wav,inner\nb.wav,\"run-to-failure, life fraction 0.5\"\n").Recordings;
        Assert.Equal("not-found", rows[0].Job.Obstacle!.Code);
        Assert.Null(rows[1].Truth);
        Assert.Contains("life fraction", rows[1].NotScored, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("file,speed\na.wav,1\n", "label")]
    [InlineData("name,label\na.wav,inner\n", "file")]
    [InlineData("file,label\n", "no recording")]
    [InlineData("file,label\na.wav,inner\n,outer\n", "line 3")]
    [InlineData("", "file")]
    public void A_manifest_that_cannot_be_scored_is_refused_with_what_is_missing(string text, string told) =>
        Assert.Contains(told, Assert.ThrowsAny<RecordingFormatException>(() => Read(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_row_with_too_few_fields_is_told_and_kept()
    {
        LabelledRecording row = Assert.Single(Read("file,label,speed_rpm\na.wav,inner\n").Recordings);
        Assert.Equal(NoiseMode.InnerRaceFlaw, row.Truth);
        Assert.Contains(row.Job.Findings, finding => finding.Code == "notes-ragged-row");
    }

    [Fact]
    public void Grades_come_from_a_column_or_from_a_table_beside_the_manifest()
    {
        const string Rows = "set,file,label,grade\ns,IR007_0_105.mat,inner,\ns,OR_130.mat,outer,P1\n"
            + "t,x_105.mat,outer,\ns,x_106.mat,outer,\n";
        Assert.Equal(["Y2", "P1", "", "N1"], Grades("record,set,fault,best of methods\n105,s,IR,Y2\n130,s,OR,Y1\n106,,OR,N1\n"));
        Assert.Equal(["Y2", "P1", "", ""], Grades("file;grade\nir007_0_105.mat;Y2\n"));
        Assert.Contains("grade", Assert.ThrowsAny<RecordingFormatException>(() => Grades("a,b\n1,2\n")).Message, StringComparison.Ordinal);

        static IEnumerable<string> Grades(string table) => Read(Rows, table).Recordings.Select(row => row.Grade);
    }

    private static Channel Made(string name, string role, Quantity quantity) =>
        new() { Name = name, Role = role, Samples = [0], Quantity = quantity };

    private static EvaluationManifest Read(string text, string? grades = null)
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(folder.File("list.csv"), text, new UTF8Encoding(false));
        if (grades is not null)
        {
            File.WriteAllText(folder.File("grades.csv"), grades);
        }

        return EvaluationManifest.Read(folder.File("list.csv"), AnalysisOptions.Default);
    }
}
