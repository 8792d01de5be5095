using System.Numerics;
using BearingAnalytics.Numerics.Fourier;
using BearingAnalytics.Numerics.Kernels;

namespace BearingAnalytics.Numerics;

/// <summary>Squared magnitudes of complex values.</summary>
public static class Magnitude
{
    /// <summary>target[i] = |values[i]|².</summary>
    /// <param name="values">Complex values.</param>
    /// <param name="target">As long as <paramref name="values"/>.</param>
    public static void Squared(ReadOnlySpan<Complex> values, Span<double> target)
    {
        FourierArguments.Check(target.Length, values.Length, nameof(target));
        KernelRegistry.Current.SquaredMagnitude(ComplexLayout.Parts(values), target);
    }

    /// <summary>target[i] += |values[i]|².</summary>
    /// <param name="values">Complex values.</param>
    /// <param name="target">As long as <paramref name="values"/>.</param>
    public static void AddSquared(ReadOnlySpan<Complex> values, Span<double> target)
    {
        FourierArguments.Check(target.Length, values.Length, nameof(target));
        KernelRegistry.Current.AddSquaredMagnitude(ComplexLayout.Parts(values), target);
    }
}
