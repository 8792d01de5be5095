using System.Numerics;
using BearingAnalytics.Numerics.Fourier;

namespace BearingAnalytics.Numerics;

/// <summary>The definition of the transform, summed term by term in O(N²): the specification every plan is tested against.</summary>
public static class ReferenceTransform
{
    /// <summary>X[k] = Σ x[n]·exp(−2πi·nk/N).</summary>
    public static Complex[] Forward(ReadOnlySpan<Complex> values)
    {
        Complex[] result = new Complex[values.Length];
        for (int k = 0; k < result.Length; k++)
        {
            for (int n = 0; n < values.Length; n++)
            {
                result[k] += values[n] * UnitCircle.Root((long)n * k, values.Length);
            }
        }

        return result;
    }
}
