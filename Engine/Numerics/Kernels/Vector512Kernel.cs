using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace BearingAnalytics.Numerics.Kernels;

/// <summary>8 doubles at a time. What is left over at the end is done by the scalar twin.</summary>
internal sealed class Vector512Kernel : INumericKernel
{
    private static readonly ScalarKernel Rest = new();

    public string Name => "vector512";

    public bool IsSupported => Vector512.IsHardwareAccelerated;

    public double Sum(ReadOnlySpan<float> values)
    {
        Vector512<double> sum = Vector512<double>.Zero;
        int step = Vector512<float>.Count;
        int whole = values.Length - (values.Length % step);
        ref float first = ref MemoryMarshal.GetReference(values);
        for (int i = 0; i < whole; i += step)
        {
            Vector512<float> block = Vector512.LoadUnsafe(ref first, (nuint)i);
            sum += Vector512.WidenLower(block) + Vector512.WidenUpper(block);
        }

        return Vector512.Sum(sum) + Rest.Sum(values[whole..]);
    }

    public PowerSums PowerSums(ReadOnlySpan<float> values, double mean)
    {
        Vector512<double> means = Vector512.Create(mean);
        Vector512<double> second = Vector512<double>.Zero, third = second, fourth = second, peak = second;
        int step = Vector512<float>.Count;
        int whole = values.Length - (values.Length % step);
        ref float first = ref MemoryMarshal.GetReference(values);
        for (int i = 0; i < whole; i += step)
        {
            Vector512<float> block = Vector512.LoadUnsafe(ref first, (nuint)i);
            Add(Vector512.WidenLower(block) - means);
            Add(Vector512.WidenUpper(block) - means);
        }

        PowerSums rest = Rest.PowerSums(values[whole..], mean);
        double highest = rest.Peak;
        for (int lane = 0; lane < Vector512<double>.Count; lane++)
        {
            highest = Math.Max(highest, peak[lane]);
        }

        return new PowerSums(Vector512.Sum(second) + rest.Second, Vector512.Sum(third) + rest.Third, Vector512.Sum(fourth) + rest.Fourth, highest);

        void Add(Vector512<double> deviation)
        {
            Vector512<double> square = deviation * deviation;
            second += square;
            third += square * deviation;
            fourth += square * square;
            peak = Vector512.Max(peak, Vector512.Abs(deviation));
        }
    }

    public void SquaredMagnitude(ReadOnlySpan<Complex> values, Span<double> result)
    {
        // Two vectors hold re, im, re, im, ...; each square plus its neighbour's stands twice, and every second of them is kept.
        Vector512<long> neighbour = Vector512.Create(1, 0, 3, 2, 5, 4, 7, 6);
        Vector512<long> every = Vector512.Create(0, 2, 4, 6, 0, 2, 4, 6);
        Vector512<double> lower = Vector512.Create(-1L, -1L, -1L, -1L, 0L, 0L, 0L, 0L).AsDouble();
        int step = Vector512<double>.Count;
        int whole = values.Length - (values.Length % step);
        ref double from = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<Complex, double>(values));
        ref double to = ref MemoryMarshal.GetReference(result);
        for (int i = 0; i < whole; i += step)
        {
            Vector512<double> a = Vector512.LoadUnsafe(ref from, (nuint)(2 * i));
            Vector512<double> b = Vector512.LoadUnsafe(ref from, (nuint)((2 * i) + step));
            a *= a;
            b *= b;
            a += Vector512.Shuffle(a, neighbour);
            b += Vector512.Shuffle(b, neighbour);
            Vector512.ConditionalSelect(lower, Vector512.Shuffle(a, every), Vector512.Shuffle(b, every)).StoreUnsafe(ref to, (nuint)i);
        }

        Rest.SquaredMagnitude(values[whole..], result[whole..]);
    }
}
