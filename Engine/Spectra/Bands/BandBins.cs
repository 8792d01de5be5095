using System.Numerics;
using BearingAnalytics.Numerics;

namespace BearingAnalytics.Spectra.Bands;

/// <summary>
/// The bins of one signal, mean removed, and the band-pass signals they make: those of a band, moved to 0 and transformed back, are the
/// analytic signal at the band's own rate. Not thread-safe: it owns scratch.
/// </summary>
internal sealed class BandBins
{
    /// <summary>
    /// Share of the record left out at each end: the transform wraps round, and the step between last and first sample rings.
    /// </summary>
    private const double EdgeCut = 0.02;

    private readonly int _sampleCount;
    private readonly int _transformLength;
    private readonly Complex[] _spectrum;
    private double[] _scratch;
    private Complex[] _work = [];

    /// <summary>Transforms a signal, which may be padded to a better length.</summary>
    public BandBins(ReadOnlySpan<double> samples)
    {
        _sampleCount = samples.Length;
        _transformLength = FastLength.FullLanesAtLeast(samples.Length);
        RealFourierPlan<double> plan = FourierPlan.Real<double>(_transformLength);
        _spectrum = new Complex[plan.SpectrumLength];

        _scratch = new double[plan.ScratchLength];
        double[] padded = new double[_transformLength];
        samples.CopyTo(padded);
        plan.Forward(padded, _spectrum, _scratch);
    }

    /// <summary>One band out of several of equal width, in order of time, ends left out.</summary>
    public ReadOnlySpan<Complex> Band(int index, int count)
    {
        int low = (int)Math.Round((double)(_spectrum.Length - 1) * index / count);
        int high = (int)Math.Round((double)(_spectrum.Length - 1) * (index + 1) / count);
        ComplexFourierPlan<double> plan = FourierPlan.Complex<double>(FastLength.FullLanesAtLeast(high - low));
        if (_work.Length < plan.Length)
        {
            _work = new Complex[plan.Length];
        }

        if (_scratch.Length < plan.ScratchLength)
        {
            _scratch = new double[plan.ScratchLength];
        }

        Span<Complex> band = _work.AsSpan(0, plan.Length);
        double scale = (double)plan.Length / _transformLength;
        for (int bin = low; bin < high; bin++)
        {
            band[bin - low] = scale * _spectrum[bin];
        }

        band[(high - low)..].Clear();
        plan.Inverse(band, _scratch);
        int covered = (int)((long)_sampleCount * plan.Length / _transformLength);
        int cut = (int)(EdgeCut * covered);
        return band[cut..(covered - cut)];
    }
}
