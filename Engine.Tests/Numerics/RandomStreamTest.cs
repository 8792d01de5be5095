using BearingAnalytics.Numerics;

namespace BearingAnalytics.Tests.Numerics;

public class RandomStreamTest
{
    [Fact]
    public void Random_bits_are_those_of_the_published_generator()
    {
        // First words of xoshiro256** from the state 1, 2, 3, 4, as the authors' C code prints them.
        RandomStream random = new(1, 2, 3, 4);
        ulong[] published = [11520, 0, 1509978240, 1215971899390074240];
        Assert.Equal(published, published.Select(_ => random.NextBits()).ToArray());
    }

    [Fact]
    public void Random_numbers_are_normal_and_differ_from_purpose_to_purpose()
    {
        RandomStream random = new(42, 3);
        double[] drawn = Enumerable.Range(0, 200000).Select(_ => random.Gaussian()).ToArray();
        Assert.Equal(0, drawn.Average(), 0.01);
        Assert.Equal(1, drawn.Average(x => x * x), 0.015);
        Assert.Equal(3, drawn.Average(x => x * x * x * x), 0.08);
        Assert.NotEqual(new RandomStream(42, 1).NextBits(), new RandomStream(42, 3).NextBits());
    }
}
