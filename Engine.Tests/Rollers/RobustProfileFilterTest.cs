using BearingAnalytics.Rollers;
using BearingAnalytics.Rollers.Texture;

namespace BearingAnalytics.Tests.Rollers;

public class RobustProfileFilterTest
{
    /// <summary>Golden/texture.py iterates a least-squares solver at every point until the scale stands still to nine digits.</summary>
    [Fact]
    public void It_agrees_with_another_program()
    {
        double[] heights = GoldenNumbers.Read("texture_profile.csv");
        double[] meanLine = new double[heights.Length];
        int fits = new RobustProfileFilter().Smooth(heights, 0.0005, 0.08, meanLine);
        Assert.InRange(fits, 3, 49);
        GaussianProfileFilterTest.AssertClose(GoldenNumbers.Read("texture_mean_line_robust.csv"), meanLine, 1e-5);
    }

    [Fact]
    public void A_parabola_with_grooves_is_found_again()
    {
        double[] form = [.. Enumerable.Range(0, 2000).Select(i => 1e-5 * (i - 700) * (i - 700))];
        double[] heights = [.. form.Select((z, i) => (i + 200) % 400 < 30 ? z - 5 : z + (i % 2 == 0 ? 0.01 : -0.01))];
        double[] meanLine = new double[heights.Length];
        new RobustProfileFilter().Smooth(heights, 0.001, 0.25, meanLine);
        GaussianProfileFilterTest.AssertClose(form, meanLine, 0.002);
    }

    /// <summary>One half at the cut-off for the local parabola, as for the plain weighted mean: that is what the wider γ is for.</summary>
    [Fact]
    public void A_local_parabola_keeps_half_of_a_sine_at_the_cutoff()
    {
        const double CutoffPoints = 200;
        int reach = GaussianKernel.ReachOf(GaussianKernel.GammaOfParabola, CutoffPoints, 10_000);
        ReadOnlySpan<double> weights = new GaussianKernel(GaussianKernel.GammaOfParabola, CutoffPoints, reach, 1000).Weights;
        double[] s = new double[5], t = new double[3];
        for (int k = -reach; k <= reach; k++)
        {
            double w = weights[Math.Abs(k)];
            double u = (double)k / reach;
            for (int j = 0; j < 5; j++)
            {
                s[j] += w * Math.Pow(u, j);
                t[Math.Min(j, 2)] += j < 3 ? w * Math.Pow(u, j) * Math.Cos(2 * Math.PI * k / CutoffPoints) : 0;
            }
        }

        Assert.Equal(0.5, LocalLine.ParabolaAtCentre(new WeightSums(s[0], s[1], s[2], s[3], s[4]), t[0], t[1], t[2]), 5e-5);
    }

    [Fact]
    public void A_plateau_wider_than_the_filter_and_short_profiles_break_nothing()
    {
        RobustProfileFilter filter = new();
        double[] plateau = [.. Enumerable.Range(0, 1000).Select(i => i is > 300 and < 600 ? 100.0 : 0.001 * (i % 3))];
        double[] meanLine = new double[1000];
        filter.Smooth(plateau, 0.001, 0.02, meanLine);
        Assert.All(meanLine, value => Assert.InRange(value, -50, 150));
        for (int count = 0; count < 12; count++)
        {
            double[] heights = [.. Enumerable.Range(0, count).Select(i => i == 3 ? double.NaN : i * i % 5.0)];
            double[] line = new double[count];
            filter.Smooth(heights, 0.001, 0.8, line);
            Assert.All(line.Where((_, i) => i != 3), value => Assert.True(double.IsFinite(value)));
        }
    }

    [Fact]
    public void Only_orders_nought_and_two_are_taken() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new RobustProfileFilter().Smooth([1, 2], 0.001, 0.8, new double[2], 1));
}
