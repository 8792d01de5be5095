using System.Globalization;
using BearingAnalytics.Rollers;

namespace BearingAnalytics.Tests.RealData;

/// <summary>The real NU206 scan against an independent program's arcs (roller reference, section 2.3).</summary>
[Trait("floor", "rollers")]
public sealed class RollerScanTest(ITestOutputHelper output)
{
    [Fact]
    public void Knots_and_radii_of_the_NU206_roller_agree_with_an_independent_program()
    {
        (double[] x, double[] z) = Scan(0.35, 9.55);
        ArcFit fit = new ArcFitter().Fit(x, z)!;
        foreach (ArcCountCandidate candidate in fit.Candidates)
        {
            output.WriteLine(candidate.ToString());
        }

        foreach (FittedArc arc in fit.Arcs)
        {
            output.WriteLine(FormattableString.Invariant($"R {arc.RadiusMm:F1} u {arc.RadiusStandardUncertaintyMm:F1} {arc.FromMm:F3} {arc.ToMm:F3}"));
        }

        output.WriteLine(string.Join(" ", fit.Knots) + FormattableString.Invariant($" rms {fit.ResidualRmsUm:F4} tau {fit.CorrelatedPoints:F1} {string.Join(";", fit.Marks)}"));
        AssertReference(fit);
        Assert.Equal(0.178, fit.ResidualRmsUm, 0.001);
    }

    [Fact]
    public void The_chamfers_of_the_NU206_roller_and_the_window_between_them_are_found()
    {
        (double[] x, double[] z) = Scan(0, 10);
        PreparedProfile prepared = ProfilePreparation.Prepare(new ProfileTrace { Source = "NU206-RE-1", XMm = x, ZUm = z });
        output.WriteLine(FormattableString.Invariant($"{prepared.LeftChamferMm} {prepared.RightChamferMm} {prepared.FromMm} {prepared.ToMm} {string.Join(";", prepared.Findings)}"));
        Assert.Equal(0.234, prepared.LeftChamferMm!.Value, 0.005);
        Assert.Equal(9.665, prepared.RightChamferMm!.Value, 0.005);
        ArcFit fit = new ArcFitter().Fit(prepared.WindowXMm, prepared.WindowZUm)!;
        AssertReference(fit);
    }

    [Theory]
    [InlineData(3000)]
    [InlineData(4800)]
    [InlineData(8000)]
    public void What_the_real_roller_leaves_over_makes_no_arcs_on_other_crowns(double middleMm)
    {
        (double[] x, double[] z) = Scan(0.35, 9.55);
        ArcFitter fitter = new();
        ArcFit real = fitter.Fit(x, z)!;
        double[] left = [.. x.Select((at, i) => z[i] - real.HeightUm(at))];
        foreach (double endMm in (double[])[220, 300, 370])
        {
            foreach (double lengthMm in (double[])[9.2, 11, 13.5])
            {
                foreach (double share in (double[])[0.2, 0.32])
                {
                    double half = 0.5 * lengthMm;
                    double joint = half - (share * lengthMm);
                    TangentArcChain crown = new([
                        new ProfileSegment(endMm, -half, -joint), new ProfileSegment(middleMm, -joint, joint), new ProfileSegment(endMm, joint, half)]);
                    double[] along = [.. x.Select((_, i) => lengthMm * i / (x.Length - 1))];
                    double[] heights = [.. along.Select((at, i) => left[i] - crown.DropUm(at - half))];
                    Assert.Equal(3, fitter.Fit(along, heights)!.Arcs.Count);
                }
            }
        }
    }

    private static void AssertReference(ArcFit fit)
    {
        Assert.Equal(3, fit.Arcs.Count);
        Assert.Equal(2.782, fit.Knots[0].AtMm, 0.02);
        Assert.Equal(7.054, fit.Knots[1].AtMm, 0.02);
        Assert.InRange(fit.Arcs[0].RadiusMm / 365.2, 0.99, 1.01);
        Assert.InRange(fit.Arcs[1].RadiusMm / 4789, 0.99, 1.01);
        Assert.InRange(fit.Arcs[2].RadiusMm / 364.5, 0.99, 1.01);
    }

    private static (double[] X, double[] Z) Scan(double from, double to)
    {
        string path = SharedData.Require("profiles", "tribology-p3can", "NU206-RE-1.txt");
        double[][] rows = [.. File.ReadAllText(path).Split('\r', '\n').Where(line => line.Length > 0)
            .Select(line => line.Split('\t').Select(text => double.Parse(text, CultureInfo.InvariantCulture)).ToArray())
            .Where(row => row[0] >= from && row[0] <= to)];
        return ([.. rows.Select(row => row[0])], [.. rows.Select(row => row[1])]);
    }
}
