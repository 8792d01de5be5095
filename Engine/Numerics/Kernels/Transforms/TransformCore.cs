using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using BearingAnalytics.Numerics.Fourier;

namespace BearingAnalytics.Numerics.Kernels.Transforms;

/// <summary>Transforms of L complex values, and of 2L real values through them, at the lane width chosen for the length.</summary>
internal abstract partial class TransformCore<T>(int length)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>L.</summary>
    public int Length { get; } = length;

    /// <summary>Values of scratch that each transform needs, with room to begin at a cache line.</summary>
    public abstract int ScratchLength { get; }

    /// <summary>L complex values to L bins; both pairs, both may be the same memory.</summary>
    public abstract void Forward(ReadOnlySpan<T> pairs, Span<T> bins, Span<T> scratch);

    /// <summary>L bins to L complex values, times <paramref name="scale"/>.</summary>
    public abstract void Inverse(ReadOnlySpan<T> bins, Span<T> pairs, T scale, Span<T> scratch);

    /// <summary>L bins to the squared magnitudes of L complex values, times <paramref name="scale"/>.</summary>
    public abstract void InversePower(ReadOnlySpan<T> bins, Span<T> powers, T scale, Span<T> scratch);

    /// <summary>2L real values to bins 0 .. L.</summary>
    public abstract void ForwardReal(ReadOnlySpan<T> samples, Span<T> bins, Span<T> scratch);

    /// <summary>2L real values to the squared magnitudes of bins 0 .. L, times <paramref name="scale"/>.</summary>
    public abstract void ForwardRealPower(ReadOnlySpan<T> samples, Span<T> powers, T scale, Span<T> scratch);

    /// <summary>Bins 0 .. L to 2L real values, times <paramref name="scale"/>.</summary>
    public abstract void InverseReal(ReadOnlySpan<T> bins, Span<T> samples, T scale, Span<T> scratch);

    /// <summary>
    /// The squared magnitudes of the L bins of a pair of segments, added to those before; <paramref name="after"/> is other memory.
    /// </summary>
    public abstract void AddPairPower(in SegmentPair<T> pair, ReadOnlySpan<T> before, Span<T> after, Span<T> scratch);

    /// <summary>2L real values, mean off and windowed, to bins 0 .. L.</summary>
    public abstract void ForwardWindowed(in WindowedSegment<T> segment, Span<T> bins, Span<T> scratch);

    /// <summary>2L real values, mean off and windowed, to the squared magnitudes of bins 0 .. L.</summary>
    public abstract void ForwardWindowedPower(in WindowedSegment<T> segment, Span<T> powers, Span<T> scratch);

    /// <summary>2L real values, mean off and windowed, to the magnitudes of bins 0 .. L.</summary>
    public abstract void ForwardWindowedMagnitude(in WindowedSegment<T> segment, Span<T> magnitudes, Span<T> scratch);

    /// <summary>
    /// 2L real values, mean off and times a factor, to bins 0 .. L of one magnitude, or less where the square is below the least.
    /// </summary>
    public abstract void ForwardPhases(ReadOnlySpan<T> samples, in PhaseScale<T> scale, Span<T> bins, Span<T> scratch);

    /// <summary>
    /// Whether a length has no prime factor above 7 and enough twos to fill lanes: otherwise a detour at full lanes, which costs
    /// <paramref name="chirpCost"/> times as many operations, takes less time.
    /// </summary>
    public static bool Handles(int length, int vectorBytes, int chirpCost)
    {
        const int Short = 64;
        int widest = vectorBytes / Unsafe.SizeOf<T>();
        return ColumnPlan<T>.Handles(length) && (length <= Short || chirpCost * LanesFor(length, widest, 1) >= widest);
    }

    /// <summary>The core for complex values of a length without prime factors above 7.</summary>
    public static TransformCore<T> Create(int length, int vectorBytes) =>
        OfLanes(length, LanesFor(length, vectorBytes / Unsafe.SizeOf<T>(), 1));

    /// <summary>The core for real values, two of them to each of <paramref name="length"/> complex ones.</summary>
    public static TransformCore<T> CreateForReal(int length, int vectorBytes) =>
        OfLanes(length, LanesFor(length, vectorBytes / Unsafe.SizeOf<T>(), 2));

    // Every lane must be full, and the last pass takes as many points as lanes at a time, or twice as many with their mirror images.
    private static int LanesFor(int length, int widest, int steps)
    {
        for (int lanes = widest; lanes >= 16 / Unsafe.SizeOf<T>(); lanes /= 2)
        {
            if (length % lanes == 0 && length / lanes >= steps * lanes)
            {
                return lanes;
            }
        }

        return 1;
    }

    private static TransformCore<T> OfLanes(int length, int lanes) => (lanes * Unsafe.SizeOf<T>()) switch
    {
        64 => new TransformCore<Lane512<T>, T>(length),
        32 => new TransformCore<Lane256<T>, T>(length),
        16 => new TransformCore<Lane128<T>, T>(length),
        _ => new TransformCore<LaneScalar<T>, T>(length),
    };
}

