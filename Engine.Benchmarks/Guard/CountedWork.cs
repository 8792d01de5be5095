using System.Runtime.CompilerServices;

namespace BearingAnalytics.Benchmarks.Guard;

/// <summary>Where the counter is switched on.</summary>
internal static class CountedWork
{
    /// <summary>What the work of one run may allocate in all, bytes.</summary>
    public const long MemoryBytes = 128L << 20;

    /// <summary>The name of <see cref="Repeat"/> in the native image, as a pattern of valgrind's.</summary>
    public const string Symbol = "*CountedWork__Repeat*";

    /// <summary>Does the work twice, so that what only first calls do is done.</summary>
    public static void WarmUp(Action work)
    {
        work();
        work();
    }

    /// <summary>Does the work again and again; instructions are counted from entry to return, on this thread alone.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Repeat(Action work, int count)
    {
        for (int i = 0; i < count; i++)
        {
            work();
        }
    }
}
