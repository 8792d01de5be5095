namespace BearingAnalytics.Quality;

/// <summary>
/// Something about the measurement, not about the part: clipped, dead channel, speed unknown, gap.
/// Findings are collected and never thrown; a <see cref="FindingSeverity.Blocking"/> one makes the verdict undecided.
/// </summary>
/// <param name="Code">Stable kebab-case name other programs may test for, for example <c>clipped</c>.</param>
/// <param name="Severity">How much it weighs.</param>
/// <param name="Message">One sentence with its number and, where there is one, what to do about it.</param>
public sealed record Finding(string Code, FindingSeverity Severity, string Message);
