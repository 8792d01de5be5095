namespace BearingAnalytics.Rollers.Drawings;

/// <summary>The generatrix as read.</summary>
internal sealed record DrawnProfile(NominalProfile Curve, IReadOnlyList<ProfileSegment> Segments, bool IsSymmetric);

/// <summary>Reads <c>profile</c>.</summary>
internal sealed class ProfilePart(DrawingNode node, RollerExtent extent, double? diameterMm)
{
    /// <summary>The profile, or null where a mistake stands in the way.</summary>
    public DrawnProfile? Read()
    {
        bool isSymmetric = node.Flag("symmetric") ?? true;
        if (node.Child("law") is { } law)
        {
            Refuse("symmetric", !isSymmetric, "a law is symmetric; leave \"symmetric\" out, or give segments or a table.");
            Refuse("apexMm", true, "the top of a law is at the centre; leave \"apexMm\" out.");
            return Whole(new LawPart(law, extent, diameterMm).Read(), [], true);
        }

        if (node.Child("table") is { } table)
        {
            Refuse("apexMm", true, "a table says itself where its top is; leave \"apexMm\" out.");
            return Whole(new TablePart(table, extent, isSymmetric).Read(), [], isSymmetric);
        }

        if (isSymmetric && node.Number("apexMm") is { } apex && apex != 0)
        {
            node.Wrong("apexMm", "the top of a symmetric profile is at the centre; leave \"apexMm\" out, or give \"symmetric\": false.");
        }

        IReadOnlyList<ProfileSegment>? segments = new SegmentsPart(node, extent, diameterMm, isSymmetric).Read();
        return segments is null ? null : Whole(new TangentArcChain(segments, node.Number("apexMm") ?? 0), segments, isSymmetric);
    }

    private static DrawnProfile? Whole(NominalProfile? curve, IReadOnlyList<ProfileSegment> segments, bool isSymmetric) =>
        curve is null ? null : new DrawnProfile(curve, segments, isSymmetric);

    private void Refuse(string name, bool isWrong, string message)
    {
        if (isWrong && node.Has(name))
        {
            node.Wrong(name, message);
        }
    }
}
