using ScottPlot;

namespace BearingAnalytics.Reporting.Drawing.Profiles;

/// <summary>Lines, bands and words that the charts of a roller share.</summary>
internal static class Strokes
{
    /// <summary>A curve thinned to what can be seen, with gaps where heights are missing.</summary>
    public static void Curve(Plot plot, double[] x, double[] y, Color color, float width = 1)
    {
        foreach ((double[] stretchX, double[] stretchY) in PeakDecimation.Stretches(x, y, ChartFrame.Columns))
        {
            var line = plot.Add.ScatterLine(stretchX, stretchY, color);
            line.LineWidth = width;
        }
    }

    /// <summary>A curve given by a law.</summary>
    public static void Curve(Plot plot, double[] x, Func<double, double> law, Color color, float width = 1) =>
        Curve(plot, x, [.. x.Select(law)], color, width);

    /// <summary>A shaded part from bottom to top, without an edge.</summary>
    public static void Shade(Plot plot, double from, double to, double bottom, double top, Color color)
    {
        var area = plot.Add.Rectangle(from, to, bottom, top);
        area.FillColor = color;
        area.LineWidth = 0;
    }

    /// <summary>A straight line.</summary>
    public static void Line(Plot plot, double x1, double y1, double x2, double y2, Color color, float width = 1)
    {
        var line = plot.Add.Line(x1, y1, x2, y2);
        line.LineColor = color;
        line.LineWidth = width;
    }

    /// <summary>What the lines mean, in a row at the top left, each in its colour.</summary>
    public static void Key(Plot plot, double left, double top, params ReadOnlySpan<(string Text, Color Color)> entries)
    {
        const float Gap = 14;
        float at = 8;
        foreach ((string text, Color color) in entries)
        {
            var label = ChartFrame.Write(plot, text, left, top, color, Alignment.UpperLeft);
            label.LabelBackgroundColor = Colors.White.WithAlpha(0.85);
            label.OffsetX = at;
            label.OffsetY = 4;
            at += (float)ChartFrame.TextWidth(text, bold: false) + Gap;
        }
    }

    /// <summary>A word that stays readable over lines.</summary>
    public static ScottPlot.Plottables.Text Word(Plot plot, string text, double x, double y, Color color, Alignment alignment, float offsetY = 0)
    {
        var label = ChartFrame.Write(plot, text, x, y, color, alignment);
        label.LabelBackgroundColor = Colors.White.WithAlpha(0.85);
        label.OffsetY = offsetY;
        return label;
    }
}
