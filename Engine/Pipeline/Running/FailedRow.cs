using BearingAnalytics.Quality;

namespace BearingAnalytics.Pipeline.Running;

/// <summary>The row of a file that could not be processed.</summary>
internal static class FailedRow
{
    public static ChannelAnalysis For(string file, Finding finding) => new()
    {
        File = file,
        Channel = "",
        Conditions = new AnalysisConditions(null, BearingIsEstimated: false, null, SpeedSource.Unknown, null),
        Verdict = Verdict.Failed,
        Findings = [finding],
    };

    public static ChannelAnalysis For(string file, Exception exception) => For(
        file,
        new Finding(
            "analysis-error",
            FindingSeverity.Blocking,
            $"The analysis stopped with {exception.GetType().Name}: {exception.Message} This is a defect of the program or a machine short of memory; the other files are not affected."));
}
