using BearingAnalytics.Rollers.Profiles;
using static BearingAnalytics.Rollers.Drawings.NumberRange;

namespace BearingAnalytics.Rollers.Drawings;

/// <summary>Reads <c>profile.table</c>.</summary>
internal sealed class TablePart(DrawingNode node, RollerExtent extent, bool isSymmetric)
{
    private const double SamePlace = 1e-9;

    public TabulatedProfile? Read()
    {
        IReadOnlyList<DrawingNode> rows = node.Entries("rows");
        if (node.Has("rows") && rows.Count < 2)
        {
            node.Wrong("rows", "at least two rows must stand here.");
            return null;
        }

        bool isSound = rows.Count >= 2 && node.IsSound;
        double last = double.NegativeInfinity;
        foreach (DrawingNode row in rows)
        {
            isSound &= Check(row, last);
            last = row.Number("xMm") ?? last;
        }

        return isSound ? Curve(Column(rows, "xMm"), Column(rows, "dropUm"), rows) : null;
    }

    private static double[] Column(IReadOnlyList<DrawingNode> rows, string name) => [.. rows.Select(row => row.Number(name)!.Value)];

    private bool Check(DrawingNode row, double last)
    {
        if (row.Number("xMm") is not { } x)
        {
            return false;
        }

        string? complaint = x > last ? extent.FaceComplaint(x) : $"{Written(x)} mm is not right of {Written(last)} mm, the row before";
        if (complaint is not null)
        {
            row.Wrong("xMm", complaint + ".");
        }

        return complaint is null && row.Number("dropUm") is not null;
    }

    private TabulatedProfile? Curve(double[] x, double[] drop, IReadOnlyList<DrawingNode> rows)
    {
        if (drop.Min() is var least and > 0)
        {
            node.Wrong("rows", $"the smallest drop is {Written(least)} µm; drops are counted from the top of the crown, so one must be 0.");
            return null;
        }

        if (isSymmetric && x[0] > SamePlace)
        {
            rows[0].Wrong("xMm", $"the right half of a symmetric table starts at the centre, 0, not at {Written(x[0])} mm.");
            return null;
        }

        if (isSymmetric && x[0] >= -SamePlace)
        {
            x = [.. x.Skip(1).Reverse().Select(right => -right), .. x];
            drop = [.. drop.Skip(1).Reverse(), .. drop];
        }

        TableInterpolation kind = node.Word("interpolation", Words.Interpolations) ?? TableInterpolation.Monotone;
        TabulatedProfile curve = new(x, drop, kind);
        if (isSymmetric && !SegmentMirror.IsOwnMirror(curve))
        {
            node.Wrong(
                "rows",
                "with \"symmetric\": true the left half must mirror the right; give the right half alone, or \"symmetric\": false.");
            return null;
        }

        return curve;
    }
}
