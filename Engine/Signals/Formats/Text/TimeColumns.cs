using BearingAnalytics.Numerics.Delimited;
using BearingAnalytics.Quality;
using static System.FormattableString;

namespace BearingAnalytics.Signals.Formats.Text;

/// <summary>Finds the columns that say when a row was taken, and the sampling rate they mean.</summary>
internal static class TimeColumns
{
    /// <summary>Hours, minutes, seconds, microseconds.</summary>
    public const int TimeOfDayColumns = 4;
    private const int FewestRows = 8;

    private static readonly string[] Names = ["t", "time", "zeit", "timestamp", "x_value", "seconds", "时间"];
    private static readonly string[] CounterNames = ["index", "idx", "i", "n", "nr", "no", "number", "sample", "samples", "row", "#", "序号"];

    public static bool IsTime(NameWithUnit heading)
        => heading.Name is { } name && (Names.Contains(Bare(name)) || (heading.Unit is { } unit && TimeUnits.Seconds(unit) is not null));

    /// <summary>
    /// One row of hours, minutes, seconds and microseconds to seconds of the day; NaN, which ends the hope, when it is none.
    /// </summary>
    public static void AddTimeOfDay(TimeTracker clock, double[] row, double[] resolution, int line)
    {
        if (!clock.Grows)
        {
            return;
        }

        bool valid = IsWhole(row[0], 24) && IsWhole(row[1], 60) && IsWhole(row[2], 60) && row[3] is >= 0 and <= 1e6;
        double seconds = valid ? (3600 * row[0]) + (60 * row[1]) + row[2] + (1e-6 * row[3]) : double.NaN;
        clock.Add(seconds, 1e-6 * resolution[3], line);
    }

    /// <summary>The sampling rate of rows stamped with the time of day (PRONOSTIA/FEMTO); null when they are not.</summary>
    public static double? TimeOfDay(TimeTracker clock, HashSet<int> axes, List<Finding> findings)
    {
        if (clock.Count < FewestRows || !clock.Grows || !(clock.LargestStep < 1))
        {
            return null;
        }

        axes.UnionWith(Enumerable.Range(0, TimeOfDayColumns));
        findings.Add(new Finding("time-of-day", FindingSeverity.Info,
            "The first four columns are hours, minutes, seconds and microseconds; the sampling rate is taken from them."));
        return Rate(clock, 1, findings);
    }

    /// <summary>The sampling rate that the time column means; null when the column is no time, or a time of unknown unit.</summary>
    public static double? Axis(
        TimeTracker time, int column, IReadOnlyList<NameWithUnit> headings, HashSet<int> axes, List<Finding> findings, double? stated)
    {
        NameWithUnit heading = column < headings.Count ? headings[column] : default;
        bool named = IsTime(heading);
        if (heading.Name is { } name && CounterNames.Contains(Bare(name)) && time.IsUniform)
        {
            axes.Add(column);
            return null;
        }

        if (!named && (!time.IsUniform || time.Count < FewestRows))
        {
            return null;
        }

        axes.Add(column);
        if (!time.Grows || !(time.MeanStep > 0))
        {
            findings.Add(new Finding("time-not-growing", FindingSeverity.Warning,
                "The time column does not grow from row to row; the sampling rate was not taken from it."));
            return null;
        }

        if (time.IsCounter && (heading.Unit is null || TimeUnits.Seconds(heading.Unit) is null))
        {
            findings.Add(new Finding("counter-column", FindingSeverity.Info, "The first column counts the rows and was left out."));
            return null;
        }

        double seconds = heading.Unit is { } unit ? TimeUnits.Seconds(unit) ?? 1 : 1;
        if (heading.Unit is null && !SamplingRates.IsPlausible(1 / time.MedianStep))
        {
            if (stated is null)
            {
                findings.Add(new Finding("time-unit-unknown", FindingSeverity.Warning,
                    Invariant($"The first column grows by {time.MedianStep:G4} per row, but ")
                    + "its unit is not stated; the sampling rate must be given."));
            }

            return null;
        }

        return Rate(time, seconds, findings);
    }

    private static double? Rate(TimeTracker time, double secondsPerUnit, List<Finding> findings)
    {
        if (time.IsUniform)
        {
            return SamplingRates.FromStamps(
                secondsPerUnit * time.First, secondsPerUnit * time.Last, time.Count, secondsPerUnit * time.Resolution);
        }

        double step = time.MedianStep;
        if (!(step > 0))
        {
            return null;
        }

        findings.Add(new Finding("time-gap", FindingSeverity.Warning,
            Invariant($"The time column is not in equal steps: it jumps by {time.LargestStep / step:F1} ")
            + Invariant($"steps at line {time.LargestStepLine}. Samples may have been lost there.")));
        return 1 / (step * secondsPerUnit);
    }

    private static bool IsWhole(double value, int below) => value >= 0 && value < below && value == Math.Floor(value);

    private static string Bare(string name) => name.Trim().ToLowerInvariant();
}
