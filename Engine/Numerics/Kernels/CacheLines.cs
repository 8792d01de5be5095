using System.Runtime.InteropServices;

namespace BearingAnalytics.Numerics.Kernels;

/// <summary>
/// Numbers that begin on the edge of a cache line and stay there: a vector of a line's width that lies across two lines is read at half the
/// speed, and an ordinary array begins wherever the collector puts it.
/// </summary>
internal static class CacheLines
{
    private const int LineBytes = 64;

    /// <summary>That many noughts.</summary>
    public static Memory<double> Of(int length)
    {
        const int line = LineBytes / sizeof(double);
        double[] memory = GC.AllocateArray<double>(length + line - 1, pinned: true);
        int past = (int)(Marshal.UnsafeAddrOfPinnedArrayElement(memory, 0) % LineBytes) / sizeof(double);
        return memory.AsMemory((line - past) % line, length);
    }
}
