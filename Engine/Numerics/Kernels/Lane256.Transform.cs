using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using BearingAnalytics.Numerics.Kernels.Transforms;

namespace BearingAnalytics.Numerics.Kernels;

/// <content>
/// Numbers moving between lanes. Pairs are fetched and stored by 128 bits: that puts the blocks in order on the way, for which there would
/// otherwise be two more moves.
/// </content>
internal readonly partial struct Lane256<T> : ITransformLane<Lane256<T>, T>
{
    public static int Blocks => 2;

    public static int PerBlock => Count / 2;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256<T> Constant(double value) => typeof(T) == typeof(float)
        ? new(Vector256.Create((float)value).As<float, T>())
        : new(Vector256.Create(value).As<double, T>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ComplexLane<Lane256<T>, T> LoadPairs(ref T pairs, nuint offset)
    {
        nuint block = (nuint)PerBlock;
        Vector256<T> a = Vector256.Create(Vector128.LoadUnsafe(ref pairs, offset), Vector128.LoadUnsafe(ref pairs, offset + (2 * block)));
        Vector256<T> b = Vector256.Create(
            Vector128.LoadUnsafe(ref pairs, offset + block), Vector128.LoadUnsafe(ref pairs, offset + (3 * block)));
        return new(new(Even(a, b)), new(Odd(a, b)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StorePairs(ComplexLane<Lane256<T>, T> value, ref T pairs, nuint offset)
    {
        nuint block = (nuint)PerBlock;
        Vector256<T> low = ZipLow(value.Re._value, value.Im._value);
        Vector256<T> high = ZipHigh(value.Re._value, value.Im._value);
        low.GetLower().StoreUnsafe(ref pairs, offset);
        high.GetLower().StoreUnsafe(ref pairs, offset + block);
        low.GetUpper().StoreUnsafe(ref pairs, offset + (2 * block));
        high.GetUpper().StoreUnsafe(ref pairs, offset + (3 * block));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StorePairsReversed(ComplexLane<Lane256<T>, T> value, ref T pairs, nuint offset)
    {
        nuint block = (nuint)PerBlock;
        Vector256<T> re = ReverseWithin(value.Re._value);
        Vector256<T> im = ReverseWithin(value.Im._value);
        Vector256<T> low = ZipLow(re, im);
        Vector256<T> high = ZipHigh(re, im);
        low.GetUpper().StoreUnsafe(ref pairs, offset);
        high.GetUpper().StoreUnsafe(ref pairs, offset + block);
        low.GetLower().StoreUnsafe(ref pairs, offset + (2 * block));
        high.GetLower().StoreUnsafe(ref pairs, offset + (3 * block));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Lane256<T> A, Lane256<T> B) TransposeBlocks(Lane256<T> a, Lane256<T> b) => Avx.IsSupported
        ? (new(Avx.Permute2x128(a._value.AsDouble(), b._value.AsDouble(), 0x20).As<double, T>()),
            new(Avx.Permute2x128(a._value.AsDouble(), b._value.AsDouble(), 0x31).As<double, T>()))
        : (new(Vector256.Create(a._value.GetLower(), b._value.GetLower())),
            new(Vector256.Create(a._value.GetUpper(), b._value.GetUpper())));

    public static (Lane256<T> A, Lane256<T> B, Lane256<T> C, Lane256<T> D) TransposeBlocks(
        Lane256<T> a, Lane256<T> b, Lane256<T> c, Lane256<T> d) => (a, b, c, d);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Lane256<T> A, Lane256<T> B) TransposeWithin(Lane256<T> a, Lane256<T> b) =>
        (new(ZipLow(a._value, b._value)), new(ZipHigh(a._value, b._value)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Lane256<T> A, Lane256<T> B, Lane256<T> C, Lane256<T> D) TransposeWithin(
        Lane256<T> a, Lane256<T> b, Lane256<T> c, Lane256<T> d)
    {
        Vector256<double> ab01 = ZipLow(a._value, b._value).AsDouble();
        Vector256<double> ab23 = ZipHigh(a._value, b._value).AsDouble();
        Vector256<double> cd01 = ZipLow(c._value, d._value).AsDouble();
        Vector256<double> cd23 = ZipHigh(c._value, d._value).AsDouble();
        return (
            new(ZipLow(ab01, cd01).As<double, T>()),
            new(ZipHigh(ab01, cd01).As<double, T>()),
            new(ZipLow(ab23, cd23).As<double, T>()),
            new(ZipHigh(ab23, cd23).As<double, T>()));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<T> ZipLow(Vector256<T> a, Vector256<T> b)
    {
        if (typeof(T) == typeof(double))
        {
            return ZipLow(a.AsDouble(), b.AsDouble()).As<double, T>();
        }

        return Avx.IsSupported
            ? Avx.UnpackLow(a.AsSingle(), b.AsSingle()).As<float, T>()
            : Vector256.Create(
                BlockMoves.ZipLow(a.AsSingle().GetLower(), b.AsSingle().GetLower()),
                BlockMoves.ZipLow(a.AsSingle().GetUpper(), b.AsSingle().GetUpper())).As<float, T>();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<T> ZipHigh(Vector256<T> a, Vector256<T> b)
    {
        if (typeof(T) == typeof(double))
        {
            return ZipHigh(a.AsDouble(), b.AsDouble()).As<double, T>();
        }

        return Avx.IsSupported
            ? Avx.UnpackHigh(a.AsSingle(), b.AsSingle()).As<float, T>()
            : Vector256.Create(
                BlockMoves.ZipHigh(a.AsSingle().GetLower(), b.AsSingle().GetLower()),
                BlockMoves.ZipHigh(a.AsSingle().GetUpper(), b.AsSingle().GetUpper())).As<float, T>();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> ZipLow(Vector256<double> a, Vector256<double> b) => Avx.IsSupported
        ? Avx.UnpackLow(a, b)
        : Vector256.Create(BlockMoves.ZipLow(a.GetLower(), b.GetLower()), BlockMoves.ZipLow(a.GetUpper(), b.GetUpper()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> ZipHigh(Vector256<double> a, Vector256<double> b) => Avx.IsSupported
        ? Avx.UnpackHigh(a, b)
        : Vector256.Create(BlockMoves.ZipHigh(a.GetLower(), b.GetLower()), BlockMoves.ZipHigh(a.GetUpper(), b.GetUpper()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<T> Even(Vector256<T> a, Vector256<T> b)
    {
        if (typeof(T) == typeof(double))
        {
            return ZipLow(a, b);
        }

        return Avx.IsSupported
            ? Avx.Shuffle(a.AsSingle(), b.AsSingle(), 0b10_00_10_00).As<float, T>()
            : Vector256.Create(
                BlockMoves.Even(a.AsSingle().GetLower(), b.AsSingle().GetLower()),
                BlockMoves.Even(a.AsSingle().GetUpper(), b.AsSingle().GetUpper())).As<float, T>();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<T> Odd(Vector256<T> a, Vector256<T> b)
    {
        if (typeof(T) == typeof(double))
        {
            return ZipHigh(a, b);
        }

        return Avx.IsSupported
            ? Avx.Shuffle(a.AsSingle(), b.AsSingle(), 0b11_01_11_01).As<float, T>()
            : Vector256.Create(
                BlockMoves.Odd(a.AsSingle().GetLower(), b.AsSingle().GetLower()),
                BlockMoves.Odd(a.AsSingle().GetUpper(), b.AsSingle().GetUpper())).As<float, T>();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<T> ReverseWithin(Vector256<T> value) => typeof(T) == typeof(float)
        ? Vector256.Shuffle(value.AsSingle(), Vector256.Create(3, 2, 1, 0, 7, 6, 5, 4)).As<float, T>()
        : Vector256.Shuffle(value.AsDouble(), Vector256.Create(1L, 0L, 3L, 2L)).As<double, T>();
}
