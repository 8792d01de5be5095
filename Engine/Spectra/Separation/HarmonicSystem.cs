using System.Numerics;
using BearingAnalytics.Numerics;

namespace BearingAnalytics.Spectra.Separation;

/// <summary>
/// Normal equations of a least squares fit of harmonics: their matrix has the Dirichlet kernel D(l − k) = Σ exp(2πi(l − k)n/P)/N, which is
/// all but the identity when N is close to whole revolutions. Solved by conjugate gradients, products by circular convolution.
/// </summary>
internal static class HarmonicSystem
{
    private const int MostSteps = 100;

    /// <summary>Below the rounding of single-precision samples.</summary>
    private const double Tolerance = 1e-10;

    /// <summary>Harmonics 0 to K of the fit, from the projections (1/N) Σ x[n] exp(−2πi kn/P).</summary>
    public static Complex[] Solve(ReadOnlySpan<Complex> projections, double period, int sampleCount)
    {
        int harmonics = projections.Length - 1;
        Complex[] target = Mirrored(projections);
        Matrix matrix = new(harmonics, period, sampleCount);
        Complex[] solution = new Complex[target.Length];
        Complex[] rest = [.. target];
        Complex[] direction = [.. target];
        double norm = Norm(rest);
        double goal = Tolerance * Tolerance * norm;
        for (int step = 0; step < MostSteps && norm > goal; step++)
        {
            Complex[] product = matrix.Times(direction);
            double length = norm / Dot(direction, product);
            double before = norm;
            norm = 0;
            for (int i = 0; i < rest.Length; i++)
            {
                solution[i] += length * direction[i];
                rest[i] -= length * product[i];
                norm += MagnitudeSquared(rest[i]);
            }

            for (int i = 0; i < rest.Length; i++)
            {
                direction[i] = rest[i] + (norm / before * direction[i]);
            }
        }

        return solution[harmonics..];
    }

    private static Complex[] Mirrored(ReadOnlySpan<Complex> harmonics)
    {
        int last = harmonics.Length - 1;
        Complex[] both = new Complex[(2 * last) + 1];
        for (int k = 0; k <= last; k++)
        {
            both[last - k] = Complex.Conjugate(harmonics[k]);
            both[last + k] = harmonics[k];
        }

        return both;
    }

    private static double Norm(ReadOnlySpan<Complex> values)
    {
        double sum = 0;
        foreach (Complex value in values)
        {
            sum += MagnitudeSquared(value);
        }

        return sum;
    }

    private static double Dot(ReadOnlySpan<Complex> a, ReadOnlySpan<Complex> b)
    {
        double sum = 0;
        for (int i = 0; i < a.Length; i++)
        {
            sum += (a[i].Real * b[i].Real) + (a[i].Imaginary * b[i].Imaginary);
        }

        return sum;
    }

    private static double MagnitudeSquared(Complex value) => (value.Real * value.Real) + (value.Imaginary * value.Imaginary);

    private sealed class Matrix
    {
        private readonly ComplexFourierPlan<double> _plan;
        private readonly Complex[] _kernel;
        private readonly Complex[] _values;
        private readonly double[] _scratch;

        public Matrix(int harmonics, double period, int sampleCount)
        {
            int width = 4 * harmonics;
            _plan = FourierPlan.Complex<double>(FastLength.FullLanesAtLeast(width + 1));
            _kernel = new Complex[_plan.Length];
            _values = new Complex[_plan.Length];
            _scratch = new double[_plan.ScratchLength];
            for (int m = -2 * harmonics; m <= 2 * harmonics; m++)
            {
                // Row k holds D(l − k): as a convolution over l, the kernel runs backwards.
                _kernel[(m + _plan.Length) % _plan.Length] = Dirichlet(-m, period, sampleCount);
            }

            _plan.Forward(_kernel, _scratch);
        }

        public Complex[] Times(Complex[] vector)
        {
            vector.CopyTo(_values, 0);
            _values.AsSpan(vector.Length).Clear();
            _plan.Forward(_values, _scratch);
            for (int i = 0; i < _values.Length; i++)
            {
                _values[i] *= _kernel[i];
            }

            _plan.Inverse(_values, _scratch);
            return _values[..vector.Length];
        }

        private static Complex Dirichlet(int m, double period, int sampleCount)
        {
            // Turns are reduced before they become angles; |m/P| stays below 1.
            double denominator = sampleCount * Math.Sin(Math.PI * m / period);
            double half = m / period / 2;
            double turns = Math.IEEERemainder(half * sampleCount, 1);
            return m == 0
                ? Complex.One
                : Math.Sin(2 * Math.PI * turns) / denominator
                    * Complex.FromPolarCoordinates(1, 2 * Math.PI * Math.IEEERemainder(half * (sampleCount - 1), 1));
        }
    }
}
