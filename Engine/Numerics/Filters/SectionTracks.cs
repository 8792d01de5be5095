using System.Numerics;
using System.Runtime.InteropServices;
using BearingAnalytics.Numerics.Kernels;

namespace BearingAnalytics.Numerics.Filters;

/// <summary>
/// Channels cut into tracks of equal length that are filtered side by side, one in each lane. A track begins early and ends late by the
/// time in which a wrong start dies away below the last digit, so that no track waits for another. A group is filtered in blocks that stay
/// in the second-level cache, where the backward run follows the forward one. Where the filter remembers longer than that is worth, a
/// channel is one track and one block. Beyond the continued ends a signal stands still, which is the state that the ends are defined to
/// begin from.
/// </summary>
internal sealed class SectionTracks
{
    private const int Lanes = SectionTable.Lanes;

    // Rows that are turned at a time, in the first-level cache, and the distance of lanes there, which are not to share its sets.
    private const int TurnedRows = 256;
    private const int PlanarStride = TurnedRows + 8;

    // Rows of a block, half a second-level cache, and what is added for one that does not fit there.
    private const int CachedRows = 6144;
    private const double UncachedCost = 1.3;

    // A block is at least that many margins, since it is what each of them is run through backward.
    private const int MarginsOfBlock = 3;

    private readonly SectionTable _forward;
    private readonly SectionTable _backward;
    private readonly INumericKernel _kernel;
    private readonly double _gain;
    private readonly int _memory;
    private readonly Memory<double> _planar = CacheLines.Of(PlanarStride * Lanes);
    private Memory<double> _window;
    private Memory<double> _kept;
    private int _channels;
    private int _length;
    private int _perChannel;
    private int _trackLength;
    private int _margin;
    private int _blockRows;

    public SectionTracks(SecondOrderSections sections, INumericKernel kernel)
    {
        _forward = new SectionTable(sections);
        _backward = new SectionTable(sections);
        _kernel = kernel;
        _gain = sections.Gain;
        int firstOrder = sections.Sections.Any(section => section.IsFirstOrder) ? 1 : 0;
        Padding = 3 * ((2 * sections.Sections.Count) + 1 - firstOrder);
        _memory = Memory(sections);
    }

    public int Padding { get; }

    /// <summary>Number of tracks, of all channels together.</summary>
    public int Count => _channels * _perChannel;

