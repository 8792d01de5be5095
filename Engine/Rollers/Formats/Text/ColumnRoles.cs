using BearingAnalytics.Quality;
using static System.FormattableString;

namespace BearingAnalytics.Rollers.Formats.Text;

/// <summary>Which column is the position and which the height.</summary>
internal static class ColumnRoles
{
    private static readonly string[] AlongNames =
        ["x", "pos", "position", "lateral", "length", "distance", "abscissa", "travel", "weg", "x_pos", "x_position", "位置"];

    private static readonly string[] AcrossNames =
        ["z", "height", "profile", "raw", "amplitude", "deviation", "depth", "hoehe", "höhe", "z_pos", "y", "y1", "z1", "高度"];

    private static readonly string[] NoProfile = ["index", "nr", "no", "n", "i", "point", "valid", "quality"];

    /// <summary>The column of positions, −1 for none, and that of the heights; a choice among several heights is a finding.</summary>
    /// <param name="columns">How many there are.</param>
    /// <param name="headings">One per column, or none at all.</param>
    /// <param name="row">Which profile is asked for, counted from 1.</param>
    /// <param name="findings">Takes the choice.</param>
    public static (int X, int Z) Of(int columns, IReadOnlyList<string> headings, int? row, List<Finding> findings)
    {
        if (columns == 1)
        {
            _ = RowChoice.OfSeries(row, 1, findings);
            return (-1, 0);
        }

        string[] names = [.. Enumerable.Range(0, columns).Select(column => column < headings.Count ? Name(headings[column]) : "")];
        int x = Array.FindIndex(names, name => AlongNames.Contains(name));
        x = x >= 0 ? x : Array.FindIndex(names, name => !NoProfile.Contains(name) && !AcrossNames.Contains(name));
        x = Math.Max(0, x);
        int[] heights = Heights(names, x);
        int z = heights[RowChoice.OfSeries(row, heights.Length, findings)];
        if (columns > 2)
        {
            findings.Add(new Finding("columns-chosen", FindingSeverity.Info,
                Invariant($"Of {columns} columns, number {x + 1} is the position and number {z + 1} the height.")));
        }

        return (x, z);
    }

    /// <summary>With x, y and z the height is z; y is the height only where there is no z.</summary>
    private static int[] Heights(string[] names, int x)
    {
        int[] named = Where(names, x, name => name.StartsWith('z'));
        named = named.Length > 0 ? named : Where(names, x, name => AcrossNames.Contains(name));
        named = named.Length > 0 ? named : Where(names, x, name => !NoProfile.Contains(name));
        return named.Length > 0 ? named : [x == 0 ? 1 : 0];
    }

    private static int[] Where(string[] names, int x, Func<string, bool> matches) =>
        [.. Enumerable.Range(0, names.Length).Where(column => column != x && matches(names[column]))];

    /// <summary>A heading without its unit, in small letters: <c>x</c> for <c>X_(microns)</c> and <c>x_mm</c>.</summary>
    private static string Name(string heading)
    {
        int bracket = heading.IndexOfAny(['[', '(', '{']);
        string bare = (bracket >= 0 ? heading[..bracket] : heading).Trim(' ', '_', '"').ToLowerInvariant();
        int cut = bare.LastIndexOfAny(['_', '/', ' ']);
        bare = cut > 0 && LengthUnit.Find(bare[(cut + 1)..]) is not null ? bare[..cut] : bare;
        int word = bare.IndexOf(' ', StringComparison.Ordinal);
        return word > 0 ? bare[..word] : bare;
    }
}
