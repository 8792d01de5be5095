using static BearingAnalytics.Rollers.Drawings.NumberRange;

namespace BearingAnalytics.Rollers.Drawings;

/// <summary>Reads a part of the generatrix.</summary>
internal static class RangePart
{
    public static EvaluationRange? Read(DrawingNode? range, RollerExtent extent)
    {
        if (range is not { } node || node.Number("fromMm") is not { } from || node.Number("toMm") is not { } to)
        {
            return null;
        }

        if (!(from < to))
        {
            node.Wrong("toMm", $"the range ends at {Written(to)} mm, not right of its start at {Written(from)} mm.");
        }

        Complain(node, "fromMm", extent.FaceComplaint(from));
        Complain(node, "toMm", extent.FaceComplaint(to));
        return new EvaluationRange(from, to);
    }

    /// <summary>An evaluation window, which must keep off the chamfers too.</summary>
    public static EvaluationRange? Window(DrawingNode root, RollerExtent extent)
    {
        EvaluationRange? window = Read(root.Child("window"), extent);
        if (window is not null && root.Child("window") is { IsSound: true } node)
        {
            Complain(node, "fromMm", extent.FaceComplaint(window.FromMm) is null ? extent.ChamferComplaint(window.FromMm) : null);
            Complain(node, "toMm", extent.FaceComplaint(window.ToMm) is null ? extent.ChamferComplaint(window.ToMm) : null);
        }

        return window;
    }

    /// <summary>Ranges left out; none may leave out everything.</summary>
    public static IReadOnlyList<EvaluationRange> Excluded(DrawingNode root, RollerExtent extent, EvaluationRange? window)
    {
        List<EvaluationRange> ranges = [];
        (double from, double to) = window is null ? (-extent.HalfMm, extent.HalfMm) : (window.FromMm, window.ToMm);
        foreach (DrawingNode node in root.Entries("excluded"))
        {
            if (Read(node, extent) is { } range)
            {
                ranges.Add(range);
                if (range.FromMm <= from && range.ToMm >= to)
                {
                    node.Wrong("this range leaves out all that is evaluated.");
                }
            }
        }

        return ranges;
    }

    private static void Complain(DrawingNode node, string name, string? complaint)
    {
        if (complaint is not null)
        {
            node.Wrong(name, complaint + ".");
        }
    }
}
