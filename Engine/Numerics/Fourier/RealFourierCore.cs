using System.Numerics;

namespace BearingAnalytics.Numerics.Fourier;

/// <summary>What an even and an odd real length do differently. Spans have the right lengths and do not overlap.</summary>
internal abstract class RealFourierCore
{
    public abstract int ScratchLength { get; }

    public abstract void Forward(ReadOnlySpan<double> samples, Span<Complex> halfSpectrum, Span<double> scratch);

    public abstract void Inverse(ReadOnlySpan<Complex> halfSpectrum, Span<double> samples, Span<double> scratch);
}
