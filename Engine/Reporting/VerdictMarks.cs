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

    /// <summary>合格, 不合格, 无法判定, 处理失败.</summary>
    public static string ChineseName(this Verdict verdict) => verdict switch
    {
        Verdict.Accept => "合格",
        Verdict.Reject => "不合格",
        Verdict.Undecided => "无法判定",
        _ => "处理失败",
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
