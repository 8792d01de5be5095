using System.Numerics;
using BearingAnalytics.Numerics;

namespace BearingAnalytics.Rollers.Texture;

/// <summary>
/// Sums Σ s(u)·u^j·row[i + u] at every point i of a row, by circular convolution. Two rows - heights and weights - are held at a time.
/// A row of sums stays valid until the next one of the same kind and power.
/// </summary>
internal sealed class MovingSums
{
    private readonly double[][] _heightSums = [[], [], []];
    private readonly double[][] _weightSums = [[], [], [], [], []];
    private Complex[] _heights = [];
    private Complex[] _weights = [];
    private Complex[] _product = [];
    private double[] _scratch = [];

    public void Transform(ReadOnlySpan<double> row, GaussianKernel kernel) => Transform(row, kernel, ref _heights);

    public void TransformWeights(ReadOnlySpan<double> row, GaussianKernel kernel) => Transform(row, kernel, ref _weights);

    public ReadOnlySpan<double> Compute(int power, GaussianKernel kernel) => Compute(_heights, power, kernel, ref _heightSums[power]);

    public ReadOnlySpan<double> ComputeWeights(int power, GaussianKernel kernel) =>
        Compute(_weights, power, kernel, ref _weightSums[power]);

    private void Transform(ReadOnlySpan<double> row, GaussianKernel kernel, ref Complex[] spectrum)
    {
        RealFourierPlan<double> plan = FourierPlan.Real<double>(kernel.Length);
        Grow(ref spectrum, plan.SpectrumLength);
        Grow(ref _product, plan.SpectrumLength);
        Grow(ref _scratch, plan.ScratchLength);
        plan.Forward(row, spectrum.AsSpan(0, plan.SpectrumLength), _scratch);
    }

    private Span<double> Compute(Complex[] row, int power, GaussianKernel kernel, ref double[] sums)
    {
        RealFourierPlan<double> plan = FourierPlan.Real<double>(kernel.Length);
        double[] factor = kernel.Spectrum(power);
        Span<Complex> product = _product.AsSpan(0, plan.SpectrumLength);
        for (int i = 0; i < product.Length; i++)
        {
            // A sum over row[i + u] is a correlation: times the conjugate. The transform of an odd row is i·b, its conjugate −i·b.
            product[i] = power % 2 == 0
                ? new Complex(row[i].Real * factor[i], row[i].Imaginary * factor[i])
                : new Complex(row[i].Imaginary * factor[i], -row[i].Real * factor[i]);
        }

        Grow(ref sums, kernel.Length);
        Span<double> result = sums.AsSpan(0, kernel.Length);
        plan.Inverse(product, result, _scratch);
        return result;
    }

    private static void Grow<T>(ref T[] buffer, int length)
    {
        if (buffer.Length < length)
        {
            buffer = new T[length];
        }
    }
}
