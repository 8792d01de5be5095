using BearingAnalytics.Quality;

namespace BearingAnalytics.Reporting;

/// <summary>How a verdict looks on paper: a word and a sign, so that nothing depends on colour alone.</summary>
public static class VerdictMarks
{
    /// <summary>One character: ✔ accept, ✘ reject, ? undecided, ! failed.</summary>
    public static string Symbol(this Verdict verdict) => verdict switch
    {
        Verdict.Accept => "✔",
        Verdict.Reject => "✘",
        Verdict.Undecided => "?",
        _ => "!",
    };

    /// <summary>Order of attention: rejected before failed before undecided before accepted.</summary>
    public static int Urgency(this Verdict verdict) => verdict switch
    {
        Verdict.Reject => 0,
        Verdict.Failed => 1,
        Verdict.Undecided => 2,
        _ => 3,
    };
}
