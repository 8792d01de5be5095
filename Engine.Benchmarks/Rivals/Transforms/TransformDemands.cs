using System.Globalization;
using System.Numerics;

namespace BearingAnalytics.Benchmarks.Rivals.Transforms;

/// <summary>What is asked of the transforms.</summary>
internal static class TransformDemands
{
    private static readonly int[] Rig = [12000, 48000, 120000, 480000];
    private static readonly int[] Awkward = [97651, 485063, 485069];

    private static readonly Demand PerLengthSmallReal = new(1.0, 1.3);
    private static readonly Demand PerLengthReal = new(1.2, 1.5);
    private static readonly Demand RigReal = new(1.0, 1.4);
    private static readonly Demand AwkwardReal = new(3, 5);
    private static readonly Demand PerLengthSmallComplex = new(1.0, 1.2);
    private static readonly Demand PerLengthComplex = new(1.5, 2);

    // Geometric mean over 2^8 .. 2^22 of Debian's FFTW3 over the fastest of KFR, RustFFT, MKL, PFFFT and muFFT at each length, all of them
    // in one process on another machine (Zen 3, AVX2): whoever reaches it is level with the best of them.
    private static readonly Demand BestOfAll = new(1.67, 1.67);

    /// <summary>What is asked of one length, or null.</summary>
    public static Demand? Of(TransformSection section, int length) => (
        section.IsReal, section.IsSingle, BitOperations.IsPow2(length)) switch
    {
        (true, true, true) => length < 1 << 10 ? PerLengthSmallReal : PerLengthReal,
        (true, true, false) => Rig.Contains(length) ? RigReal : Awkward.Contains(length) ? AwkwardReal : null,
        (false, true, true) => length <= 1 << 12 ? PerLengthSmallComplex : PerLengthComplex,
        _ => null,
    };

    /// <summary>The lines of what is asked that a section answers.</summary>
    public static IEnumerable<DemandLine> Lines(TransformSection section)
    {
        string against = $"{section.Title.ToLowerInvariant()}, against FFTW3";
        if (!section.IsSingle)
        {
            yield return new DemandLine($"{against}: geometric mean, 2^8 .. 2^20", new Demand(1.2, 1.6), section.Mean(8, 20));
            yield break;
        }

        if (!section.IsReal)
        {
            yield return Lowest(section, $"{against}: every length, 2^8 .. 2^12", PerLengthSmallComplex);
            yield return Lowest(section, $"{against}: every length, 2^13 .. 2^22", PerLengthComplex);
            yield break;
        }

        yield return new DemandLine($"{against}: geometric mean, 2^10 .. 2^20", new Demand(1.6, 2.2), section.Mean(10, 20));
        yield return Lowest(section, $"{against}: 2^8 and 2^9", PerLengthSmallReal);
        yield return Lowest(section, $"{against}: every length, 2^10 .. 2^22", PerLengthReal);
        yield return Lowest(section, $"{against}: 12000, 48000, 120000, 480000", RigReal);
        yield return Lowest(section, $"{against}: 97651, 485063, 485069", AwkwardReal);
        yield return new DemandLine(
            $"{against}: level with the best of KFR, RustFFT, MKL, PFFFT, muFFT as measured elsewhere, geometric mean, 2^8 .. 2^22",
            BestOfAll,
            section.Mean(8, 22));
    }

    private static DemandLine Lowest(TransformSection section, string work, Demand demand)
    {
        TransformRow[] rows = [.. section.Rows.Where(row => Of(section, row.Length) == demand && !double.IsNaN(section.Ratio(row)))];
        if (rows.Length == 0)
        {
            return new DemandLine(work, demand, double.NaN);
        }

        TransformRow lowest = rows.MinBy(section.Ratio)!;
        int reached = rows.Count(row => section.Ratio(row) >= demand.AtLeast);
        return new DemandLine(work, demand, section.Ratio(lowest), string.Create(
            CultureInfo.InvariantCulture, $"lowest at {lowest.Length}; {reached} of {rows.Length} reach it"));
    }
}
