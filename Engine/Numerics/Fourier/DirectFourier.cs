using System.Numerics;

namespace BearingAnalytics.Numerics.Fourier;

/// <summary>The definition of the discrete Fourier transform, O(n²): the slow twin that every fast transform is measured against.</summary>
internal static class DirectFourier
{
    /// <summary>X[k] = Σ x[j] e^(−2πi jk/n).</summary>
    public static Complex[] Forward(ReadOnlySpan<Complex> input)
    {
        Complex[] roots = Roots(input.Length);
        Complex[] output = new Complex[input.Length];
        for (int k = 0; k < output.Length; k++)
        {
            output[k] = Bin(input, roots, k);
        }

        return output;
    }

    /// <summary>One bin of the transform, compensated so that the sum's own rounding stays out of comparisons.</summary>
    public static Complex Bin(ReadOnlySpan<Complex> input, int k) => Bin(input, Roots(input.Length), k);

    private static Complex Bin(ReadOnlySpan<Complex> input, Complex[] roots, int k)
    {
        Complex sum = Complex.Zero;
        Complex lost = Complex.Zero;
        long index = 0;
        for (int j = 0; j < input.Length; j++)
        {
            Complex term = (input[j] * roots[index]) - lost;
            Complex next = sum + term;
            lost = next - sum - term;
            sum = next;
            index += k;
            index -= index >= input.Length ? input.Length : 0;
        }

        return sum;
    }

    private static Complex[] Roots(int count)
    {
        Complex[] roots = new Complex[count];
        for (int i = 0; i < count; i++)
        {
            (double re, double im) = UnitRoot.Of(i, count);
            roots[i] = new Complex(re, im);
        }

        return roots;
    }
}
