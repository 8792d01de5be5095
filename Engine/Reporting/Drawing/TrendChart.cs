using BearingAnalytics.Noise;
using BearingAnalytics.Pipeline;
using ScottPlot;

namespace BearingAnalytics.Reporting.Drawing;

/// <summary>
/// Indicators over the recordings of one channel, in dB over the mean of the part before the change; the change with its uncertainty is
/// shaded.
/// </summary>
internal static class TrendChart
{
    public const int Height = 360;

    public static Plot Draw(ChannelTrend channel)
    {
        ConditionTrend trend = channel.Trend;
        int count = channel.Recordings.Count;
        double[] x = trend.Hours is null ? [.. Enumerable.Range(1, count).Select(i => (double)i)] : [.. trend.Hours];
        Plot plot = ChartFrame.Create(trend.Hours is null ? "Recording" : "Time since the first recording, h",
            "Level, dB over before the change");
        if (trend.Hours is null)
        {
            plot.Axes.Bottom.TickGenerator = new ScottPlot.TickGenerators.NumericAutomatic { IntegerTicksOnly = true };
        }

        double low = -1, high = 1;
        double[][] levels = [.. trend.Indicators.Select(Levels)];
        foreach (double level in levels.SelectMany(series => series))
        {
            (low, high) = (Math.Min(low, level), Math.Max(high, level));
        }

        double margin = 0.08 * (high - low);
        (double left, double right) = (x.DefaultIfEmpty(0).Min(), x.DefaultIfEmpty(1).Max());
        double side = Math.Max(0.02 * (right - left), 1e-3);
        if (trend.Clearest is { } clearest)
        {
            Mark(plot, x, clearest, low - margin, high + (3 * margin));
        }

        for (int i = 0; i < levels.Length; i++)
        {
            Series(plot, trend.Indicators[i], x, levels[i], i);
        }

        Legend(plot, trend, left, right, low - margin, high + (3 * margin));
        plot.Axes.SetLimits(left - side, right + side, low - margin, high + (3 * margin));
        return plot;
    }

    private static double[] Levels(IndicatorTrend indicator)
    {
        double[] decibels = [.. indicator.Indicator.Values.Select(value => 20 * Math.Log10(value))];
        double before = decibels.Take(indicator.ChangeIndex).DefaultIfEmpty(0).Average();
        return [.. decibels.Select(level => level - before)];
    }

    private static void Series(Plot plot, IndicatorTrend indicator, double[] x, double[] levels, int place)
    {
        var line = plot.Add.Scatter(x, levels, Palette.Nth(place));
        line.LineWidth = indicator.IsChanged ? 2 : 1;
        line.LinePattern = indicator.IsChanged ? LinePattern.Solid : LinePattern.Dotted;

        // Beyond this the marks run together into a band.
        const int MostMarks = 100;
        line.MarkerSize = x.Length <= MostMarks ? 6 : 0;
    }

    private static void Mark(Plot plot, double[] x, IndicatorTrend change, double bottom, double top)
    {
        (int from, int to) = change.ChangeIndexInterval;
        double Between(int index) => index <= 0 ? x[0] : index >= x.Length ? x[^1] : 0.5 * (x[index - 1] + x[index]);
        var shade = plot.Add.Rectangle(x[Math.Max(0, from - 1)], x[Math.Min(x.Length - 1, to)], bottom, top);
        shade.FillColor = Palette.Band.WithAlpha(0.16);
        shade.LineWidth = 0;
        double at = Between(change.ChangeIndex);
        var line = plot.Add.Line(at, bottom, at, top);
        line.LineColor = Palette.Band;
        line.LineWidth = 2;
        line.MarkerSize = 0;
        bool onTheLeft = at > 0.6 * x[^1];
        Text(plot, $"change: {change.Indicator.Name} {TrendText.Change(change)}", at, bottom, onTheLeft);
    }

    private static void Text(Plot plot, string text, double at, double bottom, bool onTheLeft)
    {
        var label = ChartFrame.Write(plot, text, at, bottom, Palette.Ink, onTheLeft ? Alignment.LowerRight : Alignment.LowerLeft);
        label.OffsetX = onTheLeft ? -6 : 6;
        label.OffsetY = -4;
    }

    // Above the lines, in their colours and in one row.
    private static void Legend(Plot plot, ConditionTrend trend, double left, double right, double bottom, double top)
    {
        double step = (right - left) / Math.Max(1, trend.Indicators.Count);
        for (int i = 0; i < trend.Indicators.Count; i++)
        {
            IndicatorTrend indicator = trend.Indicators[i];
            string text = indicator.Indicator.Name + (indicator.IsChanged ? "" : " (no change shown)");
            ChartFrame.Write(plot, text, left + (i * step), top - (0.02 * (top - bottom)), Palette.Nth(i), Alignment.UpperLeft);
        }
    }
}
