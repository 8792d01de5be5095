using BearingAnalytics.Quality;
using static System.FormattableString;

namespace BearingAnalytics.Rollers.Formats;

/// <summary>Brings points into the order every later step relies on: positions finite, ascending, without repeats.</summary>
internal static class PointOrder
{
    /// <summary>Returns the arrays themselves where they are in order, otherwise ordered copies, each change with its finding.</summary>
    public static (double[] X, double[] Z) Ascending(double[] x, double[] z, List<Finding> findings)
    {
        (x, z) = WithoutLostPositions(x, z, findings);
        (int rising, int falling) = Steps(x);
        if (falling > 0)
        {
            (x, z) = ((double[])x.Clone(), (double[])z.Clone());
            Turn(x, z, rising, falling, findings);
        }

        return rising == x.Length - 1 ? (x, z) : WithoutRepeats(x, z, findings);
    }

    private static void Turn(double[] x, double[] z, int rising, int falling, List<Finding> findings)
    {
        if (rising == 0)
        {
            Array.Reverse(x);
            Array.Reverse(z);
            findings.Add(new Finding("x-descending", FindingSeverity.Info,
                "Positions run downwards in the file; the points were reversed, the positions kept."));
            return;
        }

        Array.Sort(x, z);
        findings.Add(new Finding("x-unsorted", FindingSeverity.Warning, Invariant(
            $"Positions run backwards in {Math.Min(rising, falling)} of {rising + falling} steps; the points were sorted by position.")));
    }

    private static (double[] X, double[] Z) WithoutLostPositions(double[] x, double[] z, List<Finding> findings)
    {
        int kept = 0;
        foreach (double position in x)
        {
            kept += double.IsFinite(position) ? 1 : 0;
        }

        if (kept == x.Length)
        {
            return (x, z);
        }

        double[] keptX = new double[kept];
        double[] keptZ = new double[kept];
        for (int from = 0, to = 0; from < x.Length; from++)
        {
            if (double.IsFinite(x[from]))
            {
                keptX[to] = x[from];
                keptZ[to++] = z[from];
            }
        }

        findings.Add(new Finding("x-missing", FindingSeverity.Warning,
            Invariant($"{x.Length - kept} of {x.Length} points have no position and were left out.")));
        return (keptX, keptZ);
    }

    private static (int Rising, int Falling) Steps(double[] x)
    {
        int rising = 0;
        int falling = 0;
        for (int i = 1; i < x.Length; i++)
        {
            rising += x[i] > x[i - 1] ? 1 : 0;
            falling += x[i] < x[i - 1] ? 1 : 0;
        }

        return (rising, falling);
    }

    private static (double[] X, double[] Z) WithoutRepeats(double[] x, double[] z, List<Finding> findings)
    {
        List<double> keptX = new(x.Length);
        List<double> keptZ = new(x.Length);
        for (int from = 0; from < x.Length;)
        {
            double sum = 0;
            int valid = 0;
            int to = from;
            for (; to < x.Length && x[to] == x[from]; to++)
            {
                sum += double.IsNaN(z[to]) ? 0 : z[to];
                valid += double.IsNaN(z[to]) ? 0 : 1;
            }

            keptX.Add(x[from]);
            keptZ.Add(valid > 0 ? sum / valid : double.NaN);
            from = to;
        }

        if (keptX.Count < x.Length)
        {
            findings.Add(new Finding("x-repeated", FindingSeverity.Warning, Invariant(
                $"{x.Length - keptX.Count} of {x.Length} points repeat the position of another; heights at one position were averaged.")));
        }

        return (keptX.ToArray(), keptZ.ToArray());
    }
}
