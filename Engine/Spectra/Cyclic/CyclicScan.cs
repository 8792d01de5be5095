using System.Globalization;
using BearingAnalytics.Numerics;

namespace BearingAnalytics.Spectra.Cyclic;

/// <summary>
/// Runs over all pairs of carriers whose distance is near the cyclic frequencies wanted: what all estimates of coherence share. Its memory
/// waits for the next signal unless it is large. Not thread-safe.
/// </summary>
internal sealed class CyclicScan
{
    /// <summary>Most numbers kept between signals: those of about 20 s at 48 kHz.</summary>
    private const long MostKept = 1 << 24;

    private static CyclicScan? _waiting;

    private readonly BlockSpectra _blocks = new();
    private double _binsPerRow;
    private double _maximumRow;
    private float[] _products = [];
    private float[] _beats = [];
    private float[] _scratch = [];

    /// <summary>What is done with one pair: its squared coherence at the rows from the first on is scale times the power of the
    /// beats.</summary>
    /// <param name="carrier">Bin of f.</param>
    /// <param name="apart">Bins to the carrier below it.</param>
    /// <param name="firstRow">Row of the first beat, from 1.</param>
    /// <param name="beats">Pairs of real and imaginary part, one per row.</param>
    /// <param name="scale">Above 0.</param>
    public delegate void PairVisitor(int carrier, int apart, int firstRow, ReadOnlySpan<float> beats, double scale);

    /// <summary>Distance of two cyclic frequencies, Hz.</summary>
    public double CyclicBinHz { get; private set; }

    /// <summary>Distance of two carriers, Hz.</summary>
    public double CarrierBinHz { get; private set; }

    /// <summary>Cyclic frequencies, 0 Hz first.</summary>
    public int RowCount { get; private set; }

    /// <summary>What stationary noise does to these blocks.</summary>
    public CoherenceNoise Noise { get; private set; } = null!;

    /// <summary>The blocks.</summary>
    public BlockSpectra Blocks => _blocks;

    /// <summary>A scan of a signal, in memory that waited where there is some.</summary>
    /// <exception cref="ArgumentException">Too few samples, a rate that is not positive, or settings out of range.</exception>
    public static CyclicScan Rent(ReadOnlySpan<float> samples, double sampleRateHz, CyclicCoherenceOptions options)
    {
        if (options.BlockLength < 8 || options.BlockLength % 4 != 0 || samples.Length < 2 * options.BlockLength || !(sampleRateHz > 0)
            || !(options.MaximumCyclicHz > 0))
        {
            throw new ArgumentException(string.Create(
                CultureInfo.InvariantCulture,
                $"A coherence needs blocks of at least 8 samples, a multiple of 4, two blocks, a positive rate and a positive cyclic " +
                $"frequency; given were {options.BlockLength}, {samples.Length} samples, {sampleRateHz} Hz and " +
                $"{options.MaximumCyclicHz} Hz."));
        }

        CyclicScan scan = Interlocked.Exchange(ref _waiting, null) ?? new CyclicScan();
        scan.Load(samples, sampleRateHz, options);
        return scan;
    }

    /// <summary>Lets the memory wait for the next signal.</summary>
    public void Return()
    {
        if (_blocks.Capacity + _products.Length + _beats.Length + _scratch.Length <= MostKept)
        {
            _waiting = this;
        }
    }

    /// <summary>The rows whose nearest distance of carriers is this one: from the first to below the last.</summary>
    public (int First, int Last) Rows(int apart) => (
        Math.Max(1, (int)Math.Ceiling((apart - 0.5) / _binsPerRow)),
        Math.Min(RowCount, (int)Math.Ceiling((apart + 0.5) / _binsPerRow)));

    /// <summary>Distance of carriers, in bins, that a row is taken from.</summary>
    public int Apart(int row) => (int)Math.Floor((row * _binsPerRow) + 0.5);

    /// <summary>How far a cyclic frequency lies from the distance of its two carriers, bins, −½ to ½.</summary>
    public double OffsetBins(int row) => (row * _binsPerRow) - Apart(row);

    /// <summary>Visits all pairs.</summary>
    /// <param name="firstCarrier">First carrier for a distance.</param>
    /// <param name="step">From carrier to carrier.</param>
    /// <param name="visit">What to do.</param>
    public void Visit(Func<int, int> firstCarrier, int step, PairVisitor visit)
    {
        int count = _blocks.Count;
        ComplexFourierPlan<float> plan = FourierPlan.Complex<float>(count);
        Span<float> products = Room(ref _products, 2 * count);
        Span<float> beats = Room(ref _beats, 2 * count);
        Span<float> scratch = Room(ref _scratch, plan.ScratchLength);
        for (int apart = 0; (apart - 0.5) / _binsPerRow <= _maximumRow; apart++)
        {
            (int first, int last) = Rows(apart);
            for (int carrier = firstCarrier(apart); carrier < _blocks.CarrierCount && first < last; carrier += step)
            {
                double scale = _blocks.Multiply(carrier, apart, products);
                if (scale > 0)
                {
                    plan.Forward(products, beats, scratch);
                    Deal(carrier, apart, (first, last), beats, scale, visit);
                }
            }
        }
    }

    // Cyclic frequencies above the rate of blocks come round again.
    private void Deal(int carrier, int apart, (int First, int Last) rows, ReadOnlySpan<float> beats, double scale, PairVisitor visit)
    {
        int count = _blocks.Count;
        for (int row = rows.First; row < rows.Last;)
        {
            int place = row % count;
            int run = Math.Min(rows.Last - row, count - place);
            visit(carrier, apart, row, beats.Slice(2 * place, 2 * run), scale);
            row += run;
        }
    }

    private void Load(ReadOnlySpan<float> samples, double sampleRateHz, CyclicCoherenceOptions options)
    {
        Window window = Window.Periodic(options.Window, options.BlockLength);
        _blocks.Load(samples, window);
        Noise = new CoherenceNoise(window.Values, _blocks.Hop, _blocks.Count);
        CyclicBinHz = sampleRateHz / _blocks.Hop / _blocks.Count;
        CarrierBinHz = sampleRateHz / _blocks.TransformLength;
        _binsPerRow = CyclicBinHz / CarrierBinHz;
        _maximumRow = Math.Min(options.MaximumCyclicHz, 0.5 * sampleRateHz) / CyclicBinHz;
        RowCount = (int)_maximumRow + 1;
    }

    private static Span<float> Room(ref float[] memory, int length)
    {
        if (memory.Length < length)
        {
            memory = GC.AllocateUninitializedArray<float>(length);
        }

        return memory.AsSpan(0, length);
    }
}