/// <summary><see cref="TransformCore{T}"/> with lanes of one width.</summary>
internal sealed partial class TransformCore<TLane, T> : TransformCore<T>
    where TLane : struct, ITransformLane<TLane, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly ColumnPlan<T> _columns;
    private readonly Lazy<CrossPlan<T>> _cross;
    private readonly Lazy<HalfSpectrumPlan<T>> _half;
    private readonly Lazy<T[]> _starts;
    private readonly Lazy<T[]> _halfLanes;

    public TransformCore(int length)
        : base(length)
    {
        _columns = new ColumnPlan<T>(length / TLane.Count, 2 * TLane.Count * Unsafe.SizeOf<T>());
        _cross = new(() => new CrossPlan<T>(length, TLane.Blocks, TLane.PerBlock));
        _half = new(() => new HalfSpectrumPlan<T>(length, TLane.Blocks, TLane.PerBlock));
        _starts = new(() => HalfSpectrumStarts(length));
        _halfLanes = new(() => HalfLanes(length));
    }

    public override int ScratchLength => (2 * Length) + (6 * TLane.Count * TLane.Count) + RowChunk<TLane, T>.Room + CacheLines.Room<T>();

    public override void Forward(ReadOnlySpan<T> pairs, Span<T> bins, Span<T> scratch)
    {
        PairSource<TLane, T> source = new(ref First(pairs, 2 * Length));
        JoinComplex(source, new PairSink<TLane, T>(ref First(bins, 2 * Length)), scratch);
    }

    public override void Inverse(ReadOnlySpan<T> bins, Span<T> pairs, T scale, Span<T> scratch)
    {
        ExchangedPairSource<TLane, T> source = new(ref First(bins, 2 * Length));
        JoinComplex(source, new ExchangedPairSink<TLane, T>(ref First(pairs, 2 * Length), scale), scratch);
    }

    public override void InversePower(ReadOnlySpan<T> bins, Span<T> powers, T scale, Span<T> scratch)
    {
        ExchangedPairSource<TLane, T> source = new(ref First(bins, 2 * Length));
        JoinComplex(source, new PowerSink<TLane, T>(ref First(powers, Length), scale), scratch);
    }

    public override void ForwardReal(ReadOnlySpan<T> samples, Span<T> bins, Span<T> scratch)
    {
        PairSource<TLane, T> source = new(ref First(samples, 2 * Length));
        JoinReal(source, new PairSink<TLane, T>(ref First(bins, 2 * (Length + 1))), scratch);
    }

    public override void ForwardRealPower(ReadOnlySpan<T> samples, Span<T> powers, T scale, Span<T> scratch)
    {
        PairSource<TLane, T> source = new(ref First(samples, 2 * Length));
        JoinReal(source, new PowerSink<TLane, T>(ref First(powers, Length + 1), scale), scratch);
    }

    public override void InverseReal(ReadOnlySpan<T> bins, Span<T> samples, T scale, Span<T> scratch)
    {
        ref T starts = ref MemoryMarshal.GetArrayDataReference(_starts.Value);
        HalfSpectrumSource<TLane, T> source = new(
            ref First(bins, 2 * (Length + 1)), Length, ref Unsafe.Add(ref starts, ComplexLane<TLane, T>.Size), ref starts);
        JoinComplex(source, new ExchangedPairSink<TLane, T>(ref First(samples, 2 * Length), scale), scratch);
    }

    public override void AddPairPower(in SegmentPair<T> pair, ReadOnlySpan<T> before, Span<T> after, Span<T> scratch)
    {
        SegmentPairSource<TLane, T> source = new(
            ref MemoryMarshal.GetReference(pair.First[..Length]),
            ref MemoryMarshal.GetReference(pair.Second[..Length]),
            ref First(pair.Weights, Length),
            pair.FirstMean,
            pair.SecondMean);
        JoinComplex(source, new AddedPowerSink<TLane, T>(ref First(before, Length), ref First(after, Length)), scratch);
    }

    public override void ForwardWindowed(in WindowedSegment<T> segment, Span<T> bins, Span<T> scratch) =>
        JoinReal(Windowed(segment), new PairSink<TLane, T>(ref First(bins, 2 * (Length + 1))), scratch);

    public override void ForwardWindowedPower(in WindowedSegment<T> segment, Span<T> powers, Span<T> scratch) =>
        JoinReal(Windowed(segment), new PowerSink<TLane, T>(ref First(powers, Length + 1), T.One), scratch);

    public override void ForwardWindowedMagnitude(in WindowedSegment<T> segment, Span<T> magnitudes, Span<T> scratch) =>
        JoinReal(Windowed(segment), new MagnitudeSink<TLane, T>(ref First(magnitudes, Length + 1)), scratch);

    public override void ForwardPhases(ReadOnlySpan<T> samples, in PhaseScale<T> scale, Span<T> bins, Span<T> scratch)
    {
        ref T first = ref First(bins, 2 * (Length + 1));
        CentredPairSource<TLane, T> source = new(ref First(samples, 2 * Length), scale.Mean, scale.Factor);
        JoinReal(source, new PairSink<TLane, T>(ref first), scratch);
        EqualMagnitudes<TLane, T>.Run(ref first, Length + 1, scale);
    }

    /// <summary>From any source to any sink, as one transform of complex values.</summary>
    public void JoinComplex<TSource, TSink>(TSource source, TSink sink, Span<T> scratch)
        where TSource : struct, ITransformSource<TLane, T>, allows ref struct
        where TSink : struct, ITransformSink<TLane, T>, allows ref struct
    {
        ref T work = ref CacheLines.First(scratch[..ScratchLength]);
        ColumnTransform<TLane, T>.Run(_columns, source, ref work);
        CrossPass<TLane, T>.Run(_cross.Value, ref work, ref Unsafe.Add(ref work, 2 * Length), sink);
    }

    /// <summary>From any source of pairs to any sink, as one transform of real values.</summary>
    public void JoinReal<TSource, TSink>(TSource source, TSink sink, Span<T> scratch)
        where TSource : struct, ITransformSource<TLane, T>, allows ref struct
        where TSink : struct, IHalfSpectrumSink<TLane, T>, allows ref struct
    {
        ref T work = ref CacheLines.First(scratch[..ScratchLength]);
        ColumnTransform<TLane, T>.Run(_columns, source, ref work);
        HalfSpectrumPass<TLane, T>.Run(_half.Value, ref work, ref Unsafe.Add(ref work, 2 * Length), sink);
    }

    private WindowedPairSource<TLane, T> Windowed(in WindowedSegment<T> segment) =>
        new(ref First(segment.Samples, 2 * Length), ref First(segment.Weights, 2 * Length), segment.Mean);

    private static ref T First(ReadOnlySpan<T> values, int needed) => ref MemoryMarshal.GetReference(values[..needed]);

    /// <summary>A complex lane of e^(2πi lane/2L), then for each element e^(2πi V·element/2L), pairs.</summary>
    private static T[] HalfSpectrumStarts(int length)
    {
        int lanes = TLane.Count;
        T[] table = new T[(2 * lanes) + (2 * length / lanes)];
        for (int lane = 0; lane < lanes; lane++)
        {
            Complex root = Complex.Conjugate(UnitCircle.Root(lane, 2L * length));
            (table[lane], table[lanes + lane]) = (T.CreateTruncating(root.Real), T.CreateTruncating(root.Imaginary));
        }

        for (int element = 0; element < length / lanes; element++)
        {
            Complex root = Complex.Conjugate(UnitCircle.Root((long)lanes * element, 2L * length));
            (table[(2 * lanes) + (2 * element)], table[(2 * lanes) + (2 * element) + 1]) =
                (T.CreateTruncating(root.Real), T.CreateTruncating(root.Imaginary));
        }

        return table;
    }
}