    /// <summary>Blocks that a group of tracks is filtered in, one after the other.</summary>
    public int Blocks => (Rows + _blockRows - 1) / _blockRows;

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
            double cost = groups * ((2.0 * Rows) + (Blocks * _margin)) * (_blockRows > CachedRows ? UncachedCost : 1);
            (least, best) = cost < least ? (cost, perChannel) : (least, best);
        }

        Cut(best);
        int window = (_margin + _blockRows) * Lanes;
        if (_window.Length < window || _kept.Length < _margin * Lanes)
        {
            _window = CacheLines.Of(window);
            _kept = CacheLines.Of(_margin * Lanes);
        }
    }

    /// <summary>Tracks in the group that begins with one.</summary>
    public int LanesFrom(int first) => Math.Min(Lanes, Count - first);

    public int ChannelOf(int track) => track / _perChannel;

    /// <summary>
    /// Whether a block has such a part to be filled: tracks are filled and taken a part at a time, which stays in the first-level cache.
    /// </summary>
    public bool IsToFill(int block, int part) => part * TurnedRows < RowsOf(block);

    /// <summary>Whether a block has such a part to be taken.</summary>
    public bool IsToTake(int block, int part) => FirstOut(block) + (part * TurnedRows) < EndOut(block);

    /// <summary>Brings one part of a track and its margins into a lane.</summary>
    public void Fill<T>(int lane, int track, int block, int part, ReadOnlySpan<T> samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Span<double> into = Lane(lane, RowsOf(block) - (part * TurnedRows));
        int start = Start(track) + (block * _blockRows) + (part * TurnedRows);
        int i = 0;
        for (; i < into.Length && start + i < 0; i++)
        {
            into[i] = Continued(samples, Math.Max(start + i, -Padding));
        }

        int inside = Math.Clamp(samples.Length - start - i, 0, into.Length - i);
        if (inside > 0)
        {
            Widen(samples.Slice(start + i, inside), into[i..]);
        }

        for (i += inside; i < into.Length; i++)
        {
            into[i] = Continued(samples, Math.Min(start + i, samples.Length - 1 + Padding));
        }
    }

    /// <summary>Puts the part that all lanes have been filled with where it will be filtered.</summary>
    public void PutPart(int block, int part) => _kernel.PlanarToRows(
        _planar.Span, PlanarStride, _gain, Window(_margin + (part * TurnedRows), RowsOf(block) - (part * TurnedRows)));

    /// <summary>Gets a part of what has been filtered for the lanes to be taken from.</summary>
    public void GetPart(int block, int part)
    {
        int first = FirstOut(block) + (part * TurnedRows);
        Span<double> rows = Window(first - (block * _blockRows) + _margin, EndOut(block) - first);
        _kernel.RowsToPlanar(rows, PlanarStride, _gain, _planar.Span);
    }

    /// <summary>Hands out the part of what a track has become.</summary>
    public void Take<T>(int lane, int track, int block, int part, Span<T> result)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int first = FirstOut(block) + (part * TurnedRows);
        ReadOnlySpan<double> from = Lane(lane, EndOut(block) - first);
        int begin = Start(track) + first;
        int end = Math.Min(begin + from.Length, result.Length);
        if (begin < end)
        {
            Narrow(from[..(end - begin)], result[begin..end]);
        }
    }

    /// <summary>
    /// Forward through a block from where the last one ended, then backward through it and the margin before it. The end of the block has
    /// still to forget how it began, and is done again with the next.
    /// </summary>
    public void Run(int first, int block)
    {
        int size = RowsOf(block);
        Span<double> rows = _window.Span[(_margin * Lanes)..((_margin + size) * Lanes)];
        if (block == 0)
        {
            _forward.Settle(rows[..Lanes]);
        }
        else
        {
            _kept.Span[..(_margin * Lanes)].CopyTo(_window.Span);
        }

        _kernel.RunSections(_forward, rows, backward: false);
        for (int lane = 0; lane < LanesFrom(first); lane++)
        {
            StandStillBehindTheEnd(lane, first + lane, block);
        }

        _window.Span.Slice(size * Lanes, _margin * Lanes).CopyTo(_kept.Span);
        _backward.Settle(rows[^Lanes..]);
        int begin = FirstOut(block) - (block * _blockRows) + _margin;
        if (begin < _margin + size)
        {
            _kernel.RunSections(_backward, _window.Span[(begin * Lanes)..((_margin + size) * Lanes)], backward: true);
        }
    }

    private void Cut(int perChannel)
    {
        _perChannel = perChannel;
        _trackLength = Even((_length + perChannel - 1) / perChannel);

        // One track starts and ends in a settled state, and has nothing to forget.
        _margin = Even(perChannel == 1 ? Padding : Math.Max(_memory, Padding));
        _blockRows = perChannel == 1 ? Rows : Math.Min(Rows, Math.Max(CachedRows, MarginsOfBlock * _margin));
    }

    /// <summary>Rows are filtered two at a time.</summary>
    private static int Even(int rows) => rows + (rows & 1);

    private int RowsOf(int block) => Math.Min(_blockRows, Rows - (block * _blockRows));

    // Rows of a track that a block brings to their end: from the margin, or from where the last block stopped.
    private int FirstOut(int block) => Math.Max(_margin, (block * _blockRows) - _margin);

    private int EndOut(int block) => (block * _blockRows) + RowsOf(block) - _margin;

    private Span<double> Lane(int lane, int rows) => _planar.Span.Slice(lane * PlanarStride, Math.Min(TurnedRows, rows));

    private Span<double> Window(int from, int rows) => _window.Span.Slice(from * Lanes, Math.Min(TurnedRows, rows) * Lanes);

    private void Widen<T>(ReadOnlySpan<T> samples, Span<double> into)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (typeof(T) == typeof(float))
        {
            _kernel.WidenSamples(MemoryMarshal.Cast<T, float>(samples), into);
        }
        else
        {
            MemoryMarshal.Cast<T, double>(samples).CopyTo(into);
        }
    }

    private void Narrow<T>(ReadOnlySpan<double> from, Span<T> into)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (typeof(T) == typeof(float))
        {
            _kernel.NarrowSamples(from, MemoryMarshal.Cast<T, float>(into));
        }
        else
        {
            from.CopyTo(MemoryMarshal.Cast<T, double>(into));
        }
    }

    private int Start(int track) => Math.Min(track % _perChannel * _trackLength, _length) - _margin;

    private void StandStillBehindTheEnd(int lane, int track, int block)
    {
        int begin = block * _blockRows;
        int last = _length - 1 + Padding - Start(track);
        Span<double> window = _window.Span[lane..];
        for (int row = Math.Max(last + 1 - begin, 0); row < RowsOf(block); row++)
        {
            window[(_margin + row) * Lanes] = window[(_margin + row - 1) * Lanes];
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
