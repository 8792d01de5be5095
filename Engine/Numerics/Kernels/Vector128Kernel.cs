using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace BearingAnalytics.Numerics.Kernels;

/// <summary>2 doubles at a time. What is left over at the end is done by the scalar twin.</summary>
internal sealed class Vector128Kernel : INumericKernel
{
    private static readonly ScalarKernel Rest = new();

    public string Name => "vector128";

    public bool IsSupported => Vector128.IsHardwareAccelerated;

    public double Sum(ReadOnlySpan<float> values)
    {
        Vector128<double> sum = Vector128<double>.Zero;
        int step = Vector128<float>.Count;
        int whole = values.Length - (values.Length % step);
        ref float first = ref MemoryMarshal.GetReference(values);
        for (int i = 0; i < whole; i += step)
        {
            Vector128<float> block = Vector128.LoadUnsafe(ref first, (nuint)i);
            sum += Vector128.WidenLower(block) + Vector128.WidenUpper(block);
        }

        return Vector128.Sum(sum) + Rest.Sum(values[whole..]);
    }

    public PowerSums PowerSums(ReadOnlySpan<float> values, double mean)
    {
        Vector128<double> means = Vector128.Create(mean);
        Vector128<double> second = Vector128<double>.Zero, third = second, fourth = second, peak = second;
        int step = Vector128<float>.Count;
        int whole = values.Length - (values.Length % step);
        ref float first = ref MemoryMarshal.GetReference(values);
        for (int i = 0; i < whole; i += step)
        {
            Vector128<float> block = Vector128.LoadUnsafe(ref first, (nuint)i);
            Add(Vector128.WidenLower(block) - means);
            Add(Vector128.WidenUpper(block) - means);
        }

        PowerSums rest = Rest.PowerSums(values[whole..], mean);
        double highest = rest.Peak;
        for (int lane = 0; lane < Vector128<double>.Count; lane++)
        {
            highest = Math.Max(highest, peak[lane]);
        }

        return new PowerSums(Vector128.Sum(second) + rest.Second, Vector128.Sum(third) + rest.Third, Vector128.Sum(fourth) + rest.Fourth, highest);

        void Add(Vector128<double> deviation)
        {
            Vector128<double> square = deviation * deviation;
            second += square;
            third += square * deviation;
            fourth += square * square;
            peak = Vector128.Max(peak, Vector128.Abs(deviation));
        }
    }

    public void SquaredMagnitude(ReadOnlySpan<Complex> values, Span<double> result)
    {
        // Two vectors hold re, im, re, im, ...; each square plus its neighbour's stands twice, and every second of them is kept.
        Vector128<long> neighbour = Vector128.Create(1, 0);
        Vector128<long> every = Vector128.Create(0, 0);
        Vector128<double> lower = Vector128.Create(-1L, 0L).AsDouble();
        int step = Vector128<double>.Count;
        int whole = values.Length - (values.Length % step);
        ref double from = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<Complex, double>(values));
        ref double to = ref MemoryMarshal.GetReference(result);
        for (int i = 0; i < whole; i += step)
        {
            Vector128<double> a = Vector128.LoadUnsafe(ref from, (nuint)(2 * i));
            Vector128<double> b = Vector128.LoadUnsafe(ref from, (nuint)((2 * i) + step));
            a *= a;
            b *= b;
            a += Vector128.Shuffle(a, neighbour);
            b += Vector128.Shuffle(b, neighbour);
            Vector128.ConditionalSelect(lower, Vector128.Shuffle(a, every), Vector128.Shuffle(b, every)).StoreUnsafe(ref to, (nuint)i);
        }

        Rest.SquaredMagnitude(values[whole..], result[whole..]);
    }
}
