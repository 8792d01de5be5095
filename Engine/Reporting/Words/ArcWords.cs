using BearingAnalytics.Quality;
using BearingAnalytics.Rollers;

namespace BearingAnalytics.Reporting.Words;

/// <summary>The arcs of a roller in words.</summary>
internal static class ArcWords
{
    private const string Straight = "∞";

    /// <summary>Radius with its uncertainty, <c>R 365.2 ± 4.3 mm</c>, or what can be said of an arc that may be straight.</summary>
    public static string Radius(RollerInspection inspection, int index)
    {
        FittedArc arc = inspection.Arcs[index];
        return LeastRadius(arc) switch
        {
            null => "R " + Rounded.PlusMinus(arc.RadiusMm, RadiusUncertaintyMm(inspection, arc), "mm"),
            Straight => "straight",
            string least => $"|R| {least} mm",
        };
    }

    /// <summary>
    /// What can be said of an arc whose curvature may be 0: the least radius that it may have, mm, rounded down to two digits,
    /// <c>&gt; 12000</c>; <c>∞</c> of a line that is known to be straight. Null where the arc is known to be curved.
    /// </summary>
    public static string? LeastRadius(FittedArc arc)
    {
        double range = 2 * arc.CurvatureStandardUncertaintyPerMm;
        double most = Math.Abs(arc.CurvaturePerMm) + range;
        if (!(Math.Abs(arc.CurvaturePerMm) <= range))
        {
            return null;
        }

        if (most == 0)
        {
            return Straight;
        }

        double place = Math.Pow(10, Math.Floor(Math.Log10(1 / most)) - 1);
        return $"> {Rounded.Plain(Math.Floor(1 / most / place) * place)}";
    }

    /// <summary>Expanded uncertainty (k = 2), mm: of the characteristic that was judged, else that of the fit.</summary>
    private static double RadiusUncertaintyMm(RollerInspection inspection, FittedArc arc)
    {
        foreach (Characteristic characteristic in inspection.Characteristics)
        {
            // A roller that lies the other way round numbers its characteristics from the right: the value tells which is which.
            if (characteristic.Name.StartsWith("radius-", StringComparison.Ordinal) && characteristic.Value.Equals(arc.RadiusMm))
            {
                return characteristic.ExpandedUncertainty;
            }
        }

        return 2 * arc.RadiusStandardUncertaintyMm;
    }
}
