using System.Runtime.CompilerServices;

namespace BearingAnalytics.Spectra.Bands;

/// <summary>How unevenly values that are not negative are spread: ⟨v/⟨v⟩ ln(v/⟨v⟩)⟩, 0 where all are equal (Antoni 2016).</summary>
internal static class Negentropy
{
    /// <summary>Of the values themselves; 0 for none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static double Of(ReadOnlySpan<float> values)
    {
        (double sum, double weighed) = (0, 0);
        foreach (float value in values)
        {
            // ln 0 never counts: a zero adds nothing.
            sum += value;
            weighed += (double)value * FastLogarithm.Natural(value);
        }

        return sum > 0 ? (weighed / sum) - Math.Log(sum / values.Length) : 0;
    }

    /// <summary>Of the squares of the values; 0 for none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static double OfSquares(ReadOnlySpan<float> values)
    {
        (double sum, double weighed) = (0, 0);
        foreach (float value in values)
        {
            double square = (double)value * value;
            sum += square;
            weighed += square * FastLogarithm.Natural(value);
        }

        return sum > 0 ? (2 * weighed / sum) - Math.Log(sum / values.Length) : 0;
    }
}
