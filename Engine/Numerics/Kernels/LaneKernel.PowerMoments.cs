using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace BearingAnalytics.Numerics.Kernels;

/// <content>Sums over a band: two accumulators each, so that an addition does not wait for the one before.</content>
internal sealed partial class LaneKernel<TLane, TDouble, TSingle>
{
    /// <summary>Zeros, then ones: loaded at c it leaves the last c lanes.</summary>
    private static readonly double[] LastLanes = [.. Enumerable.Repeat(0.0, TDouble.Count), .. Enumerable.Repeat(1.0, TDouble.Count)];

    public (double Real, double Imaginary) SumParts(ComplexSpan values) => (SumDoubles(values.Real), SumDoubles(values.Imaginary));

    public PowerMoments PowerMoments(ComplexSpan values, double meanReal, double meanImaginary)
    {
        if (values.Length < TDouble.Count)
        {
            return Rest.PowerMoments(values, meanReal, meanImaginary);
        }

        return values.IsReal
            ? MomentsOf(values.Real, values.Real, meanReal, meanReal, 0)
            : MomentsOf(values.Real, values.Imaginary[..values.Length], meanReal, meanImaginary, 1);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static PowerMoments MomentsOf(
        ReadOnlySpan<double> real, ReadOnlySpan<double> imaginary, double meanReal, double meanImaginary, double imaginaryWeight)
    {
        ref double re = ref MemoryMarshal.GetReference(real);
        ref double im = ref MemoryMarshal.GetReference(imaginary);
        (TDouble meanRe, TDouble meanIm) = (TDouble.Broadcast(meanReal), TDouble.Broadcast(meanImaginary));
        TDouble weight = TDouble.Broadcast(imaginaryWeight);
        nuint lanes = (nuint)TDouble.Count;
        nuint count = (nuint)real.Length;
        TDouble firstA = default, firstB = default, secondA = default, secondB = default;
        nuint i = 0;
        for (; i + (2 * lanes) <= count; i += 2 * lanes)
        {
            TDouble a = Power(ref re, ref im, i, meanRe, meanIm, weight);
            TDouble b = Power(ref re, ref im, i + lanes, meanRe, meanIm, weight);
            firstA += a;
            firstB += b;
            secondA = TDouble.MultiplyAdd(a, a, secondA);
            secondB = TDouble.MultiplyAdd(b, b, secondB);
        }

        if (i + lanes <= count)
        {
            TDouble a = Power(ref re, ref im, i, meanRe, meanIm, weight);
            firstA += a;
            secondA = TDouble.MultiplyAdd(a, a, secondA);
            i += lanes;
        }

        // What is left over is the end of the last whole lane; what that lane has counted already is taken as 0.
        TDouble left = TDouble.Load(ref MemoryMarshal.GetArrayDataReference(LastLanes), count - i);
        TDouble tail = left * Power(ref re, ref im, count - lanes, meanRe, meanIm, weight);
        firstB += tail;
        secondB = TDouble.MultiplyAdd(tail, tail, secondB);
        return new PowerMoments(TDouble.Sum(firstA + firstB), TDouble.Sum(secondA + secondB));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TDouble Power(ref double re, ref double im, nuint i, TDouble meanRe, TDouble meanIm, TDouble weight)
    {
        TDouble x = TDouble.Load(ref re, i) - meanRe;
        TDouble y = TDouble.Load(ref im, i) - meanIm;
        return TDouble.MultiplyAdd(x, x, weight * (y * y));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double SumDoubles(ReadOnlySpan<double> values)
    {
        ref double from = ref MemoryMarshal.GetReference(values);
        nuint lanes = (nuint)TDouble.Count;
        nuint count = (nuint)values.Length;
        TDouble a = default, b = default, c = default, d = default;
        nuint i = 0;
        for (; i + (4 * lanes) <= count; i += 4 * lanes)
        {
            a += TDouble.Load(ref from, i);
            b += TDouble.Load(ref from, i + lanes);
            c += TDouble.Load(ref from, i + (2 * lanes));
            d += TDouble.Load(ref from, i + (3 * lanes));
        }

        double sum = TDouble.Sum(a + b + (c + d));
        for (; i < count; i++)
        {
            sum += Unsafe.Add(ref from, i);
        }

        return sum;
    }
}
