using System.Xml.Linq;
using BearingAnalytics.Pipeline;
using BearingAnalytics.Reporting;
using SkiaSharp;

namespace BearingAnalytics.Tests.Reporting;

public class ChartsTest
{
    [Fact]
    public void Every_result_with_details_has_five_charts_twice_drawn()
    {
        IReadOnlyList<ChartImage> charts = Charts.All(AnalysedExample.Rejected());
        Assert.Equal(["waveform", "spectrum", "kurtogram", "envelope-spectrum", "evidence"], charts.Select(chart => chart.Name));
        Assert.All(charts, DrawnChart.AssertTwice);
    }

    /// <summary>The plotting library draws no text at all, and says nothing, where it finds no font: the letters must be our own.</summary>
    [Fact]
    public void Axis_labels_are_drawn_with_the_shipped_letters()
    {
        ChartImage chart = Charts.All(AnalysedExample.Rejected())[0];
        using SKBitmap pixels = SKBitmap.Decode(chart.Png);

        // The label of the time axis stands in the lowest strip, outside the plot: without letters the strip is empty.
        int dark = 0;
        for (int y = pixels.Height - 60; y < pixels.Height; y++)
        {
            for (int x = 0; x < pixels.Width; x++)
            {
                dark += pixels.GetPixel(x, y).Red < 128 ? 1 : 0;
            }
        }

        Assert.True(dark > 200, $"{dark} dark pixels where the axis label should be.");
    }

    [Fact]
    public void A_result_without_details_has_no_charts() => Assert.Empty(Charts.All(AnalysedExample.Failed()));

    [Fact]
    public async Task A_page_escapes_what_a_file_name_may_hold_and_shows_every_verdict_in_words()
    {
        using TemporaryFolder folder = new();
        await using (ReportFolder report = new(folder.Path, new ToolIdentity("0.1.0", "scalar")))
        {
            int index = 0;
            foreach (ChannelAnalysis result in AnalysedExample.All)
            {
                await report.WriteAsync(new BatchResult(index++, new BatchJob(result.File, AnalysisOptions.Default), [result]), TestContext.Current.CancellationToken);
            }
        }

        string page = await File.ReadAllTextAsync(folder.File("index.html"), TestContext.Current.CancellationToken);
        Assert.DoesNotContain("<b>.png", page, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;.png", page, StringComparison.Ordinal);
        Assert.All((string[])["accept", "reject", "undecided", "failed"], word => Assert.Contains(word, page, StringComparison.Ordinal));
    }

    [Fact]
    public void Csv_quotes_and_json_nulls_what_they_must()
    {
        ChannelAnalysis odd = AnalysedExample.Failed("a,\"b\".wav") with { SampleRateHz = double.NaN };
        string csv = CsvReport.Text([odd]);
        Assert.Contains("\"a,\"\"b\"\".wav\"", csv, StringComparison.Ordinal);
        string json = JsonReport.Text([odd], new ToolIdentity("0.1.0", "scalar"));
        Assert.Contains("\"sampleRateHz\": null", json, StringComparison.Ordinal);
        Assert.Contains("\"diagnosis\": null", json, StringComparison.Ordinal);
    }
}
