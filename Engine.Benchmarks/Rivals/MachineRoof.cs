using System.Diagnostics;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using BearingAnalytics.Numerics;
using BearingAnalytics.Numerics.Kernels;

namespace BearingAnalytics.Benchmarks.Rivals;

/// <summary>
/// What one core can do at most with the vectors of the kernels in use: multiply-adds on registers alone, and reading what lies in cache.
/// </summary>
/// <param name="SingleGflops">Multiply-adds of floats counted as two operations each, 10⁹ a second.</param>
/// <param name="DoubleGflops">The same of doubles.</param>
/// <param name="ReadGigabytes">Reading 1.92 MB of floats, ten seconds at 48 kHz, again and again, 10⁹ bytes a second.</param>
internal sealed record MachineRoof(double SingleGflops, double DoubleGflops, double ReadGigabytes)
{
    private const int Sums = 12;
    private const int Steps = 20_000;
    private const int Samples = 480_000;

    public static MachineRoof Measure() => KernelInfo.Name switch
    {
        "vector512" => Of<Lane512<float>, Lane512<double>>(),
        "vector256" => Of<Lane256<float>, Lane256<double>>(),
        "vector128" => Of<Lane128<float>, Lane128<double>>(),
        _ => Of<LaneScalar<float>, LaneScalar<double>>(),
    };

    /// <summary>The roof of one precision, 10⁹ operations a second.</summary>
    public double Gflops(bool isSingle) => isSingle ? SingleGflops : DoubleGflops;

    private static MachineRoof Of<TSingle, TDouble>()
        where TSingle : struct, ILane<TSingle, float>
        where TDouble : struct, ILane<TDouble, double>
    {
        QuietCore.Enter();
        AlignedBuffer<float> samples = new(Samples);
        double single = Fastest(() => MultiplyAdds<TSingle, float>(0.999f, 1e-3f));
        double twice = Fastest(() => MultiplyAdds<TDouble, double>(0.999, 1e-3));
        double read = Fastest(() => Sum<TSingle, float>(samples.Span));
        return new MachineRoof(
            2.0 * Sums * Steps * TSingle.Count / single / 1000,
            2.0 * Sums * Steps * TDouble.Count / twice / 1000,
            4.0 * Samples / read / 1000);
    }

    private static double Fastest<T>(Func<T> work)
    {
        double best = double.PositiveInfinity;
        for (int i = 0; i < 200; i++)
        {
            long start = Stopwatch.GetTimestamp();
            work();
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMicroseconds);
        }

        return best;
    }

    // Twelve sums that do not wait for each other hide the latency of four clocks in two pipes and leave registers for the factors.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static T MultiplyAdds<TLane, T>(T factor, T step)
        where TLane : struct, ILane<TLane, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        TLane f = TLane.Broadcast(factor);
        TLane s = TLane.Broadcast(step);
        TLane a0 = s, a1 = s, a2 = s, a3 = s, a4 = s, a5 = s, a6 = s, a7 = s, a8 = s, a9 = s, a10 = s, a11 = s;
        for (int i = 0; i < Steps; i++)
        {
            a0 = TLane.MultiplyAdd(a0, f, s);
            a1 = TLane.MultiplyAdd(a1, f, s);
            a2 = TLane.MultiplyAdd(a2, f, s);
            a3 = TLane.MultiplyAdd(a3, f, s);
            a4 = TLane.MultiplyAdd(a4, f, s);
            a5 = TLane.MultiplyAdd(a5, f, s);
            a6 = TLane.MultiplyAdd(a6, f, s);
            a7 = TLane.MultiplyAdd(a7, f, s);
            a8 = TLane.MultiplyAdd(a8, f, s);
            a9 = TLane.MultiplyAdd(a9, f, s);
            a10 = TLane.MultiplyAdd(a10, f, s);
            a11 = TLane.MultiplyAdd(a11, f, s);
        }

        return TLane.Sum(((a0 + a1) + (a2 + a3)) + ((a4 + a5) + (a6 + a7)) + ((a8 + a9) + (a10 + a11)));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static T Sum<TLane, T>(Span<T> values)
        where TLane : struct, ILane<TLane, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ref T first = ref MemoryMarshal.GetReference(values);
        TLane a0 = TLane.Broadcast(T.Zero), a1 = a0, a2 = a0, a3 = a0, a4 = a0, a5 = a0, a6 = a0, a7 = a0;
        nuint width = (nuint)TLane.Count;
        for (nuint i = 0; i + (8 * width) <= (nuint)values.Length; i += 8 * width)
        {
            a0 += TLane.Load(ref first, i);
            a1 += TLane.Load(ref first, i + width);
            a2 += TLane.Load(ref first, i + (2 * width));
            a3 += TLane.Load(ref first, i + (3 * width));
            a4 += TLane.Load(ref first, i + (4 * width));
            a5 += TLane.Load(ref first, i + (5 * width));
            a6 += TLane.Load(ref first, i + (6 * width));
            a7 += TLane.Load(ref first, i + (7 * width));
        }

        return TLane.Sum(((a0 + a1) + (a2 + a3)) + ((a4 + a5) + (a6 + a7)));
    }
}
