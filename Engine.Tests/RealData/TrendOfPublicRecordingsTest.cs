using BearingAnalytics.Noise;
using BearingAnalytics.Pipeline;

namespace BearingAnalytics.Tests.RealData;

/// <summary>Bearings that were run until they failed: the late recordings differ from the early ones.</summary>
public class TrendOfPublicRecordingsTest(ITestOutputHelper output)
{
    [Theory]
    [InlineData("Learning_set", "Bearing1_1")]
    [InlineData("Full_Test_Set", "Bearing1_4")]
    public void A_run_to_failure_is_found_changed(string set, string bearing)
    {
        string folder = SharedData.Require("recordings", "femto", set, bearing);
        TrendAnalysis analysis = new TrendAnalyzer().Analyze(
            BatchJobs.FromPaths([folder], AnalysisOptions.Default), cancellation: TestContext.Current.CancellationToken);
        Assert.DoesNotContain(analysis.Recordings, recording => recording.IsFailed);
        foreach (ChannelTrend channel in analysis.Channels)
        {
            output.WriteLine($"{channel.Channel} {channel.Recordings.Count} p {channel.Trend.PValue:0.0000}");
            foreach (IndicatorTrend i in channel.Trend.Indicators)
            {
                output.WriteLine($"  {i.Indicator.Name} from {i.ChangeIndex} {i.ChangeDb:0.0} dB ({i.ChangeDbInterval.Low:0.0} "
                    + $"{i.ChangeDbInterval.High:0.0}) p {i.ChangePValue:0.0000} tau {i.Tau:0.00} p {i.TauPValue:0.0000}: "
                    + string.Join(' ', i.Indicator.Values.Select(v => $"{20 * Math.Log10(v):0.0}")));
            }
        }

        Assert.Contains(analysis.Channels, channel => channel.Trend.Answer == TrendAnswer.Changed
            && channel.Trend.Clearest is { ChangeDb: > 0, ChangeIndex: >= 3 });
    }
}
