using System.Buffers;
using System.Numerics;
using BearingAnalytics.Numerics.Fourier;
using BearingAnalytics.Numerics.Kernels;

namespace BearingAnalytics.Numerics;

/// <summary>
/// Discrete Fourier transform of one length, any length from 1: forward X[k] = Σ x[j] e^(−2πi jk/n), inverse with the factor 1/n, so
/// that the two undo each other. A plan is immutable and may be used from many threads at once; the work space is the caller's.
/// Lengths of factors 2, 3, 5, 7 take O(n log n) directly, all others by convolution with a chirp (Bluestein), about five times as long.
/// NaN or infinity anywhere in the input spreads to every bin.
/// </summary>
public sealed class ComplexFourierPlan
{
    private readonly INumericKernel _kernel;
    private readonly SplitTransform _transform;

    /// <summary>Builds tables for <paramref name="length"/>; keep the plan, or take it from <see cref="FourierPlans"/>.</summary>
    /// <param name="length">Number of points, 1 … 2²⁷.</param>
    public ComplexFourierPlan(int length)
        : this(length, KernelRegistry.Current)
    {
    }

    internal ComplexFourierPlan(int length, INumericKernel kernel)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, 1 << 27);
        Length = length;
        _kernel = kernel;
        _transform = SplitTransform.Create(length, kernel);
    }

    /// <summary>Number of points.</summary>
    public int Length { get; }

    /// <summary>How many doubles the work space must hold.</summary>
    public int ScratchLength => (2 * Length) + _transform.ExtraScratch;

    /// <summary>Forward transform, no factor.</summary>
    /// <param name="input"><see cref="Length"/> points.</param>
    /// <param name="output"><see cref="Length"/> bins; may be the input.</param>
    /// <param name="scratch">At least <see cref="ScratchLength"/> doubles, overwritten.</param>
    public void Forward(ReadOnlySpan<Complex> input, Span<Complex> output, Span<double> scratch) =>
        Run(input, output, scratch, inverse: false);

    /// <summary>Forward transform with work space from the shared pool.</summary>
    /// <param name="input"><see cref="Length"/> points.</param>
    /// <param name="output"><see cref="Length"/> bins; may be the input.</param>
    public void Forward(ReadOnlySpan<Complex> input, Span<Complex> output) => RunRented(input, output, inverse: false);

    /// <summary>Inverse transform with the factor 1/n.</summary>
    /// <param name="input"><see cref="Length"/> bins.</param>
    /// <param name="output"><see cref="Length"/> points; may be the input.</param>
    /// <param name="scratch">At least <see cref="ScratchLength"/> doubles, overwritten.</param>
    public void Inverse(ReadOnlySpan<Complex> input, Span<Complex> output, Span<double> scratch) =>
        Run(input, output, scratch, inverse: true);

    /// <summary>Inverse transform with work space from the shared pool.</summary>
    /// <param name="input"><see cref="Length"/> bins.</param>
    /// <param name="output"><see cref="Length"/> points; may be the input.</param>
    public void Inverse(ReadOnlySpan<Complex> input, Span<Complex> output) => RunRented(input, output, inverse: true);

    private void RunRented(ReadOnlySpan<Complex> input, Span<Complex> output, bool inverse)
    {
        double[] scratch = ArrayPool<double>.Shared.Rent(ScratchLength);
        Run(input, output, scratch, inverse);
        ArrayPool<double>.Shared.Return(scratch);
    }

    private void Run(ReadOnlySpan<Complex> input, Span<Complex> output, Span<double> scratch, bool inverse)
    {
        FourierArguments.Check(input.Length, Length, nameof(input));
        FourierArguments.Check(output.Length, Length, nameof(output));
        FourierArguments.CheckScratch(scratch.Length, ScratchLength);

        // The output doubles as the second work buffer, unless input and output overlap: then the input must be taken out first.
        Span<double> outside = ComplexLayout.Parts(output);
        Span<double> work = scratch[..(2 * Length)];
        bool startOutside = _transform.EndsInSecond && !input.Overlaps(output);
        Span<double> first = startOutside ? outside : work;
        Span<double> second = startOutside ? work : outside;
        (int re, int im) = inverse ? (Length, 0) : (0, Length);
        _kernel.Deinterleave(ComplexLayout.Parts(input), 1, first.Slice(re, Length), first.Slice(im, Length));
        _transform.Transform(first, second, scratch[(2 * Length)..]);
        if (_transform.EndsInSecond && !startOutside)
        {
            outside.CopyTo(work);
        }

        _kernel.Interleave(work.Slice(re, Length), work.Slice(im, Length), inverse ? 1.0 / Length : 1, outside);
    }
}
