using System.Globalization;
using System.Numerics;
using BearingAnalytics.Benchmarks.Rivals;
using BearingAnalytics.Benchmarks.Rivals.Transforms;
using BearingAnalytics.Numerics;

namespace BearingAnalytics.Benchmarks.Guard.Check;

/// <summary>
/// Times beside FFTW's, with a wide limit: instructions do not see caches and latencies. Typical ratios are kept per kernel; where none is
/// known for the kernel in use, or FFTW is not installed, nothing is judged.
/// </summary>
internal static class RatioGate
{
    /// <summary>The share of the typical ratio below which something is wrong.</summary>
    public const double Allowed = 0.6;

    private const string Heading = "transform,kernel,ratio,reason";

    // A neighbour on the machine may spoil one contest, hardly three.
    private const int Attempts = 3;

    private static readonly int[] Lengths = [1024, 4096, 65536];

    private static IEnumerable<(string Name, Func<double> Ratio)> Contests =>
    [
        .. Lengths.Select(length => (FormattableString.Invariant($"real-single-{length}"), (Func<double>)(() => Ratio<float>(length)))),
        .. Lengths.Select(length => (FormattableString.Invariant($"real-double-{length}"), (Func<double>)(() => Ratio<double>(length)))),
    ];

    private static bool CanRun => Fftw<float>.Find() is not null && Fftw<double>.Find() is not null;

    /// <summary>Measures and compares; null when there was nothing to compare with.</summary>
    public static bool? Check()
    {
        if (!CanRun)
        {
            Console.WriteLine("Skipped: FFTW3 is not installed (Debian: libfftw3-single3, libfftw3-double3).");
            return null;
        }

        string[][] known = [.. Read().Where(row => row[1] == KernelInfo.Name)];
        if (known.Length == 0)
        {
            Console.WriteLine($"Skipped: no typical ratios are known for the kernel {KernelInfo.Name}.");
            return null;
        }

        bool holds = true;
        foreach ((string name, Func<double> measure) in Contests)
        {
            double typical = Number(known.Single(row => row[0] == name)[2]);
            double ratio = 0;
            for (int attempt = 0; attempt < Attempts && ratio < Allowed * typical; attempt++)
            {
                ratio = Math.Max(ratio, measure());
            }

            bool good = ratio >= Allowed * typical;
            string note = good ? "" : "  FAILED: slower beside FFTW than it was";
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-32}{typical,12:0.00}{ratio,12:0.00}{note}"));
            holds &= good;
        }

        return holds;
    }

    /// <summary>Measures the typical ratios of the kernel in use, the median of five contests, and keeps them.</summary>
    public static void Update(string reason)
    {
        if (!CanRun)
        {
            return;
        }

        IEnumerable<string> others = Read().Where(row => row[1] != KernelInfo.Name).Select(row => string.Join(',', row));
        IEnumerable<string> ours = Contests.Select(contest =>
        {
            double[] ratios = [.. Enumerable.Range(0, 5).Select(_ => contest.Ratio()).Order()];
            return FormattableString.Invariant($"{contest.Name},{KernelInfo.Name},{ratios[2]:0.00},{reason}");
        });
        File.WriteAllLines(GuardFolder.Ratios, [Heading, .. others.Concat(ours).Order(StringComparer.Ordinal)]);
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static IEnumerable<string[]> Read() =>
        File.Exists(GuardFolder.Ratios) ? File.ReadAllLines(GuardFolder.Ratios).Skip(1).Select(line => line.Split(',', 4)) : [];

    private static double Ratio<T>(int length)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        TransformTask<T> task = new(isReal: true, length);
        PreparedTransform<T> native = new FftwTransforms(Fftw<float>.Find(), Fftw<double>.Find()).Prepare(task)!;
        double[] times = Contest.Microseconds(
            new Contender("ours", new OurTransforms().Prepare(task).Run), new Contender("FFTW3", native.Run));
        return times[1] / times[0];
    }
}
