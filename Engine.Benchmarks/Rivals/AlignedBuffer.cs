using System.Runtime.InteropServices;

namespace BearingAnalytics.Benchmarks.Rivals;

/// <summary>
/// Memory on a cache line's edge that never moves. Neighbouring buffers start at different offsets within a page: loads and stores at
/// equal offsets collide in the processor's store buffer, which costs whoever they belong to up to 1.4 times.
/// </summary>
internal sealed class AlignedBuffer<T>
    where T : unmanaged
{
    private const int Line = 64;
    private const int Page = 4096;

    /// <summary>A number of lines without a common factor with those of a page, so that offsets repeat after 64 buffers only.</summary>
    private const int Step = 35 * Line;

    private static int _made;

    private readonly T[] _memory;
    private readonly int _skipped;

    /// <param name="length">Number of values, all zero at first.</param>
    public unsafe AlignedBuffer(int length)
    {
        Length = length;
        _memory = GC.AllocateArray<T>(length + ((2 * Page) / sizeof(T)), pinned: true);
        nint start = Marshal.UnsafeAddrOfPinnedArrayElement(_memory, 0);
        nint wanted = Interlocked.Increment(ref _made) * (nint)Step % Page;
        nint toPage = (Page - (start % Page)) % Page;
        _skipped = (int)((toPage + wanted) / sizeof(T));
        Address = start + ((nint)_skipped * sizeof(T));
    }

    public int Length { get; }

    /// <summary>Where the first value stands, for native code.</summary>
    public nint Address { get; }

    public Memory<T> Memory => _memory.AsMemory(_skipped, Length);

    public Span<T> Span => _memory.AsSpan(_skipped, Length);
}
