using System.Runtime.CompilerServices;

namespace BearingAnalytics.Numerics.Kernels;

/// <summary>
/// Four, two or one section at a time over rows that stay in the first-level cache. What a section has last seen and made is in registers
/// throughout, its coefficients are read where they are used: together they would be too many. Each section waits only for its own
/// last output, so the sections of one row and the next overlap.
/// </summary>
internal static class SectionSweep<TDouble>
    where TDouble : struct, ILane<TDouble, double>
{
    private const int Lanes = SectionTable.Lanes;

    /// <summary>Odd, as <see cref="Four"/> likes it; half of the first-level cache.</summary>
    private const int BlockRows = 251;

    /// <summary>Rows that the last of four sections is behind the first.</summary>
    private const int Delay = 3;

    public static void Run(SectionTable table, Span<double> rows, bool backward)
    {
        int count = rows.Length / Lanes;
        for (int done = 0; done < count; done += BlockRows)
        {
            int size = Math.Min(BlockRows, count - done);
            Span<double> block = rows.Slice((backward ? count - done - size : done) * Lanes, size * Lanes);
            if (table.NumeratorsAreOpposite)
            {
                RunBlock<Opposite>(table, block, backward);
            }
            else
            {
                RunBlock<General>(table, block, backward);
            }
        }
    }

    private static void RunBlock<TZeros>(SectionTable table, Span<double> block, bool backward)
        where TZeros : struct, IZeros
    {
        for (int lane = 0; lane < Lanes; lane += TDouble.Count)
        {
            ref double first = ref block[backward ? block.Length - Lanes + lane : lane];
            nint step = backward ? -Lanes : Lanes;
            int count = block.Length / Lanes;
            int fours = count > Delay ? table.Count / 4 * 4 : 0;
            int single = fours > 0 && count % 2 == 0 ? 1 : 0;
            for (int k = 0; k < fours; k += 4)
            {
                for (int one = k; one < (k + 4) * single; one++)
                {
                    One<TZeros>(ref Coefficient(table, one, lane), ref Past(table, one, lane), ref first, single, step);
                }

                Four<TZeros>(
                    ref Coefficient(table, k, lane),
                    ref Past(table, k, lane),
                    ref Unsafe.Add(ref first, single * step),
                    count - single,
                    step);
            }

            for (int k = fours; k < table.Count; k++)
            {
                One<TZeros>(ref Coefficient(table, k, lane), ref Past(table, k, lane), ref first, count, step);
            }
        }
    }

    // Each section works three rows, two or one behind the first: what it takes in was made a round before, so that the four of a round
    // do not wait for each other. Two rows a round: the newest of one row is the last but one of the next, and no register has to be moved.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Four<TZeros>(ref double coefficients, ref double past, ref double row, int count, nint step)
        where TZeros : struct, IZeros
    {
        const nuint q = SectionTable.Stride, r = 2 * q, s = 3 * q;
        (TDouble x1, TDouble x2) = (TDouble.Load(ref past, 0), TDouble.Load(ref past, Lanes));
        (TDouble p1, TDouble p2) = (TDouble.Load(ref past, 2 * Lanes), TDouble.Load(ref past, 3 * Lanes));
        (TDouble q1, TDouble q2) = (TDouble.Load(ref past, q + (2 * Lanes)), TDouble.Load(ref past, q + (3 * Lanes)));
        (TDouble r1, TDouble r2) = (TDouble.Load(ref past, r + (2 * Lanes)), TDouble.Load(ref past, r + (3 * Lanes)));
        (TDouble s1, TDouble s2) = (TDouble.Load(ref past, s + (2 * Lanes)), TDouble.Load(ref past, s + (3 * Lanes)));
        ref double ahead = ref row;

        TDouble x = TDouble.Load(ref ahead, 0);
        TDouble made = Made(ref coefficients, 0, Seen<TZeros>(ref coefficients, 0, x, x1, x2), p1, p2);
        TDouble forQ = Seen<TZeros>(ref coefficients, q, made, p1, p2);
        (x2, x1, p2, p1) = (x1, x, p1, made);
        ahead = ref Unsafe.Add(ref ahead, step);

        made = Made(ref coefficients, q, forQ, q1, q2);
        TDouble forR = Seen<TZeros>(ref coefficients, r, made, q1, q2);
        (q2, q1) = (q1, made);
        x = TDouble.Load(ref ahead, 0);
        made = Made(ref coefficients, 0, Seen<TZeros>(ref coefficients, 0, x, x1, x2), p1, p2);
        forQ = Seen<TZeros>(ref coefficients, q, made, p1, p2);
        (x2, x1, p2, p1) = (x1, x, p1, made);
        ahead = ref Unsafe.Add(ref ahead, step);

        made = Made(ref coefficients, r, forR, r1, r2);
        TDouble forS = Seen<TZeros>(ref coefficients, s, made, r1, r2);
        (r2, r1) = (r1, made);
        made = Made(ref coefficients, q, forQ, q1, q2);
        forR = Seen<TZeros>(ref coefficients, r, made, q1, q2);
        (q2, q1) = (q1, made);
        x = TDouble.Load(ref ahead, 0);
        made = Made(ref coefficients, 0, Seen<TZeros>(ref coefficients, 0, x, x1, x2), p1, p2);
        forQ = Seen<TZeros>(ref coefficients, q, made, p1, p2);
        (x2, x1, p2, p1) = (x1, x, p1, made);
        ahead = ref Unsafe.Add(ref ahead, step);

        for (int i = Delay; i < count; i += 2)
        {
            s2 = Made(ref coefficients, s, forS, s1, s2);
            TDouble.Store(s2, ref row, 0);
            made = Made(ref coefficients, r, forR, r1, r2);
            forS = Seen<TZeros>(ref coefficients, s, made, r1, r2);
            r2 = made;
            made = Made(ref coefficients, q, forQ, q1, q2);
            forR = Seen<TZeros>(ref coefficients, r, made, q1, q2);
            q2 = made;
            x = TDouble.Load(ref ahead, 0);
            made = Made(ref coefficients, 0, Seen<TZeros>(ref coefficients, 0, x, x1, x2), p1, p2);
            forQ = Seen<TZeros>(ref coefficients, q, made, p1, p2);
            (p2, x2) = (made, x);
            ahead = ref Unsafe.Add(ref ahead, step);
            row = ref Unsafe.Add(ref row, step);

            s1 = Made(ref coefficients, s, forS, s2, s1);
            TDouble.Store(s1, ref row, 0);
            made = Made(ref coefficients, r, forR, r2, r1);
            forS = Seen<TZeros>(ref coefficients, s, made, r2, r1);
            r1 = made;
            made = Made(ref coefficients, q, forQ, q2, q1);
            forR = Seen<TZeros>(ref coefficients, r, made, q2, q1);
            q1 = made;
            x = TDouble.Load(ref ahead, 0);
            made = Made(ref coefficients, 0, Seen<TZeros>(ref coefficients, 0, x, x2, x1), p2, p1);
            forQ = Seen<TZeros>(ref coefficients, q, made, p2, p1);
            (p1, x1) = (made, x);
            ahead = ref Unsafe.Add(ref ahead, step);
            row = ref Unsafe.Add(ref row, step);
        }

        Keep(ref past, 0, x1, x2, p1, p2);
        s2 = Made(ref coefficients, s, forS, s1, s2);
        TDouble.Store(s2, ref row, 0);
        row = ref Unsafe.Add(ref row, step);
        made = Made(ref coefficients, r, forR, r1, r2);
        forS = Seen<TZeros>(ref coefficients, s, made, r1, r2);
        (r2, r1) = (r1, made);
        made = Made(ref coefficients, q, forQ, q1, q2);
        forR = Seen<TZeros>(ref coefficients, r, made, q1, q2);
        (q2, q1) = (q1, made);
        Keep(ref past, q, p1, p2, q1, q2);

        s1 = Made(ref coefficients, s, forS, s2, s1);
        TDouble.Store(s1, ref row, 0);
        row = ref Unsafe.Add(ref row, step);
        made = Made(ref coefficients, r, forR, r1, r2);
        forS = Seen<TZeros>(ref coefficients, s, made, r1, r2);
        (r2, r1) = (r1, made);
        Keep(ref past, r, q1, q2, r1, r2);

        s2 = Made(ref coefficients, s, forS, s1, s2);
        TDouble.Store(s2, ref row, 0);
        Keep(ref past, s, r1, r2, s2, s1);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void One<TZeros>(ref double coefficients, ref double past, ref double row, int count, nint step)
        where TZeros : struct, IZeros
    {
        (TDouble x1, TDouble x2) = (TDouble.Load(ref past, 0), TDouble.Load(ref past, Lanes));
        (TDouble y1, TDouble y2) = (TDouble.Load(ref past, 2 * Lanes), TDouble.Load(ref past, 3 * Lanes));
        for (int i = 0; i < count; i++)
        {
            TDouble x = TDouble.Load(ref row, 0);
            TDouble y = Made(ref coefficients, 0, Seen<TZeros>(ref coefficients, 0, x, x1, x2), y1, y2);
            (x2, x1) = (x1, x);
            (y2, y1) = (y1, y);
            TDouble.Store(y, ref row, 0);
            row = ref Unsafe.Add(ref row, step);
        }

        Keep(ref past, 0, x1, x2, y1, y2);
    }

    /// <summary>x + b1 x[−1] + b2 x[−2].</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TDouble Seen<TZeros>(ref double coefficients, nuint at, TDouble x, TDouble x1, TDouble x2)
        where TZeros : struct, IZeros => typeof(TZeros) == typeof(Opposite)
        ? x - x2
        : TDouble.MultiplyAdd(
            TDouble.Load(ref coefficients, at + Lanes), x2, TDouble.MultiplyAdd(TDouble.Load(ref coefficients, at), x1, x));

    /// <summary>What a section makes; the newest output comes in last, so that only one multiplication waits for it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TDouble Made(ref double coefficients, nuint at, TDouble seen, TDouble y1, TDouble y2) => TDouble.MultiplyAdd(
        TDouble.Load(ref coefficients, at + (2 * Lanes)),
        y1,
        TDouble.MultiplyAdd(TDouble.Load(ref coefficients, at + (3 * Lanes)), y2, seen));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Keep(ref double past, nuint at, TDouble x1, TDouble x2, TDouble y1, TDouble y2)
    {
        TDouble.Store(x1, ref past, at);
        TDouble.Store(x2, ref past, at + Lanes);
        TDouble.Store(y1, ref past, at + (2 * Lanes));
        TDouble.Store(y2, ref past, at + (3 * Lanes));
    }

    private static ref double Coefficient(SectionTable table, int section, int lane) =>
        ref table.Coefficients[(section * SectionTable.Stride) + lane];

    private static ref double Past(SectionTable table, int section, int lane) =>
        ref table.History[(section * SectionTable.Stride) + lane];

    /// <summary>What is known of the zeros when the loop is compiled.</summary>
    private interface IZeros;

    private readonly struct Opposite : IZeros;

    private readonly struct General : IZeros;
}
