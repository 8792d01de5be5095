using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace BearingAnalytics.Numerics.Kernels.Transforms;

/// <summary>Runs a <see cref="ColumnPlan{T}"/>: each lane is a transform of its own.</summary>
internal static class ColumnTransform<TLane, T>
    where TLane : struct, ITransformLane<TLane, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Transforms M points of the source into work, point after point.</summary>
    public static void Run<TSource>(ColumnPlan<T> plan, TSource source, ref T work)
        where TSource : struct, ITransformSource<TLane, T>, allows ref struct =>
        Part(plan, plan.Radices.Length - 1, source, 0, 1, ref work);

    /// <summary>Points first, first + step ... of the source, as many as level has, into work.</summary>
    private static void Part<TSource>(ColumnPlan<T> plan, int level, TSource source, nuint first, nuint step, ref T work)
        where TSource : struct, ITransformSource<TLane, T>, allows ref struct
    {
        if (level > plan.PartLevel)
        {
            nuint radix = (nuint)plan.Radices[level];
            nuint size = (nuint)plan.Sizes[level - 1];
            for (nuint c = 0; c < radix; c++)
            {
                Part(
                    plan,
                    level - 1,
                    source,
                    first + (c * step),
                    step * radix,
                    ref Unsafe.Add(ref work, c * size * ComplexLane<TLane, T>.Size));
            }

            Pass(plan, level, 1, ref work);
            return;
        }

        Gather(plan, source, first, step, ref work);
        for (int i = 1; i <= level; i++)
        {
            Pass(plan, i, plan.Sizes[level] / plan.Sizes[i], ref work);
        }
    }

    private static void Gather<TSource>(ColumnPlan<T> plan, TSource source, nuint first, nuint step, ref T work)
        where TSource : struct, ITransformSource<TLane, T>, allows ref struct
    {
        ReadOnlySpan<int> order = plan.GatherOrder;
        switch (plan.Radices[0])
        {
            case 1: Gather<Radix1, TSource>(order, source, first, step, ref work); break;
            case 2: Gather<Radix2, TSource>(order, source, first, step, ref work); break;
            case 3: Gather<Radix3, TSource>(order, source, first, step, ref work); break;
            case 4: Gather<Radix4, TSource>(order, source, first, step, ref work); break;
            case 5: Gather<Radix5, TSource>(order, source, first, step, ref work); break;
            case 7: Gather<Radix7, TSource>(order, source, first, step, ref work); break;
            default: Gather<Radix8, TSource>(order, source, first, step, ref work); break;
        }
    }

    private static void Pass(ColumnPlan<T> plan, int level, int blocks, ref T work)
    {
        ref T twiddles = ref MemoryMarshal.GetArrayDataReference(plan.Twiddles[level]);
        nuint stride = (nuint)plan.Sizes[level - 1];
        switch (plan.Radices[level])
        {
            case 2: Pass<Radix2>(stride, (nuint)blocks, ref twiddles, ref work); break;
            case 3: Pass<Radix3>(stride, (nuint)blocks, ref twiddles, ref work); break;
            case 4: Pass<Radix4>(stride, (nuint)blocks, ref twiddles, ref work); break;
            case 5: Pass<Radix5>(stride, (nuint)blocks, ref twiddles, ref work); break;
            case 7: Pass<Radix7>(stride, (nuint)blocks, ref twiddles, ref work); break;
            default: Pass<Radix8>(stride, (nuint)blocks, ref twiddles, ref work); break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Gather<TButterfly, TSource>(ReadOnlySpan<int> order, TSource source, nuint first, nuint step, ref T work)
        where TButterfly : struct, IColumnButterfly
        where TSource : struct, ITransformSource<TLane, T>, allows ref struct
    {
        nuint apart = step * (nuint)order.Length;
        for (int t = 0; t < order.Length; t++)
        {
            GatherPort<TSource> port = new(source, first, apart, ref Unsafe.Add(ref work, (nuint)order[t] * ComplexLane<TLane, T>.Size));
            TButterfly.Run<TLane, T, GatherPort<TSource>>(port);
            first += step;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Pass<TButterfly>(nuint stride, nuint blocks, ref T twiddles, ref T work)
        where TButterfly : struct, IColumnButterfly
    {
        nuint apart = stride * ComplexLane<TLane, T>.Size;
        for (nuint block = 0; block < blocks; block++)
        {
            ref T turn = ref twiddles;
            for (nuint q = 0; q < stride; q++)
            {
                TButterfly.Run<TLane, T, PassPort>(new PassPort(ref work, apart, ref turn));
                work = ref Unsafe.Add(ref work, ComplexLane<TLane, T>.Size);
                turn = ref Unsafe.Add(ref turn, 2 * (TButterfly.Radix - 1));
            }

            work = ref Unsafe.Add(ref work, (TButterfly.Radix - 1) * apart);
        }
    }

    /// <summary>First pass: inputs from the source, outputs one after the other.</summary>
    private readonly ref struct GatherPort<TSource>(TSource source, nuint first, nuint apart, ref T target) : IButterflyPort<TLane, T>
        where TSource : struct, ITransformSource<TLane, T>, allows ref struct
    {
        private readonly TSource _source = source;
        private readonly nuint _first = first;
        private readonly nuint _apart = apart;
        private readonly ref T _target = ref target;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public ComplexLane<TLane, T> Load(nuint k) => _source.Load(_first + (k * _apart));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Store(nuint j, ComplexLane<TLane, T> value) =>
            ComplexLane<TLane, T>.Store(value, ref _target, j * ComplexLane<TLane, T>.Size);
    }

    /// <summary>Later passes: in place, input k turned by its twiddle.</summary>
    private readonly ref struct PassPort(ref T at, nuint apart, ref T turns) : IButterflyPort<TLane, T>
    {
        private readonly ref T _at = ref at;
        private readonly nuint _apart = apart;
        private readonly ref T _turns = ref turns;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public ComplexLane<TLane, T> Load(nuint k)
        {
            ComplexLane<TLane, T> value = ComplexLane<TLane, T>.Load(ref _at, k * _apart);
            return k == 0
                ? value
                : value.Times(TLane.Broadcast(Unsafe.Add(ref _turns, (2 * k) - 2)), TLane.Broadcast(Unsafe.Add(ref _turns, (2 * k) - 1)));
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Store(nuint j, ComplexLane<TLane, T> value) => ComplexLane<TLane, T>.Store(value, ref _at, j * _apart);
    }
}
