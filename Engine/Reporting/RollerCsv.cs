using BearingAnalytics.Pipeline;
using BearingAnalytics.Rollers;

namespace BearingAnalytics.Reporting;

/// <summary>
/// Characteristics as one comma-separated table by RFC 4180: a row per roller and characteristic; a roller without any - not readable,
/// no drawing - has one row that says so. Numbers have a point and enough digits to be read back exactly; what is not known is empty.
/// </summary>
public static class RollerCsv
{
    private static readonly (string Name, Func<RollerInspection, Characteristic?, object?> Value)[] Columns =
    [
        ("file", (roller, _) => roller.File),
        ("drawing", (roller, _) => roller.Drawing),
        ("roller_verdict", (roller, _) => roller.Verdict.WireName()),
        ("characteristic", (_, one) => one?.Name),
        ("value", (_, one) => Number(one?.Value)),
        ("unit", (_, one) => one?.Unit),
        ("expanded_uncertainty", (_, one) => Number(one?.ExpandedUncertainty)),
        ("lower_limit", (_, one) => Number(one?.Limits.Lower)),
        ("upper_limit", (_, one) => Number(one?.Limits.Upper)),
        ("conformance_probability", (_, one) => Number(one?.ConformanceProbability)),
        ("verdict", (_, one) => one?.Verdict.WireName()),
        ("reason", (roller, one) => one is null ? roller.Reason : null),
    ];

    /// <summary>The whole table of some rollers, with its header.</summary>
    /// <param name="results">Inspections, in order.</param>
    public static string Text(IEnumerable<RollerInspection> results)
    {
        ArgumentNullException.ThrowIfNull(results);
        using StringWriter text = new();
        WriteHeader(text);
        foreach (RollerInspection result in results)
        {
            Write(text, result);
        }

        return text.ToString();
    }

    internal static void WriteHeader(TextWriter output) => CsvLine.Write(output, Columns.Select(column => column.Name));

    internal static void Write(TextWriter output, RollerInspection roller)
    {
        if (roller.Characteristics.Count == 0)
        {
            CsvLine.Write(output, Columns.Select(column => column.Value(roller, null)));
        }

        foreach (Characteristic characteristic in roller.Characteristics)
        {
            CsvLine.Write(output, Columns.Select(column => column.Value(roller, characteristic)));
        }
    }

    private static object? Number(double? value) => value is { } number && double.IsFinite(number) ? number : null;
}
