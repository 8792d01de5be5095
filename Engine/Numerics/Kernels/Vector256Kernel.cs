using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace BearingAnalytics.Numerics.Kernels;

/// <summary>4 doubles at a time. What is left over at the end is done by the scalar twin.</summary>
internal sealed class Vector256Kernel : INumericKernel
{
    private static readonly ScalarKernel Rest = new();

    public string Name => "vector256";

    public bool IsSupported => Vector256.IsHardwareAccelerated;

    public double Sum(ReadOnlySpan<float> values)
    {
        Vector256<double> sum = Vector256<double>.Zero;
        int step = Vector256<float>.Count;
        int whole = values.Length - (values.Length % step);
        ref float first = ref MemoryMarshal.GetReference(values);
        for (int i = 0; i < whole; i += step)
        {
            Vector256<float> block = Vector256.LoadUnsafe(ref first, (nuint)i);
            sum += Vector256.WidenLower(block) + Vector256.WidenUpper(block);
        }

        return Vector256.Sum(sum) + Rest.Sum(values[whole..]);
    }

    public PowerSums PowerSums(ReadOnlySpan<float> values, double mean)
    {
        Vector256<double> means = Vector256.Create(mean);
        Vector256<double> second = Vector256<double>.Zero, third = second, fourth = second, peak = second;
        int step = Vector256<float>.Count;
        int whole = values.Length - (values.Length % step);
        ref float first = ref MemoryMarshal.GetReference(values);
        for (int i = 0; i < whole; i += step)
        {
            Vector256<float> block = Vector256.LoadUnsafe(ref first, (nuint)i);
            Add(Vector256.WidenLower(block) - means);
            Add(Vector256.WidenUpper(block) - means);
        }

        PowerSums rest = Rest.PowerSums(values[whole..], mean);
        double highest = rest.Peak;
        for (int lane = 0; lane < Vector256<double>.Count; lane++)
        {
            highest = Math.Max(highest, peak[lane]);
        }

        return new PowerSums(Vector256.Sum(second) + rest.Second, Vector256.Sum(third) + rest.Third, Vector256.Sum(fourth) + rest.Fourth, highest);

        void Add(Vector256<double> deviation)
        {
            Vector256<double> square = deviation * deviation;
            second += square;
            third += square * deviation;
            fourth += square * square;
            peak = Vector256.Max(peak, Vector256.Abs(deviation));
        }
    }

    public void SquaredMagnitude(ReadOnlySpan<Complex> values, Span<double> result)
    {
        // Two vectors hold re, im, re, im, ...; each square plus its neighbour's stands twice, and every second of them is kept.
        Vector256<long> neighbour = Vector256.Create(1, 0, 3, 2);
        Vector256<long> every = Vector256.Create(0, 2, 0, 2);
        Vector256<double> lower = Vector256.Create(-1L, -1L, 0L, 0L).AsDouble();
        int step = Vector256<double>.Count;
        int whole = values.Length - (values.Length % step);
        ref double from = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<Complex, double>(values));
        ref double to = ref MemoryMarshal.GetReference(result);
        for (int i = 0; i < whole; i += step)
        {
            Vector256<double> a = Vector256.LoadUnsafe(ref from, (nuint)(2 * i));
            Vector256<double> b = Vector256.LoadUnsafe(ref from, (nuint)((2 * i) + step));
            a *= a;
            b *= b;
            a += Vector256.Shuffle(a, neighbour);
            b += Vector256.Shuffle(b, neighbour);
            Vector256.ConditionalSelect(lower, Vector256.Shuffle(a, every), Vector256.Shuffle(b, every)).StoreUnsafe(ref to, (nuint)i);
        }

        Rest.SquaredMagnitude(values[whole..], result[whole..]);
    }
}
