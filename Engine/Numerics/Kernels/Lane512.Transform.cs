using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using BearingAnalytics.Numerics.Kernels.Transforms;

namespace BearingAnalytics.Numerics.Kernels;

/// <content>Numbers moving between lanes; where the machine has no such vectors, by halves.</content>
internal readonly partial struct Lane512<T> : ITransformLane<Lane512<T>, T>
{
    /// <summary>Two blocks of each argument, two bits each.</summary>
    private const byte LowHalves = 0b01_00_01_00;
    private const byte HighHalves = 0b11_10_11_10;
    private const byte EvenBlocks = 0b10_00_10_00;
    private const byte OddBlocks = 0b11_01_11_01;

    public static int Blocks => 4;

    public static int PerBlock => Count / 4;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512<T> Constant(double value) => typeof(T) == typeof(float)
        ? new(Vector512.Create((float)value).As<float, T>())
        : new(Vector512.Create(value).As<double, T>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ComplexLane<Lane512<T>, T> LoadPairs(ref T pairs, nuint offset)
    {
        if (!Avx512F.IsSupported)
        {
            ComplexLane<Lane256<T>, T> low = Lane256<T>.LoadPairs(ref pairs, offset);
            ComplexLane<Lane256<T>, T> high = Lane256<T>.LoadPairs(ref pairs, offset + (nuint)Count);
            return new(Join(low.Re, high.Re), Join(low.Im, high.Im));
        }

        Vector512<T> a = Vector512.LoadUnsafe(ref pairs, offset);
        Vector512<T> b = Vector512.LoadUnsafe(ref pairs, offset + (nuint)Count);
        return new(
            Pick(
                a,
                Vector512.Create(0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30),
                Vector512.Create(0L, 2, 4, 6, 8, 10, 12, 14),
                b),
            Pick(
                a,
                Vector512.Create(1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27, 29, 31),
                Vector512.Create(1L, 3, 5, 7, 9, 11, 13, 15),
                b));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StorePairs(ComplexLane<Lane512<T>, T> value, ref T pairs, nuint offset)
    {
        if (!Avx512F.IsSupported)
        {
            Lane256<T>.StorePairs(new(Lower(value.Re), Lower(value.Im)), ref pairs, offset);
            Lane256<T>.StorePairs(new(Upper(value.Re), Upper(value.Im)), ref pairs, offset + (nuint)Count);
            return;
        }

        (Vector512<T> re, Vector512<T> im) = (value.Re._value, value.Im._value);
        Store(
            Pick(
                re,
                Vector512.Create(0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23),
                Vector512.Create(0L, 8, 1, 9, 2, 10, 3, 11),
                im),
            ref pairs,
            offset);
        Store(
            Pick(
                re,
                Vector512.Create(8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31),
                Vector512.Create(4L, 12, 5, 13, 6, 14, 7, 15),
                im),
            ref pairs,
            offset + (nuint)Count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StorePairsReversed(ComplexLane<Lane512<T>, T> value, ref T pairs, nuint offset)
    {
        if (!Avx512F.IsSupported)
        {
            StorePairs(new(Reverse(value.Re), Reverse(value.Im)), ref pairs, offset);
            return;
        }

        (Vector512<T> re, Vector512<T> im) = (value.Re._value, value.Im._value);
        Store(
            Pick(
                re,
                Vector512.Create(15, 31, 14, 30, 13, 29, 12, 28, 11, 27, 10, 26, 9, 25, 8, 24),
                Vector512.Create(7L, 15, 6, 14, 5, 13, 4, 12),
                im),
            ref pairs,
            offset);
        Store(
            Pick(
                re,
                Vector512.Create(7, 23, 6, 22, 5, 21, 4, 20, 3, 19, 2, 18, 1, 17, 0, 16),
                Vector512.Create(3L, 11, 2, 10, 1, 9, 0, 8),
                im),
            ref pairs,
            offset + (nuint)Count);
    }

    public static (Lane512<T> A, Lane512<T> B) TransposeBlocks(Lane512<T> a, Lane512<T> b) => (a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Lane512<T> A, Lane512<T> B, Lane512<T> C, Lane512<T> D) TransposeBlocks(
        Lane512<T> a, Lane512<T> b, Lane512<T> c, Lane512<T> d)
    {
        if (!Avx512F.IsSupported)
        {
            return TransposeBlocksOneByOne(a, b, c, d);
        }

        Vector512<double> abLow = Avx512F.Shuffle4x128(a._value.AsDouble(), b._value.AsDouble(), LowHalves);
        Vector512<double> abHigh = Avx512F.Shuffle4x128(a._value.AsDouble(), b._value.AsDouble(), HighHalves);
        Vector512<double> cdLow = Avx512F.Shuffle4x128(c._value.AsDouble(), d._value.AsDouble(), LowHalves);
        Vector512<double> cdHigh = Avx512F.Shuffle4x128(c._value.AsDouble(), d._value.AsDouble(), HighHalves);
        return (
            new(Avx512F.Shuffle4x128(abLow, cdLow, EvenBlocks).As<double, T>()),
            new(Avx512F.Shuffle4x128(abLow, cdLow, OddBlocks).As<double, T>()),
            new(Avx512F.Shuffle4x128(abHigh, cdHigh, EvenBlocks).As<double, T>()),
            new(Avx512F.Shuffle4x128(abHigh, cdHigh, OddBlocks).As<double, T>()));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Lane512<T> A, Lane512<T> B) TransposeWithin(Lane512<T> a, Lane512<T> b)
    {
        if (Avx512F.IsSupported)
        {
            return (
                new(Avx512F.UnpackLow(a._value.AsDouble(), b._value.AsDouble()).As<double, T>()),
                new(Avx512F.UnpackHigh(a._value.AsDouble(), b._value.AsDouble()).As<double, T>()));
        }

        (Lane256<T> p, Lane256<T> q) = Lane256<T>.TransposeWithin(Lower(a), Lower(b));
        (Lane256<T> r, Lane256<T> s) = Lane256<T>.TransposeWithin(Upper(a), Upper(b));
        return (Join(p, r), Join(q, s));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Lane512<T> A, Lane512<T> B, Lane512<T> C, Lane512<T> D) TransposeWithin(
        Lane512<T> a, Lane512<T> b, Lane512<T> c, Lane512<T> d)
    {
        if (!Avx512F.IsSupported)
        {
            (Lane256<T> p, Lane256<T> q, Lane256<T> r, Lane256<T> s) = Lane256<T>.TransposeWithin(Lower(a), Lower(b), Lower(c), Lower(d));
            (Lane256<T> t, Lane256<T> u, Lane256<T> v, Lane256<T> w) = Lane256<T>.TransposeWithin(Upper(a), Upper(b), Upper(c), Upper(d));
            return (Join(p, t), Join(q, u), Join(r, v), Join(s, w));
        }

        Vector512<double> ab01 = Avx512F.UnpackLow(a._value.AsSingle(), b._value.AsSingle()).AsDouble();
        Vector512<double> ab23 = Avx512F.UnpackHigh(a._value.AsSingle(), b._value.AsSingle()).AsDouble();
        Vector512<double> cd01 = Avx512F.UnpackLow(c._value.AsSingle(), d._value.AsSingle()).AsDouble();
        Vector512<double> cd23 = Avx512F.UnpackHigh(c._value.AsSingle(), d._value.AsSingle()).AsDouble();
        return (
            new(Avx512F.UnpackLow(ab01, cd01).As<double, T>()),
            new(Avx512F.UnpackHigh(ab01, cd01).As<double, T>()),
            new(Avx512F.UnpackLow(ab23, cd23).As<double, T>()),
            new(Avx512F.UnpackHigh(ab23, cd23).As<double, T>()));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lane512<T> Pick(Vector512<T> a, Vector512<int> ofSingles, Vector512<long> ofDoubles, Vector512<T> b) =>
        typeof(T) == typeof(float)
            ? new(Avx512F.PermuteVar16x32x2(a.AsSingle(), ofSingles, b.AsSingle()).As<float, T>())
            : new(Avx512F.PermuteVar8x64x2(a.AsDouble(), ofDoubles, b.AsDouble()).As<double, T>());

    private static (Lane512<T> A, Lane512<T> B, Lane512<T> C, Lane512<T> D) TransposeBlocksOneByOne(
        Lane512<T> a, Lane512<T> b, Lane512<T> c, Lane512<T> d)
    {
        return (Row(0), Row(1), Row(2), Row(3));

        Lane512<T> Row(int i) => new(
            Vector512.Create(Vector256.Create(Block(a, i), Block(b, i)), Vector256.Create(Block(c, i), Block(d, i))));
    }

    private static Vector128<T> Block(Lane512<T> value, int index)
    {
        Vector256<T> half = index < 2 ? value._value.GetLower() : value._value.GetUpper();
        return (index & 1) == 0 ? half.GetLower() : half.GetUpper();
    }

    private static Lane256<T> Lower(Lane512<T> value) => new(value._value.GetLower());

    private static Lane256<T> Upper(Lane512<T> value) => new(value._value.GetUpper());

    private static Lane512<T> Join(Lane256<T> low, Lane256<T> high) => new(Vector512.Create(low.Value, high.Value));
}
