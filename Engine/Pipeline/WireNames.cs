using BearingAnalytics.Quality;

namespace BearingAnalytics.Pipeline;

/// <summary>Stable lower-case names of enumerations in JSON and in tables.</summary>
public static class WireNames
{
    /// <summary><c>accept</c>, <c>reject</c>, <c>undecided</c>, <c>failed</c>.</summary>
    public static string WireName(this Verdict verdict) => verdict switch
    {
        Verdict.Accept => "accept",
        Verdict.Reject => "reject",
        Verdict.Undecided => "undecided",
        Verdict.Failed => "failed",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "Not a verdict."),
    };

    /// <summary><c>info</c>, <c>warning</c>, <c>blocking</c>.</summary>
    public static string WireName(this FindingSeverity severity) => severity switch
    {
        FindingSeverity.Info => "info",
        FindingSeverity.Warning => "warning",
        FindingSeverity.Blocking => "blocking",
        _ => throw new ArgumentOutOfRangeException(nameof(severity), severity, "Not a severity."),
    };

    /// <summary><c>unknown</c>, <c>stated</c>, <c>estimated</c>, <c>corrected</c>.</summary>
    public static string WireName(this SpeedSource source) => source switch
    {
        SpeedSource.Unknown => "unknown",
        SpeedSource.Stated => "stated",
        SpeedSource.Estimated => "estimated",
        SpeedSource.Corrected => "corrected",
        _ => throw new ArgumentOutOfRangeException(nameof(source), source, "Not a speed source."),
    };
}
