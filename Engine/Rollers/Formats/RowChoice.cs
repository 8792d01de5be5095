using BearingAnalytics.Quality;
using static System.FormattableString;

namespace BearingAnalytics.Rollers.Formats;

/// <summary>Takes one profile out of a file that holds several.</summary>
internal static class RowChoice
{
    /// <summary>Zero-based number of the row of a surface: the one asked for, otherwise the middle one.</summary>
    public static long OfSurface(int? asked, long rows, List<Finding> findings) => Of(asked, rows, rows / 2, "rows of a surface", findings);

    /// <summary>Zero-based number of the profile of a series: the one asked for, otherwise the first.</summary>
    public static long OfSeries(int? asked, long profiles, List<Finding> findings) => Of(asked, profiles, 0, "profiles", findings);

    private static long Of(int? asked, long count, long preferred, string what, List<Finding> findings)
    {
        if (count < 1 || asked > count || asked < 1)
        {
            throw new ProfileFormatException(
                Invariant($"Row {asked ?? 1} was asked for, but the file holds {count} {what}, counted from 1."));
        }

        long chosen = asked - 1 ?? preferred;
        if (count > 1)
        {
            string advice = asked is null ? " It was chosen for want of anything better: name another with row." : "";
            findings.Add(new Finding("row-chosen", asked is null ? FindingSeverity.Warning : FindingSeverity.Info,
                Invariant($"The file holds {count} {what}; number {chosen + 1} is the profile.{advice}")));
        }

        return chosen;
    }
}
