using BearingAnalytics.Rollers;

namespace BearingAnalytics.Reporting.Words;

/// <summary>The arcs of a roller in words.</summary>
internal static class ArcWords
{
    /// <summary>Expanded uncertainty (k = 2) of an arc's radius, mm: of the characteristic that was judged, else that of the fit.</summary>
    public static double RadiusUncertaintyMm(RollerInspection inspection, int index)
    {
        FittedArc arc = inspection.Arcs[index];
        return Judged(inspection, arc)?.ExpandedUncertainty ?? (2 * arc.RadiusStandardUncertaintyMm);
    }

    /// <summary>Radius with its uncertainty, or what can be said of an arc that may be straight.</summary>
    public static string Radius(RollerInspection inspection, int index)
    {
        FittedArc arc = inspection.Arcs[index];
        return Rounded.Radius(arc.CurvaturePerMm, 2 * arc.CurvatureStandardUncertaintyPerMm, RadiusUncertaintyMm(inspection, index));
    }

    /// <summary>A roller that lies the other way round numbers its characteristics from the right: the value tells which is which.</summary>
    private static Characteristic? Judged(RollerInspection inspection, FittedArc arc)
    {
        foreach (Characteristic characteristic in inspection.Characteristics)
        {
            if (characteristic.Name.StartsWith("radius-", StringComparison.Ordinal) && characteristic.Value.Equals(arc.RadiusMm))
            {
                return characteristic;
            }
        }

        return null;
    }
}
