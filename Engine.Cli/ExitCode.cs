using BearingAnalytics.Pipeline;
using BearingAnalytics.Quality;

namespace BearingAnalytics.Cli;

/// <summary>What the command tells the shell.</summary>
internal static class ExitCode
{
    /// <summary>All accepted.</summary>
    public const int Accepted = 0;

    /// <summary>Something rejected or undecided.</summary>
    public const int NotAccepted = 1;

    /// <summary>Something could not be processed (the rest was), or the command was not understood.</summary>
    public const int NotProcessed = 2;

    /// <summary>Stopped by Ctrl-C, as shells expect it.</summary>
    public const int Stopped = 130;

    public static int Of(BatchSummary summary) =>
        summary.Cancelled ? Stopped
        : summary.Count(Verdict.Failed) > 0 ? NotProcessed
        : summary.Count(Verdict.Reject) + summary.Count(Verdict.Undecided) > 0 ? NotAccepted
        : Accepted;

    /// <summary>The code of some verdicts: a file that failed weighs most. What was only described has not been refused.</summary>
    public static int Of(IReadOnlyCollection<Verdict> verdicts, bool isJudged = true) =>
        verdicts.Contains(Verdict.Failed) ? NotProcessed
        : isJudged && (verdicts.Contains(Verdict.Reject) || verdicts.Contains(Verdict.Undecided)) ? NotAccepted
        : Accepted;
}
