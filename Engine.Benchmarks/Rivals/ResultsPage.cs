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
        page.AppendLine($"`dotnet run -c Release --project Engine.Benchmarks -- {arguments}`").AppendLine();
        foreach (string line in Conditions(roof))
        {
            page.AppendLine("- " + line);
        }

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
            string asked = string.Create(CultureInfo.InvariantCulture, $"{line.Demand.AtLeast:0.0#} | {line.Demand.Aim:0.0#}");
            string measured = TransformTable.Number(line.Ratio, "0.00");
            page.AppendLine($"| {line.Work} | {asked} | {measured} | {line.Demand.Verdict(line.Ratio)} | {line.Remark} |");
        }

        return page.AppendLine().ToString();
    }

    private static IEnumerable<string> Conditions(MachineRoof roof) =>
    [
        FormattableString.Invariant($"{DateTime.UtcNow:yyyy-MM-dd}, {RuntimeInformation.FrameworkDescription}, ")
            + $"{RuntimeInformation.RuntimeIdentifier}, kernels {KernelInfo.Name} ({KernelInfo.Reason}), {QuietCore.Enter()}.",
        "Minimum of 9 to 21 interleaved rounds in one process (3 for what takes over 50 ms), one thread each. "
            + "A ratio above 1 means that ours takes less time.",
        "All transform out of place, from and to the same memory on a cache line's edge (MathNet and NWaves in arrays of their own), and "
            + "are checked against FFTW3 in double precision (without it, against the definition) before they are timed. Error: relative, "
            + "root of mean squares; of float32, of the whole result against FFTW3 in double precision; of float64, at 24 bins against the "
            + "definition with compensated sums. (!) marks one too large to count.",
        "GFLOP/s count 2.5 N log₂ N operations for real and 5 N log₂ N for complex values, whoever did it in fewer.",
        "The roof, multiply-adds on registers alone in vectors of this width: "
            + FormattableString.Invariant($"{roof.SingleGflops:0} GFLOP/s float32, {roof.DoubleGflops:0} GFLOP/s float64. ")
            + FormattableString.Invariant($"Reading 1.92 MB in cache: {roof.ReadGigabytes:0} GB/s."),
    ];
}
