using ScottPlot;

namespace BearingAnalytics.Reporting.Drawing.Profiles;

/// <summary>The levelled profile over the drawing's curve with its tolerance band; chamfers fall out of the picture below.</summary>
internal static class ProfileChart
{
    public const int Height = 360;

    /// <summary>Parts of the crown's height shown below its lowest and above its highest point.</summary>
    private const double BelowShare = 0.2;
    private const double AboveShare = 0.14;

    public static Plot Draw(RollerView view)
    {
        Plot plot = ChartFrame.Create(view.AxisTitle, "Height below the crown's top, µm");
        IReadOnlyList<ToleranceZone> zones = ToleranceZone.Of(view);
        (double bottom, double top) = Limits(view, zones);
        Overlays.Window(plot, view, bottom, top);
        Overlays.Knots(plot, view, bottom, top);
        Overlays.Marks(plot, view, bottom, top);
        foreach (ToleranceZone zone in zones)
        {
            Band(plot, view, zone);
        }

        Strokes.Curve(plot, view.XMm, view.ZUm, Palette.Signal, 1.4f);
        if (view.Detail.Drawing is not null)
        {
            Strokes.Curve(plot, RollerView.Places(view.FromMm, view.ToMm), view.NominalUm, Palette.Nominal, 1);
        }

        Key(plot, view, zones.Count > 0, top);
        plot.Axes.SetLimits(view.XMm[0], view.XMm[^1], bottom, top);
        return plot;
    }

    private static (double Bottom, double Top) Limits(RollerView view, IReadOnlyList<ToleranceZone> zones)
    {
        (_, double[] heights) = view.InWindow((_, z) => z);
        double[] nominal = [.. RollerView.Places(view.FromMm, view.ToMm).Select(view.NominalUm)];
        double upper = zones.Select(zone => zone.UpperUm).DefaultIfEmpty(0).Max();
        double lower = zones.Select(zone => zone.LowerUm).DefaultIfEmpty(0).Min();
        double[] shown =
        [
            .. heights.Where(double.IsFinite),
            .. nominal.Where(double.IsFinite).SelectMany(height => new[] { height + upper, height + lower }),
        ];
        double lowest = shown.DefaultIfEmpty(-1).Min();
        double highest = shown.DefaultIfEmpty(0).Max();
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
        List<(string, Color)> key = [("━ measured, levelled", Palette.Signal)];
        if (view.Detail.Drawing is not null)
        {
            key.Add((hasZone ? "━ drawing with its zone" : "━ drawing", Palette.Nominal));
        }

        Strokes.Key(plot, view.XMm[0], top, [.. key, .. Overlays.KnotKey(view), ("■ outside the window", Palette.Muted)]);
    }
}
