namespace BearingAnalytics.Reporting.Drawing;

/// <summary>Which part of the machine a line belongs to.</summary>
internal enum LineFamily
{
    OuterRace,
    InnerRace,
    Element,
    Cage,
    Shaft,
}

/// <summary>Reads the family from the name of a line: <c>2×BPFI−1×shaft</c> belongs to the inner race.</summary>
internal static class LineFamilies
{
    private static readonly (string Mark, LineFamily Family)[] Marks =
    [
        ("BPFO", LineFamily.OuterRace),
        ("BPFI", LineFamily.InnerRace),
        ("BSF", LineFamily.Element),
        ("FTF", LineFamily.Cage),
    ];

    /// <summary>The family named first; sidebands come after the line they belong to.</summary>
    public static LineFamily Of(string lineName)
    {
        (string Mark, LineFamily Family)[] named =
            [.. Marks.Where(mark => lineName.Contains(mark.Mark, StringComparison.Ordinal))
                .OrderBy(mark => lineName.IndexOf(mark.Mark, StringComparison.Ordinal))];
        return named.Length > 0 ? named[0].Family : LineFamily.Shaft;
    }

    /// <summary>For a legend.</summary>
    public static string DisplayName(this LineFamily family) => family switch
    {
        LineFamily.OuterRace => "outer race (BPFO)",
        LineFamily.InnerRace => "inner race (BPFI)",
        LineFamily.Element => "rolling element (BSF)",
        LineFamily.Cage => "cage (FTF)",
        _ => "shaft",
    };

    /// <summary>True for a line that modulates another one: its name has a sign after the first letter.</summary>
    public static bool IsSideband(string lineName) => lineName.AsSpan(1).IndexOfAny("+-−±") >= 0;
}
