using System.Numerics;
using BearingAnalytics.Numerics;

namespace BearingAnalytics.Spectra.Bands;

/// <summary>
/// The maximal overlap discrete wavelet packets of a signal (Percival and Walden 2000, chapter 6) with Daubechies' filters of eight
/// vanishing
/// moments (16 taps), in order of frequency. Circular filters are products of spectra, so a packet's bins are those of the signal times the
/// responses on its path; what remains below a share of its gain is left out, and the packet is sampled as densely as the rest needs. Not
/// thread-safe: it owns scratch.
/// </summary>
internal sealed class WaveletPackets
{
    /// <summary>Taps of a filter.</summary>
    public const int Taps = 16;

    // Daubechies 1988, Comm. Pure Appl. Math. 41, 909-996, N = 8, extremal phase, as printed to 16 digits by SciPy's daub(8).
    private static readonly double[] Scaling =
    [
        0.05441584224310407, 0.3128715909143003, 0.6756307362972903, 0.585354683654207, -0.015829105256349722, -0.28401554296154635,
        0.00047248457391312537, 0.1287474266204786, -0.01736930100180779, -0.0440882539307953, 0.013981027917398185, 0.00874609404740577,
        -0.004870352993451595, -0.0003917403733769488, 0.0006754494064506705, -0.00011747678412476979,
    ];

    private readonly double _leastGain;
    private readonly int _length;
    private readonly Complex[] _low;
    private readonly Complex[] _high;
    private readonly List<(Complex[] Bins, double[] Gains)> _levels = [];
    private double[] _scratch = [];

    /// <summary>Transforms a signal, mean removed, which may be padded to a better length.</summary>
    /// <param name="samples">Finite samples.</param>
    /// <param name="depth">Halvings.</param>
    /// <param name="leastGain">Power gain below which bins at the edges of a packet are left out; 0 for none.</param>
    public WaveletPackets(ReadOnlySpan<float> samples, int depth, double leastGain)
    {
        (_leastGain, _length) = (leastGain, FastLength.FullLanesAtLeast(samples.Length));
        RealFourierPlan<double> plan = FourierPlan.Real<double>(_length);
        double[] padded = new double[_length];
        double mean = Moments.Of(samples).Mean;
        for (int i = 0; i < samples.Length; i++)
        {
            padded[i] = samples[i] - mean;
        }

        _scratch = new double[plan.ScratchLength];
        for (int level = 0; level <= depth; level++)
        {
            _levels.Add((new Complex[plan.SpectrumLength], new double[plan.SpectrumLength]));
        }

        plan.Forward(padded, _levels[0].Bins, _scratch);
        Array.Fill(_levels[0].Gains, 1.0);
        double[] low = [.. Scaling.Select(tap => tap / Math.Sqrt(2))];
        double[] high = [.. Enumerable.Range(0, Taps).Select(l => (int.IsEvenInteger(l) ? 1 : -1) * low[Taps - 1 - l])];
        (_low, _high) = (Response(plan, low), Response(plan, high));
    }

    /// <summary>What is done with one packet.</summary>
    /// <param name="level">Halvings.</param>
    /// <param name="index">Which of 2^level, in order of frequency.</param>
    /// <param name="squaredEnvelope">Squared envelope over the padded length; overwritten later.</param>
    public delegate void PacketVisitor(int level, int index, Span<Complex> squaredEnvelope);

    /// <summary>Samples of the signal, padding included.</summary>
    public int PaddedLength => _length;

    /// <summary>Visits all packets, a packet before its halves.</summary>
    public void Visit(PacketVisitor visit) => Visit(0, 0, 1, _length / 2, visit);

    private void Visit(int level, int index, int first, int last, PacketVisitor visit)
    {
        (Complex[] bins, double[] gains) = _levels[level];
        while (first < last && gains[first] < _leastGain)
        {
            first++;
        }

        while (last > first && gains[last] < _leastGain)
        {
            last--;
        }

        visit(level, index, SquaredEnvelope(bins, first, last));
        for (int half = 0; half < 2 && level + 1 < _levels.Count; half++)
        {
            // A filter that is stretched meets its images: every other band is turned over.
            Filter(level, first, last, int.IsEvenInteger(index) == (half == 0) ? _low : _high);
            Visit(level + 1, (2 * index) + half, first, last, visit);
        }
    }

    private void Filter(int level, int first, int last, Complex[] response)
    {
        (Complex[] bins, double[] gains) = _levels[level];
        (Complex[] nextBins, double[] nextGains) = _levels[level + 1];
        for (int bin = first; bin <= last; bin++)
        {
            int place = (int)(((long)bin << level) % _length);
            Complex gain = 2 * place <= _length ? response[place] : Complex.Conjugate(response[_length - place]);
            nextBins[bin] = bins[bin] * gain;
            nextGains[bin] = gains[bin] * ((gain.Real * gain.Real) + (gain.Imaginary * gain.Imaginary));
        }
    }

    private Span<Complex> SquaredEnvelope(Complex[] bins, int first, int last)
    {
        int width = last - first + 1;
        ComplexFourierPlan<double> plan = FourierPlan.Complex<double>(FastLength.FullLanesAtLeast(2 * width));
        Complex[] envelope = new Complex[plan.Length];
        double scale = 2.0 * plan.Length / _length;
        for (int i = 0; i < width; i++)
        {
            envelope[i] = scale * bins[first + i];
        }

        if (2 * last == _length)
        {
            // Half the rate is its own image.
            envelope[width - 1] *= 0.5;
        }

        plan.Inverse(envelope, Scratch(plan.ScratchLength));
        for (int i = 0; i < envelope.Length; i++)
        {
            envelope[i] = (envelope[i].Real * envelope[i].Real) + (envelope[i].Imaginary * envelope[i].Imaginary);
        }

        return envelope;
    }

    private Complex[] Response(RealFourierPlan<double> plan, double[] taps)
    {
        double[] padded = new double[_length];
        taps.CopyTo(padded, 0);
        Complex[] response = new Complex[plan.SpectrumLength];
        plan.Forward(padded, response, _scratch);
        return response;
    }

    private double[] Scratch(int length) => _scratch = _scratch.Length < length ? new double[length] : _scratch;
}
