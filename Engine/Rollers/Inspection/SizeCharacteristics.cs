using BearingAnalytics.Quality;

namespace BearingAnalytics.Rollers.Inspection;

/// <summary>Cone angle and diameter, where the measurement carries them.</summary>
internal static class SizeCharacteristics
{
    /// <summary>Adds them.</summary>
    public static void Add(InspectionContext context, ProfileTrace trace, CharacteristicSheet sheet, List<Finding> findings)
    {
        RollerDrawing drawing = context.Drawing;
        if (drawing.Type == RollerType.Tapered)
        {
            AddConeAngle(context, sheet, findings);
        }

        if (trace.DiameterMm is { } diameter)
        {
            sheet.Add("diameter", diameter, "mm", drawing.Uncertainty.DiameterUm / 1e3, drawing.DiameterLimitsMm);
        }
        else if (drawing.DiameterLimitsMm.IsLimited)
        {
            findings.Add(new Finding("diameter-not-measured", FindingSeverity.Info,
                "The drawing limits the diameter, which a profile does not hold: it was not judged. State diameter_mm beside the file."));
        }
    }

    private static void AddConeAngle(InspectionContext context, CharacteristicSheet sheet, List<Finding> findings)
    {
        RollerDrawing drawing = context.Drawing;
        if (drawing.TraceReference != TraceReference.Axis)
        {
            if (drawing.ConeAngleLimitsDeg.IsLimited)
            {
                findings.Add(new Finding("cone-angle-not-measured", FindingSeverity.Info,
                    "The drawing limits the cone angle, but the trace was levelled to the generatrix and does not hold it: it was not judged. "
                    + "Trace along the axis and state traceReference \"axis\" to judge it."));
            }

            return;
        }

        double length = context.Profile.ToMm - context.Profile.FromMm;
        double fitted = context.Fit.HeightUncertaintyUm([context.Profile.ToMm, context.Profile.FromMm], [1 / length, -1 / length]);
        double traverse = context.StraightnessUm(length) / length;
        double tilt = InspectionContext.Root(fitted, traverse, drawing.Uncertainty.AxisTiltMrad) / 1e3;
        double fallsTowards = drawing.LargeEnd == RollerEnd.Left ? -1 : 1;
        double angle = 2 * Math.Atan(fallsTowards * context.Alignment.TiltMrad / 1e3) * 180 / Math.PI;
        sheet.Add("cone-angle", angle, "°", 2 * tilt * 180 / Math.PI, drawing.ConeAngleLimitsDeg);
    }
}
