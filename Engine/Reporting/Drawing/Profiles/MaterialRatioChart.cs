using BearingAnalytics.Reporting.Words;
using BearingAnalytics.Rollers;
using ScottPlot;

namespace BearingAnalytics.Reporting.Drawing.Profiles;

/// <summary>The Abbott curve with the core's line and the triangles that stand for peaks and valleys (ISO 13565-2).</summary>
internal static class MaterialRatioChart
{
    public const int Height = 360;

    public static Plot Draw(TextureResult texture, MaterialRatioCurve curve)
    {
        Plot plot = ChartFrame.Create("Material ratio, %", "Height over the mean line, µm");
        (double highest, double lowest) = (curve.HeightsUm[0], curve.HeightsUm[^1]);
        double peaks = Value(texture, "Rpk");
        double valleys = Value(texture, "Rvk");
        double top = Math.Max(highest, curve.LineAtZeroUm + peaks);
        double bottom = Math.Min(lowest, curve.LineAtHundredUm - valleys);
        double span = Math.Max(top - bottom, 1e-4);
        (top, bottom) = (top + (0.22 * span), bottom - (0.08 * span));

        Core(plot, texture, curve);
        Peaks(plot, curve, peaks, Value(texture, "Mr1"));
        Valleys(plot, curve, valleys, Value(texture, "Mr2"));
        Ratios(plot, texture, curve, bottom);
        double[] percent = RollerView.Places(0, 100, curve.HeightsUm.Length - 1);
        Strokes.Curve(plot, percent, curve.HeightsUm, Palette.Signal, 2);
        Strokes.Key(plot, 0, top, ("━ material ratio", Palette.Signal), ("━ core's line", Palette.Nominal),
            ("■ peaks, Rpk", Palette.Nth(1)), ("■ valleys, Rvk", Palette.Nth(2)));
        plot.Axes.SetLimits(0, 100, bottom, top);
        return plot;
    }

    private static void Core(Plot plot, TextureResult texture, MaterialRatioCurve curve)
    {
        Strokes.Line(plot, 0, curve.LineAtZeroUm, 100, curve.LineAtZeroUm, Palette.Muted.WithAlpha(0.6));
        Strokes.Line(plot, 0, curve.LineAtHundredUm, 100, curve.LineAtHundredUm, Palette.Muted.WithAlpha(0.6));
        Strokes.Line(plot, 0, curve.LineAtZeroUm, 100, curve.LineAtHundredUm, Palette.Nominal, 1.6f);
        if (texture.Find("Rk") is { } core)
        {
            const double At = 92;
            Strokes.Line(plot, At, curve.LineAtHundredUm, At, curve.LineAtZeroUm, Palette.Ink, 1.2f);
            Strokes.Word(plot, Named(core), At, (curve.LineAtZeroUm + curve.LineAtHundredUm) / 2, Palette.Ink, Alignment.MiddleCenter);
        }
    }

    /// <summary>A triangle over the ratio that peaks occupy, of the same area as they.</summary>
    private static void Peaks(Plot plot, MaterialRatioCurve curve, double rpk, double mr1)
    {
        if (rpk > 0 && mr1 > 0)
        {
            Triangle(plot, new(0, curve.LineAtZeroUm), new(0, curve.LineAtZeroUm + rpk), new(mr1, curve.LineAtZeroUm), Palette.Nth(1));
            string text = FormattableString.Invariant($"Rpk {rpk:0.0000} µm");
            var word = Strokes.Word(plot, text, mr1, curve.LineAtZeroUm + (rpk / 2), Palette.Nth(1), Alignment.MiddleLeft);
            word.OffsetX = 8;
        }
    }

    private static void Valleys(Plot plot, MaterialRatioCurve curve, double rvk, double mr2)
    {
        if (rvk > 0 && mr2 < 100)
        {
            double line = curve.LineAtHundredUm;
            Triangle(plot, new(100, line), new(100, line - rvk), new(mr2, line), Palette.Nth(2));
            var word = Strokes.Word(
                plot, FormattableString.Invariant($"Rvk {rvk:0.0000} µm"), mr2, line - (rvk / 2), Palette.Nth(2), Alignment.MiddleRight);
            word.OffsetX = -8;
        }
    }

    private static void Triangle(Plot plot, Coordinates a, Coordinates b, Coordinates c, Color color)
    {
        var area = plot.Add.Polygon([a, b, c]);
        area.FillColor = color.WithAlpha(0.3);
        area.LineColor = color;
        area.LineWidth = 1;
    }

    private static void Ratios(Plot plot, TextureResult texture, MaterialRatioCurve curve, double bottom)
    {
        foreach ((string name, double from, Alignment side) in new[]
        {
            ("Mr1", curve.LineAtZeroUm, Alignment.LowerLeft), ("Mr2", curve.LineAtHundredUm, Alignment.LowerRight),
        })
        {
            if (texture.Find(name) is { } ratio)
            {
                Strokes.Line(plot, ratio.Value, bottom, ratio.Value, from, Palette.Band, 1.4f);
                var word = Strokes.Word(plot, Named(ratio), ratio.Value, bottom, Palette.Of(LineFamily.Cage), side, -4);
                word.OffsetX = side == Alignment.LowerLeft ? 6 : -6;
            }
        }
    }

    private static string Named(TextureParameter parameter) => $"{parameter.Name} {Rounded.Plain(parameter.Value)} {parameter.Unit}";

    private static double Value(TextureResult texture, string name) => texture.Find(name)?.Value ?? double.NaN;
}
