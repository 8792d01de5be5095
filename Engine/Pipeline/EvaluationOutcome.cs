namespace BearingAnalytics.Pipeline;

/// <summary>What an answer is worth, held against the label.</summary>
public enum EvaluationOutcome
{
    /// <summary>The answer is the label; a healthy bearing was found healthy (正确).</summary>
    Right,

    /// <summary>No answer was given (无法判定).</summary>
    Undecided,

    /// <summary>A faulty bearing was answered with no clear line: a miss, not an alarm (漏检).</summary>
    NoClearLine,

    /// <summary>A fault was claimed that is not the one of the label (误判).</summary>
    WrongPart,

    /// <summary>A fault was claimed on a healthy bearing (误报).</summary>
    FalseAlarm,

    /// <summary>The recording could not be processed.</summary>
    NotProcessed,

    /// <summary>The label says nothing that an answer can be held against; the answer is shown all the same.</summary>
    NotScored,
}

/// <summary>The names of <see cref="EvaluationOutcome"/>.</summary>
public static class EvaluationOutcomeNames
{
    /// <summary>Stable name in JSON and CSV: <c>no-clear-line</c>.</summary>
    public static string WireName(this EvaluationOutcome outcome) => outcome switch
    {
        EvaluationOutcome.Right => "right",
        EvaluationOutcome.Undecided => "undecided",
        EvaluationOutcome.NoClearLine => "no-clear-line",
        EvaluationOutcome.WrongPart => "wrong-part",
        EvaluationOutcome.FalseAlarm => "false-alarm",
        EvaluationOutcome.NotProcessed => "not-processed",
        EvaluationOutcome.NotScored => "not-scored",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "Not an outcome."),
    };

    /// <summary>For people: <c>no clear line</c>.</summary>
    public static string DisplayName(this EvaluationOutcome outcome) => outcome.WireName().Replace('-', ' ');

    /// <summary>In Chinese: 漏检.</summary>
    public static string ChineseName(this EvaluationOutcome outcome) => outcome switch
    {
        EvaluationOutcome.Right => "正确",
        EvaluationOutcome.Undecided => "无法判定",
        EvaluationOutcome.NoClearLine => "漏检",
        EvaluationOutcome.WrongPart => "误判",
        EvaluationOutcome.FalseAlarm => "误报",
        EvaluationOutcome.NotProcessed => "处理失败",
        EvaluationOutcome.NotScored => "不计分",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "Not an outcome."),
    };
}
