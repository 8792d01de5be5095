using BearingAnalytics.Pipeline;
using BearingAnalytics.Quality;
using BearingAnalytics.Reporting;

namespace BearingAnalytics.Tests.Reporting;

/// <summary>Pages stay usable however long the run.</summary>
public class PageSizeTest
{
    private static readonly ToolIdentity Tool = new("0.1.0", "scalar");

    private static ChannelAnalysis Accepted { get; } = AnalysedExample.Accepted() with { Detail = null };

    [Fact]
    public void Charts_beyond_the_budget_are_linked_and_not_put_into_the_page()
    {
        ChannelAnalysis result = AnalysedExample.Rejected();
        IReadOnlyList<ChartImage> charts = Charts.All(result);
        HtmlReport report = new(Tool) { ChartBudgetBytes = 1_000_000 };
        for (int i = 0; i < 200; i++)
        {
            report.Add(result, charts, $"charts/{i}");
        }

        using StringWriter page = new();
        report.WriteTo(page);
        Assert.InRange(page.ToString().Length, 1_000_000, 3_500_000);
        Assert.Contains("data:image/svg+xml,", page.ToString());
        Assert.Contains("href=\"charts/199/envelope-spectrum.svg\"", page.ToString());
    }

    [Fact]
    public async Task A_batch_page_lists_the_worst_first_and_says_what_it_leaves_out()
    {
        BatchSummaryPage batch = new(Tool);
        int index = 0;
        foreach (ChannelAnalysis row in Enumerable.Range(0, 3 * BatchSummaryPage.MostRows).Select(i => Accepted with { File = $"good-{i}.wav" }))
        {
            await batch.WriteAsync(Result(index++, row), TestContext.Current.CancellationToken);
        }

        await batch.WriteAsync(Result(index++, Accepted with { File = "bad.wav", Verdict = Verdict.Reject }), TestContext.Current.CancellationToken);
        await batch.WriteAsync(Result(index, AnalysedExample.Failed("broken<.wav")), TestContext.Current.CancellationToken);
        using StringWriter text = new();
        batch.WriteTo(text, Summary(index + 1), "folder", ["results.csv"]);
        string page = text.ToString();
        Assert.Contains($"{BatchSummaryPage.MostRows} of {(3 * BatchSummaryPage.MostRows) + 1} are listed", page);
        Assert.True(page.IndexOf("bad.wav", StringComparison.Ordinal) < page.IndexOf("good-0.wav", StringComparison.Ordinal));
        Assert.Contains("broken&lt;.wav", page);
        Assert.DoesNotContain("src=\"http", page);
        Assert.Contains("href=\"results.csv\"", page);
    }

    private static BatchResult Result(int index, ChannelAnalysis row) => new(index, new BatchJob(row.File, AnalysisOptions.Default), [row]);

    private static BatchSummary Summary(int rows) => new()
    {
        Files = rows,
        Rows = rows,
        Verdicts = new Dictionary<Verdict, int> { [Verdict.Accept] = rows - 2, [Verdict.Reject] = 1, [Verdict.Failed] = 1 },
        Modes = new Dictionary<BearingAnalytics.Noise.NoiseMode, int>(),
        Elapsed = TimeSpan.FromSeconds(1),
        Cancelled = false,
    };
}
