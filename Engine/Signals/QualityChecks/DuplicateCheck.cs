using BearingAnalytics.Quality;
using static System.FormattableString;

namespace BearingAnalytics.Signals.QualityChecks;

/// <summary>Two channels that are one up to a gain: a cable in two inputs, or a column exported twice.</summary>
internal static class DuplicateCheck
{
    /// <summary>Two sensors on one machine stay well below this; the noise of two converters alone keeps them apart.</summary>
    private const double SameCorrelation = 0.9999;

    /// <summary>A handful of samples correlate by chance: two always do.</summary>
    private const int FewestSamples = 256;

    public static void Add(Channel channel, Recording recording, List<Finding> findings)
    {
        foreach (Channel other in recording.Channels)
        {
            bool comparable = other.Name != channel.Name && other.Samples.Length == channel.Samples.Length
                && other.Samples.Length >= FewestSamples;
            if (!comparable)
            {
                continue;
            }

            (double correlation, double gain) = Compare(channel.Samples, other.Samples);
            if (Math.Abs(correlation) > SameCorrelation)
            {
                findings.Add(new Finding("duplicate-channel", FindingSeverity.Warning,
                    Invariant($"Channel '{channel.Name}' is channel '{other.Name}' times {gain:G4} ")
                    + Invariant($"(correlation {correlation:F5}): they are one measurement, not two.")));
            }
        }
    }

    private static (double Correlation, double Gain) Compare(float[] a, float[] b)
    {
        // The first sample stands in for the mean, so that a large offset does not cancel the digits.
        (double a0, double b0) = (Finite(a[0]), Finite(b[0]));
        double sumA = 0, sumB = 0, sumAA = 0, sumBB = 0, sumAB = 0;
        int count = 0;
        for (int i = 0; i < a.Length; i++)
        {
            double x = a[i] - a0;
            double y = b[i] - b0;
            if (double.IsFinite(x) && double.IsFinite(y))
            {
                sumA += x;
                sumB += y;
                sumAA += x * x;
                sumBB += y * y;
                sumAB += x * y;
                count++;
            }
        }

        double varianceA = sumAA - (sumA * sumA / count);
        double varianceB = sumBB - (sumB * sumB / count);
        double covariance = sumAB - (sumA * sumB / count);
        return varianceA > 0 && varianceB > 0 ? (covariance / Math.Sqrt(varianceA * varianceB), covariance / varianceB) : (0, 0);
    }

    private static double Finite(float value) => float.IsFinite(value) ? value : 0;
}
