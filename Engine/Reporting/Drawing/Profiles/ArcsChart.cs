using BearingAnalytics.Reporting.Words;
using BearingAnalytics.Rollers;
using ScottPlot;

namespace BearingAnalytics.Reporting.Drawing.Profiles;

/// <summary>The fitted arcs, each in its colour with its radius, over the measured profile.</summary>
internal static class ArcsChart
{
    public const int Height = 360;

    private const int LabelRowCount = 2;

    public static Plot Draw(RollerView view)
    {
        Plot plot = ChartFrame.Create(view.AxisTitle, "Height below the crown's top, µm");
        (double[] x, double[] z) = view.InWindow((_, height) => height);
        double lowest = z.Where(double.IsFinite).DefaultIfEmpty(-1).Min();
        double highest = z.Where(double.IsFinite).DefaultIfEmpty(0).Max();
        double span = Math.Max(highest - lowest, 1e-3);
        (double bottom, double top) = (lowest - (0.18 * span), highest + (0.38 * span));
        Overlays.Knots(plot, view, bottom, top, inWords: true);
        Strokes.Curve(plot, x, z, Palette.Muted.WithAlpha(0.6), 1);
        LabelRows rows = new(LabelRowCount, ChartFrame.DataWidth);
        for (int i = 0; i < view.Detail.Fit.Arcs.Count; i++)
        {
            Arc(plot, view, i, rows, top);
        }

        Strokes.Key(plot, view.FromMm, top, ("━ measured, levelled", Palette.Muted), ("━ fitted arcs, R ± U (k = 2)", Palette.Nth(0)),
            ("┃ knots ± 2u", Palette.Of(LineFamily.Cage)));
        plot.Axes.SetLimits(view.FromMm, view.ToMm, bottom, top);
        return plot;
    }

    private static void Arc(Plot plot, RollerView view, int index, LabelRows rows, double top)
    {
        FittedArc arc = view.Detail.Fit.Arcs[index];
        (double from, double to) = (arc.FromMm - view.OriginMm, arc.ToMm - view.OriginMm);
        Strokes.Curve(plot, RollerView.Places(from, to, 200), view.FittedUm, Palette.Nth(index), 3);
        string text = ArcWords.Radius(view.Inspection, index);
        double pixelsPerMm = ChartFrame.DataWidth / (view.ToMm - view.FromMm);
        double middle = (((from + to) / 2) - view.FromMm) * pixelsPerMm;
        if (rows.TryPlace(middle, ChartFrame.TextWidth(text, bold: true), out int row, out double centre))
        {
            var word = Strokes.Word(
                plot, text, view.FromMm + (centre / pixelsPerMm), top, Palette.Nth(index), Alignment.UpperCenter, 28 + (18 * row));
            word.LabelBold = true;
        }
    }
}
