namespace BearingAnalytics.Rollers.Fitting;

/// <summary>
/// Chooses how many arcs a profile has. Form error and waviness are smooth too, and an information criterion that takes each point for an
/// independent one lays arcs through them (five on a roller ground with three). Here an arc must be shown against the correlation of
/// what is left over without it, with "very strong" evidence (a difference of 10 in BIC, Kass and Raftery 1995) over n/τ independent points.
/// </summary>
internal static class ArcCountChoice
{
    private const double VeryStrongEvidence = 10;

    /// <summary>Index of the number chosen.</summary>
    /// <param name="rmsUm">Residual of each candidate, fewest arcs first.</param>
    /// <param name="freeCounts">Free parameters of each candidate.</param>
    /// <param name="effectiveSamples">Independent points by the residuals of each candidate.</param>
    public static int Of(ReadOnlySpan<double> rmsUm, ReadOnlySpan<int> freeCounts, ReadOnlySpan<double> effectiveSamples)
    {
        int chosen = 0;
        for (int next = chosen + 1; next < rmsUm.Length; next++)
        {
            double samples = effectiveSamples[chosen];
            double gain = 2 * samples * Math.Log(rmsUm[chosen] / rmsUm[next]);
            double price = (freeCounts[next] - freeCounts[chosen]) * Math.Log(Math.Max(2, samples));
            if (gain - price > VeryStrongEvidence)
            {
                chosen = next;
            }
        }

        return chosen;
    }
}
