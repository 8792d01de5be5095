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
        double pixelsPerMm = ChartFrame.DataWidth / (view.ToMm - view.FromMm);
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
            string text = Rounded.PlusMinus(at, half, "mm");
            if (inWords && rows.TryPlace((at - view.FromMm) * pixelsPerMm, ChartFrame.TextWidth(text, bold: false), out int row, out double centre))
            {
                Strokes.Word(plot, text, view.FromMm + (centre / pixelsPerMm), bottom, Palette.Of(LineFamily.Cage), Alignment.LowerCenter, -4 - (17 * row));
            }
        }
    }

    /// <summary>Dents and burrs, and ranges that the drawing leaves out, shaded and named.</summary>
    public static void Marks(Plot plot, RollerView view, double bottom, double top)
    {
        LabelRows rows = new(3, ChartFrame.DataWidth);
        double pixelsPerMm = ChartFrame.DataWidth / (view.ToMm - view.FromMm);
        foreach (EvaluationRange range in view.Detail.Drawing?.Excluded ?? [])
        {
            Mark(range.FromMm, range.ToMm, "left out");
        }

        foreach (SurfaceMark mark in view.Detail.Fit.Marks)
        {
            string kind = mark.HeightUm < 0 ? "dent" : "burr";
            Mark(mark.FromMm - view.OriginMm, mark.ToMm - view.OriginMm, FormattableString.Invariant($"{kind} {mark.HeightUm:+0.0;−0.0} µm"));
        }

        void Mark(double from, double to, string text)
        {
            Strokes.Shade(plot, from, to, bottom, top, Palette.Mark.WithAlpha(0.2));
            double pixels = (((from + to) / 2) - view.FromMm) * pixelsPerMm;
            if (rows.TryPlace(pixels, ChartFrame.TextWidth(text, bold: false), out int row, out double centre))
            {
                Strokes.Word(plot, text, view.FromMm + (centre / pixelsPerMm), bottom, Palette.Mark, Alignment.LowerCenter, -4 - (17 * row));
            }
        }
    }
}
