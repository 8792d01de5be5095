using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;
using BearingAnalytics.Numerics.Fourier;
using BearingAnalytics.Numerics.Kernels;

namespace BearingAnalytics.Numerics;

/// <summary>
/// Discrete Fourier transform of real samples to the bins 0 … n/2 (the others are their conjugates), and back. Conventions, thread
/// safety and lengths as <see cref="ComplexFourierPlan"/>; an even length costs half of a complex transform, an odd one a whole.
/// </summary>
public sealed class RealFourierPlan
{
    private readonly INumericKernel _kernel;
    private readonly RealFourierCore _core;

    /// <summary>Builds tables for <paramref name="length"/>; keep the plan, or take it from <see cref="FourierPlans"/>.</summary>
    /// <param name="length">Number of samples, 1 … 2²⁷.</param>
    public RealFourierPlan(int length)
        : this(length, KernelRegistry.Current)
    {
    }

    internal RealFourierPlan(int length, INumericKernel kernel)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, 1 << 27);
        Length = length;
        _kernel = kernel;
        _core = int.IsEvenInteger(length) ? new EvenRealFourier(length, kernel) : new OddRealFourier(length, kernel);
    }

    /// <summary>Number of samples.</summary>
    public int Length { get; }

    /// <summary>Number of bins: n/2 + 1, rounded down.</summary>
    public int SpectrumLength => (Length / 2) + 1;

    /// <summary>How many doubles the work space must hold.</summary>
    public int ScratchLength => _core.ScratchLength;

    /// <summary>Forward transform, no factor: X[k] = Σ x[j] e^(−2πi jk/n) for k = 0 … n/2.</summary>
    /// <param name="samples"><see cref="Length"/> samples.</param>
    /// <param name="halfSpectrum"><see cref="SpectrumLength"/> bins.</param>
    /// <param name="scratch">At least <see cref="ScratchLength"/> doubles, overwritten.</param>
    public void Forward(ReadOnlySpan<double> samples, Span<Complex> halfSpectrum, Span<double> scratch)
    {
        FourierArguments.Check(samples.Length, Length, nameof(samples));
        FourierArguments.Check(halfSpectrum.Length, SpectrumLength, nameof(halfSpectrum));
        FourierArguments.CheckScratch(scratch.Length, ScratchLength);
        if (MemoryMarshal.Cast<Complex, double>(halfSpectrum).Overlaps(samples))
        {
            throw new ArgumentException("The bins must not lie on top of the samples.", nameof(halfSpectrum));
        }

        _core.Forward(samples, halfSpectrum, scratch);
    }

    /// <summary>Forward transform with work space from the shared pool.</summary>
    /// <param name="samples"><see cref="Length"/> samples.</param>
    /// <param name="halfSpectrum"><see cref="SpectrumLength"/> bins.</param>
    public void Forward(ReadOnlySpan<double> samples, Span<Complex> halfSpectrum)
    {
        double[] scratch = ArrayPool<double>.Shared.Rent(ScratchLength);
        Forward(samples, halfSpectrum, scratch);
        ArrayPool<double>.Shared.Return(scratch);
    }

    /// <summary>
    /// Inverse transform with the factor 1/n. The imaginary parts of bin 0 and (for even n) of bin n/2 are taken as 0, as they must
    /// be for real samples.
    /// </summary>
    /// <param name="halfSpectrum"><see cref="SpectrumLength"/> bins.</param>
    /// <param name="samples"><see cref="Length"/> samples.</param>
    /// <param name="scratch">At least <see cref="ScratchLength"/> doubles, overwritten.</param>
    public void Inverse(ReadOnlySpan<Complex> halfSpectrum, Span<double> samples, Span<double> scratch)
    {
        FourierArguments.Check(halfSpectrum.Length, SpectrumLength, nameof(halfSpectrum));
        FourierArguments.Check(samples.Length, Length, nameof(samples));
        FourierArguments.CheckScratch(scratch.Length, ScratchLength);
        if (MemoryMarshal.Cast<Complex, double>(halfSpectrum).Overlaps(samples))
        {
            throw new ArgumentException("The samples must not lie on top of the bins.", nameof(samples));
        }

        _core.Inverse(halfSpectrum, samples, scratch);
    }

    /// <summary>Inverse transform with work space from the shared pool.</summary>
    /// <param name="halfSpectrum"><see cref="SpectrumLength"/> bins.</param>
    /// <param name="samples"><see cref="Length"/> samples.</param>
    public void Inverse(ReadOnlySpan<Complex> halfSpectrum, Span<double> samples)
    {
        double[] scratch = ArrayPool<double>.Shared.Rent(ScratchLength);
        Inverse(halfSpectrum, samples, scratch);
        ArrayPool<double>.Shared.Return(scratch);
    }
}
