using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;
using BearingAnalytics.Quality;
using BearingAnalytics.Reporting;
using BearingAnalytics.Reporting.Words;
using BearingAnalytics.Rollers;

namespace BearingAnalytics.Tests.Reporting;

public sealed partial class RollerReportTest : IDisposable
{
    private static readonly ToolIdentity Tool = new("0.1.0", "scalar");
    private static readonly Lazy<string> WholePage = new(() => Page([.. InspectedExample.All]));

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_roller_has_a_row_and_a_section_with_all_its_charts()
    {
        string page = WholePage.Value;
        Assert.Equal(InspectedExample.All.Count, Count(page, "<details id="));
        Assert.Equal(InspectedExample.All.Count, Count(page, "<a href=\"#r"));
        Assert.Equal((5 * 6) + 4, Count(page, "src=\"data:image/svg+xml,"));
        foreach (string chinese in new[] { "轮廓与公差带", "轮廓偏差", "拟合圆弧", "曲率", "粗糙度轮廓", "支承率曲线" })
        {
            Assert.Contains(chinese, page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Verdicts_and_names_stand_in_both_languages()
    {
        string page = WholePage.Value;
        foreach (string word in new[] { "✔ accept <span lang=\"zh\">合格</span>", "✘ reject <span lang=\"zh\">不合格</span>", "无法判定", "处理失败" })
        {
            Assert.Contains(word, page, StringComparison.Ordinal);
        }

        string name = "radius of arc 2 <span lang=\"zh\">圆弧2半径</span><span class=\"code\">radius-2</span>";
        Assert.Contains(name, page, StringComparison.Ordinal);
        Assert.Contains("Limits from", page, StringComparison.Ordinal);
        Assert.Contains(InspectedExample.Drawing.LimitsSource, WebUtility.HtmlDecode(page), StringComparison.Ordinal);
    }

    [Fact]
    public void All_limited_characteristics_of_the_samples_have_a_chinese_name_unless_the_drawing_named_them()
    {
        string[] own = [.. InspectedExample.All.SelectMany(roller => roller.Detail?.Drawing?.Drops ?? []).Select(station => station.Name)];
        string[] names =
            [.. InspectedExample.All.SelectMany(roller => roller.Characteristics).Select(one => one.Name).Distinct().Except(own)];
        Assert.True(names.Length > 15);
        Assert.All(names, name => Assert.NotEqual("", CharacteristicWords.Of(name).Chinese));
        Assert.All(InspectedExample.Good.Texture, one => Assert.NotNull(TextureWords.Chinese(one.Name)));
    }

    [Theory]
    [InlineData("radius-12", "radius of arc 12", "圆弧12半径")]
    [InlineData("line-profile-outside-2", "line profile, zone 2, outwards", "线轮廓度(区段2,向外)")]
    [InlineData("drop-left-chamfer-0.5", "drop 0.5 mm from the left chamfer", "距左倒角0.5 mm处凸度量")]
    [InlineData("drop-centre--3", "drop -3 mm from the centre", "距中心-3 mm处凸度量")]
    [InlineData("RΔq", "RΔq", "粗糙度均方根斜率")]
    [InlineData("gate 7", "gate 7", "")]
    public void A_name_is_put_into_words(string name, string english, string chinese) =>
        Assert.Equal(new TermPair(english, chinese), CharacteristicWords.Of(name));

    [Fact]
    public void The_page_is_whole_and_leads_nowhere_outside()
    {
        string page = Pictures().Replace(WholePage.Value, "src=\"\"");
        Assert.DoesNotContain("http", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("url(", page, StringComparison.Ordinal);
        Assert.All(Targets().Matches(page), link => Assert.StartsWith("#", link.Groups[1].Value, StringComparison.Ordinal));
        Stack<string> open = new();
        foreach (Match tag in Tags().Matches(page))
        {
            string name = tag.Groups["name"].Value;
            if (tag.Groups["end"].Success)
            {
                Assert.Equal(open.Pop(), name);
            }
            else if (name is not ("meta" or "img"))
            {
                open.Push(name);
            }
        }

        Assert.Empty(open);
    }

    [Fact]
    public void What_a_file_or_a_drawing_is_called_is_never_markup()
    {
        Assert.DoesNotContain("<b>profile", WholePage.Value, StringComparison.Ordinal);
        Assert.Contains("not a &lt;b&gt;profile.txt", WholePage.Value, StringComparison.Ordinal);
        Assert.Contains("a &quot;drawing&quot; &amp; more", WholePage.Value, StringComparison.Ordinal);
        Assert.Contains("Pitch &lt;raw&gt;", WholePage.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_a_number_is_said_in_words()
    {
        string page = Page(InspectedExample.Unmeasured);
        Assert.DoesNotContain("NaN", page, StringComparison.Ordinal);
        Assert.DoesNotContain("∞", page, StringComparison.Ordinal);
        Assert.Contains("not measured <span lang=\"zh\">未测得</span>", page, StringComparison.Ordinal);
        Assert.Contains("|R| &gt; 90000 mm", page, StringComparison.Ordinal);
        Assert.Contains("for information", page, StringComparison.Ordinal);
        CharacteristicTextRow row = RollerTextReport.Characteristics(InspectedExample.Unmeasured)[0];
        Assert.Equal(("–", "–", "8.995 … 9", "–"), (row.Value, row.Uncertainty, row.Limits, row.Conformance));
    }

    [Fact]
    public void Stated_results_stand_beside_ours_in_whatever_unit()
    {
        string page = WebUtility.HtmlDecode(Page(InspectedExample.Unmeasured));
        Assert.Contains("<td class=\"n\">73.1 nm</td><td class=\"n\">0.0 %</td>", page, StringComparison.Ordinal);
        Assert.Contains("<td class=\"n\">– µm</td><td class=\"n\">–</td>", page, StringComparison.Ordinal);
        Assert.Contains("<dt>Pitch <raw></dt><dd>0.5 µm</dd>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("仪器值", Page(InspectedExample.Good), StringComparison.Ordinal);
    }

    [Fact]
    public void Charts_beyond_the_budget_are_linked_and_past_the_most_rollers_the_worst_are_kept()
    {
        IReadOnlyList<ChartImage> charts = InspectedExample.Charts(InspectedExample.Good);
        RollerHtmlReport report = new(Tool) { ChartBudgetBytes = 2_000_000, MostRollers = 20 };
        for (int i = 0; i < 75; i++)
        {
            RollerInspection roller = i == 60 ? InspectedExample.Failed : InspectedExample.Good;
            report.Add(roller with { File = $"roller-{i}" }, charts, $"charts/{i}");
        }

        using StringWriter page = new();
        report.WriteTo(page);
        string text = page.ToString();
        Assert.Contains("The worst 20 of 75 are listed here", text, StringComparison.Ordinal);
        Assert.Contains("<b>74</b>✔ accept", text, StringComparison.Ordinal);
        Assert.Contains("roller-60", text, StringComparison.Ordinal);
        Assert.Contains("roller-18<", text, StringComparison.Ordinal);
        Assert.DoesNotContain("roller-19<", text, StringComparison.Ordinal);
        Assert.Contains("href=\"charts/18/profile.svg\"", text, StringComparison.Ordinal);
        Assert.InRange(text.Length, 1_500_000, 2_600_000);
    }

    [Fact]
    public void A_folder_holds_page_json_table_and_charts()
    {
        RollerInspection[] rollers =
            [InspectedExample.Dented, InspectedExample.Failed, InspectedExample.WithoutTexture, InspectedExample.Unmeasured];
        using (RollerReportFolder report = new(_folder.Path, Tool))
        {
            foreach (RollerInspection roller in rollers)
            {
                report.Add(roller);
            }

            report.Dispose();
            Assert.Throws<ObjectDisposedException>(() => report.Add(InspectedExample.Good));
        }

        using JsonDocument json = JsonDocument.Parse(File.ReadAllText(_folder.File("roller.json")));
        Assert.Equal(RollerJson.Schema, json.RootElement.GetProperty("schema").GetString());
        Assert.Equal(rollers.Length, json.RootElement.GetProperty("results").GetArrayLength());
        Assert.Equal(RollerJson.Text(rollers, Tool), File.ReadAllText(_folder.File("roller.json")));

        Assert.Equal(RollerCsv.Text(rollers), File.ReadAllText(_folder.File("characteristics.csv")));
        Assert.Equal(Page(rollers), File.ReadAllText(_folder.File("report.html")));
        string[] folders = [.. Directory.GetDirectories(_folder.File("charts")).Select(path => Path.GetFileName(path)).Order()];
        Assert.Equal(["0001-cylindrical-dent", "0003-cylindrical-good"], folders);
        Assert.Equal(12, Directory.GetFiles(Path.Combine(_folder.File("charts"), folders[0])).Length);
    }

    [Fact]
    public void The_table_has_a_row_per_characteristic_and_one_for_a_roller_without()
    {
        string[] lines = RollerCsv.Text([InspectedExample.Failed, InspectedExample.Good, InspectedExample.Unmeasured]).Split("\r\n");
        Assert.Equal(1 + 1 + InspectedExample.Good.Characteristics.Count + 2 + 1, lines.Length);
        Assert.Equal(
            "file,drawing,roller_verdict,characteristic,value,unit,expanded_uncertainty,lower_limit,upper_limit,conformance_probability,"
            + "verdict,reason", lines[0]);
        Assert.Equal("line 4/not a <b>profile.txt,,failed,,,,,,,,,The file holds no two columns of numbers (line 1).", lines[1]);
        Characteristic radius = InspectedExample.Good.Characteristics[0];
        string[] fields = lines[2].Split(',');
        int value = Array.IndexOf(fields, "radius-1") + 1;
        Assert.Equal(radius.Value, double.Parse(fields[value], CultureInfo.InvariantCulture));
        Assert.Equal("\"short,\"\"1\"\".txt\",\"a \"\"drawing\"\" & more\",undecided,diameter,,mm,,8.995,9,,undecided,", lines[^3]);
    }

    [Fact]
    public void Curves_are_let_go_once_a_roller_is_written()
    {
        using RollerReportFolder report = new(_folder.Path, Tool);
        WeakReference curves = AddAndForget(report);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        Assert.False(curves.IsAlive);
    }

    [Fact]
    public void A_reason_is_shortened_between_words_and_kept_whole_in_the_notes()
    {
        RollerTextRow row = RollerTextReport.Row(InspectedExample.Concave);
        Assert.InRange(row.Reason.Length, 100, 162);
        Assert.EndsWith(" …", row.Reason, StringComparison.Ordinal);
        Assert.StartsWith(row.Reason[..^2], InspectedExample.Concave.Reason, StringComparison.Ordinal);
        Assert.Contains(InspectedExample.Concave.Reason, RollerTextReport.Notes(InspectedExample.Concave));
        Assert.Contains(RollerTextReport.Notes(InspectedExample.Dented), note => note.StartsWith("A dent", StringComparison.Ordinal));
        Assert.Empty(RollerTextReport.Notes(InspectedExample.Good));
        Assert.Equal(
            "3 rollers: 2 accepted, 0 rejected, 0 undecided, 1 failed",
            RollerTextReport.Totals([Verdict.Accept, Verdict.Failed, Verdict.Accept]));
    }

    [Fact]
    public void Without_a_drawing_arcs_and_knots_are_listed()
    {
        IReadOnlyList<CharacteristicTextRow> rows = RollerTextReport.Characteristics(InspectedExample.Described);
        Assert.Equal(["radius-1", "tangent-point-1", "radius-2", "tangent-point-2", "radius-3"], rows.Select(row => row.Name));
        Assert.All(rows, row => Assert.Null(row.Verdict));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference AddAndForget(RollerReportFolder report)
    {
        RollerInspection roller = InspectedExample.Inspected("cylindrical-good.txt", InspectedExample.Drawing);
        report.Add(roller);
        return new WeakReference(roller.Detail);
    }

    private static string Page(params RollerInspection[] rollers)
    {
        RollerHtmlReport report = new(Tool);
        foreach (RollerInspection roller in rollers)
        {
            report.Add(roller, InspectedExample.Charts(roller));
        }

        using StringWriter page = new();
        report.WriteTo(page);
        return page.ToString();
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    [GeneratedRegex("src=\"data:image/svg\\+xml,[^\"]*\"")]
    private static partial Regex Pictures();

    [GeneratedRegex("(?:href|src)=\"([^\"]+)\"")]
    private static partial Regex Targets();

    [GeneratedRegex(@"<(?<end>/)?(?<name>[a-z][a-z0-9]*)(?=[\s>])")]
    private static partial Regex Tags();
}
