using System.Numerics;
using BearingAnalytics.Numerics.Fourier;

namespace BearingAnalytics.Numerics;

/// <summary>
/// Fourier transform of N real values to the N/2+1 values that are not mirror images, and back. Even lengths go through a complex
/// transform of half the length. Immutable and safe to share between threads; the caller brings the scratch.
/// </summary>
public sealed class RealFourierPlan
{
    private readonly ComplexFourierPlan _core;
    private readonly Complex[] _turns;

    internal RealFourierPlan(int length)
    {
        Length = length;
        _core = ComplexFourierPlan.For(IsHalved ? length / 2 : length);
        _turns = IsHalved ? [.. Enumerable.Range(0, (length / 4) + 1).Select(k => UnitCircle.Root(k, length))] : [];
    }

    /// <summary>Number of real values N.</summary>
    public int Length { get; }

    /// <summary>Number of complex values N/2+1.</summary>
    public int SpectrumLength => (Length / 2) + 1;

    /// <summary>Scratch needed, complex values.</summary>
    public int ScratchLength => _core.Length + _core.ScratchLength;

    private bool IsHalved => Length % 2 == 0;

    /// <summary>The plan for a length; plans are kept and shared.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The length is not positive.</exception>
    public static RealFourierPlan For(int length) => FourierPlanCache.Real(length);

    /// <summary>X[k] = Σ x[n]·exp(−2πi·nk/N) for k = 0..N/2.</summary>
    /// <param name="samples">N values, unchanged.</param>
    /// <param name="spectrum">N/2+1 values, overwritten.</param>
    /// <param name="scratch">At least <see cref="ScratchLength"/> values of any content.</param>
    public void Forward(ReadOnlySpan<double> samples, Span<Complex> spectrum, Span<Complex> scratch)
    {
        Check(samples.Length, spectrum.Length, scratch.Length);
        Span<Complex> work = scratch[.._core.Length];
        if (!IsHalved)
        {
            for (int n = 0; n < work.Length; n++)
            {
                work[n] = samples[n];
            }

            _core.Forward(work, scratch[_core.Length..]);
            work[..SpectrumLength].CopyTo(spectrum);
            return;
        }

        for (int n = 0; n < work.Length; n++)
        {
            work[n] = new Complex(samples[2 * n], samples[(2 * n) + 1]);
        }

        _core.Forward(work, scratch[_core.Length..]);
        Unpack(work, spectrum);
    }

    /// <summary>The inverse of <see cref="Forward"/>, with the factor 1/N. Imaginary parts of bins 0 and N/2 are ignored.</summary>
    /// <param name="spectrum">N/2+1 values, unchanged.</param>
    /// <param name="samples">N values, overwritten.</param>
    /// <param name="scratch">At least <see cref="ScratchLength"/> values of any content.</param>
    public void Inverse(ReadOnlySpan<Complex> spectrum, Span<double> samples, Span<Complex> scratch)
    {
        Check(samples.Length, spectrum.Length, scratch.Length);
        Span<Complex> work = scratch[.._core.Length];
        if (IsHalved)
        {
            Pack(spectrum, work);
        }
        else
        {
            work[0] = spectrum[0].Real;
            for (int k = 1; k < SpectrumLength; k++)
            {
                work[k] = spectrum[k];
                work[Length - k] = Complex.Conjugate(spectrum[k]);
            }
        }

        _core.Inverse(work, scratch[_core.Length..]);
        for (int n = 0; n < samples.Length; n++)
        {
            samples[n] = !IsHalved ? work[n].Real : (n & 1) == 0 ? work[n / 2].Real : work[n / 2].Imaginary;
        }
    }

    // Z = E + iO of the half-length transform is split into the spectra E of the even and O of the odd samples; X = E + turn·O.
    private void Unpack(ReadOnlySpan<Complex> z, Span<Complex> spectrum)
    {
        int half = z.Length;
        spectrum[0] = z[0].Real + z[0].Imaginary;
        spectrum[half] = z[0].Real - z[0].Imaginary;
        for (int k = 1; k <= half / 2; k++)
        {
            Complex a = z[k];
            Complex b = Complex.Conjugate(z[half - k]);
            Complex even = 0.5 * (a + b);
            Complex odd = 0.5 * (a - b);
            Complex turned = new Complex(odd.Imaginary, -odd.Real) * _turns[k];
            spectrum[k] = even + turned;
            spectrum[half - k] = Complex.Conjugate(even - turned);
        }
    }

    private void Pack(ReadOnlySpan<Complex> spectrum, Span<Complex> z)
    {
        int half = z.Length;
        double first = spectrum[0].Real;
        double last = spectrum[half].Real;
        z[0] = new Complex(0.5 * (first + last), 0.5 * (first - last));
        for (int k = 1; k <= half / 2; k++)
        {
            Complex a = spectrum[k];
            Complex b = Complex.Conjugate(spectrum[half - k]);
            Complex even = 0.5 * (a + b);
            Complex odd = 0.5 * (a - b) * Complex.Conjugate(_turns[k]);
            z[k] = even + new Complex(-odd.Imaginary, odd.Real);
            z[half - k] = Complex.Conjugate(even - new Complex(-odd.Imaginary, odd.Real));
        }
    }

    private void Check(int samples, int spectrum, int scratch)
    {
        if (samples != Length || spectrum != SpectrumLength || scratch < ScratchLength)
        {
            throw new ArgumentException(
                $"This plan needs {Length} samples, {SpectrumLength} spectrum values and {ScratchLength} of scratch; given were {samples}, {spectrum} and {scratch}.");
        }
    }
}
