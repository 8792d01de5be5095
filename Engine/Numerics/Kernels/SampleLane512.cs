using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace BearingAnalytics.Numerics.Kernels;

/// <summary>Stored samples 16 at a time.</summary>
internal readonly struct SampleLane512 : ISampleLane
{
    public static int Count => 16;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Unsigned8(ref byte from, nuint at, ref float to, nuint i)
    {
        Vector256<ushort> shorts = Vector256.WidenLower(Vector128.LoadUnsafe(ref from, at).ToVector256Unsafe());
        Vector512<int> values = Vector512.WidenLower(shorts.ToVector512Unsafe()).AsInt32();
        Scaled(values - Vector512.Create(128), 1f / 128, ref to, i);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Signed16(ref byte from, nuint at, ref float to, nuint i) => Scaled(
        Vector512.WidenLower(Vector256.LoadUnsafe(ref Unsafe.As<byte, short>(ref Unsafe.Add(ref from, at))).ToVector512Unsafe()),
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
        Vector512<int> values = Vector512.Create(SampleLane256.Whole24(ref from, at), SampleLane256.Whole24(ref from, at + 24));
        Scaled(values, 1f / 2147483648f, ref to, i);
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
        Vector512<double> low = Vector512.LoadUnsafe(ref from, at).AsDouble();
        Vector512<double> high = Vector512.LoadUnsafe(ref from, at + (nuint)Vector512<byte>.Count).AsDouble();
        Vector512.Narrow(low, high).StoreUnsafe(ref to, i);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> Whole(ref byte from, nuint at) => Vector512.LoadUnsafe(ref from, at).AsInt32();

    /// <summary>The lower halves of eight-byte frames.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> EverySecond(ref byte from, nuint at) => Vector512.Narrow(
        Vector512.LoadUnsafe(ref from, at).AsInt64(),
        Vector512.LoadUnsafe(ref from, at + (nuint)Vector512<byte>.Count).AsInt64());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Scaled(Vector512<int> values, float scale, ref float to, nuint i) =>
        (Vector512.ConvertToSingle(values) * Vector512.Create(scale)).StoreUnsafe(ref to, i);
}
