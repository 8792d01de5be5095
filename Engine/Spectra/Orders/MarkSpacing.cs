namespace BearingAnalytics.Spectra.Orders;

/// <summary>
/// Where on the shaft the marks of a tacho really are. Marks are never spaced quite evenly, and what differs from mark to mark in the same
/// way in every revolution is no speed.
/// </summary>
internal static class MarkSpacing
{
    /// <summary>Revolutions from which the spacing can be told from a speed that varies.</summary>
    private const int FewestRevolutions = 10;

    /// <summary>Revolutions at every pulse, 0 at the first.</summary>
    public static double[] Revolutions(PulseTrain train, int marks)
    {
        double[] places = Places(train, marks);
        double[] revolutions = new double[train.Numbers.Count];
        for (int i = 0; i < revolutions.Length; i++)
        {
            (int turn, int mark) = Math.DivRem(train.Numbers[i], marks);
            revolutions[i] = turn + places[mark];
        }

        return revolutions;
    }

    /// <summary>Place of each mark within a revolution, the first at 0, rising.</summary>
    private static double[] Places(PulseTrain train, int marks)
    {
        double[] even = [.. Enumerable.Range(0, marks).Select(mark => (double)mark / marks)];
        if (marks == 1 || train.Numbers[^1] < FewestRevolutions * marks)
        {
            return even;
        }

        Dictionary<int, double> times = train.Numbers.Zip(train.Seconds).ToDictionary(pulse => pulse.First, pulse => pulse.Second);
        double[] sums = new double[marks];
        int[] counts = new int[marks];
        foreach ((int number, double seconds) in times)
        {
            // A share of the revolution around the interval: a speed that changes evenly cancels.
            if (times.TryGetValue(number + 1, out double next)
                && times.TryGetValue(number - (marks / 2), out double before)
                && times.TryGetValue(number - (marks / 2) + marks, out double after))
            {
                sums[number % marks] += (next - seconds) / (after - before);
                counts[number % marks]++;
            }
        }

        return counts.Min() < FewestRevolutions / 2 ? even : Cumulated(sums, counts);
    }

    private static double[] Cumulated(double[] sums, int[] counts)
    {
        double[] shares = [.. sums.Zip(counts, (sum, count) => sum / count)];
        double all = shares.Sum();
        double[] places = new double[shares.Length];
        for (int mark = 1; mark < places.Length; mark++)
        {
            places[mark] = places[mark - 1] + (shares[mark - 1] / all);
        }

        return places;
    }
}
