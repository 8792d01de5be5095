using System.Numerics;
using BearingAnalytics.Numerics.Fourier;

namespace BearingAnalytics.Benchmarks.Rivals.Transforms;

/// <summary>
/// What a transform shall give, so that nobody wins by computing something else: FFTW's in double precision where it is installed, else the
/// definition at some of the bins.
/// </summary>
internal sealed class Truth
{
    private const int BinsByDefinition = 24;

    private readonly int[] _bins;
    private readonly Complex[] _values;

    private Truth(int[] bins, Complex[] values)
    {
        _bins = bins;
        _values = values;
    }

    /// <summary>Largest relative error at which a result still counts as the transform.</summary>
    public static double Tolerance<T>() => typeof(T) == typeof(float) ? 5e-6 : 1e-13;

    public static Truth Of<T>(TransformTask<T> task, Fftw<double>? fftw)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        double[] input = Doubles(task);
        return fftw is null
            ? ByDefinition(task.IsReal, task.Length, task.Bins, input)
            : ByFftw(task.IsReal, task.Length, task.Bins, input, fftw);
    }

    /// <summary>
    /// Some of the bins by the definition, with compensated sums: what is wrong with it is a fraction of a unit of the last place of double
    /// precision, so it judges transforms in that precision too.
    /// </summary>
    public static Truth Careful<T>(TransformTask<T> task)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => ByDefinition(task.IsReal, task.Length, task.Bins, Doubles(task));

    private static double[] Doubles<T>(TransformTask<T> task)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        double[] input = new double[task.Input.Length];
        for (int i = 0; i < input.Length; i++)
        {
            input[i] = double.CreateTruncating(task.Input.Span[i]);
        }

        return input;
    }

    /// <summary>Root of the summed squares of what is wrong, over that of what is right.</summary>
    public double RelativeError<T>(ReadOnlySpan<T> pairs)
        where T : INumber<T>
    {
        double wrong = 0;
        double right = 0;
        for (int i = 0; i < _bins.Length; i++)
        {
            Complex value = new(double.CreateTruncating(pairs[2 * _bins[i]]), double.CreateTruncating(pairs[(2 * _bins[i]) + 1]));
            wrong += Square(value - _values[i]);
            right += Square(_values[i]);
        }

        return Math.Sqrt(wrong / right);
    }

    private static double Square(Complex value) => (value.Real * value.Real) + (value.Imaginary * value.Imaginary);

    private static Truth ByFftw(bool isReal, int length, int bins, double[] values, Fftw<double> fftw)
    {
        AlignedBuffer<double> input = new(values.Length);
        AlignedBuffer<double> output = new(2 * bins);
        (nint plan, _) = fftw.Plan(isReal, length, input.Address, output.Address, Fftw<double>.Estimate);
        values.CopyTo(input.Span);
        fftw.Execute(plan);
        fftw.Destroy(plan);
        Complex[] spectrum = new Complex[bins];
        for (int k = 0; k < bins; k++)
        {
            spectrum[k] = new Complex(output.Span[2 * k], output.Span[(2 * k) + 1]);
        }

        return new Truth([.. Enumerable.Range(0, bins)], spectrum);
    }

    private static Truth ByDefinition(bool isReal, int length, int bins, double[] values)
    {
        int count = Math.Min(bins, BinsByDefinition);
        int[] chosen = [.. Enumerable.Range(0, count).Select(i => (int)((long)i * (bins - 1) / Math.Max(1, count - 1)))];
        return new Truth(chosen, [.. chosen.Select(k => Bin(isReal, length, k, values))]);
    }

    // Kahan's compensation: the error of the sum does not grow with its length.
    private static Complex Bin(bool isReal, int length, int k, double[] values)
    {
        Complex sum = 0;
        Complex lost = 0;
        for (int n = 0; n < length; n++)
        {
            Complex value = isReal ? values[n] : new Complex(values[2 * n], values[(2 * n) + 1]);
            Complex term = (value * UnitCircle.Root((long)n * k, length)) - lost;
            Complex next = sum + term;
            lost = next - sum - term;
            sum = next;
        }

        return sum;
    }
}
