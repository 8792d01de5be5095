using BearingAnalytics.Signals;
using ScottPlot;

namespace BearingAnalytics.Reporting.Drawing;

/// <summary>The recording over time, with every peak.</summary>
internal static class WaveformChart
{
    public static Plot Draw(Channel signal)
    {
        Plot plot = ChartFrame.Create("Time, s", AxisTitles.Amplitude(signal.Quantity, signal.Unit));
        double rate = signal.SampleRateHz ?? 1;
        if (signal.SampleRateHz is null)
        {
            plot.Axes.Bottom.Label.Text = "Sample number (sampling rate unknown)";
        }

        (double[] index, double[] value) = PeakDecimation.MinMax(signal.Samples, ChartFrame.Columns);
        double[] time = [.. index.Select(sample => sample / rate)];
        var line = plot.Add.ScatterLine(time, value, Palette.Signal);
        line.LineWidth = 0.8f;
        double reach = Math.Max(value.Select(Math.Abs).DefaultIfEmpty(0).Max(), float.Epsilon);
        plot.Axes.SetLimits(0, Math.Max(signal.Samples.Length / rate, 1 / rate), -1.08 * reach, 1.08 * reach);
        return plot;
    }
}
