namespace BearingAnalytics.Tests;

/// <summary>What work takes of managed memory.</summary>
internal static class AllocatedBytes
{
    private const int Attempts = 4;

    /// <summary>
    /// The fewest bytes of several calls after a first one. A collection that another test causes meanwhile is counted too, as the rest of
    /// this thread's room; work that takes memory takes it each time.
    /// </summary>
    public static long Of(Action work)
    {
        work();
        long fewest = long.MaxValue;
        for (int attempt = 0; attempt < Attempts; attempt++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            work();
            fewest = Math.Min(fewest, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return fewest;
    }
}
