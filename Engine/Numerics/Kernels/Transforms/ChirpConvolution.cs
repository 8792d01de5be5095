using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using BearingAnalytics.Numerics.Fourier;

namespace BearingAnalytics.Numerics.Kernels.Transforms;

/// <summary>
/// K bins of a transform of any length N as a convolution with a chirp at a fast length W of at least N + K − 1 (Bluestein 1970):
/// jk = (j² + k² − (k − j)²)/2, so X[k] = c[k] Σ (x[j] c[j]) conj c[k − j] with c[k] = e^(−πi k²/N).
/// </summary>
internal abstract class ChirpConvolution<T>(int length, int bins)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Lanes are full and passes long at every multiple of this.</summary>
    private const int Grain = 64;

    /// <summary>N.</summary>
    public int Length { get; } = length;

    /// <summary>K.</summary>
    public int Bins { get; } = bins;

    /// <summary>Numbers of scratch that each method needs.</summary>
    public abstract int ScratchLength { get; }

    /// <summary>N pairs to K pairs.</summary>
    public abstract void Forward(ReadOnlySpan<T> values, Span<T> spectrum, Span<T> scratch);

    /// <summary>N pairs to K pairs, the other way round and scaled.</summary>
    public abstract void Inverse(ReadOnlySpan<T> spectrum, Span<T> values, T scale, Span<T> scratch);

    /// <summary>N real values to K pairs.</summary>
    public abstract void ForwardReal(ReadOnlySpan<T> samples, Span<T> spectrum, Span<T> scratch);

    public static ChirpConvolution<T> Create(int length, int bins, int vectorBytes)
    {
        int work = WorkLength(length, bins, vectorBytes / Unsafe.SizeOf<T>());
        return vectorBytes switch
        {
            64 => new ChirpConvolution<Lane512<T>, T>(length, bins, work),
            32 => new ChirpConvolution<Lane256<T>, T>(length, bins, work),
            16 => new ChirpConvolution<Lane128<T>, T>(length, bins, work),
            _ => new ChirpConvolution<LaneScalar<T>, T>(length, bins, work),
        };
    }

    private static int WorkLength(int length, int bins, int lanes)
    {
        int needed = Math.Max(checked(length + bins - 1), lanes * lanes);
        return checked(Grain * FastLength.AtLeast((needed + Grain - 1) / Grain));
    }
}

/// <summary><see cref="ChirpConvolution{T}"/> with lanes of one width.</summary>
internal sealed class ChirpConvolution<TLane, T> : ChirpConvolution<T>
    where TLane : struct, ITransformLane<TLane, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly TransformCore<TLane, T> _core;
    private readonly T[] _chirp;
    private readonly T[] _response;

    public ChirpConvolution(int length, int bins, int work)
        : base(length, bins)
    {
        _core = new TransformCore<TLane, T>(work);
        _chirp = new T[2 * length];
        for (int k = 0; k < length; k++)
        {
            Complex root = Chirp(k);
            (_chirp[2 * k], _chirp[(2 * k) + 1]) = (T.CreateTruncating(root.Real), T.CreateTruncating(root.Imaginary));
        }

        _response = Response(work);
    }

    public override int ScratchLength => (2 * _core.Length) + _core.ScratchLength;

    public override void Forward(ReadOnlySpan<T> values, Span<T> spectrum, Span<T> scratch)
    {
        ref T first = ref MemoryMarshal.GetReference(values[..(2 * Length)]);
        Convolve(new ChirpedSource<TLane, T>(ref first, ref _chirp[0], Length, exchanged: false), scratch);
        End(spectrum, T.One, exchanged: false, scratch);
    }

    public override void Inverse(ReadOnlySpan<T> spectrum, Span<T> values, T scale, Span<T> scratch)
    {
        ref T first = ref MemoryMarshal.GetReference(spectrum[..(2 * Length)]);
        Convolve(new ChirpedSource<TLane, T>(ref first, ref _chirp[0], Length, exchanged: true), scratch);
        End(values, scale, exchanged: true, scratch);
    }

    public override void ForwardReal(ReadOnlySpan<T> samples, Span<T> spectrum, Span<T> scratch)
    {
        ref T first = ref MemoryMarshal.GetReference(samples[..Length]);
        Convolve(new ChirpedRealSource<TLane, T>(ref first, ref _chirp[0], Length), scratch);
        End(spectrum, T.One, exchanged: false, scratch);
    }

    /// <summary>
    /// Transforms and multiplies by the response, parts exchanged so that the forward transform that follows is the inverse.
    /// </summary>
    private void Convolve<TSource>(TSource source, Span<T> scratch)
        where TSource : struct, ITransformSource<TLane, T>, allows ref struct
    {
        Span<T> between = scratch[..(2 * _core.Length)];
        _core.JoinComplex(source, new ResponseSink<TLane, T>(ref between[0], ref _response[0]), scratch[between.Length..]);
    }

    private void End(Span<T> result, T scale, bool exchanged, Span<T> scratch)
    {
        Span<T> between = scratch[..(2 * _core.Length)];
        ref T first = ref MemoryMarshal.GetReference(result[..(2 * Bins)]);
        ChirpedSink<TLane, T> sink = new(ref first, ref _chirp[0], Bins, scale, exchanged);
        _core.JoinComplex(new PairSource<TLane, T>(ref between[0]), sink, scratch[between.Length..]);
    }

    private Complex Chirp(int k) => UnitCircle.Root((long)k * k, 2L * Length);

    /// <summary>Transform of the wrapped conjugate chirp in double precision, with the 1/W of the inverse folded in.</summary>
    private T[] Response(int work)
    {
        double[] wrapped = new double[2 * work];
        for (int k = 0; k < Length; k++)
        {
            Complex value = Complex.Conjugate(Chirp(k)) / work;
            int mirror = (work - k) % work;
            (wrapped[2 * mirror], wrapped[(2 * mirror) + 1]) = (value.Real, value.Imaginary);
            if (k < Bins)
            {
                (wrapped[2 * k], wrapped[(2 * k) + 1]) = (value.Real, value.Imaginary);
            }
        }

        TransformCore<double> core = TransformCore<double>.Create(work, TLane.Count * Unsafe.SizeOf<T>());
        core.Forward(wrapped, wrapped, new double[core.ScratchLength]);
        return [.. wrapped.Select(T.CreateTruncating)];
    }
}
