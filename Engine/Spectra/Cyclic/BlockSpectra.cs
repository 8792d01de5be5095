using BearingAnalytics.Numerics;
using BearingAnalytics.Numerics.Fourier;
using BearingAnalytics.Numerics.Kernels;

namespace BearingAnalytics.Spectra.Cyclic;

/// <summary>
/// Spectra of overlapping windowed blocks, each padded to twice its length, in single precision and ordered by carrier: what changes from
/// block to block at one carrier lies side by side. Not thread-safe: a load replaces what was there.
/// </summary>
internal sealed class BlockSpectra
{
    /// <summary>
    /// A Hann window at a quarter of its length lets no cyclic frequency leak into another (Antoni 2007, MSSP 21, 597-630, section 4).
    /// </summary>
    public const int BlocksPerLength = 4;

    /// <summary>
    /// Bins of the padded transform within which two carriers of one signal are one band: the main lobe of a Hann window.
    /// </summary>
    private const int MainLobe = 4;

    // Blocks transformed before they are put in order of carriers: theirs are then written side by side, a line of the cache at a time.
    private const int Batch = 8;

    private float[] _pairs = [];
    private double[] _powers = [];
    private float[] _blocks = [];
    private float[] _spectra = [];
    private float[] _scratch = [];

    /// <summary>Samples from block to block.</summary>
    public int Hop { get; private set; }

    /// <summary>
    /// Blocks: as many as transform fast, so that the last few of a record may be left out. None are added: a transform over exactly these
    /// keeps what does not beat, cyclic frequency 0, in its first bin, and neighbouring cyclic frequencies independent.
    /// </summary>
    public int Count { get; private set; }

    /// <summary>Length of the padded transform.</summary>
    public int TransformLength { get; private set; }

    /// <summary>Carriers, 0 Hz and half the rate included.</summary>
    public int CarrierCount => (TransformLength / 2) + 1;

    /// <summary>Numbers of memory held.</summary>
    public long Capacity => (long)_pairs.Length + (2L * _powers.Length) + _blocks.Length + _spectra.Length + _scratch.Length;

    /// <summary>Transforms the blocks of a signal in place of the one before; no memory is taken when it is no longer.</summary>
    /// <param name="samples">Finite samples, at least one block.</param>
    /// <param name="window">Weights of a block, a multiple of 4.</param>
    public void Load(ReadOnlySpan<float> samples, Window window)
    {
        int length = window.Values.Length;
        Hop = length / BlocksPerLength;
        TransformLength = 2 * length;
        Count = FastLength.AtMost(((samples.Length - length) / Hop) + 1);
        RealFourierPlan<float> plan = FourierPlan.Real<float>(TransformLength);
        Room(ref _pairs, 2 * CarrierCount * Count);
        Room(ref _blocks, Batch * TransformLength);
        Room(ref _spectra, Batch * 2 * CarrierCount);
        Room(ref _scratch, plan.ScratchLength);
        if (_powers.Length < CarrierCount)
        {
            _powers = new double[CarrierCount];
        }

        Array.Clear(_powers);
        Array.Clear(_blocks);
        (double sum, float peak) = KernelRegistry.Current.SumAndPeak(samples);
        float scale = SampleScale.Of(peak);
        float mean = (float)(sum / samples.Length) * scale;
        float[] weights = [.. window.Values.ToArray().Select(weight => (float)weight)];
        for (int first = 0; first < Count; first += Batch)
        {
            int blocks = Math.Min(Batch, Count - first);
            for (int block = 0; block < blocks; block++)
            {
                ReadOnlySpan<float> part = samples.Slice((first + block) * Hop, length);
                Span<float> weighed = _blocks.AsSpan(block * TransformLength, length);
                for (int i = 0; i < weighed.Length; i++)
                {
                    weighed[i] = ((part[i] * scale) - mean) * weights[i];
                }
            }

            Span<float> spectra = _spectra.AsSpan(0, blocks * 2 * CarrierCount);
            plan.ForwardMany(_blocks.AsSpan(0, blocks * TransformLength), spectra, _scratch);
            Order(spectra, first, blocks);
        }
    }

    /// <summary>X(f) X*(f − d) of every block, pairs of real and imaginary part.</summary>
    /// <param name="carrier">Bin of f.</param>
    /// <param name="apart">Bins of d.</param>
    /// <param name="products">Two numbers for every block; overwritten.</param>
    /// <returns>
    /// What the squared magnitude of a sum of products is multiplied by to be a coherence; 0 where there is nothing to compare: no power,
    /// or one band compared with its own image.
    /// </returns>
    public double Multiply(int carrier, int apart, Span<float> products)
    {
        int other = Math.Abs(carrier - apart);
        double power = _powers[carrier] * _powers[other];
        if (MeetsItsImage(carrier, apart) || !(power > 0))
        {
            return 0;
        }

        ReadOnlySpan<float> a = _pairs.AsSpan(2 * carrier * Count, 2 * Count);
        ReadOnlySpan<float> b = _pairs.AsSpan(2 * other * Count, 2 * Count);

        // A bin below 0 Hz is the conjugate of its image.
        float sign = carrier < apart ? -1 : 1;
        products = products[..(2 * Count)];
        for (int i = 0; i + 1 < products.Length && i + 1 < a.Length && i + 1 < b.Length; i += 2)
        {
            (float real, float imaginary) = (b[i], sign * b[i + 1]);
            products[i] = (a[i] * real) + (a[i + 1] * imaginary);
            products[i + 1] = (a[i + 1] * real) - (a[i] * imaginary);
        }

        return 1 / power;
    }

    /// <summary>A carrier and the one so many bins below are one band, seen from both sides of 0 Hz or of half the rate.</summary>
    public bool MeetsItsImage(int carrier, int apart) =>
        Math.Abs((2 * carrier) - apart) <= MainLobe || (2 * (CarrierCount - 1 - carrier)) + apart <= MainLobe;

    private void Order(ReadOnlySpan<float> spectra, int first, int blocks)
    {
        int stride = 2 * CarrierCount;
        for (int carrier = 0; carrier < CarrierCount; carrier++)
        {
            Span<float> target = _pairs.AsSpan(2 * ((carrier * Count) + first), 2 * blocks);
            double power = 0;
            for (int block = 0; block < blocks; block++)
            {
                (float real, float imaginary) = (spectra[(block * stride) + (2 * carrier)], spectra[(block * stride) + (2 * carrier) + 1]);
                (target[2 * block], target[(2 * block) + 1]) = (real, imaginary);
                power += ((double)real * real) + ((double)imaginary * imaginary);
            }

            _powers[carrier] += power;
        }
    }

    private static void Room(ref float[] memory, int length)
    {
        if (memory.Length < length)
        {
            memory = GC.AllocateUninitializedArray<float>(length);
        }
    }
}
