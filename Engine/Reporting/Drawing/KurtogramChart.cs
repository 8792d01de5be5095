using System.Globalization;
using BearingAnalytics.Spectra;
using ScottPlot;
using ScottPlot.TickGenerators;

namespace BearingAnalytics.Reporting.Drawing;

/// <summary>The kurtogram as a map: one row per bandwidth, the full band on top, with the chosen band outlined.</summary>
internal static class KurtogramChart
{
    public const int Height = 340;

    private const float ColourBarRoom = 90;

    /// <summary>Enough columns that the edges of thirds and of powers of two fall on whole columns for all usual depths.</summary>
    private const int MostColumns = 3 * 512;

    public static Plot Draw(Kurtogram kurtogram, FrequencyBand chosen)
    {
        Plot plot = ChartFrame.Create("Frequency, kHz", "Bandwidth");
        plot.Layout.Fixed(new PixelPadding(
            ChartFrame.LeftMargin, ChartFrame.RightMargin + ColourBarRoom, ChartFrame.BottomMargin, ChartFrame.TopMargin));
        double nyquistKilohertz = 0.5 * kurtogram.SampleRateHz / 1000;
        int rows = kurtogram.Rows.Count;
        var map = plot.Add.Heatmap(Cells(kurtogram));
        map.Rectangle = new CoordinateRect(0, nyquistKilohertz, 0, rows);
        map.Colormap = new ScottPlot.Colormaps.Viridis();
        ColourBar(plot, map);
        plot.Axes.Left.TickGenerator = new NumericManual(
            [.. Enumerable.Range(0, rows).Select(row => rows - row - 0.5)],
            [.. kurtogram.Rows.Select(row => AxisTitles.Hertz(row.BandwidthHz))]);
        plot.Axes.Left.MajorTickStyle.Length = 0;
        Outline(plot, kurtogram, chosen);
        plot.Axes.SetLimits(0, nyquistKilohertz, 0, rows);
        return plot;
    }

    private static double[,] Cells(Kurtogram kurtogram)
    {
        int columns = Math.Min(MostColumns, 3 * kurtogram.Rows.Max(row => Math.Max(1, row.Kurtosis.Length)));
        double[,] cells = new double[kurtogram.Rows.Count, columns];
        for (int row = 0; row < kurtogram.Rows.Count; row++)
        {
            double[] kurtosis = kurtogram.Rows[row].Kurtosis;
            for (int column = 0; column < columns; column++)
            {
                cells[row, column] = kurtosis.Length == 0 ? double.NaN : kurtosis[(int)((long)column * kurtosis.Length / columns)];
            }
        }

        return cells;
    }

    private static void ColourBar(Plot plot, ScottPlot.Plottables.Heatmap map)
    {
        var bar = plot.Add.ColorBar(map);
        bar.Label = "Kurtosis";
        bar.LabelStyle.FontName = ShippedFonts.Family;
        bar.LabelStyle.FontSize = ChartFrame.TextSize;
        bar.LabelStyle.Bold = false;
        bar.Axis.TickLabelStyle.FontName = ShippedFonts.Family;
        bar.Axis.TickGenerator = new NumericAutomatic
        {
            LabelFormatter = value => value.ToString("0.##", CultureInfo.InvariantCulture),
        };
    }

    private static void Outline(Plot plot, Kurtogram kurtogram, FrequencyBand chosen)
    {
        int level = Enumerable.Range(0, kurtogram.Rows.Count)
            .MinBy(row => Math.Abs(Math.Log(kurtogram.Rows[row].BandwidthHz / Math.Max(chosen.WidthHz, 1e-9))));
        double bottom = kurtogram.Rows.Count - level - 1;
        // White under colour: the frame is seen on the dark and on the bright end of the map.
        foreach ((float width, Color color) in new[] { (5f, Colors.White), (2.5f, Color.FromHex("#d00000")) })
        {
            var frame = plot.Add.Rectangle(chosen.LowHz / 1000, chosen.HighHz / 1000, bottom, bottom + 1);
            frame.FillColor = Colors.Transparent;
            frame.LineColor = color;
            frame.LineWidth = width;
        }

        bool below = level < kurtogram.Rows.Count / 2;
        var label = ChartFrame.Write(
            plot,
            $"chosen band {AxisTitles.Band(chosen)}",
            Math.Clamp(chosen.CentreHz / 1000, 0.1 * kurtogram.SampleRateHz / 1000, 0.4 * kurtogram.SampleRateHz / 1000),
            below ? bottom : bottom + 1,
            Palette.Ink,
            below ? Alignment.UpperCenter : Alignment.LowerCenter);
        label.OffsetY = below ? 6 : -6;
        label.LabelBackgroundColor = Colors.White;
        label.LabelPadding = 3;
    }
}
