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
    private const int BlockRows = 192;

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
            int fours = count % 2 == 0 ? table.Count / 4 * 4 : 0;
            for (int k = 0; k < fours; k += 4)
            {
                Four<TZeros>(ref Coefficient(table, k, lane), ref Past(table, k, lane), ref first, count, step);
            }

            for (int k = fours; k < table.Count; k++)
            {
                One<TZeros>(ref Coefficient(table, k, lane), ref Past(table, k, lane), ref first, count, step);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Four<TZeros>(ref double coefficients, ref double past, ref double row, int count, nint step)
        where TZeros : struct, IZeros
    {
        const nuint next = SectionTable.Stride;
        (TDouble x1, TDouble x2) = (TDouble.Load(ref past, 0), TDouble.Load(ref past, Lanes));
        (TDouble p1, TDouble p2) = (TDouble.Load(ref past, 2 * Lanes), TDouble.Load(ref past, 3 * Lanes));
        (TDouble q1, TDouble q2) = (TDouble.Load(ref past, next + (2 * Lanes)), TDouble.Load(ref past, next + (3 * Lanes)));
        (TDouble r1, TDouble r2) = (TDouble.Load(ref past, (2 * next) + (2 * Lanes)), TDouble.Load(ref past, (2 * next) + (3 * Lanes)));
        (TDouble s1, TDouble s2) = (TDouble.Load(ref past, (3 * next) + (2 * Lanes)), TDouble.Load(ref past, (3 * next) + (3 * Lanes)));
        for (int i = 0; i < count; i += 2)
        {
            // Two rows a round: the newest of one row is the last but one of the next, and no register has to be moved.
            TDouble x = TDouble.Load(ref row, 0);
            TDouble p = Step<TZeros>(ref coefficients, 0, x, x1, x2, p1, p2);
            TDouble q = Step<TZeros>(ref coefficients, next, p, p1, p2, q1, q2);
            TDouble r = Step<TZeros>(ref coefficients, 2 * next, q, q1, q2, r1, r2);
            TDouble s = Step<TZeros>(ref coefficients, 3 * next, r, r1, r2, s1, s2);
            (x2, p2, q2, r2, s2) = (x, p, q, r, s);
            TDouble.Store(s, ref row, 0);
            row = ref Unsafe.Add(ref row, step);

            x = TDouble.Load(ref row, 0);
            p = Step<TZeros>(ref coefficients, 0, x, x2, x1, p2, p1);
            q = Step<TZeros>(ref coefficients, next, p, p2, p1, q2, q1);
            r = Step<TZeros>(ref coefficients, 2 * next, q, q2, q1, r2, r1);
            s = Step<TZeros>(ref coefficients, 3 * next, r, r2, r1, s2, s1);
            (x1, p1, q1, r1, s1) = (x, p, q, r, s);
            TDouble.Store(s, ref row, 0);
            row = ref Unsafe.Add(ref row, step);
        }

        Keep(ref past, 0, x1, x2, p1, p2);
        Keep(ref past, next, p1, p2, q1, q2);
        Keep(ref past, 2 * next, q1, q2, r1, r2);
        Keep(ref past, 3 * next, r1, r2, s1, s2);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void One<TZeros>(ref double coefficients, ref double past, ref double row, int count, nint step)
        where TZeros : struct, IZeros
    {
        (TDouble x1, TDouble x2) = (TDouble.Load(ref past, 0), TDouble.Load(ref past, Lanes));
        (TDouble y1, TDouble y2) = (TDouble.Load(ref past, 2 * Lanes), TDouble.Load(ref past, 3 * Lanes));
        for (int i = 0; i < count; i++)
        {
            TDouble x = TDouble.Load(ref row, 0);
            TDouble y = Step<TZeros>(ref coefficients, 0, x, x1, x2, y1, y2);
            (x2, x1) = (x1, x);
            (y2, y1) = (y1, y);
            TDouble.Store(y, ref row, 0);
            row = ref Unsafe.Add(ref row, step);
        }

        Keep(ref past, 0, x1, x2, y1, y2);
    }

    /// <summary>The newest output comes in last, so that only one multiplication waits for it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TDouble Step<TZeros>(ref double coefficients, nuint at, TDouble x, TDouble x1, TDouble x2, TDouble y1, TDouble y2)
        where TZeros : struct, IZeros
    {
        TDouble seen = typeof(TZeros) == typeof(Opposite)
            ? x - x2
            : TDouble.MultiplyAdd(
                TDouble.Load(ref coefficients, at + Lanes), x2, TDouble.MultiplyAdd(TDouble.Load(ref coefficients, at), x1, x));
        TDouble older = TDouble.MultiplyAdd(TDouble.Load(ref coefficients, at + (3 * Lanes)), y2, seen);
        return TDouble.MultiplyAdd(TDouble.Load(ref coefficients, at + (2 * Lanes)), y1, older);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Keep(ref double past, nuint at, TDouble x1, TDouble x2, TDouble y1, TDouble y2)
    {
        TDouble.Store(x1, ref past, at);
        TDouble.Store(x2, ref past, at + Lanes);
        TDouble.Store(y1, ref past, at + (2 * Lanes));
        TDouble.Store(y2, ref past, at + (3 * Lanes));
    }

    private static ref double Coefficient(SectionTable table, int section, int lane) =>
        ref table.Coefficients.AsSpan()[(section * SectionTable.Stride) + lane];

    private static ref double Past(SectionTable table, int section, int lane) =>
        ref table.History.AsSpan()[(section * SectionTable.Stride) + lane];

    /// <summary>What is known of the zeros when the loop is compiled.</summary>
    private interface IZeros;

    private readonly struct Opposite : IZeros;

    private readonly struct General : IZeros;
}
