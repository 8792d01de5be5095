using System.Numerics;
using BearingAnalytics.Numerics;

namespace BearingAnalytics.Spectra.Cyclic;

/// <summary>
/// Spectra of overlapping windowed blocks, each padded to twice its length, ordered by carrier: what changes from block to block at one
/// carrier lies side by side.
/// </summary>
internal sealed class BlockSpectra
{
    // A Hann window at a quarter of its length lets no cyclic frequency leak into another (Antoni 2007, MSSP 21, 597-630, section 4).
    private const int BlocksPerLength = 4;

    /// <summary>
    /// Bins of the padded transform within which two carriers of one signal are one band: the main lobe of a Hann window.
    /// </summary>
    private const int MainLobe = 4;

    private readonly Complex[][] _carriers;
    private readonly double[] _powers;

    /// <summary>Transforms the blocks of a signal.</summary>
    public BlockSpectra(ReadOnlySpan<float> samples, Window window)
    {
        int length = window.Values.Length;
        Hop = length / BlocksPerLength;
        TransformLength = 2 * length;
        Count = ((samples.Length - length) / Hop) + 1;
        IndependentCount = Count / Redundancy(window.Values, Hop, Count);
        RealFourierPlan<double> plan = FourierPlan.Real<double>(TransformLength);
        _carriers = [.. Enumerable.Range(0, plan.SpectrumLength).Select(_ => new Complex[Count])];
        _powers = new double[plan.SpectrumLength];
        double mean = Moments.Of(samples).Mean;
        double[] block = new double[TransformLength];
        Complex[] spectrum = new Complex[plan.SpectrumLength];
        double[] scratch = new double[plan.ScratchLength];
        for (int index = 0; index < Count; index++)
        {
            ReadOnlySpan<float> part = samples.Slice(index * Hop, length);
            for (int i = 0; i < length; i++)
            {
                block[i] = (part[i] - mean) * window.Values[i];
            }

            plan.Forward(block, spectrum, scratch);
            for (int carrier = 0; carrier < spectrum.Length; carrier++)
            {
                Complex value = spectrum[carrier];
                _carriers[carrier][index] = value;
                _powers[carrier] += (value.Real * value.Real) + (value.Imaginary * value.Imaginary);
            }
        }
    }

    /// <summary>Samples from block to block.</summary>
    public int Hop { get; }

    /// <summary>Blocks.</summary>
    public int Count { get; }

    /// <summary>Length of the padded transform.</summary>
    public int TransformLength { get; }

    /// <summary>Carriers, 0 Hz and half the rate included.</summary>
    public int CarrierCount => _carriers.Length;

    /// <summary>How many blocks that do not overlap average as much noise away.</summary>
    public double IndependentCount { get; }

    /// <summary>
    /// X(f) X*(f − d) of every block, its mean removed and zeros behind. The mean is the part that does not beat, cyclic frequency 0.
    /// </summary>
    /// <param name="carrier">Bin of f.</param>
    /// <param name="apart">Bins of d.</param>
    /// <param name="products">At least as many values as blocks; overwritten.</param>
    /// <returns>
    /// What the squared magnitude of a sum of products is multiplied by to be a coherence; 0 where there is nothing to compare: no power,
    /// or one band compared with its own image.
    /// </returns>
    public double Multiply(int carrier, int apart, Span<Complex> products)
    {
        int other = Math.Abs(carrier - apart);
        double power = _powers[carrier] * _powers[other];
        bool meetsItsImage = Math.Abs((2 * carrier) - apart) <= MainLobe
            || (2 * (CarrierCount - 1 - carrier)) + apart <= MainLobe;
        if (meetsItsImage || !(power > 0))
        {
            return 0;
        }

        ReadOnlySpan<Complex> a = _carriers[carrier];
        ReadOnlySpan<Complex> b = _carriers[other];
        Complex mean = 0;
        for (int i = 0; i < a.Length; i++)
        {
            // A bin below 0 Hz is the conjugate of its image.
            products[i] = a[i] * (carrier < apart ? b[i] : Complex.Conjugate(b[i]));
            mean += products[i];
        }

        mean /= a.Length;
        for (int i = 0; i < a.Length; i++)
        {
            products[i] -= mean;
        }

        products[a.Length..].Clear();
        return 1 / power;
    }

    // 1 + 2 Σ (1 − m/K) ρ², ρ the correlation of windows m hops apart: the variance of a mean of products of Gaussian values.
    private static double Redundancy(ReadOnlySpan<double> window, int hop, int count)
    {
        double energy = 0;
        foreach (double weight in window)
        {
            energy += weight * weight;
        }

        double sum = 1;
        for (int m = 1; m < Math.Min(BlocksPerLength, count); m++)
        {
            double shared = 0;
            for (int i = m * hop; i < window.Length; i++)
            {
                shared += window[i] * window[i - (m * hop)];
            }

            sum += 2 * (1 - ((double)m / count)) * (shared / energy) * (shared / energy);
        }

        return sum;
    }
}
