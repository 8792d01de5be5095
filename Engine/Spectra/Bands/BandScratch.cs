namespace BearingAnalytics.Spectra.Bands;

/// <summary>
/// The memory one kurtogram needs: the bands on one path down the tree. One such memory waits for the next signal, unless it is large.
/// Fresh memory of several megabytes would cost as much time as a level of the tree.
/// </summary>
internal sealed class BandScratch
{
    /// <summary>Most values kept between signals: those of about a minute at 25.6 kHz.</summary>
    private const long MostKept = 1 << 23;

    private static BandScratch? _waiting;

    private readonly List<(BandBuffer Low, BandBuffer High)> _halves = [];

    /// <summary>The whole signal.</summary>
    public BandBuffer Whole { get; } = new();

    /// <summary>Thirds of any band: nothing grows out of them.</summary>
    public BandBuffer[] Thirds { get; } = [new(), new(), new()];

    /// <summary>The memory that waits, or a new one.</summary>
    public static BandScratch Rent() => Interlocked.Exchange(ref _waiting, null) ?? new BandScratch();

    /// <summary>Lets the memory wait for the next signal.</summary>
    public void Return()
    {
        long held = Whole.Capacity + Thirds.Sum(third => third.Capacity) + _halves.Sum(pair => pair.Low.Capacity + pair.High.Capacity);
        if (held <= MostKept)
        {
            _waiting = this;
        }
    }

    /// <summary>Both halves of a band of a level.</summary>
    public (BandBuffer Low, BandBuffer High) Halves(int level)
    {
        while (_halves.Count <= level)
        {
            _halves.Add((new BandBuffer(), new BandBuffer()));
        }

        return _halves[level];
    }
}
