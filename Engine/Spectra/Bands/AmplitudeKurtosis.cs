namespace BearingAnalytics.Spectra.Bands;

/// <summary>The kurtosis ⟨(a − ⟨a⟩)⁴⟩ / ⟨(a − ⟨a⟩)²⟩² of the values of a spectrum.</summary>
internal static class AmplitudeKurtosis
{
    /// <summary>0 where all values are equal or there is none.</summary>
    public static double Of(ReadOnlySpan<double> values)
    {
        double mean = 0;
        foreach (double value in values)
        {
            mean += value / values.Length;
        }

        return About(mean, values);
    }

    /// <summary>n Σ (a − c)⁴ / (Σ (a − c)²)² about any centre; 0 where all values are at it or there is none.</summary>
    public static double About(double centre, ReadOnlySpan<double> values)
    {
        (double second, double fourth) = (0, 0);
        foreach (double value in values)
        {
            double square = (value - centre) * (value - centre);
            second += square;
            fourth += square * square;
        }

        return second > 0 ? fourth * values.Length / (second * second) : 0;
    }
}
