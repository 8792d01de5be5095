using BearingAnalytics.Quality;
using BearingAnalytics.Signals;

namespace BearingAnalytics.Tests.RealData;

public class SignalQualityOfRecordingsTest
{
    /// <summary>
    /// Everything that is wrong with the public recordings, and nothing else: the dead rig of IMS, the clipped converters (both
    /// extremes lie
    /// on the rails of the converter), the one channel twice, and the muted starts of the sound files. Short files and offsets apart.
    /// </summary>
    [Fact]
    public void The_findings_on_all_recordings_are_those_that_are_true()
    {
        string[] expected =
        [
            "12k_Drive_End_OR014@6_3_200.mat DE clipped",
            "12k_Drive_End_OR021@6_3_237.mat DE clipped",
            "2004.02.19.06.22.39 ch1 dead-channel",
            "2004.02.19.06.22.39 ch2 dead-channel",
            "2004.02.19.06.22.39 ch3 dead-channel",
            "2004.02.19.06.22.39 ch4 dead-channel",
            "48k_Drive_End_B021_0_226.mat DE duplicate-channel",
            "48k_Drive_End_B021_0_226.mat FE duplicate-channel",
            "608Z.wav ch1 clipped",
            "608Z.wav ch1 dropped-samples",
            "628RS.wav ch1 clipped",
            "628RS.wav ch1 dropped-samples",
            "628RS.wav ch1 duplicate-channel",
            "628RS.wav ch2 clipped",
            "628RS.wav ch2 dropped-samples",
            "628RS.wav ch2 duplicate-channel",
            "acc_01421.csv ch2 clipped",
            "acc_01424.csv ch2 clipped",
            "acc_01426.csv ch2 clipped",
            "acc_01427.csv ch1 clipped",
            "acc_01427.csv ch2 clipped",
            "acc_02799.csv ch1 clipped",
            "acc_02803.csv ch2 clipped",
        ];
        List<string> found = [];
        foreach (ManifestEntry entry in RecordingFiles.FromManifest(SharedData.Require("recordings", "manifest.csv")))
        {
            if (entry.Path.EndsWith(".h5", StringComparison.Ordinal))
            {
                continue;
            }

            Recording recording = RecordingReader.Read(entry.Path, entry.Notes);
            found.AddRange(recording.Channels.SelectMany(channel => SignalQuality.Check(channel, recording)
                .Where(finding => finding.Severity >= FindingSeverity.Warning && finding.Code != "too-short")
                .Select(finding => $"{Path.GetFileName(entry.Path)} {channel.Role} {finding.Code}")));
        }

        Assert.Equal(expected, found.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Three_turns_of_a_shaft_are_called_short_and_a_stopped_rig_carries_no_verdict()
    {
        RecordingNotes femtoNotes = new() { SpeedRpm = 1800 };
        Recording femto = RecordingReader.Read(
            SharedData.Require("recordings", "femto", "Learning_set", "Bearing1_1", "acc_00001.csv"), femtoNotes);
        Assert.Contains(
            SignalQuality.Check(femto.Channels[0], femto), finding => finding is { Code: "too-short", Severity: FindingSeverity.Warning });
        Recording ims = RecordingReader.Read(SharedData.Require("recordings", "ims", "mock_folder", "2004.02.19.06.22.39"));
        Assert.All(ims.Channels, channel =>
            Assert.Contains(
                SignalQuality.Check(channel, ims), finding => finding is { Code: "dead-channel", Severity: FindingSeverity.Blocking }));
    }
}
