using System.Numerics;
using BearingAnalytics.Numerics.Kernels;

namespace BearingAnalytics.Numerics.Fourier;

/// <summary>
/// Any length n as a convolution with a chirp at a fast length of at least 2n − 1 (Bluestein 1970):
/// jk = (j² + k² − (k − j)²)/2, so X[k] = c[k] Σ (x[j] c[j]) conj c[k − j] with c[k] = e^(−πi k²/n).
/// </summary>
internal sealed class BluesteinTransform : SplitTransform
{
    private readonly INumericKernel _kernel;
    private readonly StockhamTransform _inner;
    private readonly double[] _chirp;
    private readonly double[] _response;

    public BluesteinTransform(int length, INumericKernel kernel)
        : base(length)
    {
        _kernel = kernel;
        int work = FastLength.AtLeast((2 * length) - 1);
        _inner = new StockhamTransform(work, kernel);
        _chirp = Chirp(length);
        _response = Response(_chirp, _inner);
    }

    public override int ExtraScratch => 4 * _inner.Length;

    public override bool EndsInSecond => false;

    public override void Transform(Span<double> first, Span<double> second, Span<double> extra)
    {
        int work = _inner.Length;
        Span<double> re = first[..Length];
        Span<double> im = first.Slice(Length, Length);
        ReadOnlySpan<double> chirpRe = _chirp.AsSpan(0, Length);
        ReadOnlySpan<double> chirpIm = _chirp.AsSpan(Length);
        Span<double> a = extra[..(2 * work)];
        Span<double> b = extra.Slice(2 * work, 2 * work);
        a.Clear();
        _kernel.MultiplyComplex(re, im, chirpRe, chirpIm, a[..Length], a.Slice(work, Length));
        _inner.Transform(a, b, []);
        (Span<double> spectrum, Span<double> free) = Ends(a, b);

        // Writing the product with its halves swapped turns the forward transform that follows into the inverse.
        _kernel.MultiplyComplex(
            spectrum[..work], spectrum[work..], _response.AsSpan(0, work), _response.AsSpan(work), free[work..], free[..work]);
        _inner.Transform(free, spectrum, []);
        (Span<double> result, _) = Ends(free, spectrum);
        _kernel.MultiplyComplex(result.Slice(work, Length), result[..Length], chirpRe, chirpIm, re, im);
    }

    private SpanPair Ends(Span<double> first, Span<double> second) =>
        _inner.EndsInSecond ? new SpanPair(second, first) : new SpanPair(first, second);

    private static double[] Chirp(int length)
    {
        double[] chirp = new double[2 * length];
        for (int k = 0; k < length; k++)
        {
            Complex root = UnitCircle.Root((long)k * k, 2L * length);
            (chirp[k], chirp[length + k]) = (root.Real, root.Imaginary);
        }

        return chirp;
    }

    /// <summary>Transform of the wrapped conjugate chirp, with the 1/n of the inverse folded in.</summary>
    private static double[] Response(double[] chirp, StockhamTransform inner)
    {
        int length = chirp.Length / 2;
        int work = inner.Length;
        double[] response = new double[2 * work];
        for (int k = 0; k < length; k++)
        {
            int mirror = (work - k) % work;
            response[k] = response[mirror] = chirp[k] / work;
            response[work + k] = response[work + mirror] = -chirp[length + k] / work;
        }

        double[] other = new double[2 * work];
        inner.Transform(response, other, []);
        return inner.EndsInSecond ? other : response;
    }

    /// <summary>Two spans; a tuple cannot hold them.</summary>
    private readonly ref struct SpanPair(Span<double> first, Span<double> second)
    {
        private readonly Span<double> _first = first;
        private readonly Span<double> _second = second;

        public void Deconstruct(out Span<double> first, out Span<double> second)
        {
            first = _first;
            second = _second;
        }
    }
}
