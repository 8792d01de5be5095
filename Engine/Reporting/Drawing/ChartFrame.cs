using System.Globalization;
using ScottPlot;
using ScottPlot.TickGenerators;

namespace BearingAnalytics.Reporting.Drawing;

/// <summary>The look that all charts share: sizes, margins, fonts, grid, and how a plot becomes a PNG and an SVG.</summary>
internal static class ChartFrame
{
    public const int Width = 1000;
    public const int PlotHeight = 300;

    public const float LeftMargin = 86;
    public const float RightMargin = 18;
    public const float BottomMargin = 52;
    public const float TopMargin = 14;

    public const float TextSize = 13;

    public const float SmallTextSize = 12;

    /// <summary>Points per chart beyond which nothing more can be seen.</summary>
    public const int Columns = Width;

    /// <summary>Width of the area inside the axes, pixels.</summary>
    public const double DataWidth = Width - LeftMargin - RightMargin;

    /// <summary>Drawing and font caches of the plotting library are shared by all plots and not made for several threads.</summary>
    private static readonly Lock OneAtATime = new();

    /// <summary>An empty plot with axis titles.</summary>
    public static Plot Create(string xLabel, string yLabel)
    {
        ShippedFonts.Ensure();
        Plot plot = new();
        plot.FigureBackground.Color = Colors.White;
        plot.DataBackground.Color = Colors.White;
        plot.Axes.Color(Palette.Muted);
        plot.Grid.MajorLineColor = Palette.Grid;
        plot.Layout.Fixed(new PixelPadding(LeftMargin, RightMargin, BottomMargin, TopMargin));
        Label(plot.Axes.Bottom, xLabel);
        Label(plot.Axes.Left, yLabel);
        plot.Axes.Right.FrameLineStyle.Width = 0;
        plot.Axes.Top.FrameLineStyle.Width = 0;
        plot.Axes.Bottom.TickGenerator = Numbers();
        plot.Axes.Left.TickGenerator = Numbers();
        return plot;
    }

    /// <summary>Ticks without a thousands separator or a culture.</summary>
    public static NumericAutomatic Numbers() =>
        new() { LabelFormatter = value => value.ToString("0.######", CultureInfo.InvariantCulture) };

    /// <summary>Ticks of an axis that holds powers of ten.</summary>
    public static NumericAutomatic Decades() => new()
    {
        IntegerTicksOnly = true,
        LabelFormatter = value => "10" + Raised((int)Math.Round(value)),
    };

    /// <summary>An exponent in raised digits.</summary>
    public static string Raised(int exponent) =>
        string.Concat(exponent.ToString(CultureInfo.InvariantCulture).Select(digit => digit == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹"[digit - '0']));

    /// <summary>A piece of text inside the axes.</summary>
    public static ScottPlot.Plottables.Text Write(Plot plot, string text, double x, double y, Color color, Alignment alignment)
    {
        ScottPlot.Plottables.Text label = plot.Add.Text(text, x, y);
        label.LabelFontName = ShippedFonts.Family;
        label.LabelFontSize = SmallTextSize;
        label.LabelFontColor = color;
        label.LabelAlignment = alignment;
        return label;
    }

    /// <summary>Width of a text in <see cref="Write"/>'s size, pixels; a little generous.</summary>
    public static double TextWidth(string text, bool bold) => text.Length * SmallTextSize * (bold ? 0.68 : 0.6);

    /// <summary>Draws a plot twice, and lets go of it.</summary>
    public static ChartImage Render(Plot plot, string name, string title, string description, int height = PlotHeight)
    {
        using (plot)
        {
            lock (OneAtATime)
            {
                string svg = CompactSvg.Of(plot.GetSvgXml(Width, height));
                plot.ScaleFactor = 2;
                byte[] png = plot.GetImageBytes(2 * Width, 2 * height, ImageFormat.Png);
                return new ChartImage(name, title, description, Width, height, png, svg);
            }
        }
    }

    private static void Label(IAxis axis, string text)
    {
        axis.Label.Text = text;
        axis.Label.Bold = false;
        axis.Label.FontName = ShippedFonts.Family;
        axis.Label.FontSize = TextSize;
        axis.Label.ForeColor = Palette.Ink;
        axis.TickLabelStyle.FontName = ShippedFonts.Family;
        axis.TickLabelStyle.FontSize = SmallTextSize;
        axis.TickLabelStyle.ForeColor = Palette.Ink;
        axis.MinorTickStyle.Length = 0;
    }
}
