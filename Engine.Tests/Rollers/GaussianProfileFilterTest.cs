using BearingAnalytics.Rollers;
using BearingAnalytics.Rollers.Texture;

namespace BearingAnalytics.Tests.Rollers;

public class GaussianProfileFilterTest
{
    private const double PitchMm = 0.001;

    public static TheoryData<EndEffect> Ends => [.. Enum.GetValues<EndEffect>()];

    /// <summary>ISO 16610-21, 4.3: 2^−(λc/λ)².</summary>
    [Theory]
    [InlineData(0.5, 0.0625)]
    [InlineData(1, 0.5)]
    [InlineData(2, 0.840896)]
    [InlineData(3, 0.925875)]
    public void A_sine_is_passed_as_the_standard_says(double wavelengthInCutoffs, double expected)
    {
        const double CutoffMm = 0.8;
        double wavelengthMm = wavelengthInCutoffs * CutoffMm;
        double[] sine = [.. Enumerable.Range(0, 8001).Select(i => Math.Cos(2 * Math.PI * (i - 4000) * PitchMm / wavelengthMm))];
        double[] meanLine = Smooth(sine, CutoffMm, EndEffect.Moment1);
        Assert.Equal(expected, meanLine[4000], 1e-6);
        Assert.Equal(expected, GaussianProfileFilter.Transmission(wavelengthMm, CutoffMm), 1e-6);
    }

    [Theory]
    [MemberData(nameof(Ends))]
    public void The_fast_filter_agrees_with_the_sum_written_down(EndEffect ends)
    {
        Random random = new(1);
        GaussianProfileFilter filter = new();
        foreach (double cutoffMm in (double[])[0.0004, 0.001, 0.0023, 0.007, 0.02, 0.3])
        {
            for (int count = 0; count <= 70; count++)
            {
                foreach (double missing in (double[])[0, 0.1, 0.6])
                {
                    double[] heights = [.. Enumerable.Range(0, count)
                        .Select(_ => random.NextDouble() < missing ? double.NaN : 5 * random.NextDouble())];
                    double[] meanLine = new double[count];
                    filter.Smooth(heights, PitchMm, cutoffMm, meanLine, ends);
                    AssertClose(DirectGaussianFilter.Smooth(heights, PitchMm, cutoffMm, ends), meanLine, 1e-8);
                }
            }
        }
    }

    /// <summary>Golden/texture.py: scipy.ndimage.correlate1d, for local polynomials a least-squares solver at every point.</summary>
    [Theory]
    [InlineData("symmetric", "profile_bridged", EndEffect.Symmetric)]
    [InlineData("zero_padded", "profile_bridged", EndEffect.ZeroPadded)]
    [InlineData("moment0", "profile", EndEffect.Moment0)]
    [InlineData("moment1", "profile", EndEffect.Moment1)]
    public void It_agrees_with_another_program(string golden, string profile, EndEffect ends)
    {
        double[] heights = GoldenNumbers.Read($"texture_{profile}.csv");
        double[] meanLine = new double[heights.Length];
        new GaussianProfileFilter().Smooth(heights, 0.0005, 0.08, meanLine, ends);
        AssertClose(GoldenNumbers.Read($"texture_mean_line_{golden}.csv"), meanLine, 1e-10);
    }

    [Fact]
    public void A_straight_line_is_kept_up_to_the_last_point_and_beside_gaps()
    {
        double[] line = [.. Enumerable.Range(0, 3000).Select(i => i is > 1000 and < 1400 ? double.NaN : 7 - (0.01 * i))];
        AssertClose(line, Smooth(line, 0.8, EndEffect.Moment1), 1e-9);
    }

    [Fact]
    public void Without_end_correction_half_a_cutoff_is_left_out_at_each_end()
    {
        double[] meanLine = Smooth([.. Enumerable.Repeat(2.0, 3000)], 0.8, EndEffect.None);
        Assert.All(meanLine[..400].Concat(meanLine[^400..]), value => Assert.True(double.IsNaN(value)));
        Assert.All(meanLine[400..^400], value => Assert.Equal(2, value, 1e-12));
    }

    [Fact]
    public void Heights_and_mean_line_may_share_memory()
    {
        double[] heights = GoldenNumbers.Read("texture_profile.csv");
        double[] apart = Smooth(heights, 0.08, EndEffect.Moment1);
        new GaussianProfileFilter().Smooth(heights, PitchMm, 0.08, heights);
        Assert.Equal(apart, heights);
    }

    [Fact]
    public void Memory_does_not_grow_with_the_profiles_filtered()
    {
        GaussianProfileFilter filter = new();
        double[] heights = GoldenNumbers.Read("texture_profile.csv");
        double[] meanLine = new double[heights.Length];
        filter.Smooth(heights, PitchMm, 0.08, meanLine);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++)
        {
            filter.Smooth(heights, PitchMm, 0.08, meanLine);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Theory]
    [InlineData(0, 0.8)]
    [InlineData(double.NaN, 0.8)]
    [InlineData(0.001, -1)]
    [InlineData(0.001, double.PositiveInfinity)]
    public void A_pitch_or_cutoff_that_is_no_length_is_refused(double pitchMm, double cutoffMm) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new GaussianProfileFilter().Smooth([1, 2], pitchMm, cutoffMm, new double[2]));

    [Fact]
    public void A_cutoff_far_longer_than_the_profile_leaves_its_straight_line()
    {
        double[] heights = [1, 4, 2, 8, 5];
        double[] meanLine = Smooth(heights, 1e12, EndEffect.Moment1);
        AssertClose([1.6, 2.8, 4, 5.2, 6.4], meanLine, 1e-9); // mean 4, slope 12/10
    }

    internal static void AssertClose(double[] expected, double[] actual, double tolerance)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.True(
                double.IsNaN(expected[i]) ? double.IsNaN(actual[i]) : Math.Abs(expected[i] - actual[i]) <= tolerance,
                $"[{i}] of {expected.Length}: expected {expected[i]:R}, was {actual[i]:R}");
        }
    }

    private static double[] Smooth(double[] heights, double cutoffMm, EndEffect ends)
    {
        double[] meanLine = new double[heights.Length];
        new GaussianProfileFilter().Smooth(heights, PitchMm, cutoffMm, meanLine, ends);
        return meanLine;
    }
}
