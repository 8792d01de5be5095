using BearingAnalytics.Quality;
using static System.FormattableString;

namespace BearingAnalytics.Rollers.Inspection;

/// <summary>Radii, tangent points and kinks at them, compared with the drawing's segments.</summary>
internal static class ArcCharacteristics
{
    /// <summary>Adds them where the drawing has segments and the fit as many arcs.</summary>
    public static void Add(InspectionContext context, CharacteristicSheet sheet)
    {
        IReadOnlyList<ProfileSegment> segments = context.Drawing.Segments;
        for (int i = 0; i < segments.Count && segments.Count == context.Fit.Arcs.Count; i++)
        {
            // Numbers follow the drawing, also of a roller that lies the other way round.
            int index = context.IsTurnedAround ? segments.Count - 1 - i : i;
            string number = Invariant($"{i + 1}");
            AddRadius(context, sheet, index, number);
            if (i > 0)
            {
                int joint = context.IsTurnedAround ? index : index - 1;
                AddTangentPoint(context, sheet, joint, Invariant($"{i}"));
            }
        }
    }

    private static void AddRadius(InspectionContext context, CharacteristicSheet sheet, int index, string number)
    {
        ProfileSegment segment = context.Drawing.Segments[index];
        FittedArc arc = context.Fit.Arcs[index];
        double length = arc.ToMm - arc.FromMm;

        // A traverse that sags by s over a length bends what it measures by 8 s/length².
        double sag = 8e-3 * context.StraightnessUm(length) / (length * length);
        double relative = InspectionContext.Root(
            arc.CurvatureStandardUncertaintyPerMm / arc.CurvaturePerMm, sag / arc.CurvaturePerMm, context.Drawing.Uncertainty.ProbeGain);
        if (segment.IsLine || arc.CurvaturePerMm == 0)
        {
            sheet.Add($"curvature-{number}", 1e6 * arc.CurvaturePerMm, "1/km", 1e6 * InspectionContext.Root(
                arc.CurvatureStandardUncertaintyPerMm, sag), Tolerance.None);
        }
        else
        {
            sheet.Add($"radius-{number}", arc.RadiusMm, "mm", Math.Abs(arc.RadiusMm) * relative, segment.RadiusLimitsMm);
        }
    }

    private static void AddTangentPoint(InspectionContext context, CharacteristicSheet sheet, int joint, string number)
    {
        FittedKnot knot = context.Fit.Knots[joint];
        ProfileSegment right = context.Drawing.Segments[joint + 1];
        sheet.Add(
            $"tangent-point-{number}", knot.AtMm - context.CentreMm, "mm",
            InspectionContext.Root(knot.StandardUncertaintyMm, context.PositionUncertaintyMm), right.StartLimitsMm);
        if (context.Drawing.JointAngleLimitMrad is { } limit)
        {
            (double angle, double uncertainty) = JointAngle.At(context.Profile, context.Fit, joint);
            sheet.Add($"joint-angle-{number}", angle, "mrad", uncertainty, new Tolerance(-limit, limit));
        }
    }
}
