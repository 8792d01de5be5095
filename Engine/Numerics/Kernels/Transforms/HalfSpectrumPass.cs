using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace BearingAnalytics.Numerics.Kernels.Transforms;

/// <summary>Runs a <see cref="HalfSpectrumPlan{T}"/>.</summary>
internal static class HalfSpectrumPass<TLane, T>
    where TLane : struct, ITransformLane<TLane, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <param name="plan">The plan, of this lane's shape.</param>
    /// <param name="work">M complex lanes.</param>
    /// <param name="buffer">3V complex lanes of any content, and those of a <see cref="RowChunk{TLane, T}"/>.</param>
    /// <param name="sink">Gets every bin from 0 to N/2.</param>
    public static void Run<TSink>(HalfSpectrumPlan<T> plan, ref T work, ref T buffer, TSink sink)
        where TSink : struct, IHalfSpectrumSink<TLane, T>, allows ref struct
    {
        ref T corners = ref MemoryMarshal.GetArrayDataReference(plan.Corners);
        nuint points = (nuint)plan.Points;
        nuint last = (nuint)plan.LastStep;
        nuint top = (nuint)(plan.Length - TLane.Count + 1);
        nuint chunk = plan.LeavesCache ? (nuint)RowChunk<TLane, T>.Steps : 1;
        ref T products = ref Unsafe.Add(ref buffer, 2 * (nuint)TLane.Count * ComplexLane<TLane, T>.Size);
        RowChunk<TLane, T> slots = new(ref Unsafe.Add(ref products, (nuint)TLane.Count * ComplexLane<TLane, T>.Size));
        for (nuint k = 0; ;)
        {
            nuint steps = nuint.Min(chunk, ((last - k) / (nuint)TLane.Count) + 1);
            if (steps == 1)
            {
                Across(ref work, ref plan.Turns.Rows<TLane>(k, ref products), ref corners, ref buffer, k, points);
                Within(ref buffer, ref plan.Joins.Rows<TLane>(k, ref products), k, points, top, sink);
            }
            else
            {
                for (nuint step = 0; step < steps; step++)
                {
                    nuint at = k + (step * (nuint)TLane.Count);
                    Across(ref work, ref plan.Turns.Rows<TLane>(at, ref products), ref corners, ref buffer, at, points);
                    ref T joins = ref plan.Joins.Rows<TLane>(at, ref products);
                    Within(ref buffer, ref joins, step, RowChunk<TLane, T>.Steps, RowChunk<TLane, T>.Top, slots);
                }

                slots.Empty(steps, k, points, sink);
                slots.EmptyReversed(steps, top - k, points, sink);
            }

            nuint done = k + ((steps - 1) * (nuint)TLane.Count);
            if (done == last)
            {
                break;
            }

            // The last step may overlap the one before: work stays as it is, and a bin is stored twice.
            k = nuint.Min(done + (nuint)TLane.Count, last);
        }

        if (plan.HasMiddle)
        {
            Middle(plan, ref work, ref buffer, sink);
        }
    }

    // The methods below are compiled each for itself and written out flat: the compiler gives up placing calls in line when a short method
    // unfolds into a long one.

    /// <summary>
    /// First step: transforms of the even and of the odd values at points k .. k + V − 1, turned, transformed across blocks.
    /// </summary>
    private static void Across(ref T work, ref T turn, ref T corners, ref T buffer, nuint k, nuint points)
    {
        ref T at = ref Unsafe.Add(ref work, k * ComplexLane<TLane, T>.Size);
        ref T mirror = ref Unsafe.Add(ref work, (points - k) * ComplexLane<TLane, T>.Size);
        nuint wrap = k == 0 ? points * ComplexLane<TLane, T>.Size : 0;
        switch (TLane.Blocks)
        {
            case 4: AcrossFour(ref at, ref mirror, wrap, ref turn, ref corners, ref buffer); break;
            case 2: AcrossTwo(ref at, ref mirror, wrap, ref turn, ref corners, ref buffer); break;
            default: Turn(ref at, ref mirror, wrap, ref turn, ref buffer); break;
        }
    }

    private static void Within<TSink>(ref T buffer, ref T joins, nuint k, nuint points, nuint top, TSink sink)
        where TSink : struct, IHalfSpectrumSink<TLane, T>, allows ref struct
    {
        switch (TLane.PerBlock)
        {
            case 4: WithinFour(ref buffer, ref joins, k, points, top, sink); break;
            case 2: WithinTwo(ref buffer, ref joins, k, points, top, sink); break;
            default: WithinOne(ref buffer, ref joins, k, top, sink); break;
        }
    }

    /// <param name="work">Point k.</param>
    /// <param name="mirror">Point M − k.</param>
    /// <param name="wrap">How far the mirror image of the first point is below <paramref name="mirror"/>: point 0 is its own.</param>
    /// <param name="turns">Turn of point k.</param>
    /// <param name="corners">Turns between the steps.</param>
    /// <param name="buffer">V rows for the even values, then V for the odd.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void AcrossFour(ref T work, ref T mirror, nuint wrap, ref T turns, ref T corners, ref T buffer)
    {
        nuint size = ComplexLane<TLane, T>.Size;
        nuint step = (nuint)TLane.PerBlock * size;
        ref T oddBuffer = ref Unsafe.Add(ref buffer, 4 * step);
        for (nuint at = 0; at < step; at += size)
        {
            ComplexLane<TLane, T> x = ComplexLane<TLane, T>.Load(ref work, at);
            ComplexLane<TLane, T> y = ComplexLane<TLane, T>.Load(ref Unsafe.Subtract(ref mirror, at + wrap), 0);
            ComplexLane<TLane, T> turn = ComplexLane<TLane, T>.Load(ref turns, at);
            ComplexLane<TLane, T> a = new ComplexLane<TLane, T>(x.Re + y.Re, x.Im - y.Im) * turn;
            ComplexLane<TLane, T> oddA = new ComplexLane<TLane, T>(x.Im + y.Im, y.Re - x.Re) * turn;
            x = ComplexLane<TLane, T>.Load(ref work, at + step);
            y = ComplexLane<TLane, T>.Load(ref Unsafe.Subtract(ref mirror, at + step), 0);
            turn = ComplexLane<TLane, T>.Load(ref turns, at + step);
            ComplexLane<TLane, T> b = new ComplexLane<TLane, T>(x.Re + y.Re, x.Im - y.Im) * turn;
            ComplexLane<TLane, T> oddB = new ComplexLane<TLane, T>(x.Im + y.Im, y.Re - x.Re) * turn;
            x = ComplexLane<TLane, T>.Load(ref work, at + (2 * step));
            y = ComplexLane<TLane, T>.Load(ref Unsafe.Subtract(ref mirror, at + (2 * step)), 0);
            turn = ComplexLane<TLane, T>.Load(ref turns, at + (2 * step));
            ComplexLane<TLane, T> c = new ComplexLane<TLane, T>(x.Re + y.Re, x.Im - y.Im) * turn;
            ComplexLane<TLane, T> oddC = new ComplexLane<TLane, T>(x.Im + y.Im, y.Re - x.Re) * turn;
            x = ComplexLane<TLane, T>.Load(ref work, at + (3 * step));
            y = ComplexLane<TLane, T>.Load(ref Unsafe.Subtract(ref mirror, at + (3 * step)), 0);
            turn = ComplexLane<TLane, T>.Load(ref turns, at + (3 * step));
            ComplexLane<TLane, T> d = new ComplexLane<TLane, T>(x.Re + y.Re, x.Im - y.Im) * turn;
            ComplexLane<TLane, T> oddD = new ComplexLane<TLane, T>(x.Im + y.Im, y.Re - x.Re) * turn;
            ComplexLane<TLane, T> corner1 = ComplexLane<TLane, T>.Load(ref corners, size);
            ComplexLane<TLane, T> corner2 = ComplexLane<TLane, T>.Load(ref corners, 2 * size);
            ComplexLane<TLane, T> corner3 = ComplexLane<TLane, T>.Load(ref corners, 3 * size);
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
            (aRe, bRe, cRe, dRe) = TLane.TransposeBlocks(oddA.Re, oddB.Re, oddC.Re, oddD.Re);
            (aIm, bIm, cIm, dIm) = TLane.TransposeBlocks(oddA.Im, oddB.Im, oddC.Im, oddD.Im);
            s = new(aRe + cRe, aIm + cIm);
            t = new(aRe - cRe, aIm - cIm);
            u = new(bRe + dRe, bIm + dIm);
            v = new(bRe - dRe, bIm - dIm);
            ComplexLane<TLane, T>.Store(s + u, ref oddBuffer, at);
            ComplexLane<TLane, T>.Store(ComplexLane<TLane, T>.MinusI(t, v) * corner1, ref oddBuffer, step + at);
            ComplexLane<TLane, T>.Store((s - u) * corner2, ref oddBuffer, (2 * step) + at);
            ComplexLane<TLane, T>.Store(ComplexLane<TLane, T>.PlusI(t, v) * corner3, ref oddBuffer, (3 * step) + at);
            wrap = 0;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void AcrossTwo(ref T work, ref T mirror, nuint wrap, ref T turns, ref T corners, ref T buffer)
    {
        nuint size = ComplexLane<TLane, T>.Size;
        nuint step = (nuint)TLane.PerBlock * size;
        ref T oddBuffer = ref Unsafe.Add(ref buffer, 2 * step);
        for (nuint at = 0; at < step; at += size)
        {
            ComplexLane<TLane, T> x = ComplexLane<TLane, T>.Load(ref work, at);
            ComplexLane<TLane, T> y = ComplexLane<TLane, T>.Load(ref Unsafe.Subtract(ref mirror, at + wrap), 0);
            ComplexLane<TLane, T> turn = ComplexLane<TLane, T>.Load(ref turns, at);
            ComplexLane<TLane, T> a = new ComplexLane<TLane, T>(x.Re + y.Re, x.Im - y.Im) * turn;
            ComplexLane<TLane, T> oddA = new ComplexLane<TLane, T>(x.Im + y.Im, y.Re - x.Re) * turn;
            x = ComplexLane<TLane, T>.Load(ref work, at + step);
            y = ComplexLane<TLane, T>.Load(ref Unsafe.Subtract(ref mirror, at + step), 0);
            turn = ComplexLane<TLane, T>.Load(ref turns, at + step);
            ComplexLane<TLane, T> b = new ComplexLane<TLane, T>(x.Re + y.Re, x.Im - y.Im) * turn;
            ComplexLane<TLane, T> oddB = new ComplexLane<TLane, T>(x.Im + y.Im, y.Re - x.Re) * turn;
            ComplexLane<TLane, T> corner = ComplexLane<TLane, T>.Load(ref corners, size);
            (TLane aRe, TLane bRe) = TLane.TransposeBlocks(a.Re, b.Re);
            (TLane aIm, TLane bIm) = TLane.TransposeBlocks(a.Im, b.Im);
            ComplexLane<TLane, T>.Store(new(aRe + bRe, aIm + bIm), ref buffer, at);
            ComplexLane<TLane, T>.Store(new ComplexLane<TLane, T>(aRe - bRe, aIm - bIm) * corner, ref buffer, step + at);
            (aRe, bRe) = TLane.TransposeBlocks(oddA.Re, oddB.Re);
            (aIm, bIm) = TLane.TransposeBlocks(oddA.Im, oddB.Im);
            ComplexLane<TLane, T>.Store(new(aRe + bRe, aIm + bIm), ref oddBuffer, at);
            ComplexLane<TLane, T>.Store(new ComplexLane<TLane, T>(aRe - bRe, aIm - bIm) * corner, ref oddBuffer, step + at);
            wrap = 0;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Turn(ref T work, ref T mirror, nuint wrap, ref T turns, ref T buffer)
    {
        nuint size = ComplexLane<TLane, T>.Size;
        nuint step = (nuint)TLane.PerBlock * size;
        for (nuint at = 0; at < step; at += size)
        {
            ComplexLane<TLane, T> x = ComplexLane<TLane, T>.Load(ref work, at);
            ComplexLane<TLane, T> y = ComplexLane<TLane, T>.Load(ref Unsafe.Subtract(ref mirror, at + wrap), 0);
            ComplexLane<TLane, T> turn = ComplexLane<TLane, T>.Load(ref turns, at);
            ComplexLane<TLane, T>.Store(new ComplexLane<TLane, T>(x.Re + y.Re, x.Im - y.Im) * turn, ref buffer, at);
            ComplexLane<TLane, T>.Store(new ComplexLane<TLane, T>(x.Im + y.Im, y.Re - x.Re) * turn, ref buffer, step + at);
            wrap = 0;
        }
    }

    /// <summary>Second step, four numbers a block, and the join of even and odd.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void WithinFour<TSink>(ref T buffer, ref T joins, nuint bin, nuint points, nuint top, TSink sink)
        where TSink : struct, IHalfSpectrumSink<TLane, T>, allows ref struct
    {
        nuint size = ComplexLane<TLane, T>.Size;
        nuint row = (nuint)TLane.Blocks * size;
        nuint odd = 4 * row;
        nuint apart = (nuint)TLane.Blocks * points;
        for (int j = 0; j < TLane.Blocks; j++)
        {
            ComplexLane<TLane, T> a = ComplexLane<TLane, T>.Load(ref buffer, odd);
            ComplexLane<TLane, T> b = ComplexLane<TLane, T>.Load(ref buffer, odd + size);
            ComplexLane<TLane, T> c = ComplexLane<TLane, T>.Load(ref buffer, odd + (2 * size));
            ComplexLane<TLane, T> d = ComplexLane<TLane, T>.Load(ref buffer, odd + (3 * size));
            (TLane aRe, TLane bRe, TLane cRe, TLane dRe) = TLane.TransposeWithin(a.Re, b.Re, c.Re, d.Re);
            (TLane aIm, TLane bIm, TLane cIm, TLane dIm) = TLane.TransposeWithin(a.Im, b.Im, c.Im, d.Im);
            ComplexLane<TLane, T> s = new(aRe + cRe, aIm + cIm);
            ComplexLane<TLane, T> t = new(aRe - cRe, aIm - cIm);
            ComplexLane<TLane, T> u = new(bRe + dRe, bIm + dIm);
            ComplexLane<TLane, T> v = new(bRe - dRe, bIm - dIm);
            ComplexLane<TLane, T> odd0 = (s + u) * ComplexLane<TLane, T>.Load(ref joins, 0);
            ComplexLane<TLane, T> odd1 = ComplexLane<TLane, T>.MinusI(t, v) * ComplexLane<TLane, T>.Load(ref joins, row);
            ComplexLane<TLane, T> odd2 = (s - u) * ComplexLane<TLane, T>.Load(ref joins, 2 * row);
            ComplexLane<TLane, T> odd3 = ComplexLane<TLane, T>.PlusI(t, v) * ComplexLane<TLane, T>.Load(ref joins, 3 * row);

            a = ComplexLane<TLane, T>.Load(ref buffer, 0);
            b = ComplexLane<TLane, T>.Load(ref buffer, size);
            c = ComplexLane<TLane, T>.Load(ref buffer, 2 * size);
            d = ComplexLane<TLane, T>.Load(ref buffer, 3 * size);
            (aRe, bRe, cRe, dRe) = TLane.TransposeWithin(a.Re, b.Re, c.Re, d.Re);
            (aIm, bIm, cIm, dIm) = TLane.TransposeWithin(a.Im, b.Im, c.Im, d.Im);
            s = new(aRe + cRe, aIm + cIm);
            t = new(aRe - cRe, aIm - cIm);
            u = new(bRe + dRe, bIm + dIm);
            v = new(bRe - dRe, bIm - dIm);
            Join(s + u, odd0, bin, top, sink);
            Join(ComplexLane<TLane, T>.MinusI(t, v), odd1, bin + apart, top, sink);
            Join(s - u, odd2, bin + (2 * apart), top, sink);
            Join(ComplexLane<TLane, T>.PlusI(t, v), odd3, bin + (3 * apart), top, sink);
            buffer = ref Unsafe.Add(ref buffer, 4 * size);
            joins = ref Unsafe.Add(ref joins, size);
            bin += points;
        }
    }

    /// <summary>Second step, two numbers a block, and the join of even and odd.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void WithinTwo<TSink>(ref T buffer, ref T joins, nuint bin, nuint points, nuint top, TSink sink)
        where TSink : struct, IHalfSpectrumSink<TLane, T>, allows ref struct
    {
        nuint size = ComplexLane<TLane, T>.Size;
        nuint row = (nuint)TLane.Blocks * size;
        nuint odd = 2 * row;
        for (int j = 0; j < TLane.Blocks; j++)
        {
            ComplexLane<TLane, T> a = ComplexLane<TLane, T>.Load(ref buffer, odd);
            ComplexLane<TLane, T> b = ComplexLane<TLane, T>.Load(ref buffer, odd + size);
            (TLane aRe, TLane bRe) = TLane.TransposeWithin(a.Re, b.Re);
            (TLane aIm, TLane bIm) = TLane.TransposeWithin(a.Im, b.Im);
            ComplexLane<TLane, T> odd0 = new ComplexLane<TLane, T>(aRe + bRe, aIm + bIm) * ComplexLane<TLane, T>.Load(ref joins, 0);
            ComplexLane<TLane, T> odd1 = new ComplexLane<TLane, T>(aRe - bRe, aIm - bIm) * ComplexLane<TLane, T>.Load(ref joins, row);
            a = ComplexLane<TLane, T>.Load(ref buffer, 0);
            b = ComplexLane<TLane, T>.Load(ref buffer, size);
            (aRe, bRe) = TLane.TransposeWithin(a.Re, b.Re);
            (aIm, bIm) = TLane.TransposeWithin(a.Im, b.Im);
            Join(new(aRe + bRe, aIm + bIm), odd0, bin, top, sink);
            Join(new(aRe - bRe, aIm - bIm), odd1, bin + ((nuint)TLane.Blocks * points), top, sink);
            buffer = ref Unsafe.Add(ref buffer, 2 * size);
            joins = ref Unsafe.Add(ref joins, size);
            bin += points;
        }
    }

    private static void WithinOne<TSink>(ref T buffer, ref T joins, nuint bin, nuint top, TSink sink)
        where TSink : struct, IHalfSpectrumSink<TLane, T>, allows ref struct
    {
        ComplexLane<TLane, T> odd = ComplexLane<TLane, T>.Load(ref buffer, ComplexLane<TLane, T>.Size);
        Join(ComplexLane<TLane, T>.Load(ref buffer, 0), odd * ComplexLane<TLane, T>.Load(ref joins, 0), bin, top, sink);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Join<TSink>(ComplexLane<TLane, T> even, ComplexLane<TLane, T> odd, nuint bin, nuint top, TSink sink)
        where TSink : struct, IHalfSpectrumSink<TLane, T>, allows ref struct
    {
        sink.Store(bin, even + odd);
        sink.StoreReversed(top - bin, new(even.Re - odd.Re, odd.Im - even.Im));
    }

    /// <summary>Bins M/2 + Mj by the definition: V² products, less than a step for one point.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Middle<TSink>(HalfSpectrumPlan<T> plan, ref T work, ref T buffer, TSink sink)
        where TSink : struct, IHalfSpectrumSink<TLane, T>, allows ref struct
    {
        ref T weights = ref MemoryMarshal.GetArrayDataReference(plan.MiddleWeights);
        nuint middle = (nuint)plan.Points / 2;
        ref T point = ref Unsafe.Add(ref work, middle * ComplexLane<TLane, T>.Size);
        ComplexLane<TLane, T> sum = default;
        ComplexLane<TLane, T> other = default;
        for (nuint l = 0; l < (nuint)TLane.Count; l++)
        {
            TLane re = TLane.Broadcast(Unsafe.Add(ref point, l));
            TLane im = TLane.Broadcast(Unsafe.Add(ref point, l + (nuint)TLane.Count));
            ComplexLane<TLane, T> ofRe = ComplexLane<TLane, T>.Load(ref weights, 0);
            ComplexLane<TLane, T> ofIm = ComplexLane<TLane, T>.Load(ref weights, ComplexLane<TLane, T>.Size);
            sum = new(TLane.MultiplyAdd(re, ofRe.Re, sum.Re), TLane.MultiplyAdd(re, ofRe.Im, sum.Im));
            other = new(TLane.MultiplyAdd(im, ofIm.Re, other.Re), TLane.MultiplyAdd(im, ofIm.Im, other.Im));
            weights = ref Unsafe.Add(ref weights, 2 * ComplexLane<TLane, T>.Size);
        }

        ComplexLane<TLane, T>.Store(sum + other, ref buffer, 0);
        for (nuint j = 0; j < (nuint)TLane.Count; j++)
        {
            sink.StoreOne(middle + (j * (nuint)plan.Points), Unsafe.Add(ref buffer, j), Unsafe.Add(ref buffer, j + (nuint)TLane.Count));
        }
    }
}
