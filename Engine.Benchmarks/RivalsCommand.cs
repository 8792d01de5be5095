using System.Diagnostics;
using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;
using BearingAnalytics.Bearings;
using BearingAnalytics.Noise;
using BearingAnalytics.Numerics;
using BearingAnalytics.Signals;

namespace BearingAnalytics.Benchmarks;

/// <summary>
/// Minimum of interleaved rounds, ours and the rival's in turn in the same process: on a shared machine the minimum is steady where a mean is
/// not, and a ratio of two neighbours steadier than either.
/// </summary>
internal static class RivalsCommand
{
    private const int Rounds = 7;

    private static readonly int[] Lengths = [1024, 4096, 12000, 16384, 48000, 65536, 97651, 262144, 480000, 524288];

    public static int Run()
    {
        StringBuilder page = new();
        page.AppendLine("# Real Fourier transforms, float64, one core").AppendLine();
        page.AppendLine(CultureInfo.InvariantCulture, $"Command: `dotnet run -c Release --project Engine.Benchmarks -- rivals`; {RuntimeInformation.FrameworkDescription}, {DateTime.UtcNow:yyyy-MM-dd}, kernels {KernelInfo.Name}.");
        page.AppendLine(CultureInfo.InvariantCulture, $"Minimum of {Rounds} interleaved rounds. Rival: MathNet.Numerics 5.0.0, managed provider.").AppendLine();
        page.AppendLine("| points | ours, µs | MathNet, µs | rival / ours |").AppendLine("|---|---|---|---|");
        foreach (int length in Lengths)
        {
            (double ours, double rival) = Measure(length);
            page.AppendLine(CultureInfo.InvariantCulture, $"| {length} | {ours:0.#} | {rival:0.#} | {rival / ours:0.0} |");
        }

        page.AppendLine().AppendLine("## The whole diagnosis").AppendLine();
        page.AppendLine(CultureInfo.InvariantCulture, $"Ten seconds at 48 kHz (480 000 samples), outer race flaw, minimum of {Rounds}: {Diagnosis():0} ms.");
        Console.Write(page);
        string folder = Path.Combine(Root(), "Engine.Benchmarks", "Results", Processor());
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "fourier.md"), page.ToString());
        return 0;
    }

    private static (double OursMicroseconds, double RivalMicroseconds) Measure(int length)
    {
        double[] signal = Signals.Noise(length);
        double[] packed = new double[length + 2];
        RealFourierPlan plan = RealFourierPlan.For(length);
        Complex[] spectrum = new Complex[plan.SpectrumLength];
        Complex[] scratch = new Complex[plan.ScratchLength];
        void Ours() => plan.Forward(signal, spectrum, scratch);
        void Rival()
        {
            signal.CopyTo(packed, 0);
            MathNet.Numerics.IntegralTransforms.Fourier.ForwardReal(packed, length);
        }

        WarmUp(Ours);
        WarmUp(Rival);
        double ours = double.PositiveInfinity;
        double rival = double.PositiveInfinity;
        for (int round = 0; round < Rounds; round++)
        {
            ours = Math.Min(ours, Microseconds(Ours));
            rival = Math.Min(rival, Microseconds(Rival));
        }

        return (ours, rival);
    }

    private static double Diagnosis()
    {
        CatalogueBearing bearing = BearingCatalogue.Shipped.Find("6205-2RS JEM SKF")!;
        Channel channel = DiagnosisBenchmark.TenSeconds(bearing);
        FaultDiagnoser diagnoser = new();
        return Enumerable.Range(0, Rounds).Min(_ => Microseconds(() => diagnoser.Diagnose(channel, bearing, 1797))) / 1000;
    }

    // Until the runtime has compiled the loops at its highest tier the figures are the compiler's.
    private static void WarmUp(Action work)
    {
        long start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start).TotalMilliseconds < 400)
        {
            work();
        }
    }

    // Short work is repeated until it fills a few milliseconds, so that the clock's own grain does not show.
    private static double Microseconds(Action work)
    {
        int repetitions = 0;
        long start = Stopwatch.GetTimestamp();
        do
        {
            work();
            repetitions++;
        }
        while (Stopwatch.GetElapsedTime(start).TotalMilliseconds < 5);
        return Stopwatch.GetElapsedTime(start).TotalMicroseconds / repetitions;
    }

    private static string Processor()
    {
        const string Unknown = "unknown-processor";
        if (!File.Exists("/proc/cpuinfo"))
        {
            return Unknown;
        }

        string? model = File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim();
        return model is null ? Unknown : string.Concat(model.Select(c => char.IsLetterOrDigit(c) ? c : '-')).Trim('-');
    }

    private static string Root()
    {
        DirectoryInfo? at = new(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "BearingAnalytics.sln")))
        {
            at = at.Parent;
        }

        return at?.FullName ?? Environment.CurrentDirectory;
    }
}
