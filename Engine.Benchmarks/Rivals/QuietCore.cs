using System.Diagnostics;
using System.Runtime;

namespace BearingAnalytics.Benchmarks.Rivals;

/// <summary>
/// Holds the measuring thread on one core where the system allows it. On Linux the runtime's own threads, the compiler's among them, stay
/// free to use the others; a child process is held with its parent.
/// </summary>
internal static class QuietCore
{
    private static readonly Lazy<string> Entered = new(Pin);

    /// <summary>Pins once, and asks the collector to keep out of the way.</summary>
    /// <returns>What was done, for the header of a table.</returns>
    public static string Enter() => Entered.Value;

    private static string Pin()
    {
        GCSettings.LatencyMode = GCLatencyMode.SustainedLowLatency;
        if (!OperatingSystem.IsLinux() && !OperatingSystem.IsWindows())
        {
            return "not pinned to a core: this system does not offer it";
        }

        int core = Math.Min(Environment.ProcessorCount, 62) - 1;
        try
        {
            using Process current = Process.GetCurrentProcess();
            current.ProcessorAffinity = (nint)(1L << core);
            return FormattableString.Invariant($"pinned to core {core}");
        }
        catch (Exception refused) when (refused is System.ComponentModel.Win32Exception or PlatformNotSupportedException)
        {
            return "not pinned to a core: " + refused.Message;
        }
    }
}
