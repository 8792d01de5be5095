using BearingAnalytics.Quality;
using BearingAnalytics.Reporting.Words;
using BearingAnalytics.Rollers;

namespace BearingAnalytics.Reporting;

/// <summary>One roller in words, for a terminal or a table on paper. Every text is final.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="File">The file as the user named it.</param>
/// <param name="Drawing">Name of the drawing; empty without one.</param>
/// <param name="Limited">Number of characteristics with limits; empty for none.</param>
/// <param name="Reason">Why, shortened to what fits a line.</param>
/// <param name="Findings">Findings that matter, <c>1 blocking, 2 warnings</c>; empty when there are none.</param>
public sealed record RollerTextRow(Verdict Verdict, string File, string Drawing, string Limited, string Reason, string Findings);

/// <summary>One characteristic in words.</summary>
/// <param name="Verdict">Its verdict; null where nothing is limited.</param>
/// <param name="Name">Stable name: <c>radius-1</c>.</param>
/// <param name="Words">English and Chinese name.</param>
/// <param name="Value">Value, rounded to its uncertainty; <c>–</c> where it was not measured.</param>
/// <param name="Uncertainty">Expanded uncertainty (k = 2).</param>
/// <param name="Unit">Unit of both.</param>
/// <param name="Limits">Limits: <c>310 … 430</c>, <c>≤ 0.16</c>; empty for none.</param>
/// <param name="Conformance">Probability of conformance: <c>97.5 %</c>; empty without limits.</param>
public sealed record CharacteristicTextRow(
    Verdict? Verdict, string Name, string Words, string Value, string Uncertainty, string Unit, string Limits, string Conformance);

/// <summary>Turns inspections of rollers into words.</summary>
public static class RollerTextReport
{
    private const int LongestReason = 160;

    /// <summary>The row of a roller.</summary>
    /// <param name="inspection">The roller.</param>
    public static RollerTextRow Row(RollerInspection inspection)
    {
        ArgumentNullException.ThrowIfNull(inspection);
        int limited = inspection.Characteristics.Count(characteristic => characteristic.Limits.IsLimited);
        return new RollerTextRow(
            inspection.Verdict,
            inspection.File,
            inspection.Drawing ?? "",
            limited == 0 ? "" : FormattableString.Invariant($"{limited}"),
            Shortened(inspection.Reason),
            TextReport.Counted(inspection.Findings));
    }

    /// <summary>The rows of its characteristics, in the drawing's order; of a roller without a drawing its arcs.</summary>
    /// <param name="inspection">The roller.</param>
    public static IReadOnlyList<CharacteristicTextRow> Characteristics(RollerInspection inspection)
    {
        ArgumentNullException.ThrowIfNull(inspection);
        return inspection.Characteristics.Count > 0
            ? [.. inspection.Characteristics.Select(Row)]
            : [.. Described(inspection)];
    }

    /// <summary>
    /// What a reader must know beside the verdict: for whatever was not accepted the whole reason where the row shortens it, and the
    /// findings that matter.
    /// </summary>
    /// <param name="inspection">The roller.</param>
    public static IReadOnlyList<string> Notes(RollerInspection inspection)
    {
        ArgumentNullException.ThrowIfNull(inspection);
        List<string> notes = inspection.Reason.Length > LongestReason ? [inspection.Reason] : [];
        notes.AddRange(inspection.Findings
            .Where(finding => finding.Severity >= FindingSeverity.Warning && !inspection.Reason.Contains(finding.Message, StringComparison.Ordinal))
            .Select(finding => finding.Message));
        return notes;
    }

    /// <summary>One line about a whole run: <c>8 rollers: 3 accepted, 4 rejected, 1 undecided, 0 failed</c>.</summary>
    /// <param name="verdicts">Verdict of every roller.</param>
    public static string Totals(IReadOnlyCollection<Verdict> verdicts)
    {
        ArgumentNullException.ThrowIfNull(verdicts);
        int Count(Verdict verdict) => verdicts.Count(one => one == verdict);
        return FormattableString.Invariant($"{verdicts.Count} {(verdicts.Count == 1 ? "roller" : "rollers")}: {Count(Verdict.Accept)} accepted, ")
            + FormattableString.Invariant($"{Count(Verdict.Reject)} rejected, {Count(Verdict.Undecided)} undecided, {Count(Verdict.Failed)} failed");
    }

    private static CharacteristicTextRow Row(Characteristic characteristic)
    {
        TermPair words = CharacteristicWords.Of(characteristic.Name);
        bool isLimited = characteristic.Limits.IsLimited;
        return new CharacteristicTextRow(
            isLimited ? characteristic.Verdict : null,
            characteristic.Name,
            $"{words.English} {words.Chinese}".TrimEnd(),
            Rounded.Value(characteristic.Value, characteristic.ExpandedUncertainty),
            Rounded.Uncertainty(characteristic.ExpandedUncertainty),
            characteristic.Unit,
            Limits(characteristic.Limits),
            isLimited ? Rounded.Percent(characteristic.ConformanceProbability) : "");
    }

    private static IEnumerable<CharacteristicTextRow> Described(RollerInspection inspection)
    {
        for (int i = 0; i < inspection.Arcs.Count; i++)
        {
            FittedArc arc = inspection.Arcs[i];
            double range = 2 * arc.RadiusStandardUncertaintyMm;
            string name = FormattableString.Invariant($"radius-{i + 1}");
            yield return Free(name, arc.RadiusMm, range);
            if (i < inspection.Knots.Count)
            {
                yield return Free(
                    FormattableString.Invariant($"tangent-point-{i + 1}"), inspection.Knots[i].AtMm, 2 * inspection.Knots[i].StandardUncertaintyMm);
            }
        }
    }

    private static CharacteristicTextRow Free(string name, double value, double uncertainty)
    {
        TermPair words = CharacteristicWords.Of(name);
        return new CharacteristicTextRow(
            null, name, $"{words.English} {words.Chinese}", Rounded.Value(value, uncertainty), Rounded.Uncertainty(uncertainty), "mm", "", "");
    }

    private static string Limits(Tolerance limits) => (limits.Lower, limits.Upper) switch
    {
        ({ } lower, { } upper) => $"{Rounded.Plain(lower)} … {Rounded.Plain(upper)}",
        ({ } lower, null) => $"≥ {Rounded.Plain(lower)}",
        (null, { } upper) => $"≤ {Rounded.Plain(upper)}",
        _ => "",
    };

    private static string Shortened(string reason)
    {
        if (reason.Length <= LongestReason)
        {
            return reason;
        }

        int end = reason.LastIndexOf(' ', LongestReason);
        return reason[..(end > 0 ? end : LongestReason)].TrimEnd(' ', ';', ',') + " …";
    }
}
