using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace BearingAnalytics.Numerics.Kernels;

/// <summary>Stored samples 4 at a time.</summary>
internal readonly struct SampleLane128 : ISampleLane
{
    public static int Count => 4;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Unsigned8(ref byte from, nuint at, ref float to, nuint i)
    {
        uint bytes = Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref from, at));
        Vector128<ushort> shorts = Vector128.WidenLower(Vector128.CreateScalarUnsafe(bytes).AsByte());
        Vector128<int> values = Vector128.WidenLower(shorts).AsInt32();
        Scaled(values - Vector128.Create(128), 1f / 128, ref to, i);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Signed16(ref byte from, nuint at, ref float to, nuint i) => Scaled(
        Vector128.WidenLower(Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref from, at))).AsInt16()),
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
        // Three bytes go above a nought: the value times 256.
        Vector128<byte> bytes = Vector128.LoadUnsafe(ref from, at);
        Vector128<byte> order = Vector128.Create((byte)255, 0, 1, 2, 255, 3, 4, 5, 255, 6, 7, 8, 255, 9, 10, 11);
        Scaled(Vector128.Shuffle(bytes, order).AsInt32(), 1f / 2147483648f, ref to, i);
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
        Vector128<double> low = Vector128.LoadUnsafe(ref from, at).AsDouble();
        Vector128<double> high = Vector128.LoadUnsafe(ref from, at + (nuint)Vector128<byte>.Count).AsDouble();
        Vector128.Narrow(low, high).StoreUnsafe(ref to, i);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> Whole(ref byte from, nuint at) => Vector128.LoadUnsafe(ref from, at).AsInt32();

    /// <summary>The lower halves of eight-byte frames.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> EverySecond(ref byte from, nuint at) => Vector128.Narrow(
        Vector128.LoadUnsafe(ref from, at).AsInt64(),
        Vector128.LoadUnsafe(ref from, at + (nuint)Vector128<byte>.Count).AsInt64());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Scaled(Vector128<int> values, float scale, ref float to, nuint i) =>
        (Vector128.ConvertToSingle(values) * Vector128.Create(scale)).StoreUnsafe(ref to, i);
}
