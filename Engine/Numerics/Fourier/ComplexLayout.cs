using System.Numerics;
using System.Runtime.InteropServices;

namespace BearingAnalytics.Numerics.Fourier;

/// <summary>A span of complex numbers seen as their parts: re im re im ...</summary>
internal static class ComplexLayout
{
    public static Span<double> Parts(Span<Complex> values) => MemoryMarshal.Cast<Complex, double>(values);

    public static ReadOnlySpan<double> Parts(ReadOnlySpan<Complex> values) => MemoryMarshal.Cast<Complex, double>(values);
}
