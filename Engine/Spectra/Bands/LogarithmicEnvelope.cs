namespace BearingAnalytics.Spectra.Bands;

/// <summary>The natural logarithm of a squared envelope.</summary>
internal static class LogarithmicEnvelope
{
    /// <summary>
    /// Share of the mean below which a squared envelope is the rounding of a single-precision transform. Exact zeros, as a recorder
    /// writes them where it drops out, have no logarithm either.
    /// </summary>
    private const double LeastShare = 1e-14;

    /// <summary>In place; gives the mean of the logarithms.</summary>
    public static float Take(Span<float> envelope, double mean)
    {
        float least = MathF.Max((float)(LeastShare * mean), float.Epsilon);
        double sum = 0;
        for (int i = 0; i < envelope.Length; i++)
        {
            float logarithm = MathF.Log(MathF.Max(envelope[i], least));
            envelope[i] = logarithm;
            sum += logarithm;
        }

        return (float)(sum / envelope.Length);
    }
}
