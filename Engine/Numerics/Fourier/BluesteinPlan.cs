using System.Numerics;

namespace BearingAnalytics.Numerics.Fourier;

/// <summary>
/// Any length as a convolution with a chirp at a fast length (Bluestein 1970, IEEE Trans. Audio Electroacoust. 18, 451-455): nk = (n² + k² − (k−n)²)/2.
/// </summary>
internal sealed class BluesteinPlan : ComplexFourierPlan
{
    private readonly Complex[] _chirp;
    private readonly Complex[] _chirpSpectrum;
    private readonly ComplexFourierPlan _convolution;

    public BluesteinPlan(int length)
        : base(length)
    {
        _convolution = For(FastLength.AtLeast((2 * length) - 1));
        _chirp = new Complex[length];
        _chirpSpectrum = new Complex[_convolution.Length];
        for (long n = 0; n < length; n++)
        {
            // n² is reduced modulo 2N in integers: in floating point the phase of a long chirp would be noise.
            _chirp[n] = UnitCircle.Root(n * n % (2L * length), 2L * length);
            Complex conjugate = Complex.Conjugate(_chirp[n]) / _convolution.Length;
            _chirpSpectrum[n] = conjugate;
            if (n > 0)
            {
                _chirpSpectrum[_convolution.Length - n] = conjugate;
            }
        }

        _convolution.Forward(_chirpSpectrum, new Complex[_convolution.ScratchLength]);
    }

    public override int ScratchLength => _convolution.Length + _convolution.ScratchLength;

    private protected override void Transform(Span<Complex> values, Span<Complex> scratch)
    {
        Span<Complex> work = scratch[.._convolution.Length];
        Span<Complex> inner = scratch[_convolution.Length..];
        for (int n = 0; n < Length; n++)
        {
            work[n] = values[n] * _chirp[n];
        }

        work[Length..].Clear();
        _convolution.Forward(work, inner);

        // Conjugating before and after a forward transform gives the unscaled inverse; 1/N sits in the chirp's spectrum.
        for (int k = 0; k < work.Length; k++)
        {
            work[k] = Complex.Conjugate(work[k] * _chirpSpectrum[k]);
        }

        _convolution.Forward(work, inner);
        for (int k = 0; k < Length; k++)
        {
            values[k] = Complex.Conjugate(work[k]) * _chirp[k];
        }
    }
}
