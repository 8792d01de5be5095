using BearingAnalytics.Quality;
using CsCheck;
using MathNet.Numerics.Distributions;

namespace BearingAnalytics.Tests.Quality;

/// <summary>Verdicts by ISO 14253-1 and JCGM 106; probabilities against MathNet's normal distribution.</summary>
[Trait("floor", "quality")]
public sealed class DecisionRuleTest
{
    private static readonly Tolerance Band = new(10, 12);

    public static TheoryData<double> GuardFactors => [0, 1, 1.6448536269514722, 2];

    [Fact]
    public void The_rules_carry_their_guard_factors()
    {
        Assert.Equal(Normal.InvCDF(0, 1, 0.95), DecisionRule.Iso14253.GuardFactor, 1e-12);
        Assert.Equal(2, DecisionRule.ExpandedUncertainty.GuardFactor);
        Assert.Equal(0, DecisionRule.Simple.GuardFactor);
    }

    [Theory]
    [MemberData(nameof(GuardFactors))]
    public void The_verdict_flips_exactly_at_limit_plus_and_minus_guard(double factor)
    {
        // Powers of two, so that limit ± guard is exact.
        DecisionRule rule = new("own", factor);
        double guard = factor * 0.125;
        Tolerance upper = new(null, 12);
        AssertFlips(rule, upper, 12 - guard, Verdict.Accept, factor == 0 ? Verdict.Reject : Verdict.Undecided);
        AssertFlips(rule, upper, 12 + guard, factor == 0 ? Verdict.Accept : Verdict.Undecided, Verdict.Reject);
        Tolerance lower = new(-12, null);
        AssertFlips(rule, lower, guard - 12, Verdict.Accept, factor == 0 ? Verdict.Reject : Verdict.Undecided, -1);
        AssertFlips(rule, lower, -guard - 12, factor == 0 ? Verdict.Accept : Verdict.Undecided, Verdict.Reject, -1);
    }

    [Fact]
    public void A_value_on_a_limit_conforms_where_nothing_is_uncertain()
    {
        foreach (DecisionRule rule in new[] { DecisionRule.Iso14253, DecisionRule.ExpandedUncertainty, DecisionRule.Simple })
        {
            foreach (double value in new[] { 10, 11, 12.0 })
            {
                Assert.Equal(new Decision(Verdict.Accept, 1), rule.Decide(value, 0, Band));
            }

            Assert.Equal(new Decision(Verdict.Reject, 0), rule.Decide(Math.BitDecrement(10), 0, Band));
            Assert.Equal(new Decision(Verdict.Reject, 0), rule.Decide(Math.BitIncrement(12), 0, Band));
        }
    }

    [Fact]
    public void The_probability_is_that_of_a_normal_distribution_between_the_limits() =>
        Gen.Select(Gen.Double[8, 14], Gen.Double[0.01, 3], Gen.Double[9, 11], Gen.Double[0, 3]).Sample((value, u, low, width) =>
        {
            Tolerance limits = new(low, low + width);
            double below = Normal.CDF(value, u, low);
            Assert.Equal(Normal.CDF(value, u, low + width) - below, Probability(value, u, limits), 1e-14);
            Assert.Equal(below, Probability(value, u, new Tolerance(null, low)), 1e-14);
            Assert.Equal(1 - below, Probability(value, u, new Tolerance(low, null)), 1e-14);
        }, iter: 2000, seed: "0N0XIzNsQ0O2");

    [Fact]
    public void A_small_probability_of_conforming_keeps_its_digits()
    {
        double expected = Normal.CDF(0, 1, -10);
        Assert.Equal(1, DecisionRule.Iso14253.Decide(22, 1, Band).ConformanceProbability / expected, 1e-9);
        Assert.Equal(1, DecisionRule.Iso14253.Decide(0, 1, Band).ConformanceProbability / expected, 1e-9);
    }

