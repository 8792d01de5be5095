using System.Numerics;

namespace BearingAnalytics.Numerics.Kernels;

/// <summary>The elementwise loops that are run over every sample. <see cref="ScalarKernel"/> is the specification of each.</summary>
internal interface INumericKernel
{
    /// <summary>Name in <c>BEARING_KERNEL</c> and in results.</summary>
    string Name { get; }

    /// <summary>The machine has the instructions.</summary>
    bool IsSupported { get; }

    /// <summary>Sum of all values, accumulated in double precision.</summary>
    double Sum(ReadOnlySpan<float> values);

    /// <summary>Sums of the second, third and fourth power of the distance from a mean, and the largest distance.</summary>
    PowerSums PowerSums(ReadOnlySpan<float> values, double mean);

    /// <summary>result[i] = |values[i]|²; both of equal length.</summary>
    void SquaredMagnitude(ReadOnlySpan<Complex> values, Span<double> result);
}

/// <summary>Sums of powers about a mean.</summary>
internal readonly record struct PowerSums(double Second, double Third, double Fourth, double Peak);
