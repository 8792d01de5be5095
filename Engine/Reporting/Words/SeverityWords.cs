using System.Globalization;
using BearingAnalytics.Noise;

namespace BearingAnalytics.Reporting.Words;

/// <summary>Severity in one line.</summary>
internal static class SeverityWords
{
    public static IEnumerable<string> Of(FaultSeverity? severity)
    {
        if (severity is null || !double.IsFinite(severity["impact-rms"]))
        {
            yield break;
        }

        string unit = severity.Measures.First(measure => measure.Name == "impact-rms").Unit;
        yield return string.Create(CultureInfo.InvariantCulture,
            $"Severity: impacts {severity["impact-rms"]:0.###} {unit} rms, {severity["impact-peak"]:0.###} {unit} peak, "
            + $"{100 * severity["impact-share"]:0} % of the power of {severity.Band.LowHz:0}–{severity.Band.HighHz:0} Hz.")
            .Replace("  ", " ", StringComparison.Ordinal);
    }
}
