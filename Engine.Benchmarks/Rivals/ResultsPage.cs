using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using BearingAnalytics.Benchmarks.Rivals.Transforms;
using BearingAnalytics.Numerics;

namespace BearingAnalytics.Benchmarks.Rivals;

/// <summary>Head of the page and the table of what was asked.</summary>
internal static class ResultsPage
{
    public static string Head(string arguments, MachineRoof roof, IEnumerable<string> contenders)
    {
        StringBuilder page = new();
        page.AppendLine(CultureInfo.InvariantCulture, $"# Rivals: {ResultsFolder.ProcessorName}, {KernelInfo.Name}").AppendLine();
        page.AppendLine($"`dotnet run -c Release --project Engine.Benchmarks -- {arguments}`".Replace(" `", "`", StringComparison.Ordinal)).AppendLine();
        page.AppendLine(CultureInfo.InvariantCulture, $"- {DateTime.UtcNow:yyyy-MM-dd}, {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier}, {QuietCore.Enter()}.");
        page.AppendLine("- Minimum of 9 to 21 interleaved rounds in one process (3 for what takes over 50 ms), one thread each. A ratio above 1 means that ours takes less time.");
        page.AppendLine("- All work out of place, from and to the same memory on a cache line's edge; each result is checked before it is timed. Error: of the whole result, relative, against FFTW3 in double precision (without it, against the definition); (!) marks one that is too large to count.");
        page.AppendLine("- GFLOP/s count 2.5 N log₂ N operations for real and 5 N log₂ N for complex values, whoever did it in fewer.");
        page.AppendLine(CultureInfo.InvariantCulture, $"- The roof, multiply-adds on registers alone in vectors of this width: {roof.SingleGflops:0} GFLOP/s float32, {roof.DoubleGflops:0} GFLOP/s float64. Reading 1.92 MB in cache: {roof.ReadGigabytes:0} GB/s.");
        foreach (string contender in contenders)
        {
            page.AppendLine("- " + char.ToUpperInvariant(contender[0]) + contender[1..] + ".");
        }

        return page.AppendLine().ToString();
    }

    public static string Demands(IReadOnlyList<DemandLine> lines)
    {
        StringBuilder page = new();
        page.AppendLine("## Asked and measured").AppendLine();
        page.AppendLine("| work | asked, at least | aim | measured | verdict | |").AppendLine("|---|---:|---:|---:|---|---|");
        foreach (DemandLine line in lines)
        {
            page.AppendLine(CultureInfo.InvariantCulture,
                $"| {line.Work} | {line.Demand.AtLeast:0.0#} | {line.Demand.Aim:0.0#} | {TransformTable.Number(line.Ratio, "0.00")} | {line.Demand.Verdict(line.Ratio)} | {line.Remark} |");
        }

        return page.AppendLine().ToString();
    }
}
