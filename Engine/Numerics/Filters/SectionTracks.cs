using System.Numerics;
using System.Runtime.InteropServices;
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

    // Rows that are turned at a time, in the first-level cache, and the distance of lanes there, which are not to share its sets.
    private const int TurnedRows = 256;
    private const int PlanarStride = TurnedRows + 8;

    // Rows that fit the second-level cache, and what a group that does not is taken to cost more.
    private const int CachedRows = 5120;
    private const double UncachedCost = 1.3;

    private readonly SectionTable _table;
    private readonly INumericKernel _kernel;
    private readonly double _gain;
    private readonly int _memory;
    private readonly double[] _planar = new double[PlanarStride * Lanes];
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

    /// <summary>Whether there is such a part: tracks are filled and taken a part at a time, which stays in the first-level cache.</summary>
    public bool HasPart(int part) => part * TurnedRows < Rows;

    /// <summary>Brings one part of a track and its margins into a lane.</summary>
    public void Fill<T>(int lane, int track, int part, ReadOnlySpan<T> samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Span<double> into = Lane(lane, part);
        int start = Start(track) + (part * TurnedRows);
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
    public void PutPart(int part) => _kernel.PlanarToRows(_planar, PlanarStride, _gain, PartRows(part));

    /// <summary>Gets a part of what has been filtered for the lanes to be taken from.</summary>
    public void GetPart(int part) => _kernel.RowsToPlanar(PartRows(part), PlanarStride, _gain, _planar);

    /// <summary>Hands out the part of what a track has become, without its margins.</summary>
    public void Take<T>(int lane, int track, int part, Span<T> result)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ReadOnlySpan<double> from = Lane(lane, part);
        int start = Start(track);
        int first = start + (part * TurnedRows);
        int begin = Math.Max(first, start + _margin);
        int end = Math.Min(first + from.Length, Math.Min(start + _margin + _trackLength, result.Length));
        if (begin < end)
        {
            Narrow(from[(begin - first)..(end - first)], result[begin..end]);
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

    private void Cut(int perChannel)
    {
        _perChannel = perChannel;
        _trackLength = Even((_length + perChannel - 1) / perChannel);

        // One track starts and ends in a settled state, and has nothing to forget.
        _margin = Even(perChannel == 1 ? Padding : Math.Max(_memory, Padding));
    }

    /// <summary>Rows are filtered two at a time.</summary>
    private static int Even(int rows) => rows + (rows & 1);

    private Span<double> Lane(int lane, int part) =>
        _planar.AsSpan(lane * PlanarStride, Math.Min(TurnedRows, Rows - (part * TurnedRows)));

    private Span<double> PartRows(int part) =>
        _rows.AsSpan(part * TurnedRows * Lanes, Math.Min(TurnedRows, Rows - (part * TurnedRows)) * Lanes);

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
