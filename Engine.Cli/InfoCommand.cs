using System.CommandLine;
using System.Runtime.InteropServices;
using BearingAnalytics.Bearings;
using BearingAnalytics.Numerics;
using BearingAnalytics.Reporting;

namespace BearingAnalytics.Cli;

/// <summary><c>bearing info</c>: what this program is and runs on, for a question to its makers.</summary>
internal static class InfoCommand
{
    /// <summary>The verb, ready to be added to the root command.</summary>
    public static Command Create()
    {
        Command info = new("info", "Show version, machine, numeric kernels and catalogue (版本与环境).");
        info.SetAction(parsed =>
        {
            TextWriter output = parsed.InvocationConfiguration.Output;
            BearingCatalogue catalogue = BearingCatalogue.Shipped;
            output.WriteLine($"bearing     {ToolIdentity.EngineVersion}");
            output.WriteLine($"runtime     {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier}");
            output.WriteLine($"machine     {Environment.ProcessorCount} cores, {RuntimeInformation.ProcessArchitecture}");
            output.WriteLine($"kernels     {KernelInfo.Name} in use ({KernelInfo.Reason}); available: {string.Join(", ", KernelInfo.Available)}");
            output.WriteLine("reads       WAV (RIFF, RIFX, RF64, BWF, W64), MATLAB v4 to v7, delimited text");
            output.WriteLine("profiles    X3P, SUR and PRO, SDF, SMD, text of Mahr, Hommel, Accretech, Mitutoyo and Dektak, delimited text");
            output.WriteLine($"catalogue   {catalogue.Known.Count} known interiors, {catalogue.Series.Count} series with {catalogue.Series.Sum(s => s.Sizes)} sizes estimated");
            return ExitCode.Accepted;
        });
        return info;
    }
}
