using BearingAnalytics.Pipeline;
using BearingAnalytics.Reporting;

namespace BearingAnalytics.Tests.Reporting;

public class ChartsTest
{
    [Fact]
    public async Task Scratch()
    {
        string dir = Environment.GetEnvironmentVariable("CHART_DIR")!;
        ToolIdentity tool = new("0.1.0", "scalar");
        await using (ReportFolder f = new(dir, tool))
        {
            int i = 0;
            foreach (var a in AnalysedExample.All)
            {
                await f.WriteAsync(new BatchResult(i++, new BatchJob(a.File, AnalysisOptions.Default), [a]), TestContext.Current.CancellationToken);
            }
        }
    }
}
