namespace BearingAnalytics.Reporting.Words;

/// <summary>Titles of a roller's charts in Chinese; the pictures themselves carry none, for want of letters on some machines.</summary>
internal static class ChartTitles
{
    /// <summary>Title by the name of the chart; empty for a name unknown.</summary>
    public static string Chinese(string chartName) => chartName switch
    {
        "profile" => "轮廓与公差带",
        "deviations" => "轮廓偏差(放大)",
        "arcs" => "拟合圆弧与切点",
        "curvature" => "曲率",
        "roughness" => "粗糙度轮廓",
        "abbott" => "支承率曲线",
        _ => "",
    };
}
