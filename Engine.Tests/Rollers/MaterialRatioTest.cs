using BearingAnalytics.Rollers;
using BearingAnalytics.Rollers.Texture;

namespace BearingAnalytics.Tests.Rollers;

public class MaterialRatioTest
{
    /// <summary>
    /// The curve of a sine is cos(π·Mr): flat at its ends, so that it falls least over its first (or last) 40 %. The secant there falls
    /// (1 − cos 0.4π)/0.4 = 1.7275 amplitudes over the whole ratio; over the steep middle it would be 2.9389. Least squares leaves the
    /// profile at the top: no peaks.
    /// </summary>
    [Theory]
    [InlineData(CoreLine.Secant, 1.72746)]
    [InlineData(CoreLine.LeastSquares, 1.77470)]
    public void A_sine_has_no_peaks_above_its_core(CoreLine line, double expected)
    {
        const int Count = 100_000;
        double[] heights = [.. Enumerable.Range(0, Count).Select(j => -Math.Cos(Math.PI * (j + 0.5) / Count))];
        CoreRoughness core = CoreRoughness.Of(heights, line);
        Assert.Equal(expected, core.Rk, 5e-5);
        Assert.Equal(0, core.Rpk, 1e-6);
        Assert.Equal(Math.Acos(core.LineAtHundred) / Math.PI, core.Mr2, 1e-4);
    }

    [Theory]
    [InlineData(CoreLine.Secant)]
    [InlineData(CoreLine.LeastSquares)]
    public void A_triangle_is_all_core(CoreLine line)
    {
        const int Count = 1000;
        double[] heights = [.. Enumerable.Range(0, Count).Select(j => 3 * ((2 * (j + 0.5) / Count) - 1))];
        CoreRoughness core = CoreRoughness.Of(heights, line);
        Assert.Equal(6, core.Rk, 1e-9);
        Assert.Equal(0, core.Rpk, 1e-9);
        Assert.Equal(0, core.Rvk, 1e-9);
    }

    /// <summary>A straight core with a steeper straight piece at either end: all areas are triangles.</summary>
    [Fact]
    public void Peaks_and_valleys_of_a_broken_line_are_its_triangles()
    {
        const int Count = 100_000;
        double[] heights = [.. Enumerable.Range(0, Count).Select(j => Broken((j + 0.5) / Count)).Order()];
        CoreRoughness core = CoreRoughness.Of(heights, CoreLine.Secant);
        Assert.Equal(1, core.Rk, 1e-4);

        // The curve falls from 2.5 at 0 % to 0.5 at 10 % and passes the core's upper level 0.6 at 9.5 %: a triangle 1.9 high.
        Assert.Equal(0.095, core.Mr1, 1e-4);
        Assert.Equal(1.9, core.Rpk, 1e-3);

        // It falls from −0.3 at 90 % to −4.3 at 100 % and passes the lower level −0.4 at 90.25 %: a triangle 3.9 deep.
        Assert.Equal(0.9025, core.Mr2, 1e-4);
        Assert.Equal(3.9, core.Rvk, 1e-3);

        static double Broken(double ratio) =>
            0.6 - ratio + (ratio < 0.1 ? 19 * (0.1 - ratio) : 0) - (ratio > 0.9 ? 39 * (ratio - 0.9) : 0);
    }

    [Fact]
    public void The_curve_and_its_inverse_agree()
    {
        double[] heights = [.. GoldenNumbers.Read("texture_profile_bridged.csv")];
        TextureResult result = new TextureEvaluator().Evaluate(heights, 0.0005, new TextureOptions { CutoffMm = 0.08 });
        MaterialRatioCurve curve = Assert.IsType<MaterialRatioCurve>(result.MaterialRatio);
        Assert.Equal(201, curve.HeightsUm.Length);
        for (double percent = 0.25; percent < 100; percent += 0.5)
        {
            Assert.Equal(percent, curve.PercentAt(curve.HeightUmAt(percent)), 1e-6);
        }

        Assert.Equal(0, curve.PercentAt(1000));
        Assert.Equal(100, curve.PercentAt(-1000));
        Assert.Equal(result.Find("Rk")!.Value, curve.LineAtZeroUm - curve.LineAtHundredUm, 1e-12);
        Assert.Throws<ArgumentOutOfRangeException>(() => curve.HeightUmAt(101));
    }

    /// <summary>Grooves must not pull the mean line of ISO 13565-1: without them the plateau lies on it.</summary>
    [Fact]
    public void Grooves_pull_the_special_filter_less_than_the_plain_one()
    {
        double[] grooved = [.. Enumerable.Range(0, 8000).Select(i => i % 800 < 60 ? -4.0 : 0)];
        TextureOptions options = new() { CutoffMm = 0.8, ShortCutoffUm = 0 };
        TextureOptions without = options with { CoreFilter = CoreFilter.Roughness };
        double special = new TextureEvaluator().Evaluate(grooved, 0.0005, options).Find("Rk")!.Value;
        double plain = new TextureEvaluator().Evaluate(grooved, 0.0005, without).Find("Rk")!.Value;
        Assert.InRange(special, 0, 0.5 * plain);
    }
}
