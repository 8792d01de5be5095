using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using BearingAnalytics.Numerics.Kernels.Transforms;

namespace BearingAnalytics.Numerics.Kernels;

/// <content>Numbers moving within one block.</content>
internal readonly partial struct Lane128<T> : ITransformLane<Lane128<T>, T>
{
    public static int Blocks => 1;

    public static int PerBlock => Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128<T> Constant(double value) => typeof(T) == typeof(float)
        ? new(Vector128.Create((float)value).As<float, T>())
        : new(Vector128.Create(value).As<double, T>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ComplexLane<Lane128<T>, T> LoadPairs(ref T pairs, nuint offset)
    {
        Vector128<T> a = Vector128.LoadUnsafe(ref pairs, offset);
        Vector128<T> b = Vector128.LoadUnsafe(ref pairs, offset + (nuint)Count);
        return typeof(T) == typeof(float)
            ? new(
                new(BlockMoves.Even(a.AsSingle(), b.AsSingle()).As<float, T>()),
                new(BlockMoves.Odd(a.AsSingle(), b.AsSingle()).As<float, T>()))
            : new(new(ZipLow(a, b)), new(ZipHigh(a, b)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StorePairs(ComplexLane<Lane128<T>, T> value, ref T pairs, nuint offset)
    {
        ZipLow(value.Re._value, value.Im._value).StoreUnsafe(ref pairs, offset);
        ZipHigh(value.Re._value, value.Im._value).StoreUnsafe(ref pairs, offset + (nuint)Count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StorePairsReversed(ComplexLane<Lane128<T>, T> value, ref T pairs, nuint offset) =>
        StorePairs(new(Reverse(value.Re), Reverse(value.Im)), ref pairs, offset);

    public static (Lane128<T> A, Lane128<T> B) TransposeBlocks(Lane128<T> a, Lane128<T> b) => (a, b);

    public static (Lane128<T> A, Lane128<T> B, Lane128<T> C, Lane128<T> D) TransposeBlocks(
        Lane128<T> a, Lane128<T> b, Lane128<T> c, Lane128<T> d) => (a, b, c, d);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Lane128<T> A, Lane128<T> B) TransposeWithin(Lane128<T> a, Lane128<T> b) =>
        (new(ZipLow(a._value, b._value)), new(ZipHigh(a._value, b._value)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Lane128<T> A, Lane128<T> B, Lane128<T> C, Lane128<T> D) TransposeWithin(
        Lane128<T> a, Lane128<T> b, Lane128<T> c, Lane128<T> d)
    {
        Vector128<double> ab01 = ZipLow(a._value, b._value).AsDouble();
        Vector128<double> ab23 = ZipHigh(a._value, b._value).AsDouble();
        Vector128<double> cd01 = ZipLow(c._value, d._value).AsDouble();
        Vector128<double> cd23 = ZipHigh(c._value, d._value).AsDouble();
        return (
            new(BlockMoves.ZipLow(ab01, cd01).As<double, T>()),
            new(BlockMoves.ZipHigh(ab01, cd01).As<double, T>()),
            new(BlockMoves.ZipLow(ab23, cd23).As<double, T>()),
            new(BlockMoves.ZipHigh(ab23, cd23).As<double, T>()));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<T> ZipLow(Vector128<T> a, Vector128<T> b) => typeof(T) == typeof(float)
        ? BlockMoves.ZipLow(a.AsSingle(), b.AsSingle()).As<float, T>()
        : BlockMoves.ZipLow(a.AsDouble(), b.AsDouble()).As<double, T>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<T> ZipHigh(Vector128<T> a, Vector128<T> b) => typeof(T) == typeof(float)
        ? BlockMoves.ZipHigh(a.AsSingle(), b.AsSingle()).As<float, T>()
        : BlockMoves.ZipHigh(a.AsDouble(), b.AsDouble()).As<double, T>();
}
