using System.Diagnostics;

namespace BearingAnalytics.Benchmarks.Rivals;

/// <summary>One that does the work, under its name.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="Work">Does the work once.</param>
internal sealed record Contender(string Name, Action Work);

/// <summary>
/// Minimum of interleaved rounds, each contender in turn in the same process on one core: on a shared machine the minimum is steady where
/// a mean is not, and a ratio of two neighbours steadier than either.
/// </summary>
internal static class Contest
{
    private const int MostRounds = 21;
    private const int FewestRounds = 9;

    /// <summary>Rounds of one whose single call takes longer than <see cref="LongMicroseconds"/>.</summary>
    private const int RoundsOfTheSlow = 3;

    /// <summary>One batch; short, so that some of them fall between what else the machine does.</summary>
    private const double BatchMicroseconds = 1000;

    private const double ContestMicroseconds = 400_000;
    private const double LongMicroseconds = 50_000;

    private const int FirstPasses = 5;
    private const int MostPasses = 8;
    private const int PauseMilliseconds = 130;
    private const int WarmUpCalls = 40;
    private const double WarmUpMicroseconds = 20_000;

    private static bool _isWarm;

    /// <summary>Best time of each contender for the work once, µs, in their order.</summary>
    public static double[] Microseconds(params IReadOnlyList<Contender> contenders)
    {
        QuietCore.Enter();
        double[] single = WarmUp(contenders);
        int[] repetitions = [.. single.Select(time => Math.Max(1, (int)(BatchMicroseconds / time)))];
        double round = single.Where(IsShort).Select(time => Math.Max(time, BatchMicroseconds)).Sum();
        int rounds = (int)Math.Clamp(ContestMicroseconds / Math.Max(1, round), FewestRounds, MostRounds);

        double[] best = new double[contenders.Count];
        Array.Fill(best, double.PositiveInfinity);
        GC.Collect();
        for (int i = 0; i < rounds; i++)
        {
            for (int one = 0; one < best.Length; one++)
            {
                if (i < RoundsOfTheSlow || IsShort(single[one]))
                {
                    best[one] = Math.Min(best[one], Batch(contenders[one].Work, repetitions[one]));
                }
            }
        }

        return best;
    }

    // Until the runtime has compiled the loops at its highest tier the figures are the compiler's. It compiles in the background, after
    // thirty calls that count only when nothing new has run for a tenth of a second, and once more with what it has seen: hence the pauses,
    // until none of them has made anything faster.
    private static double[] WarmUp(IReadOnlyList<Contender> contenders)
    {
        double[] single = [.. contenders.Select(contender => Batch(contender.Work, 1))];
        int fewest = _isWarm ? 2 : FirstPasses;
        _isWarm = true;
        bool isFaster = true;
        for (int pass = 0; pass < fewest || (isFaster && pass < MostPasses); pass++)
        {
            Thread.Sleep(PauseMilliseconds);
            isFaster = false;
            for (int i = 0; i < single.Length; i++)
            {
                double before = single[i];
                single[i] = Math.Min(before, Repeated(contenders[i].Work, before));
                isFaster |= single[i] < 0.9 * before;
            }
        }

        return single;
    }

    private static double Repeated(Action work, double microseconds)
    {
        int calls = IsShort(microseconds) ? (int)Math.Clamp(WarmUpMicroseconds / microseconds, 1, WarmUpCalls) : 0;
        double first = calls > 0 ? Batch(work, calls) : microseconds;
        return calls > 0 ? Math.Min(first, Batch(work, calls)) : first;
    }

    private static bool IsShort(double microseconds) => microseconds < LongMicroseconds;

    private static double Batch(Action work, int repetitions)
    {
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < repetitions; i++)
        {
            work();
        }

        return Stopwatch.GetElapsedTime(start).TotalMicroseconds / repetitions;
    }
}
