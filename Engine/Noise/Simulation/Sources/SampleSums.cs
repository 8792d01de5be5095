namespace BearingAnalytics.Noise.Simulation.Sources;

/// <summary>Sums over samples, one after the other, so that their rounding does not depend on a vector width.</summary>
internal static class SampleSums
{
    public static void Add(double[] sum, double[] term)
    {
        for (int i = 0; i < sum.Length; i++)
        {
            sum[i] += term[i];
        }
    }

    /// <summary>Mean square.</summary>
    public static double Power(double[] samples)
    {
        double sum = 0;
        foreach (double sample in samples)
        {
            sum += sample * sample;
        }

        return sum / samples.Length;
    }

    /// <summary>Scales to a mean square; silence stays silence.</summary>
    public static void ScaleToPower(double[] samples, double power)
    {
        double present = Power(samples);
        double factor = present > 0 ? Math.Sqrt(power / present) : 0;
        for (int i = 0; i < samples.Length; i++)
        {
            samples[i] *= factor;
        }
    }
}
