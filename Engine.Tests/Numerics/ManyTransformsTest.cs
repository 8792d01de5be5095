using System.Numerics;
using BearingAnalytics.Numerics;

namespace BearingAnalytics.Tests.Numerics;

/// <summary>Many transforms in one call are the transforms one by one, to the bit, and touch nothing else.</summary>
[Trait("floor", "numerics")]
public class ManyTransformsTest
{
    private const int Count = 3;
    private const int Margin = 9;

    public static TheoryData<int> Lengths => [1, 2, 3, 16, 17, 100, 1024, 4099];

    [Theory, MemberData(nameof(Lengths))]
    public void Real_ones(int length)
    {
        Real<float>(length);
        Real<double>(length);
    }

    [Theory, MemberData(nameof(Lengths))]
    public void Complex_ones_also_in_place(int length)
    {
        Complex<float>(length);
        Complex<double>(length);
    }

    [Fact]
    public void None_are_none_and_parts_of_one_are_refused()
    {
        RealFourierPlan<float> real = FourierPlan.Real<float>(8);
        ComplexFourierPlan<float> complex = FourierPlan.Complex<float>(8);
        float[] scratch = new float[Math.Max(real.ScratchLength, complex.ScratchLength)];
        real.ForwardMany([], (Span<float>)[], scratch);
        complex.ForwardMany([], (Span<float>)[], scratch);
        Assert.Throws<ArgumentException>(() => real.ForwardMany(new float[9], new float[10], scratch));
        Assert.Throws<ArgumentException>(() => real.ForwardMany(new float[16], new float[10], scratch));
        Assert.Throws<ArgumentException>(() => complex.ForwardMany(new float[15], new float[15], scratch));
        Assert.Throws<ArgumentException>(() => complex.ForwardMany(new float[16], new float[32], scratch));
        float[] shared = new float[20];
        Assert.Throws<ArgumentException>(() => real.ForwardMany(shared.AsSpan(0, 16), shared, scratch));
    }

    private static void Real<T>(int length)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        RealFourierPlan<T> plan = FourierPlan.Real<T>(length);
        T[] samples = Noise<T>(Count * length, length);
        T[] scratch = new T[plan.ScratchLength];
        int size = 2 * plan.SpectrumLength;
        T[] expected = new T[Count * size];
        for (int i = 0; i < Count; i++)
        {
            plan.Forward(samples.AsSpan(i * length, length), expected.AsSpan(i * size, size), scratch);
        }

        T[] actual = Poisoned<T>(Margin + (Count * size) + Margin);
        plan.ForwardMany(samples, actual.AsSpan(Margin, Count * size), scratch);
        AssertBetweenMargins(expected, actual);
    }

    private static void Complex<T>(int length)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ComplexFourierPlan<T> plan = FourierPlan.Complex<T>(length);
        int size = 2 * length;
        T[] values = Noise<T>(Count * size, length);
        T[] scratch = new T[plan.ScratchLength];
        T[] expected = new T[Count * size];
        for (int i = 0; i < Count; i++)
        {
            plan.Forward(values.AsSpan(i * size, size), expected.AsSpan(i * size, size), scratch);
        }

        T[] actual = Poisoned<T>(Margin + (Count * size) + Margin);
        plan.ForwardMany(values, actual.AsSpan(Margin, Count * size), scratch);
        AssertBetweenMargins(expected, actual);
        plan.ForwardMany(values, values, scratch);
        Assert.Equal(expected, values);
    }

    private static void AssertBetweenMargins<T>(T[] expected, T[] actual)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Assert.Equal(expected, actual[Margin..^Margin]);
        Assert.All(actual[..Margin].Concat(actual[^Margin..]), value => Assert.True(T.IsNaN(value)));
    }

    private static T[] Poisoned<T>(int length)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => [.. Enumerable.Repeat(T.NaN, length)];

    private static T[] Noise<T>(int length, int seed)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Random random = new(seed);
        return [.. Enumerable.Range(0, length).Select(_ => T.CreateTruncating(random.NextDouble() - 0.5))];
    }
}
