using BearingAnalytics.Noise;
using BearingAnalytics.Noise.Combs;

namespace BearingAnalytics.Tests.Noise.Combs;

/// <summary>Interiors that read the same recording differently, made up.</summary>
[Trait("floor", "noise")]
public class InteriorChoiceTest
{
    private static readonly CombScorer Shape = new(new EnvelopeField([CombBench.Noise(64, 1)]), harmonics: 4);

    [Fact]
    public void A_comb_that_a_likelier_interior_reads_as_another_part_s_is_a_suspicion_only()
    {
        IReadOnlyList<CombHypothesis> chosen = InteriorChoice.Likeliest(
        [
            [Read(NoiseMode.OuterRaceFlaw, 100, contrast: 9, logOdds: -1)],
            [Read(NoiseMode.ElementFlaw, 100.1, contrast: 9, logOdds: 4)],
        ]);
        Assert.DoesNotContain(chosen, h => h.LogOdds > 0);
        Assert.Equal(CombContest.Suspicion, chosen.Max(h => h.LogOdds));
    }

    [Theory]
    [InlineData(NoiseMode.OuterRaceFlaw, 100.1, 9)]
    [InlineData(NoiseMode.ElementFlaw, 110, 9)]
    [InlineData(NoiseMode.ElementFlaw, 100.1, 1)]
    public void The_same_part_or_another_comb_or_one_that_is_hardly_there_forbids_nothing(NoiseMode mode, double hz, double contrastBefore)
    {
        IReadOnlyList<CombHypothesis> chosen = InteriorChoice.Likeliest(
        [
            [Read(NoiseMode.OuterRaceFlaw, 100, contrastBefore, logOdds: -1)],
            [Read(mode, hz, contrast: 9, logOdds: 4)],
        ]);
        CombHypothesis claim = Assert.Single(chosen);
        Assert.Equal((mode, 4.0), (claim.Family.Mode, claim.LogOdds));
    }

    [Fact]
    public void The_first_interior_that_shows_a_fault_is_taken_and_none_after_it_is_asked()
    {
        int asked = 0;
        CombHypothesis first = Read(NoiseMode.InnerRaceFlaw, 160, contrast: 8, logOdds: 0.5);
        Assert.Same(first.Family, Assert.Single(InteriorChoice.Likeliest(Interiors())).Family);
        Assert.Equal(1, asked);

        IEnumerable<IReadOnlyList<CombHypothesis>> Interiors()
        {
            asked++;
            yield return [first];
            asked++;
            yield return [Read(NoiseMode.OuterRaceFlaw, 100, contrast: 20, logOdds: 9)];
        }
    }

    [Fact]
    public void When_no_interior_shows_a_fault_the_nearest_to_one_answers()
    {
        IReadOnlyList<CombHypothesis> chosen = InteriorChoice.Likeliest(
        [
            [Read(NoiseMode.OuterRaceFlaw, 100, contrast: 2, logOdds: -5)],
            [Read(NoiseMode.OuterRaceFlaw, 90, contrast: 5, logOdds: -1)],
            [Read(NoiseMode.OuterRaceFlaw, 80, contrast: 3, logOdds: -3)],
        ]);
        Assert.Equal(90, Assert.Single(chosen).FundamentalHz);
    }

    /// <summary>A third interior is bound by both before it, not only by the nearest.</summary>
    [Fact]
    public void Every_likelier_interior_counts()
    {
        IReadOnlyList<CombHypothesis> chosen = InteriorChoice.Likeliest(
        [
            [Read(NoiseMode.OuterRaceFlaw, 100, contrast: 9, logOdds: -1)],
            [Read(NoiseMode.OuterRaceFlaw, 70, contrast: 9, logOdds: -0.5)],
            [Read(NoiseMode.InnerRaceFlaw, 100, contrast: 9, logOdds: 4), Read(NoiseMode.ElementFlaw, 70, contrast: 9, logOdds: 5)],
        ]);
        Assert.DoesNotContain(chosen, h => h.LogOdds > 0);
    }

    private static CombHypothesis Read(NoiseMode mode, double hz, double contrast, double logOdds) => new()
    {
        Family = new FaultFamily
        {
            Mode = mode,
            Line = "made up",
            Order = hz / 30,
            Tolerance = 0.02,
            SidebandOrder = 0,
            SidebandName = "",
            SidebandReach = 0,
        },
        FundamentalHz = hz,
        Score = 2,
        Shape = Shape,
        Meaningless = new MeaninglessCombs(1, 0.1, 0.01),
        Contrast = contrast,
        LogOdds = logOdds,
    };
}
