using System.Numerics;
using BearingAnalytics.Numerics.Kernels;

namespace BearingAnalytics.Numerics.Filters;

/// <summary>
/// Channels cut into tracks of equal length that are filtered side by side, one in each lane. A track begins early and ends late by the
/// time in which a wrong start dies away below the last digit, so that no track waits for another, all of one group stay in the second-level
/// cache, and forward and backward run follow each other there. Where the filter remembers longer than that is worth, a channel is one
/// track. Beyond the continued ends a signal stands still, which is the state that the ends are defined to begin from.
/// </summary>
internal sealed class SectionTracks
{
    private const int Lanes = SectionTable.Lanes;

    // Rows that fit the second-level cache, and what a group that does not is taken to cost more.
    private const int CachedRows = 8192;
    private const double UncachedCost = 1.3;

    private readonly SectionTable _table;
    private readonly INumericKernel _kernel;
    private readonly double _gain;
    private readonly int _memory;
    private double[] _rows = [];
    private int _channels;
    private int _length;
    private int _perChannel;
    private int _trackLength;
    private int _margin;

    public SectionTracks(SecondOrderSections sections, INumericKernel kernel)
    {
        _table = new SectionTable(sections);
        _kernel = kernel;
        _gain = sections.Gain;
        int firstOrder = sections.Sections.Any(section => section.IsFirstOrder) ? 1 : 0;
        Padding = 3 * ((2 * sections.Sections.Count) + 1 - firstOrder);
        _memory = Memory(sections);
    }

    public int Padding { get; }

    /// <summary>Number of tracks, of all channels together.</summary>
    public int Count => _channels * _perChannel;

    private int Rows => _trackLength + (2 * _margin);

    /// <summary>Cuts channels of a length into the tracks that take the fewest steps.</summary>
    public void Plan(int channels, int length)
    {
        if ((_channels, _length) == (channels, length))
        {
            return;
        }

        (_channels, _length) = (channels, length);
        double least = double.PositiveInfinity;
        int best = 1;
        for (int perChannel = 1; perChannel <= Math.Max(1, length / 1024); perChannel++)
        {
            Cut(perChannel);
            double groups = (Count + Lanes - 1) / Lanes;
            double cost = groups * ((2.0 * _trackLength) + (3 * _margin)) * (Rows > CachedRows ? UncachedCost : 1);
            (least, best) = cost < least ? (cost, perChannel) : (least, best);
        }

        Cut(best);
        if (_rows.Length < Rows * Lanes)
        {
            _rows = new double[Rows * Lanes];
        }
    }

    /// <summary>Tracks in the group that begins with one.</summary>
    public int LanesFrom(int first) => Math.Min(Lanes, Count - first);

    public int ChannelOf(int track) => track / _perChannel;

    /// <summary>Puts the samples of a track and of its margins into a lane.</summary>
    public void Fill<T>(int lane, int track, ReadOnlySpan<T> samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int start = Start(track);
        Span<double> rows = _rows.AsSpan(0, Rows * Lanes);
        int inside = Math.Max(0, -start);
        int end = Math.Min(Rows, samples.Length - start);
        for (int row = 0; row < inside; row++)
        {
            rows[(row * Lanes) + lane] = _gain * Continued(samples, Math.Max(row + start, -Padding));
        }

        ReadOnlySpan<T> middle = samples[(inside + start)..(end + start)];
        for (int i = 0, at = (inside * Lanes) + lane; i < middle.Length; i++, at += Lanes)
        {
            rows[at] = _gain * double.CreateTruncating(middle[i]);
        }

        for (int row = end; row < Rows; row++)
        {
            rows[(row * Lanes) + lane] = _gain * Continued(samples, Math.Min(row + start, samples.Length - 1 + Padding));
        }
    }

    /// <summary>Forward and backward through all lanes.</summary>
    public void Run(int first)
    {
        Span<double> rows = _rows.AsSpan(0, Rows * Lanes);
        _table.Settle(rows[..Lanes]);
        _kernel.RunSections(_table, rows, backward: false);
        for (int lane = 0; lane < LanesFrom(first); lane++)
        {
            StandStillBehindTheEnd(rows, lane, first + lane);
        }

        _table.Settle(rows[^Lanes..]);
        _kernel.RunSections(_table, rows[(_margin * Lanes)..], backward: true);
    }

    /// <summary>Hands out what a track has become.</summary>
    public void Take<T>(int lane, int track, Span<T> result)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int from = Start(track) + _margin;
        Span<T> into = result[from..Math.Min(from + _trackLength, result.Length)];
        for (int i = 0, at = (_margin * Lanes) + lane; i < into.Length; i++, at += Lanes)
        {
            into[i] = T.CreateTruncating(_gain * _rows[at]);
        }
    }

    private void Cut(int perChannel)
    {
        _perChannel = perChannel;
        _trackLength = (_length + perChannel - 1) / perChannel;

        // One track starts and ends in a settled state, and has nothing to forget.
        _margin = perChannel == 1 ? Padding : Math.Max(_memory, Padding);
    }

    private int Start(int track) => (Math.Min(track % _perChannel * _trackLength, _length)) - _margin;

    private void StandStillBehindTheEnd(Span<double> rows, int lane, int track)
    {
        int last = _length - 1 + Padding - Start(track);
        for (int row = last + 1; row < Rows; row++)
        {
            rows[(row * Lanes) + lane] = rows[(last * Lanes) + lane];
        }
    }

    /// <summary>The signal turned about its end point, at a place before the start or behind the end.</summary>
    private static double Continued<T>(ReadOnlySpan<T> samples, int at)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int end = at < 0 ? 0 : samples.Length - 1;
        return (2 * double.CreateTruncating(samples[end])) - double.CreateTruncating(samples[(2 * end) - at]);
    }

    /// <summary>Samples until the slowest pole has fallen by 2⁻⁷², a fifth more for poles that lie close together.</summary>
    private static int Memory(SecondOrderSections sections)
    {
        double radius = sections.Sections.Max(section => section.PoleRadius);
        double samples = 1.2 * 72 * Math.Log(2) / -Math.Log(radius);
        return (int)Math.Min(1 << 28, samples + (8 * sections.Sections.Count));
    }
}
