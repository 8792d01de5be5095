using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace BearingAnalytics.Numerics.Kernels.Transforms;

/// <summary>Runs a <see cref="CrossPlan{T}"/>, V points of all lanes at a time.</summary>
internal static class CrossPass<TLane, T>
    where TLane : struct, ITransformLane<TLane, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <param name="plan">The plan, of this lane's shape.</param>
    /// <param name="work">M complex lanes.</param>
    /// <param name="buffer">2V complex lanes of any content, and those of a <see cref="RowChunk{TLane, T}"/>.</param>
    /// <param name="sink">Gets every bin.</param>
    public static void Run<TSink>(CrossPlan<T> plan, ref T work, ref T buffer, TSink sink)
        where TSink : struct, ITransformSink<TLane, T>, allows ref struct
    {
        ref T corners = ref MemoryMarshal.GetArrayDataReference(plan.Corners);
        nuint points = (nuint)plan.Points;
        nuint last = points - (nuint)TLane.Count;
        nuint chunk = plan.LeavesCache ? (nuint)RowChunk<TLane, T>.Steps : 1;
        ref T products = ref Unsafe.Add(ref buffer, (nuint)TLane.Count * ComplexLane<TLane, T>.Size);
        RowChunk<TLane, T> slots = new(ref Unsafe.Add(ref products, (nuint)TLane.Count * ComplexLane<TLane, T>.Size));
        for (nuint k = 0; ;)
        {
            nuint steps = nuint.Min(chunk, ((last - k) / (nuint)TLane.Count) + 1);
            if (steps == 1)
            {
                Across(ref work, ref plan.Turns.Rows<TLane>(k, ref products), ref corners, ref buffer, k);
                Within(ref buffer, k, points, sink);
            }
            else
            {
                for (nuint step = 0; step < steps; step++)
                {
                    nuint at = k + (step * (nuint)TLane.Count);
                    Across(ref work, ref plan.Turns.Rows<TLane>(at, ref products), ref corners, ref buffer, at);
                    Within(ref buffer, step, RowChunk<TLane, T>.Steps, slots);
                }

                slots.Empty(steps, k, points, sink);
            }

            nuint done = k + ((steps - 1) * (nuint)TLane.Count);
            if (done == last)
            {
                return;
            }

            // The last step may overlap the one before: work stays as it is, and a bin is stored twice.
            k = nuint.Min(done + (nuint)TLane.Count, last);
        }
    }

    private static void Across(ref T work, ref T turn, ref T corners, ref T buffer, nuint k)
    {
        ref T from = ref Unsafe.Add(ref work, k * ComplexLane<TLane, T>.Size);
        switch (TLane.Blocks)
        {
            case 4: AcrossFour(ref from, ref turn, ref corners, ref buffer); break;
            case 2: AcrossTwo(ref from, ref turn, ref corners, ref buffer); break;
            default: Turn(ref from, ref turn, ref buffer); break;
        }
    }

    private static void Within<TSink>(ref T buffer, nuint bin, nuint points, TSink sink)
        where TSink : struct, ITransformSink<TLane, T>, allows ref struct
    {
        switch (TLane.PerBlock)
        {
            case 4: WithinFour(ref buffer, bin, points, sink); break;
            case 2: WithinTwo(ref buffer, bin, points, sink); break;
            default: sink.Store(bin, ComplexLane<TLane, T>.Load(ref buffer, 0)); break;
        }
    }

    // The methods below are compiled each for itself and written out flat: the compiler gives up placing calls in line when a short method
    // unfolds into a long one.

    /// <summary>First step, four blocks: points k + g, k + g + B ... turned, and transformed across blocks.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void AcrossFour(ref T work, ref T turns, ref T corners, ref T buffer)
    {
        nuint size = ComplexLane<TLane, T>.Size;
        nuint step = (nuint)TLane.PerBlock * size;
        ComplexLane<TLane, T> corner1 = ComplexLane<TLane, T>.Load(ref corners, size);
        ComplexLane<TLane, T> corner2 = ComplexLane<TLane, T>.Load(ref corners, 2 * size);
        ComplexLane<TLane, T> corner3 = ComplexLane<TLane, T>.Load(ref corners, 3 * size);
        for (nuint at = 0; at < step; at += size)
        {
            ComplexLane<TLane, T> a = ComplexLane<TLane, T>.Load(ref work, at) * ComplexLane<TLane, T>.Load(ref turns, at);
            ComplexLane<TLane, T> b = ComplexLane<TLane, T>.Load(ref work, at + step) * ComplexLane<TLane, T>.Load(ref turns, at + step);
            ComplexLane<TLane, T> c =
                ComplexLane<TLane, T>.Load(ref work, at + (2 * step)) * ComplexLane<TLane, T>.Load(ref turns, at + (2 * step));
            ComplexLane<TLane, T> d =
                ComplexLane<TLane, T>.Load(ref work, at + (3 * step)) * ComplexLane<TLane, T>.Load(ref turns, at + (3 * step));
            (TLane aRe, TLane bRe, TLane cRe, TLane dRe) = TLane.TransposeBlocks(a.Re, b.Re, c.Re, d.Re);
            (TLane aIm, TLane bIm, TLane cIm, TLane dIm) = TLane.TransposeBlocks(a.Im, b.Im, c.Im, d.Im);
            ComplexLane<TLane, T> s = new(aRe + cRe, aIm + cIm);
            ComplexLane<TLane, T> t = new(aRe - cRe, aIm - cIm);
            ComplexLane<TLane, T> u = new(bRe + dRe, bIm + dIm);
            ComplexLane<TLane, T> v = new(bRe - dRe, bIm - dIm);
            ComplexLane<TLane, T>.Store(s + u, ref buffer, at);
            ComplexLane<TLane, T>.Store(ComplexLane<TLane, T>.MinusI(t, v) * corner1, ref buffer, step + at);
            ComplexLane<TLane, T>.Store((s - u) * corner2, ref buffer, (2 * step) + at);
            ComplexLane<TLane, T>.Store(ComplexLane<TLane, T>.PlusI(t, v) * corner3, ref buffer, (3 * step) + at);
        }
    }

    /// <summary>First step, two blocks.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void AcrossTwo(ref T work, ref T turns, ref T corners, ref T buffer)
    {
        nuint size = ComplexLane<TLane, T>.Size;
        nuint step = (nuint)TLane.PerBlock * size;
        ComplexLane<TLane, T> corner = ComplexLane<TLane, T>.Load(ref corners, size);
        for (nuint at = 0; at < step; at += size)
        {
            ComplexLane<TLane, T> a = ComplexLane<TLane, T>.Load(ref work, at) * ComplexLane<TLane, T>.Load(ref turns, at);
            ComplexLane<TLane, T> b = ComplexLane<TLane, T>.Load(ref work, at + step) * ComplexLane<TLane, T>.Load(ref turns, at + step);
            (TLane aRe, TLane bRe) = TLane.TransposeBlocks(a.Re, b.Re);
            (TLane aIm, TLane bIm) = TLane.TransposeBlocks(a.Im, b.Im);
            ComplexLane<TLane, T>.Store(new(aRe + bRe, aIm + bIm), ref buffer, at);
            ComplexLane<TLane, T>.Store(new ComplexLane<TLane, T>(aRe - bRe, aIm - bIm) * corner, ref buffer, step + at);
        }
    }

    /// <summary>First step, one block: turned only.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Turn(ref T work, ref T turns, ref T buffer)
    {
        nuint end = (nuint)TLane.PerBlock * ComplexLane<TLane, T>.Size;
        for (nuint at = 0; at < end; at += ComplexLane<TLane, T>.Size)
        {
            ComplexLane<TLane, T>.Store(
                ComplexLane<TLane, T>.Load(ref work, at) * ComplexLane<TLane, T>.Load(ref turns, at), ref buffer, at);
        }
    }

    /// <summary>Second step, four numbers a block: row j of the first step gives rows j, j + A, j + 2A, j + 3A of the whole.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void WithinFour<TSink>(ref T buffer, nuint bin, nuint points, TSink sink)
        where TSink : struct, ITransformSink<TLane, T>, allows ref struct
    {
        nuint size = ComplexLane<TLane, T>.Size;
        nuint apart = (nuint)TLane.Blocks * points;
        for (int j = 0; j < TLane.Blocks; j++)
        {
            ComplexLane<TLane, T> a = ComplexLane<TLane, T>.Load(ref buffer, 0);
            ComplexLane<TLane, T> b = ComplexLane<TLane, T>.Load(ref buffer, size);
            ComplexLane<TLane, T> c = ComplexLane<TLane, T>.Load(ref buffer, 2 * size);
            ComplexLane<TLane, T> d = ComplexLane<TLane, T>.Load(ref buffer, 3 * size);
            (TLane aRe, TLane bRe, TLane cRe, TLane dRe) = TLane.TransposeWithin(a.Re, b.Re, c.Re, d.Re);
            (TLane aIm, TLane bIm, TLane cIm, TLane dIm) = TLane.TransposeWithin(a.Im, b.Im, c.Im, d.Im);
            ComplexLane<TLane, T> s = new(aRe + cRe, aIm + cIm);
            ComplexLane<TLane, T> t = new(aRe - cRe, aIm - cIm);
            ComplexLane<TLane, T> u = new(bRe + dRe, bIm + dIm);
            ComplexLane<TLane, T> v = new(bRe - dRe, bIm - dIm);
            sink.Store(bin, s + u);
            sink.Store(bin + apart, ComplexLane<TLane, T>.MinusI(t, v));
            sink.Store(bin + (2 * apart), s - u);
            sink.Store(bin + (3 * apart), ComplexLane<TLane, T>.PlusI(t, v));
            buffer = ref Unsafe.Add(ref buffer, 4 * size);
            bin += points;
        }
    }

    /// <summary>Second step, two numbers a block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void WithinTwo<TSink>(ref T buffer, nuint bin, nuint points, TSink sink)
        where TSink : struct, ITransformSink<TLane, T>, allows ref struct
    {
        nuint size = ComplexLane<TLane, T>.Size;
        for (int j = 0; j < TLane.Blocks; j++)
        {
            ComplexLane<TLane, T> a = ComplexLane<TLane, T>.Load(ref buffer, 0);
            ComplexLane<TLane, T> b = ComplexLane<TLane, T>.Load(ref buffer, size);
            (TLane aRe, TLane bRe) = TLane.TransposeWithin(a.Re, b.Re);
            (TLane aIm, TLane bIm) = TLane.TransposeWithin(a.Im, b.Im);
            sink.Store(bin, new(aRe + bRe, aIm + bIm));
            sink.Store(bin + ((nuint)TLane.Blocks * points), new(aRe - bRe, aIm - bIm));
            buffer = ref Unsafe.Add(ref buffer, 2 * size);
            bin += points;
        }
    }
}
