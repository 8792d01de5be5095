using System.Numerics;

namespace BearingAnalytics.Numerics.Fourier;

/// <summary>
/// Stockham autosort transform (no bit reversal) over radices 4, 2, 3, 5, 7: each pass reads one buffer and writes the other in the
/// order the next pass wants (Temperton 1983, J. Comput. Phys. 52, 1-23).
/// </summary>
internal sealed class MixedRadixPlan : ComplexFourierPlan
{
    private readonly Pass[] _passes;

    public MixedRadixPlan(int length, int[] radices)
        : base(length)
    {
        _passes = new Pass[radices.Length];
        int done = 1;
        for (int i = 0; i < radices.Length; i++)
        {
            _passes[i] = new Pass(length, radices[i], done);
            done *= radices[i];
        }
    }

    public override int ScratchLength => Length;

    private protected override void Transform(Span<Complex> values, Span<Complex> scratch)
    {
        Span<Complex> from = values;
        Span<Complex> to = scratch;
        foreach (Pass pass in _passes)
        {
            pass.Run(from, to);
            Span<Complex> swap = from;
            from = to;
            to = swap;
        }

        if (_passes.Length % 2 == 1)
        {
            from.CopyTo(to);
        }
    }

    /// <summary>
    /// One radix. Input index i + run·(q + radix·k), output index i + run·(k + done·j), i below run, k below done; the output is
    /// turned by exp(−2πi·j·i·done/N).
    /// </summary>
    private sealed class Pass
    {
        private readonly int _radix;
        private readonly int _done;
        private readonly int _run;
        private readonly Complex[] _twiddles;
        private readonly Complex[] _roots;

        public Pass(int length, int radix, int done)
        {
            _radix = radix;
            _done = done;
            _run = length / (done * radix);
            _twiddles = new Complex[_run * (radix - 1)];
            for (int i = 0; i < _run; i++)
            {
                for (int j = 1; j < radix; j++)
                {
                    _twiddles[(i * (radix - 1)) + j - 1] = UnitCircle.Root((long)i * j * done, length);
                }
            }

            _roots = [.. Enumerable.Range(0, radix).Select(q => UnitCircle.Root(q, radix))];
        }

        public void Run(ReadOnlySpan<Complex> from, Span<Complex> to)
        {
            switch (_radix)
            {
                case 2:
                    Radix2(from, to);
                    break;
                case 3:
                    Radix3(from, to);
                    break;
                case 4:
                    Radix4(from, to);
                    break;
                case 5:
                    Radix5(from, to);
                    break;
                default:
                    AnyRadix(from, to);
                    break;
            }
        }

        private void Radix2(ReadOnlySpan<Complex> from, Span<Complex> to)
        {
            for (int k = 0; k < _done; k++)
            {
                ReadOnlySpan<Complex> a = from.Slice(2 * k * _run, _run);
                ReadOnlySpan<Complex> b = from.Slice(((2 * k) + 1) * _run, _run);
                Span<Complex> y0 = to.Slice(k * _run, _run);
                Span<Complex> y1 = to.Slice((k + _done) * _run, _run);
                for (int i = 0; i < a.Length; i++)
                {
                    y0[i] = a[i] + b[i];
                    y1[i] = Product(a[i] - b[i], _twiddles[i]);
                }
            }
        }

        private void Radix3(ReadOnlySpan<Complex> from, Span<Complex> to)
        {
            const double Sine = 0.86602540378443864676;
            ReadOnlySpan<Complex> twiddles = _twiddles;
            for (int k = 0; k < _done; k++)
            {
                ReadOnlySpan<Complex> a = from.Slice(3 * k * _run, _run);
                ReadOnlySpan<Complex> b = from.Slice(((3 * k) + 1) * _run, _run);
                ReadOnlySpan<Complex> c = from.Slice(((3 * k) + 2) * _run, _run);
                Span<Complex> y0 = to.Slice(k * _run, _run);
                Span<Complex> y1 = to.Slice((k + _done) * _run, _run);
                Span<Complex> y2 = to.Slice((k + (2 * _done)) * _run, _run);
                for (int i = 0; i < a.Length; i++)
                {
                    Complex sum = b[i] + c[i];
                    Complex middle = new(a[i].Real - (0.5 * sum.Real), a[i].Imaginary - (0.5 * sum.Imaginary));
                    Complex turned = MinusI(b[i] - c[i], Sine);
                    y0[i] = a[i] + sum;
                    y1[i] = Product(middle + turned, twiddles[2 * i]);
                    y2[i] = Product(middle - turned, twiddles[(2 * i) + 1]);
                }
            }
        }

