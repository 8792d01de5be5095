using BearingAnalytics.Quality;
using static System.FormattableString;

namespace BearingAnalytics.Rollers.Inspection;

/// <summary>What is noticed when a trace, its arcs and its drawing are held side by side.</summary>
internal static class Geometry
{
    /// <summary>A crown whose deviations are larger than this and than half its own height is another roller's.</summary>
    private const double ForeignUm = 20;

    /// <summary>Reports everything that is noticed.</summary>
    public static void Report(
        PreparedProfile profile, RollerDrawing drawing, ProfileAlignment alignment, ArcFit fit, List<Finding> findings)
    {
        ReportMarks(fit, findings);
        ReportLength(profile, drawing, findings);
        if (alignment.IsShiftDegenerate)
        {
            bool hasCentre = profile.CentreMm is not null;
            findings.Add(new Finding("shift-not-determined", hasCentre ? FindingSeverity.Info : FindingSeverity.Warning,
                "A shift along the roller cannot be told from a tilt and from what the surface leaves over "
                + Invariant($"(condition number {alignment.ConditionNumber:G3}): the centre is taken ")
                + (hasCentre ? "midway between the chamfers." : "from the middle of the window, since no chamfers were found.")));
        }

        double height = Math.Max(
            drawing.Profile.DropUm(profile.FromMm - alignment.CentreMm), drawing.Profile.DropUm(profile.ToMm - alignment.CentreMm));
        if (alignment.RmsUm > ForeignUm && alignment.RmsUm > 0.5 * height)
        {
            findings.Add(new Finding("not-this-drawing", FindingSeverity.Blocking, Invariant(
                $"The trace leaves the drawing by {alignment.RmsUm:F0} µm (rms), more than half the crown: it is of another roller, or in other ")
                + "units. State x_unit and z_unit, or give the right drawing."));
        }
    }

    /// <summary>Reports dents and burrs.</summary>
    public static void ReportMarks(ArcFit fit, List<Finding> findings)
    {
        foreach (SurfaceMark mark in fit.Marks)
        {
            string place = Invariant(
                $"of {Math.Abs(mark.HeightUm):F1} µm lies from {mark.FromMm:F3} to {mark.ToMm:F3} mm; arcs and texture leave it out, ")
                + "deviations from the drawing do not.";
            findings.Add(mark.HeightUm < 0
                ? new Finding("dent", FindingSeverity.Warning, $"A dent {place}")
                : new Finding("burr", FindingSeverity.Warning, $"A burr {place}"));
        }
    }

    private static void ReportLength(PreparedProfile profile, RollerDrawing drawing, List<Finding> findings)
    {
        if (profile.LeftChamferMm is not { } left || profile.RightChamferMm is not { } right)
        {
            return;
        }

        double crown = right - left;
        double expected = drawing.LengthMm - (drawing.LeftChamfer?.AxialMm ?? 0) - (drawing.RightChamfer?.AxialMm ?? 0);
        double slack = Math.Max(0.3, 0.05 * drawing.LengthMm) + (drawing.LeftChamfer is null ? 0.1 * drawing.LengthMm : 0);
        if (Math.Abs(crown - expected) > slack)
        {
            findings.Add(new Finding("length-differs", FindingSeverity.Warning, Invariant(
                $"Between the chamfers the trace is {crown:F2} mm long, the drawing {expected:F2} mm: check that it is this roller's drawing.")));
        }
    }
}
