namespace BearingAnalytics.Rollers.Formats;

/// <summary>What stands where in the DATA sheet of a Mitutoyo SurfTest export.</summary>
internal static class MitutoyoSheet
{
    /// <summary>Zero-based column of the positions, mm (E).</summary>
    public const int X = 4;

    /// <summary>Zero-based column of the heights, µm (F).</summary>
    public const int Z = 5;

    /// <summary>A setting such as <c>CUT 2.5mm</c> as name and value; null for an empty cell.</summary>
    public static KeyValuePair<string, string>? Setting(string cell)
    {
        int cut = cell.IndexOf(' ', StringComparison.Ordinal);
        return cut > 0 ? KeyValuePair.Create(cell[..cut], cell[(cut + 1)..].Trim()) : null;
    }
}
