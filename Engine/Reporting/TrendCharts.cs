using BearingAnalytics.Pipeline;
using BearingAnalytics.Reporting.Drawing;

namespace BearingAnalytics.Reporting;

/// <summary>The picture of a trend. Safe from any thread.</summary>
public static class TrendCharts
{
    /// <summary>Indicators over the recordings with the change and its uncertainty; without lines where none could be judged.</summary>
    public static ChartImage Of(ChannelTrend channel)
    {
        ArgumentNullException.ThrowIfNull(channel);
        return ChartFrame.Render(TrendChart.Draw(channel), "trend", "Trend", TrendText.Sentence(channel), TrendChart.Height);
    }
}
