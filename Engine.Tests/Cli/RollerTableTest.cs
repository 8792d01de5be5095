using BearingAnalytics.Cli;
using BearingAnalytics.Rollers;
using BearingAnalytics.Tests.Reporting;

namespace BearingAnalytics.Tests.Cli;

public class RollerTableTest
{
    [Fact]
    public void A_few_rollers_are_shown_with_what_was_measured()
    {
        string text = Text(InspectedExample.Concave, InspectedExample.Failed);
        Assert.Contains("✘ reject", text, StringComparison.Ordinal);
        Assert.Contains("! failed", text, StringComparison.Ordinal);
        string radius = Assert.Single(Lines(text), line => line.Contains("圆弧2半径", StringComparison.Ordinal));
        Assert.Contains(" radius-2 ", radius, StringComparison.Ordinal);
        Assert.Contains("✘", radius, StringComparison.Ordinal);
        Assert.Contains("3300 … 8500", radius, StringComparison.Ordinal);
        Assert.EndsWith("2 rollers: 0 accepted, 1 rejected, 0 undecided, 1 failed", text.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void Many_rollers_have_a_line_each_and_notes_of_those_that_need_them()
    {
        IEnumerable<RollerInspection> good = Enumerable.Range(0, 40).Select(i => InspectedExample.Good with { File = $"g{i:00}.txt" });
        string text = Text([.. good, InspectedExample.Dented]);
        Assert.Equal(40, Lines(text).Count(line => line.Contains("✔ accept", StringComparison.Ordinal)));
        Assert.DoesNotContain(Lines(text), line => line.Contains("圆弧2半径", StringComparison.Ordinal));
        Assert.Contains(Lines(text), line => line.Contains("A dent of", StringComparison.Ordinal));
    }

    private static string Text(params RollerInspection[] rollers)
    {
        RollerTable table = new();
        foreach (RollerInspection roller in rollers)
        {
            table.Add(roller);
        }

        using StringWriter output = new();
        table.WriteTo(output);
        return output.ToString();
    }

    private static string[] Lines(string text) => text.Split('\n');
}
