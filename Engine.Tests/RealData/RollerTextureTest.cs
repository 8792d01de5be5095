using System.Globalization;
using BearingAnalytics.Rollers;

namespace BearingAnalytics.Tests.RealData;

/// <summary>The middle arc of a real roller, its form removed by a parabola (an arc of metres over a few millimetres is one).</summary>
public class RollerTextureTest
{
    /// <summary>An independent NumPy program finds Ra 0.099 µm and Rq 0.125 µm over the middle arc with a cut-off of 0.8 mm.</summary>
    [Fact]
    public void The_middle_of_the_NU206_roller_has_the_roughness_another_program_found()
    {
        string text = File.ReadAllText(SharedData.Require("profiles", "tribology-p3can", "NU206-RE-1.txt"));
        double[][] rows = [.. text.Split('\r', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split('\t').Select(field => double.Parse(field, CultureInfo.InvariantCulture)).ToArray())];
        double[][] middle = [.. rows.Where(row => row[0] is > 2.782 and < 7.054)];
        double pitchMm = (middle[^1][0] - middle[0][0]) / (middle.Length - 1);
        double[] x = [.. middle.Select(row => row[0] - 4.918)];
        double[] z = [.. middle.Select(row => row[1])];
        double[] form = MathNet.Numerics.Fit.Polynomial(x, z, 2);
        double[] residual = [.. z.Select((height, i) => height - MathNet.Numerics.Polynomial.Evaluate(x[i], form))];
        TextureResult result = new TextureEvaluator().Evaluate(residual, pitchMm, new TextureOptions { CutoffMm = 0.8 });
        Assert.Equal(0.099, result.Find("Ra")!.Value, 0.02 * 0.099);
        Assert.Equal(0.125, result.Find("Rq")!.Value, 0.02 * 0.125);
        Assert.Equal(5, result.SamplingLengths);
        Assert.Contains(result.Findings, finding => finding.Code == "texture-short-cutoff-left-out");
    }
}
