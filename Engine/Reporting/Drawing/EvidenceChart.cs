using System.Globalization;
using BearingAnalytics.Noise;
using ScottPlot;
using ScottPlot.TickGenerators;

namespace BearingAnalytics.Reporting.Drawing;

/// <summary>How far each line stands over the floor: one bar per line, grouped by hypothesis, the most credible on top.</summary>
internal static class EvidenceChart
{
    private const int RowPixels = 24;
    private const int MostRows = 24;
    private const float NameRoom = 250;

    /// <summary>The axis goes on to this many times the longest bar, for the text behind it.</summary>
    private const double RoomForText = 1.75;

    public static int Height(NoiseDiagnosis diagnosis) =>
        (int)(ChartFrame.TopMargin + ChartFrame.BottomMargin) + (RowPixels * Math.Max(1, Rows(diagnosis).Length));

    public static Plot Draw(NoiseDiagnosis diagnosis)
    {
        Plot plot = ChartFrame.Create("Height over the local floor, ratio (logarithmic; 1 = floor)", "");
        plot.Layout.Fixed(new PixelPadding(NameRoom, ChartFrame.RightMargin, ChartFrame.BottomMargin, ChartFrame.TopMargin));
        (RankedMode Mode, Evidence Line)[] rows = Rows(diagnosis);
        double reach = Math.Max(1, rows.Select(row => Log(row.Line.Prominence)).DefaultIfEmpty(0).Max());
        for (int i = 0; i < rows.Length; i++)
        {
            Bar(plot, rows[i].Line, rows.Length - 1 - i, reach);
        }

        plot.Axes.Left.TickGenerator = new NumericManual(
            [.. Enumerable.Range(0, rows.Length).Select(i => rows.Length - 1.0 - i)],
            [.. rows.Select(row => $"{row.Mode.Mode.DisplayName()}: {row.Line.Line}")]);
        plot.Axes.Left.MajorTickStyle.Length = 0;
        plot.Axes.Bottom.TickGenerator = Ratios(reach);
        plot.Axes.SetLimits(0, RoomForText * reach, -0.6, Math.Max(1, rows.Length) - 0.4);
        return plot;
    }

    private static (RankedMode Mode, Evidence Line)[] Rows(NoiseDiagnosis diagnosis) =>
        [.. diagnosis.Ranked.SelectMany(mode => mode.Evidence.Select(line => (mode, line))).Take(MostRows)];

    private static void Bar(Plot plot, Evidence line, int place, double reach)
    {
        double length = Log(line.Prominence);
        var bar = plot.Add.Rectangle(0, length, place - 0.32, place + 0.32);
        bar.FillColor = Palette.Of(LineFamilies.Of(line.Line)).WithAlpha(0.85);
        bar.LineWidth = 0;
        string text = string.Create(
            CultureInfo.InvariantCulture, $"{Times(line.Prominence)} at {line.FoundHz:0.0} Hz (expected {line.ExpectedHz:0.0})");
        ChartFrame.Write(plot, text, length + (0.01 * reach), place, Palette.Ink, Alignment.MiddleLeft);
    }

    private static string Times(double prominence) =>
        double.IsFinite(prominence) ? prominence.ToString("0.0", CultureInfo.InvariantCulture) + "×" : "not measured";

    private static double Log(double prominence) => double.IsFinite(prominence) ? Math.Log10(Math.Clamp(prominence, 1, 1e6)) : 0;

    private static NumericManual Ratios(double reach)
    {
        double[] ratios = [.. new[] { 1.0, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 10_000, 100_000, 1_000_000 }
            .Where(ratio => Math.Log10(ratio) <= RoomForText * reach)];
        return new NumericManual([.. ratios.Select(Math.Log10)], [.. ratios.Select(ratio => ratio.ToString("0", CultureInfo.InvariantCulture))]);
    }
}