        private void Radix5(ReadOnlySpan<Complex> from, Span<Complex> to)
        {
            const double Cosine1 = 0.30901699437494742410;
            const double Cosine2 = -0.80901699437494742410;
            const double Sine1 = 0.95105651629515357212;
            const double Sine2 = 0.58778525229247312917;
            ReadOnlySpan<Complex> twiddles = _twiddles;
            for (int k = 0; k < _done; k++)
            {
                int start = 5 * k * _run;
                ReadOnlySpan<Complex> a = from.Slice(start, _run);
                ReadOnlySpan<Complex> b = from.Slice(start + _run, _run);
                ReadOnlySpan<Complex> c = from.Slice(start + (2 * _run), _run);
                ReadOnlySpan<Complex> d = from.Slice(start + (3 * _run), _run);
                ReadOnlySpan<Complex> e = from.Slice(start + (4 * _run), _run);
                Span<Complex> y0 = to.Slice(k * _run, _run);
                Span<Complex> y1 = to.Slice((k + _done) * _run, _run);
                Span<Complex> y2 = to.Slice((k + (2 * _done)) * _run, _run);
                Span<Complex> y3 = to.Slice((k + (3 * _done)) * _run, _run);
                Span<Complex> y4 = to.Slice((k + (4 * _done)) * _run, _run);
                for (int i = 0; i < a.Length; i++)
                {
                    Complex outer = b[i] + e[i];
                    Complex inner = c[i] + d[i];
                    Complex outerDifference = b[i] - e[i];
                    Complex innerDifference = c[i] - d[i];
                    Complex first = new(
                        a[i].Real + (Cosine1 * outer.Real) + (Cosine2 * inner.Real), a[i].Imaginary + (Cosine1 * outer.Imaginary) + (Cosine2 * inner.Imaginary));
                    Complex second = new(
                        a[i].Real + (Cosine2 * outer.Real) + (Cosine1 * inner.Real), a[i].Imaginary + (Cosine2 * outer.Imaginary) + (Cosine1 * inner.Imaginary));
                    Complex firstTurned = MinusI(outerDifference, Sine1) + MinusI(innerDifference, Sine2);
                    Complex secondTurned = MinusI(outerDifference, Sine2) - MinusI(innerDifference, Sine1);
                    y0[i] = a[i] + outer + inner;
                    y1[i] = Product(first + firstTurned, twiddles[4 * i]);
                    y2[i] = Product(second + secondTurned, twiddles[(4 * i) + 1]);
                    y3[i] = Product(second - secondTurned, twiddles[(4 * i) + 2]);
                    y4[i] = Product(first - firstTurned, twiddles[(4 * i) + 3]);
                }
            }
        }

        private void Radix4(ReadOnlySpan<Complex> from, Span<Complex> to)
        {
            ReadOnlySpan<Complex> twiddles = _twiddles;
            for (int k = 0; k < _done; k++)
            {
                ReadOnlySpan<Complex> a = from.Slice(4 * k * _run, _run);
                ReadOnlySpan<Complex> b = from.Slice(((4 * k) + 1) * _run, _run);
                ReadOnlySpan<Complex> c = from.Slice(((4 * k) + 2) * _run, _run);
                ReadOnlySpan<Complex> d = from.Slice(((4 * k) + 3) * _run, _run);
                Span<Complex> y0 = to.Slice(k * _run, _run);
                Span<Complex> y1 = to.Slice((k + _done) * _run, _run);
                Span<Complex> y2 = to.Slice((k + (2 * _done)) * _run, _run);
                Span<Complex> y3 = to.Slice((k + (3 * _done)) * _run, _run);
                for (int i = 0; i < a.Length; i++)
                {
                    Complex even = a[i] + c[i];
                    Complex evenDifference = a[i] - c[i];
                    Complex odd = b[i] + d[i];
                    Complex oddDifference = b[i] - d[i];

                    Complex turned = MinusI(oddDifference, 1);
                    y0[i] = even + odd;
                    y1[i] = Product(evenDifference + turned, twiddles[3 * i]);
                    y2[i] = Product(even - odd, twiddles[(3 * i) + 1]);
                    y3[i] = Product(evenDifference - turned, twiddles[(3 * i) + 2]);
                }
            }
        }

        private void AnyRadix(ReadOnlySpan<Complex> from, Span<Complex> to)
        {
            Span<Complex> x = stackalloc Complex[_radix];
            for (int k = 0; k < _done; k++)
            {
                for (int i = 0; i < _run; i++)
                {
                    for (int q = 0; q < _radix; q++)
                    {
                        x[q] = from[i + (_run * (q + (_radix * k)))];
                    }

                    for (int j = 0; j < _radix; j++)
                    {
                        Complex sum = Combine(x, j);
                        to[i + (_run * (k + (_done * j)))] = j == 0 ? sum : Product(sum, _twiddles[(i * (_radix - 1)) + j - 1]);
                    }
                }
            }
        }

        private Complex Combine(ReadOnlySpan<Complex> x, int j)
        {
            double real = x[0].Real;
            double imaginary = x[0].Imaginary;
            int turn = 0;
            for (int q = 1; q < x.Length; q++)
            {
                turn += j;
                if (turn >= _radix)
                {
                    turn -= _radix;
                }

                Complex product = Product(x[q], _roots[turn]);
                real += product.Real;
                imaginary += product.Imaginary;
            }

            return new Complex(real, imaginary);
        }

        // −i·scale times a value.
        private static Complex MinusI(Complex value, double scale) => new(scale * value.Imaginary, -scale * value.Real);

        // Complex's own operator guards infinities; here it would cost half the time.
        private static Complex Product(Complex a, Complex b) =>
            new((a.Real * b.Real) - (a.Imaginary * b.Imaginary), (a.Real * b.Imaginary) + (a.Imaginary * b.Real));
    }
}
