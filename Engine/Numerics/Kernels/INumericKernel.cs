using System.Numerics;
using BearingAnalytics.Numerics.Fourier;

namespace BearingAnalytics.Numerics.Kernels;

/// <summary>
/// The loops that are run over every sample. <see cref="ScalarKernel"/> is the specification of each. Sources and targets have matching
/// lengths and do not overlap unless said; nothing outside the spans is touched.
/// </summary>
internal partial interface INumericKernel
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

    /// <summary>One pass of a transform from one pair of buffers to another.</summary>
    void FourierPass(FourierPass pass, ReadOnlySpan<double> re, ReadOnlySpan<double> im, Span<double> outRe, Span<double> outIm);

    /// <summary>re[i] = pairs[2i], im[i] = pairs[2i + 1].</summary>
    void Deinterleave(ReadOnlySpan<double> pairs, Span<double> re, Span<double> im);

    /// <summary>pairs[2i] = re[i] · factor, pairs[2i + 1] = im[i] · factor.</summary>
    void Interleave(ReadOnlySpan<double> re, ReadOnlySpan<double> im, double factor, Span<double> pairs);

    /// <summary>
    /// The half spectrum X[0 .. h] (interleaved) of 2h real samples from the transform Z of the samples taken in pairs:
    /// X[k] = E + w[k] O with E = (Z[k] + Z*[h−k])/2, O = −i (Z[k] − Z*[h−k])/2, w[k] = exp(−πi k/h), k in [0, h/2].
    /// </summary>
    void PairsToHalfSpectrum(
        ReadOnlySpan<double> re, ReadOnlySpan<double> im, ReadOnlySpan<double> wRe, ReadOnlySpan<double> wIm, Span<double> spectrum);

    /// <summary>The inverse of <see cref="PairsToHalfSpectrum"/>.</summary>
    void HalfSpectrumToPairs(
        ReadOnlySpan<double> spectrum, ReadOnlySpan<double> wRe, ReadOnlySpan<double> wIm, Span<double> re, Span<double> im);

    /// <summary>out = a · b, complex, split; out may be a.</summary>
    void MultiplyComplex(
        ReadOnlySpan<double> aRe,
        ReadOnlySpan<double> aIm,
        ReadOnlySpan<double> bRe,
        ReadOnlySpan<double> bIm,
        Span<double> outRe,
        Span<double> outIm);
}

/// <summary>Sums of powers about a mean.</summary>
internal readonly record struct PowerSums(double Second, double Third, double Fourth, double Peak);
