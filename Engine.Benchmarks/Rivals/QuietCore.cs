using System.Diagnostics;
using System.Globalization;
using System.Runtime;

namespace BearingAnalytics.Benchmarks.Rivals;

/// <summary>
/// Holds the measuring thread on the core that has least to do, where the system allows it. On Linux the runtime's own threads, the
/// compiler's among them, stay free to use the others; a child process is held with its parent.
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

        int core = Idlest();
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

    // On Linux the core that ran the least of other people's work in the last fifth of a second, else the last one.
    private static int Idlest()
    {
        const string Counters = "/proc/stat";
        int last = Math.Min(Environment.ProcessorCount, 62) - 1;
        if (!File.Exists(Counters))
        {
            return last;
        }

        long[] before = Busy(Counters);
        Thread.Sleep(200);
        long[] after = Busy(Counters);
        return Enumerable.Range(0, Math.Min(Math.Min(before.Length, after.Length), last + 1))
            .OrderBy(core => after[core] - before[core]).ThenByDescending(core => core).FirstOrDefault(last);
    }

    // user, nice and system time of cpu0, cpu1, ...
    private static long[] Busy(string counters) => [.. File.ReadLines(counters)
        .Where(line => line.StartsWith("cpu", StringComparison.Ordinal) && char.IsAsciiDigit(line[3]))
        .Select(line => line.Split(' ').Skip(1).Take(3).Sum(word => long.Parse(word, CultureInfo.InvariantCulture)))];
}
