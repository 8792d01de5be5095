using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace BearingAnalytics.Numerics.Kernels;

/// <summary>Stored samples 8 at a time.</summary>
internal readonly struct SampleLane256 : ISampleLane
{
    public static int Count => 8;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Unsigned8(ref byte from, nuint at, ref float to, nuint i)
    {
        ulong bytes = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref from, at));
        Vector128<ushort> shorts = Vector128.WidenLower(Vector128.CreateScalarUnsafe(bytes).AsByte());
        Vector256<int> values = Vector256.WidenLower(shorts.ToVector256Unsafe()).AsInt32();
        Scaled(values - Vector256.Create(128), 1f / 128, ref to, i);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Signed16(ref byte from, nuint at, ref float to, nuint i) => Scaled(
        Vector256.WidenLower(Vector128.LoadUnsafe(ref Unsafe.As<byte, short>(ref Unsafe.Add(ref from, at))).ToVector256Unsafe()),
        1f / 32768,
        ref to,
        i);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Signed16Of2(ref byte from, nuint at, ref float to, nuint i) =>
        Scaled((Whole(ref from, at) << 16) >> 16, 1f / 32768, ref to, i);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Signed16Of4(ref byte from, nuint at, ref float to, nuint i) =>
        Scaled((EverySecond(ref from, at) << 16) >> 16, 1f / 32768, ref to, i);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Signed24(ref byte from, nuint at, ref float to, nuint i)
    {
        Scaled(Whole24(ref from, at), 1f / 2147483648f, ref to, i);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Signed32(ref byte from, nuint at, ref float to, nuint i) =>
        Scaled(Whole(ref from, at), 1f / 2147483648f, ref to, i);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Signed32Of2(ref byte from, nuint at, ref float to, nuint i) =>
        Scaled(EverySecond(ref from, at), 1f / 2147483648f, ref to, i);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Float32Of2(ref byte from, nuint at, ref float to, nuint i) =>
        EverySecond(ref from, at).AsSingle().StoreUnsafe(ref to, i);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Float64(ref byte from, nuint at, ref float to, nuint i)
    {
        Vector256<double> low = Vector256.LoadUnsafe(ref from, at).AsDouble();
        Vector256<double> high = Vector256.LoadUnsafe(ref from, at + (nuint)Vector256<byte>.Count).AsDouble();
        Vector256.Narrow(low, high).StoreUnsafe(ref to, i);
    }

    /// <summary>Eight samples of three bytes, each times 256: the three go above a nought.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<int> Whole24(ref byte from, nuint at)
    {
        Vector256<byte> bytes = Vector256.Create(Vector128.LoadUnsafe(ref from, at), Vector128.LoadUnsafe(ref from, at + 12));
        Vector256<byte> order = Vector256.Create(
            (byte)255, 0, 1, 2, 255, 3, 4, 5, 255, 6, 7, 8, 255, 9, 10, 11,
            255, 16, 17, 18, 255, 19, 20, 21, 255, 22, 23, 24, 255, 25, 26, 27);
        return Vector256.Shuffle(bytes, order).AsInt32();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Whole(ref byte from, nuint at) => Vector256.LoadUnsafe(ref from, at).AsInt32();

    /// <summary>The lower halves of eight-byte frames.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> EverySecond(ref byte from, nuint at) => Vector256.Narrow(
        Vector256.LoadUnsafe(ref from, at).AsInt64(),
        Vector256.LoadUnsafe(ref from, at + (nuint)Vector256<byte>.Count).AsInt64());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Scaled(Vector256<int> values, float scale, ref float to, nuint i) =>
        (Vector256.ConvertToSingle(values) * Vector256.Create(scale)).StoreUnsafe(ref to, i);
}
