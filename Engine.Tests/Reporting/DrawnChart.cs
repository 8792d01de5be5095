using System.Xml.Linq;
using BearingAnalytics.Reporting;
using SkiaSharp;

namespace BearingAnalytics.Tests.Reporting;

/// <summary>What holds for every chart, whatever it shows.</summary>
internal static class DrawnChart
{
    /// <summary>Drawn as pixels, at twice its size, and as vectors, with words beside it.</summary>
    public static void AssertTwice(ChartImage chart)
    {
        using SKBitmap pixels = SKBitmap.Decode(chart.Png);
        Assert.Equal(2 * chart.WidthPixels, pixels.Width);
        Assert.Equal(2 * chart.HeightPixels, pixels.Height);
        Assert.Equal("svg", XDocument.Parse(chart.Svg).Root!.Name.LocalName);
        Assert.NotEqual("", chart.Description);
    }
}
