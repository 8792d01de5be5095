using System.Numerics;

namespace BearingAnalytics.Numerics.Kernels.Transforms;

/// <summary>How samples become phases: (samples − mean) · factor is transformed, and every bin given one magnitude.</summary>
/// <param name="Mean">Mean of the samples.</param>
/// <param name="Factor">Brings the samples near 1, so that no square overflows or vanishes.</param>
/// <param name="Magnitude">Magnitude of every bin.</param>
/// <param name="LeastPower">
/// Bins of a lower square are nothing but rounding and stay smaller; above 0, so that nothing stays nothing.
/// </param>
internal readonly record struct PhaseScale<T>(T Mean, T Factor, T Magnitude, T LeastPower)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Gives each pair the magnitude, for a transform that cannot end with it.</summary>
    public void Equalise(Span<T> pairs)
    {
        for (int k = 0; k + 1 < pairs.Length; k += 2)
        {
            T power = (pairs[k] * pairs[k]) + (pairs[k + 1] * pairs[k + 1]);
            T factor = Magnitude / T.Sqrt(T.Max(power, LeastPower));
            (pairs[k], pairs[k + 1]) = (pairs[k] * factor, pairs[k + 1] * factor);
        }
    }
}