    /// <summary>What ISO 14253-1:2017 promises: accepted means at least 95 %, rejected at most 5 % within one limit.</summary>
    [Fact]
    public void What_is_accepted_conforms_with_95_percent_and_what_is_rejected_with_5() =>
        Gen.Select(Gen.Double[-5, 5], Gen.Double[1e-3, 2]).Sample((value, u) =>
        {
            Decision decision = DecisionRule.Iso14253.Decide(value, u, new Tolerance(null, 0));
            Assert.True(decision.Verdict switch
            {
                Verdict.Accept => decision.ConformanceProbability >= 0.95 - 1e-12,
                Verdict.Reject => decision.ConformanceProbability <= 0.05 + 1e-12,
                _ => decision.ConformanceProbability is > 0.05 - 1e-12 and < 0.95 + 1e-12,
            });
        }, iter: 1000, seed: "0N0XIzNsQ0O2");

    [Fact]
    public void An_uncertainty_wider_than_the_band_never_accepts()
    {
        for (double value = 9; value <= 13; value += 0.125)
        {
            Assert.Equal(Verdict.Undecided, DecisionRule.Iso14253.Decide(value, 1, Band).Verdict);
        }
    }

    [Fact]
    public void Nothing_measured_is_undecided_and_no_limit_accepts()
    {
        foreach (DecisionRule rule in new[] { DecisionRule.Iso14253, DecisionRule.Simple })
        {
            foreach ((double value, double u) in new[] { (double.NaN, 0.1), (11, double.NaN) })
            {
                Decision missing = rule.Decide(value, u, Band);
                Assert.Equal(Verdict.Undecided, missing.Verdict);
                Assert.True(double.IsNaN(missing.ConformanceProbability));
            }

            Assert.Equal(new Decision(Verdict.Accept, 1), rule.Decide(5, 100, Tolerance.None));
        }
    }

    [Fact]
    public void An_infinite_uncertainty_leaves_only_simple_acceptance_to_decide()
    {
        Assert.Equal(Verdict.Undecided, DecisionRule.Iso14253.Decide(11, double.PositiveInfinity, Band).Verdict);
        Assert.Equal(Verdict.Accept, DecisionRule.Simple.Decide(11, double.PositiveInfinity, Band).Verdict);
        Assert.Equal(Verdict.Reject, DecisionRule.Simple.Decide(13, double.PositiveInfinity, Band).Verdict);
        Assert.Equal(Verdict.Reject, DecisionRule.Iso14253.Decide(double.PositiveInfinity, 1, Band).Verdict);
    }

    [Fact]
    public void Limits_are_read_from_nominal_and_deviations()
    {
        Assert.Equal(new Tolerance(11.75, 12.5), Tolerance.Around(12, -0.25, 0.5));
        Assert.Equal(new Tolerance(null, 12.5), Tolerance.Around(12, null, 0.5));
        Assert.Equal(new Tolerance(11.75, null), Tolerance.Around(12, -0.25, null));
        Assert.False(Tolerance.None.IsLimited);
        Assert.False(Tolerance.Around(12, null, null).IsLimited);
        Assert.True(Tolerance.Around(12, 0, null).IsLimited);
    }

    private static double Probability(double value, double u, Tolerance limits) =>
        DecisionRule.Iso14253.Decide(value, u, limits).ConformanceProbability;

    private static void AssertFlips(DecisionRule rule, Tolerance limits, double at, Verdict upTo, Verdict beyond, int outward = 1)
    {
        double next = at + (outward * 1e-9);
        double before = at - (outward * 1e-9);
        Assert.Equal(upTo, rule.Decide(before, 0.125, limits).Verdict);
        Assert.Equal(beyond, rule.Decide(next, 0.125, limits).Verdict);
        if (rule.GuardFactor is 0 or 1 or 2)
        {
            Assert.Equal(upTo, rule.Decide(at, 0.125, limits).Verdict);
            Assert.Equal(beyond, rule.Decide(outward > 0 ? Math.BitIncrement(at) : Math.BitDecrement(at), 0.125, limits).Verdict);
        }
    }
}
