using BearingAnalytics.Numerics.Fourier;

namespace BearingAnalytics.Numerics.Kernels;

/// <summary>
/// The loops that take the time. Every implementation gives the results of <see cref="ScalarKernel"/>, up to rounding; sources
/// and targets have equal lengths and do not overlap unless they are the same span. Nothing outside the spans is touched.
/// </summary>
internal interface INumericKernel
{
    /// <summary>Name for <c>BEARING_KERNEL</c> and for reports.</summary>
    string Name { get; }

    /// <summary>One pass of a transform; source and target must be distinct.</summary>
    void FourierPass(FourierPass pass, ReadOnlySpan<double> re, ReadOnlySpan<double> im, Span<double> outRe, Span<double> outIm);

    /// <summary>re[i] = source[2i] · factor, im[i] = source[2i + 1] · factor.</summary>
    void Deinterleave(ReadOnlySpan<double> source, double factor, Span<double> re, Span<double> im);

    /// <summary>target[2i] = re[i] · factor, target[2i + 1] = im[i] · factor.</summary>
    void Interleave(ReadOnlySpan<double> re, ReadOnlySpan<double> im, double factor, Span<double> target);

    /// <summary>
    /// The half spectrum X[0 .. h] (interleaved) of 2h real samples from the transform Z of the complex pairs:
    /// X[k] = E + w[k] O with E = (Z[k] + Z*[h−k])/2, O = −i (Z[k] − Z*[h−k])/2, w[k] = e^(−πi k/h), k in [0, h/2].
    /// </summary>
    void PairsToHalfSpectrum(
        ReadOnlySpan<double> re, ReadOnlySpan<double> im, ReadOnlySpan<double> wRe, ReadOnlySpan<double> wIm, Span<double> spectrum);

    /// <summary>The inverse of <see cref="PairsToHalfSpectrum"/>.</summary>
    void HalfSpectrumToPairs(
        ReadOnlySpan<double> spectrum, ReadOnlySpan<double> wRe, ReadOnlySpan<double> wIm, Span<double> re, Span<double> im);

    /// <summary>out = a · b, complex, split; out may be a.</summary>
    void MultiplyComplex(
        ReadOnlySpan<double> aRe, ReadOnlySpan<double> aIm, ReadOnlySpan<double> bRe, ReadOnlySpan<double> bIm, Span<double> outRe, Span<double> outIm);

    /// <summary>target[i] = a[i] · b[i]; target may be a.</summary>
    void Multiply(ReadOnlySpan<double> a, ReadOnlySpan<double> b, Span<double> target);

    /// <summary>target[i] = (source[i] − offset) · factor; target may be the source.</summary>
    void ShiftAndScale(ReadOnlySpan<double> source, double offset, double factor, Span<double> target);

    /// <summary>target[i] = source[i] − offset.</summary>
    void Widen(ReadOnlySpan<float> source, double offset, Span<double> target);

    /// <summary>target[i] = |z[i]|², z interleaved.</summary>
    void SquaredMagnitude(ReadOnlySpan<double> interleaved, Span<double> target);

    /// <summary>target[i] += |z[i]|², z interleaved.</summary>
    void AddSquaredMagnitude(ReadOnlySpan<double> interleaved, Span<double> target);

    /// <summary>Power sums of source − centre, with smallest and largest value.</summary>
    PowerSums Sum(ReadOnlySpan<float> source, double centre);

    /// <summary>Power sums of source − centre, with smallest and largest value.</summary>
    PowerSums Sum(ReadOnlySpan<double> source, double centre);

    /// <summary>
    /// out[i] = Σk taps[k] source[phase(k)][i + k/phases], the inner product of a decimating filter whose input has been dealt
    /// out into <paramref name="phases"/> rows of <paramref name="rowLength"/>: phase(k) = k mod phases. Adds nothing to what out held before.
    /// </summary>
    void PolyphaseFilter(ReadOnlySpan<double> rows, int rowLength, int phases, ReadOnlySpan<double> taps, Span<double> target);

    /// <summary>target[i] = source[i] · scale.</summary>
    void Int16ToSingle(ReadOnlySpan<short> source, float scale, Span<float> target);

    /// <summary>target[i] = value · scale, with value the little-endian 24-bit number at source[3i].</summary>
    void Int24ToSingle(ReadOnlySpan<byte> source, float scale, Span<float> target);
}

/// <summary>Sums of the first four powers of x − centre.</summary>
/// <param name="First">Σ d.</param>
/// <param name="Second">Σ d².</param>
/// <param name="Third">Σ d³.</param>
/// <param name="Fourth">Σ d⁴.</param>
/// <param name="Smallest">Smallest d; +∞ for no values.</param>
/// <param name="Largest">Largest d; −∞ for no values.</param>
internal readonly record struct PowerSums(double First, double Second, double Third, double Fourth, double Smallest, double Largest);
