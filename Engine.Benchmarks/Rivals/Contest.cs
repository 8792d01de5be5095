using System.Diagnostics;

namespace BearingAnalytics.Benchmarks.Rivals;

/// <summary>One that does the work, under its name.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="Work">Does the work once.</param>
internal sealed record Contender(string Name, Action Work);

/// <summary>
/// Minimum of interleaved rounds, each contender in turn in the same process: on a shared machine the minimum is steady where a mean is not,
/// and a ratio of two neighbours steadier than either.
/// </summary>
internal static class Contest
{
    private const int Rounds = 9;
    private const double RoundMilliseconds = 5;
    private const double WarmUpMilliseconds = 200;

    /// <summary>Best time of each contender for the work once, µs, in their order.</summary>
    public static double[] Microseconds(params IReadOnlyList<Contender> contenders)
    {
        foreach (Contender contender in contenders)
        {
            WarmUp(contender.Work);
        }

        double[] best = new double[contenders.Count];
        Array.Fill(best, double.PositiveInfinity);
        for (int round = 0; round < Rounds; round++)
        {
            for (int i = 0; i < best.Length; i++)
            {
                best[i] = Math.Min(best[i], Microseconds(contenders[i].Work));
            }
        }

        return best;
    }

    // Until the runtime has compiled the loops at its highest tier the figures are the compiler's. It compiles in the background and only
    // when nothing new has run for a while, once without and once with what it has seen: hence the pauses.
    private static void WarmUp(Action work)
    {
        for (int tier = 0; tier < 3; tier++)
        {
            long start = Stopwatch.GetTimestamp();
            while (Stopwatch.GetElapsedTime(start).TotalMilliseconds < WarmUpMilliseconds)
            {
                work();
            }

            Thread.Sleep(150);
        }
    }

    // Short work is repeated until it fills a few milliseconds, so that the clock's own grain does not show.
    private static double Microseconds(Action work)
    {
        int repetitions = 0;
        int batch = 1;
        long start = Stopwatch.GetTimestamp();
        do
        {
            for (int i = 0; i < batch; i++)
            {
                work();
            }

            repetitions += batch;
            batch *= 2;
        }
        while (Stopwatch.GetElapsedTime(start).TotalMilliseconds < RoundMilliseconds);
        return Stopwatch.GetElapsedTime(start).TotalMicroseconds / repetitions;
    }
}
