using ScottPlot;

namespace BearingAnalytics.Reporting.Drawing.Profiles;

/// <summary>The levelled profile over the drawing's curve with its tolerance band; chamfers fall out of the picture below.</summary>
internal static class ProfileChart
{
    public const int Height = 360;

    /// <summary>Parts of the crown's height shown below its lowest and above its highest point.</summary>
    private const double BelowShare = 0.3;
    private const double AboveShare = 0.25;

    public static Plot Draw(RollerView view)
    {
        Plot plot = ChartFrame.Create(view.AxisTitle, "Height below the crown's top, µm");
        (double bottom, double top) = Limits(view);
        Overlays.Window(plot, view, bottom, top);
        Overlays.Knots(plot, view, bottom, top);
        Overlays.Marks(plot, view, bottom, top);
        IReadOnlyList<ToleranceZone> zones = ToleranceZone.Of(view);
        foreach (ToleranceZone zone in zones)
        {
            Band(plot, view, zone);
        }

        Strokes.Curve(plot, view.XMm, view.ZUm, Palette.Signal, 1);
        if (view.Detail.Drawing is not null)
        {
            Strokes.Curve(plot, RollerView.Places(view.FromMm, view.ToMm), view.NominalUm, Palette.Nominal, 1.4f);
        }

        Key(plot, view, zones.Count > 0, top);
        plot.Axes.SetLimits(view.XMm[0], view.XMm[^1], bottom, top);
        return plot;
    }

    private static (double Bottom, double Top) Limits(RollerView view)
    {
        (_, double[] heights) = view.InWindow((_, z) => z);
        double lowest = heights.Where(double.IsFinite).DefaultIfEmpty(-1).Min();
        double highest = heights.Where(double.IsFinite).DefaultIfEmpty(0).Max();
        double span = Math.Max(highest - lowest, 1e-3);
        return (lowest - (BelowShare * span), highest + (AboveShare * span));
    }

    /// <summary>A zone is as wide as stated across the curve; upright it is wider where the curve is steep.</summary>
    private static void Band(Plot plot, RollerView view, ToleranceZone zone)
    {
        double[] x = RollerView.Places(zone.FromMm, zone.ToMm);
        double[] lower = [.. x.Select(at => view.NominalUm(at) + (zone.LowerUm * Upright(view, at)))];
        double[] upper = [.. x.Select(at => view.NominalUm(at) + (zone.UpperUm * Upright(view, at)))];
        var band = plot.Add.FillY(x, lower, upper);
        band.FillColor = Palette.Nominal.WithAlpha(0.12);
        band.LineWidth = 0;
        Strokes.Curve(plot, x, lower, Palette.Nominal.WithAlpha(0.6), 0.8f);
        Strokes.Curve(plot, x, upper, Palette.Nominal.WithAlpha(0.6), 0.8f);
    }

    private static double Upright(RollerView view, double xMm)
    {
        double slope = view.NominalSlopeMrad(xMm) / 1000;
        return Math.Sqrt(1 + (slope * slope));
    }

    private static void Key(Plot plot, RollerView view, bool hasZone, double top)
    {
        (string, Color) measured = ("━ measured, levelled", Palette.Signal);
        (string, Color) knots = ("┃ knots ± 2u", Palette.Of(LineFamily.Cage));
        (string, Color) outside = ("■ outside the window", Palette.Muted);
        if (view.Detail.Drawing is null)
        {
            Strokes.Key(plot, view.XMm[0], top, measured, knots, outside);
        }
        else
        {
            Strokes.Key(plot, view.XMm[0], top, measured, (hasZone ? "━ drawing with its zone" : "━ drawing", Palette.Nominal), knots, outside);
        }
    }
}
