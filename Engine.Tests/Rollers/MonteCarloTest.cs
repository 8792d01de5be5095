using BearingAnalytics.Rollers;

namespace BearingAnalytics.Tests.Rollers;

/// <summary>The analytic uncertainty against two that know no derivatives: the block bootstrap, and new rollers made again and again.</summary>
[Trait("floor", "rollers")]
public sealed class MonteCarloTest
{
    private static readonly ArcFitOptions Three = new() { ArcCount = 3 };

    [Fact]
    public void The_block_bootstrap_agrees_with_the_analytic_uncertainty_on_average()
    {
        const int Rollers = 12;
        double[] ratio = new double[5];
        for (ulong seed = 1; seed <= Rollers; seed++)
        {
            PreparedProfile profile = Simulated.Prepared(new RollerSimulation { Seed = seed, Texture = new SimulatedTexture(0.1), StepMm = 0.005 });
            ArcFit fit = new ArcFitter().Fit(profile.WindowXMm, profile.WindowZUm, Three)!;
            MonteCarloUncertainty again = ArcFitMonteCarlo.Run(profile.WindowXMm, profile.WindowZUm, fit, Three, 120, seed);
            Assert.Equal(120, again.Trials);
            for (int i = 0; i < 3; i++)
            {
                ratio[i] += again.CurvaturesPerMm[i] / fit.Arcs[i].CurvatureStandardUncertaintyPerMm / Rollers;
            }

            for (int i = 0; i < 2; i++)
            {
                ratio[3 + i] += again.KnotsMm[i] / fit.Knots[i].StandardUncertaintyMm / Rollers;
            }
        }

        Assert.All(ratio, value => Assert.InRange(value, 0.75, 1.25));
    }

    [Theory]
    [InlineData("white")]
    [InlineData("texture")]
    [InlineData("drift")]
    public void The_true_radii_and_tangent_points_lie_in_the_stated_95_percent_interval(string kind)
    {
        RollerSimulation simulation = kind switch
        {
            "white" => new RollerSimulation { Noise = new SimulatedNoise(0.1) },
            "texture" => new RollerSimulation { Texture = new SimulatedTexture(0.1) },
            _ => new RollerSimulation { Noise = new SimulatedNoise(0.02, 0.05, 0.1) },
        };
        const int Trials = 400;
        double[] held = new double[5];
        ArcFitter fitter = new();
        for (int trial = 0; trial < Trials; trial++)
        {
            SimulatedTrace roller = Simulated.Roller(simulation with { Seed = (ulong)(5000 + trial), StepMm = 0.005 });
            PreparedProfile profile = ProfilePreparation.Prepare(roller.Trace);
            ArcFit fit = fitter.Fit(profile.WindowXMm, profile.WindowZUm, Three)!;
            for (int i = 0; i < 3; i++)
            {
                double error = fit.Arcs[i].RadiusMm - roller.Truth.Arcs[i].RadiusMm;
                held[i] += Math.Abs(error) <= 1.96 * fit.Arcs[i].RadiusStandardUncertaintyMm ? 1.0 / Trials : 0;
            }

            for (int i = 0; i < 2; i++)
            {
                double error = fit.Knots[i].AtMm - roller.Truth.JointsXMm[i];
                held[3 + i] += Math.Abs(error) <= 1.96 * fit.Knots[i].StandardUncertaintyMm ? 1.0 / Trials : 0;
            }
        }

        // 400 trials of 95 % spread by 1.1 %; the full 1,000 are a documented command (docs/validation/rollers.md).
        Assert.All(held, share => Assert.InRange(share, 0.91, 0.985));
    }
}
