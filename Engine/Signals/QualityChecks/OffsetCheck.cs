using BearingAnalytics.Quality;
using static System.FormattableString;

namespace BearingAnalytics.Signals.QualityChecks;

/// <summary>A mean larger than the signal: harmless to spectra, but it tells of a sensor bias and costs range.</summary>
internal static class OffsetCheck
{
    public static void Add(string channel, string unit, SampleStatistics statistics, List<Finding> findings)
    {
        if (Math.Abs(statistics.Mean) > statistics.Rms)
        {
            string written = unit.Length > 0 ? " " + unit : "";
            findings.Add(new Finding("dc-offset", FindingSeverity.Info,
                Invariant($"Channel '{channel}' has a mean of {statistics.Mean:G3}{written}, ")
                + Invariant($"{Math.Abs(statistics.Mean) / statistics.Rms:F1} times its rms; the mean is removed before analysis.")));
        }
    }
}
