using BearingAnalytics.Numerics.Kernels;

namespace BearingAnalytics.Spectra.Bands;

/// <summary>
/// A signal or one band of it at its own low rate, real and imaginary parts apart, with the silence before its first sample in front: what
/// the filters of the next level look back on. The memory is kept from one signal to the next.
/// </summary>
internal sealed class BandBuffer
{
    /// <summary>Zeros in front: as many as the longest filter has taps but one.</summary>
    public const int Silence = 24;

    private double[] _real = [];
    private double[] _imaginary = [];

    /// <summary>Number of samples.</summary>
    public int Length { get; private set; }

    /// <summary>The samples.</summary>
    public ComplexSpan Samples => WithSilence.Slice(Silence, Length);

    /// <summary>The silence, then the samples.</summary>
    public ComplexSpan WithSilence =>
        new(_real.AsSpan(0, Silence + Length), IsReal ? default : _imaginary.AsSpan(0, Silence + Length));

    /// <summary>Values of memory held.</summary>
    public long Capacity => (long)_real.Length + _imaginary.Length;

    private bool IsReal { get; set; }

    /// <summary>Makes room; the samples are what was there before.</summary>
    public void Resize(int length, bool isReal)
    {
        Length = length;
        IsReal = isReal;
        if (_real.Length < Silence + length)
        {
            _real = new double[Silence + length];
        }

        if (!isReal && _imaginary.Length < Silence + length)
        {
            _imaginary = new double[Silence + length];
        }
    }
}
