using BearingAnalytics.Quality;
using static System.FormattableString;

namespace BearingAnalytics.Rollers.Inspection;

/// <summary>Drops at the drawing's stations, convexity and symmetry.</summary>
internal static class DropCharacteristics
{
    /// <summary>Adds them.</summary>
    public static void Add(InspectionContext context, CharacteristicSheet sheet)
    {
        foreach (DropStation station in context.Drawing.Drops)
        {
            if (context.PositionOf(station) is { } at)
            {
                (double drop, double uncertainty) = context.Drop(at);
                sheet.Add(NameOf(station), drop, "µm", uncertainty, station.LimitsUm);
            }
            else
            {
                sheet.AddMissing(NameOf(station), "µm", station.LimitsUm);
            }
        }

        AddConvexity(context, sheet);
        AddSymmetry(context, sheet);
    }

    /// <summary>The station's own name, or one made of origin and position; from the centre the side stands for the sign.</summary>
    public static string NameOf(DropStation station)
    {
        string origin = station.Origin switch
        {
            StationOrigin.LeftEnd => "left-end",
            StationOrigin.RightEnd => "right-end",
            StationOrigin.LeftChamfer => "left-chamfer",
            StationOrigin.RightChamfer => "right-chamfer",
            _ => station.AtMm < 0 ? "left" : "right",
        };
        return station.Name.Length > 0 ? station.Name : Invariant($"drop-{origin}-{Math.Abs(station.AtMm):0.###}");
    }

    private static void AddConvexity(InspectionContext context, CharacteristicSheet sheet)
    {
        if (context.Drawing.Convexity is not { } convexity)
        {
            return;
        }

        double left = context.CentreMm - convexity.GaugeMm;
        double right = context.CentreMm + convexity.GaugeMm;
        if (!context.IsInWindow(left) || !context.IsInWindow(right))
        {
            sheet.AddMissing("convexity", "µm", convexity.LimitsUm);
            return;
        }

        (double leftDrop, double leftUncertainty) = context.Drop(left);
        (double rightDrop, double rightUncertainty) = context.Drop(right);
        sheet.Add("convexity", 0.5 * (leftDrop + rightDrop), "µm",
            0.5 * (leftUncertainty + rightUncertainty), convexity.LimitsUm);
    }

    /// <summary>The largest difference of drops at mirrored positions out to the nearer end of the window.</summary>
    private static void AddSymmetry(InspectionContext context, CharacteristicSheet sheet)
    {
        if (!context.Drawing.IsSymmetric)
        {
            return;
        }

        const int Places = 20;
        double reach = Math.Min(context.CentreMm - context.Profile.FromMm, context.Profile.ToMm - context.CentreMm);
        double largest = 0, uncertainty = 0;
        for (int i = 1; i <= Places; i++)
        {
            double away = reach * i / Places;
            (double left, double leftUncertainty) = context.DropButForGain(context.CentreMm - away);
            (double right, double rightUncertainty) = context.DropButForGain(context.CentreMm + away);
            if (Math.Abs(left - right) >= largest)
            {
                largest = Math.Abs(left - right);
                uncertainty = InspectionContext.Root(
                    leftUncertainty, rightUncertainty, context.Drawing.Uncertainty.ProbeGain * largest);
            }
        }

        sheet.Add("symmetry", largest, "µm", uncertainty, new Tolerance(null, context.Drawing.SymmetryLimitUm));
    }
}
