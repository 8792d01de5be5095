using System.Globalization;
using System.Text;

namespace BearingAnalytics.Benchmarks.Rivals.Transforms;

/// <summary>A section as a table of the page.</summary>
internal static class TransformTable
{
    public static string Of(TransformSection section, MachineRoof roof)
    {
        StringBuilder page = new();
        double roofGflops = roof.Gflops(section.IsSingle);
        int[] rivals = [.. section.Columns.Where(column => column > 0)];
        int[] columns = [0, .. rivals];
        string[] heads = ["points", .. columns.Select(i => section.Names[i] + ", µs"), .. rivals.Select(i => section.Names[i] + " / ours"),
            "ours, GFLOP/s", "of the roof", .. columns.Select(i => "error, " + section.Names[i]), "asked"];
        page.AppendLine("## " + section.Title).AppendLine();
        page.AppendLine($"| {string.Join(" | ", heads)} |");
        page.AppendLine("|" + string.Concat(heads.Select(head => head == "asked" ? "---|" : "---:|")));
        foreach (TransformRow row in section.Rows)
        {
            string[] cells = [
                row.Length.ToString(CultureInfo.InvariantCulture),
                .. columns.Select(i => Time(row.Microseconds[i])),
                .. rivals.Select(i => Number(TransformSection.Ratio(row, i), "0.00")),
                Number(row.Gflops(0), "0.0"),
                Number(100 * row.Gflops(0) / roofGflops, "0") + " %",
                .. columns.Select(i => Error(row.RelativeErrors[i], section.IsSingle)),
                TransformDemands.Of(section, row.Length)?.Cell(section.Ratio(row)) ?? "",
            ];
            page.AppendLine($"| {string.Join(" | ", cells)} |");
        }

        page.AppendLine().AppendLine(Means(section, rivals));
        return page.AppendLine().ToString();
    }

    /// <summary>Three digits that count.</summary>
    public static string Time(double microseconds) =>
        Number(microseconds, microseconds >= 100 ? "0" : microseconds >= 10 ? "0.0" : "0.000");

    public static string Number(double value, string format) =>
        double.IsNaN(value) ? "–" : value.ToString(format, CultureInfo.InvariantCulture);

    private static string Error(double value, bool isSingle)
    {
        double tolerance = isSingle ? Truth.Tolerance<float>() : Truth.Tolerance<double>();
        return Number(value, "0.0e-0") + (value > tolerance ? " (!)" : "");
    }

    private static string Means(TransformSection section, int[] rivals)
    {
        (int From, int To)[] ranges = [(8, 20), (10, 20), (8, 22)];
        IEnumerable<string> means =
            from rival in rivals
            from range in ranges
            let mean = section.Mean(range.From, range.To, rival)
            where !double.IsNaN(mean)
            select string.Create(
                CultureInfo.InvariantCulture, $"{section.Names[rival]} / ours 2^{range.From} .. 2^{range.To}: {mean:0.00}");
        return "Geometric means over the powers of two: " + string.Join("; ", means.DefaultIfEmpty("not measured")) + ".";
    }
}
