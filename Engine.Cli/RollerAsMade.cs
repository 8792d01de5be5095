using BearingAnalytics.Rollers;

namespace BearingAnalytics.Cli;

/// <summary>The curve a machine made that was set wrongly: the drawing's arcs with other radii or tangent points, still tangent.</summary>
internal static class RollerAsMade
{
    /// <exception cref="ArgumentException">There is no such segment, or no such roller.</exception>
    public static NominalProfile Of(RollerDrawing drawing, IReadOnlyList<string> radii, IReadOnlyList<string> tangents)
    {
        if (radii.Count + tangents.Count == 0)
        {
            return drawing.Profile;
        }

        TangentArcChain chain = drawing.Profile as TangentArcChain
            ?? throw new ArgumentException($"The drawing {drawing.Name} has no segments; --radius and --tangent need a drawing with arcs.");
        ProfileSegment[] segments = [.. chain.Segments];
        foreach (string radius in radii)
        {
            (int index, double radiusMm) = Parse("--radius", radius, 1, segments.Length);
            segments[index] = segments[index] with { RadiusMm = radiusMm };
        }

        foreach (string tangent in tangents)
        {
            (int index, double atMm) = Parse("--tangent", tangent, 2, segments.Length);
            segments[index] = segments[index] with { FromMm = atMm };
            segments[index - 1] = segments[index - 1] with { ToMm = atMm };
        }

        return new TangentArcChain(segments, chain.ApexMm);
    }

    private static (int Index, double ValueMm) Parse(string option, string text, int first, int last)
    {
        double[] numbers = NumberList.Parse(option, text, "N:MM", 2, 2);
        bool isSegment = double.IsInteger(numbers[0]) && numbers[0] >= first && numbers[0] <= last;
        return isSegment
            ? ((int)numbers[0] - 1, numbers[1])
            : throw new ArgumentException($"{option} {text}: the drawing has segments {first} to {last} to change.");
    }
}
