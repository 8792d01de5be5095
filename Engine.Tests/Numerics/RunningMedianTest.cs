using BearingAnalytics.Numerics;

namespace BearingAnalytics.Tests.Numerics;

[Trait("floor", "numerics")]
public class RunningMedianTest
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(31)]
    [InlineData(64)]
    [InlineData(425)]
    public void At_its_knots_it_is_the_middle_of_the_sorted_window(int width)
    {
        Random random = new(width);
        for (int length = 1; length < 900; length += 1 + (length / 5))
        {
            // Many equal values, a rising and a falling part: what a careless divider trips over.
            double[] values = [.. Enumerable.Range(0, length).Select(i => (i % 3) switch { 0 => random.Next(4), 1 => i, _ => -i / 2.0 })];
            double[] floor = RunningMedian.Apply(values, width);
            for (int centre = 0; centre < length; centre += Math.Max(1, width / 2))
            {
                double[] window = values[Math.Max(0, centre - (width / 2))..Math.Min(length, centre + (width / 2) + 1)];
                Array.Sort(window);
                double median = (window[(window.Length - 1) / 2] + window[window.Length / 2]) / 2;
                Assert.Equal(median, floor[centre]);
            }
        }
    }
}
