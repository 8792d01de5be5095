using System.Globalization;
using System.Numerics;
using BearingAnalytics.Reporting.Drawing;
using ScottPlot;
using ScottPlot.MultiplotLayouts;
using ScottPlot.TickGenerators;
using SkiaSharp;
using Palette = BearingAnalytics.Reporting.Drawing.Palette;

namespace BearingAnalytics.Benchmarks.Rivals.Transforms;

/// <summary>
/// GFLOP/s over length, a panel per section, in the look of the engine's own charts. Powers of two are joined; other lengths are rings.
/// </summary>
internal static class ThroughputChart
{
    private const int PanelWidth = 620;
    private const int PanelHeight = 380;
    private const int Scale = 2;
    private const int Columns = 2;

    /// <summary>Upper end of a panel over its highest value.</summary>
    private const double HeadRoom = 1.22;

    /// <summary>Pixels from one name to the next in a panel's head.</summary>
    private const float NameGap = 14;

    private static readonly Color Ours = Color.FromHex("#0b5fa5");
    private static readonly Dictionary<string, Color> Rivals = new()
    {
        [TransformSection.Chief] = Color.FromHex("#c2410c"),
        ["MathNet"] = Color.FromHex("#0f766e"),
        ["MKL"] = Color.FromHex("#7b3fa0"),
        ["NWaves"] = Color.FromHex("#8a5f00"),
    };

    /// <summary>A PNG of all sections.</summary>
    public static byte[] Png(IReadOnlyList<TransformSection> sections, MachineRoof roof)
    {
        int rows = (sections.Count + Columns - 1) / Columns;
        int columns = Math.Min(sections.Count, Columns);
        Multiplot panels = new();
        for (int i = 0; i < sections.Count; i++)
        {
            // A new one is not empty: it has a first plot.
            Plot panel = Panel(sections[i], roof.Gflops(sections[i].IsSingle));
            if (i == 0)
            {
                panels.Reset(panel);
            }
            else
            {
                panels.AddPlot(panel);
            }
        }

        panels.Layout = new Grid(rows, columns);
        using SKSurface surface = SKSurface.Create(new SKImageInfo(columns * PanelWidth * Scale, rows * PanelHeight * Scale));
        surface.Canvas.Clear(SKColors.White);
        surface.Canvas.Scale(Scale);
        panels.Render(surface.Canvas, new PixelRect(0, columns * PanelWidth, rows * PanelHeight, 0));
        using SKImage image = surface.Snapshot();
        return image.Encode(SKEncodedImageFormat.Png, 100).ToArray();
    }

    private static Plot Panel(TransformSection section, double roofGflops)
    {
        Plot plot = ChartFrame.Create("Points", "GFLOP/s");
        plot.Layout.Fixed(new PixelPadding(62, 26, 50, 18));
        int[] columns = [.. section.Columns];

        // Ours is drawn last, on top.
        foreach (int column in columns.Reverse())
        {
            Draw(plot, section, column);
        }

        // Room for the head.
        double top = HeadRoom * section.Rows.SelectMany(row => columns.Select(row.Gflops)).Where(double.IsFinite).Max();
        double[] powers = [.. section.Rows.Select(row => Math.Log2(row.Length))];
        (double left, double right) = (powers.Min() - 0.3, powers.Max() + 0.3);
        plot.Axes.SetLimits(left, right, 0, top);
        plot.Axes.Bottom.TickGenerator = Powers((int)Math.Ceiling(left), (int)right);
        plot.Axes.Left.TickGenerator = Tens(top / HeadRoom);
        Head(plot, section, columns, left, right, top, roofGflops);
        return plot;
    }

    private static void Draw(Plot plot, TransformSection section, int column)
    {
        bool isOurs = column == 0;
        Color colour = Colour(section.Names[column]);
        TransformRow[] rows = [.. section.Rows.Where(row => !double.IsNaN(row.Microseconds[column])).OrderBy(row => row.Length)];
        TransformRow[] powers = [.. rows.Where(row => BitOperations.IsPow2(row.Length))];
        TransformRow[] others = [.. rows.Except(powers)];
        var line = plot.Add.Scatter(X(powers), Y(powers, column), colour);
        line.LineWidth = isOurs ? 2.6f : 1.5f;
        line.MarkerSize = isOurs ? 6 : 4;
        var rings = plot.Add.Markers(X(others), Y(others, column), MarkerShape.OpenCircle, isOurs ? 7 : 5.5f, colour);
        rings.MarkerLineWidth = isOurs ? 2 : 1.3f;
    }

    private static double[] X(TransformRow[] rows) => [.. rows.Select(row => Math.Log2(row.Length))];

    private static double[] Y(TransformRow[] rows, int column) => [.. rows.Select(row => row.Gflops(column))];

    // Along the upper edge: what the panel shows on the left, whose line is which on the right, nearest rival first.
    private static void Head(Plot plot, TransformSection section, int[] columns, double left, double right, double top, double roofGflops)
    {
        string title = section.Title;
        var heading = ChartFrame.Write(plot, title, left, top, Palette.Ink, Alignment.UpperLeft);
        heading.LabelBold = true;
        heading.LabelFontSize = ChartFrame.TextSize + 1;
        heading.OffsetX = 8;
        heading.OffsetY = 4;
        var note = ChartFrame.Write(
            plot,
            string.Create(CultureInfo.InvariantCulture, $"roof {roofGflops:0}; rings: no power of two"),
            left,
            top,
            Palette.Muted,
            Alignment.UpperLeft);
        note.OffsetX = 8 + ShippedFonts.Width(title, ChartFrame.TextSize + 1) * 1.12f + NameGap;
        note.OffsetY = 5;
        float fromRight = 0;
        foreach (int column in columns.Reverse())
        {
            string name = section.Names[column];
            var label = ChartFrame.Write(plot, name, right, top, Colour(name), Alignment.UpperRight);
            label.LabelBold = true;
            label.OffsetX = -fromRight;
            label.OffsetY = 5;
            fromRight += (ShippedFonts.Width(name, ChartFrame.SmallTextSize) * 1.12f) + NameGap;
        }
    }

    private static Color Colour(string name) => Rivals.TryGetValue(name, out Color colour) ? colour : Ours;

    // No line of the grid runs through the head.
    private static NumericManual Tens(double highest)
    {
        double step = highest > 30 ? 10 : 5;
        NumericManual ticks = new();
        for (double value = 0; value < highest + (0.3 * step); value += step)
        {
            ticks.AddMajor(value, value.ToString("0", CultureInfo.InvariantCulture));
        }

        return ticks;
    }

    private static NumericManual Powers(int from, int to)
    {
        NumericManual ticks = new();
        for (int power = from; power <= to; power++)
        {
            if (power % 2 == 0)
            {
                ticks.AddMajor(power, "2" + ChartFrame.Raised(power));
            }
        }

        return ticks;
    }
}
