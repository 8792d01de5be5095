using BearingAnalytics.Quality;
using BearingAnalytics.Reporting.Words;
using BearingAnalytics.Rollers;
using ScottPlot;

namespace BearingAnalytics.Reporting.Drawing.Profiles;

/// <summary>Window, knots and marks of a roller, drawn alike over every chart along its generatrix.</summary>
internal static class Overlays
{
    /// <summary>What lies outside the evaluation window is grey.</summary>
    public static void Window(Plot plot, RollerView view, double bottom, double top)
    {
        Strokes.Shade(plot, view.XMm[0], view.FromMm, bottom, top, Palette.Muted.WithAlpha(0.1));
        Strokes.Shade(plot, view.ToMm, view.XMm[^1], bottom, top, Palette.Muted.WithAlpha(0.1));
        Strokes.Line(plot, view.FromMm, bottom, view.FromMm, top, Palette.Muted);
        Strokes.Line(plot, view.ToMm, bottom, view.ToMm, top, Palette.Muted);
    }

    /// <summary>Knots as lines with bands of two standard uncertainties; with words where wanted.</summary>
    public static void Knots(Plot plot, RollerView view, double bottom, double top, bool inWords = false)
    {
        LabelRows rows = new(2, ChartFrame.DataWidth);
        foreach (FittedKnot knot in view.Detail.Fit.Knots)
        {
            double at = knot.AtMm - view.OriginMm;
            double half = 2 * knot.StandardUncertaintyMm;
            if (double.IsFinite(half))
            {
                double left = Math.Max(at - half, view.FromMm);
                Strokes.Shade(plot, left, Math.Max(left, Math.Min(at + half, view.ToMm)), bottom, top, Palette.Band.WithAlpha(0.18));
            }

            Strokes.Line(plot, at, bottom, at, top, Palette.Band, 1.4f);
            if (inWords)
            {
                Name(plot, view, rows, at, bottom, Rounded.PlusMinus(at, half, "mm"), Palette.Of(LineFamily.Cage));
            }
        }
    }

    /// <summary>What the knots' lines mean; nothing where there are none.</summary>
    public static (string Text, Color Color)[] KnotKey(RollerView view) =>
        view.Detail.Fit.Knots.Count > 0 ? [("┃ knots ± 2u", Palette.Of(LineFamily.Cage))] : [];

    /// <summary>Dents and burrs, and ranges that the drawing leaves out, shaded and named.</summary>
    public static void Marks(Plot plot, RollerView view, double bottom, double top)
    {
        LabelRows rows = new(3, ChartFrame.DataWidth);
        foreach (EvaluationRange range in view.Detail.Drawing?.Excluded ?? [])
        {
            Mark(range.FromMm, range.ToMm, "left out");
        }

        foreach (SurfaceMark mark in view.Detail.Fit.Marks)
        {
            string kind = mark.HeightUm < 0 ? "dent" : "burr";
            string text = FormattableString.Invariant($"{kind} {mark.HeightUm:+0.0;−0.0} µm");
            Mark(mark.FromMm - view.OriginMm, mark.ToMm - view.OriginMm, text);
        }

        void Mark(double from, double to, string text)
        {
            Strokes.Shade(plot, from, to, bottom, top, Palette.Mark.WithAlpha(0.2));
            Name(plot, view, rows, (from + to) / 2, bottom, text, Palette.Mark);
        }
    }

    /// <summary>A name at the bottom of the chart, above others where it would cover them.</summary>
    private static void Name(Plot plot, RollerView view, LabelRows rows, double at, double bottom, string text, Color color)
    {
        const float RowHeight = 17;
        double pixelsPerMm = ChartFrame.DataWidth / (view.ToMm - view.FromMm);
        double width = ChartFrame.TextWidth(text, bold: false);
        if (rows.TryPlace((at - view.FromMm) * pixelsPerMm, width, out int row, out double centre))
        {
            double x = view.FromMm + (centre / pixelsPerMm);
            Strokes.Word(plot, text, x, bottom, color, Alignment.LowerCenter, -4 - (RowHeight * row));
        }
    }
}
