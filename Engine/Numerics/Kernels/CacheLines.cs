using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace BearingAnalytics.Numerics.Kernels;

/// <summary>
/// Numbers that begin on the edge of a cache line and stay there: a vector of a line's width that lies across two lines is read at half the
/// speed, and an ordinary array begins wherever the collector puts it.
/// </summary>
internal static class CacheLines
{
    private const int LineBytes = 64;

    // A place that is known to be the edge of a line: distances are measured from it, since the compiler gives up optimising a method that
    // takes the distance from nowhere.
    private static readonly byte[] Origin = GC.AllocateArray<byte>(2 * LineBytes, pinned: true);
    private static readonly nuint Edge = (LineBytes - ((nuint)Marshal.UnsafeAddrOfPinnedArrayElement(Origin, 0) % LineBytes)) % LineBytes;

    /// <summary>Numbers to ask for beyond those needed, so that there is an edge among the first.</summary>
    public static int Room<T>() => LineBytes / Unsafe.SizeOf<T>();

    /// <summary>
    /// The first number on an edge, among <see cref="Room{T}"/>. Should the collector move the array meanwhile, that costs time only.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref T First<T>(Span<T> numbers)
    {
        ref T first = ref MemoryMarshal.GetReference(numbers);
        ref byte edge = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(Origin), Edge);
        nuint ahead = (nuint)Unsafe.ByteOffset(ref Unsafe.As<T, byte>(ref first), ref edge) % LineBytes;
        return ref Unsafe.AddByteOffset(ref first, ahead);
    }

    /// <summary>That many noughts.</summary>
    public static Memory<double> Of(int length)
    {
        const int line = LineBytes / sizeof(double);
        double[] memory = GC.AllocateArray<double>(length + line - 1, pinned: true);
        int past = (int)(Marshal.UnsafeAddrOfPinnedArrayElement(memory, 0) % LineBytes) / sizeof(double);
        return memory.AsMemory((line - past) % line, length);
    }
}
