using BearingAnalytics.Noise;
using BearingAnalytics.Noise.Simulation;

namespace BearingAnalytics.Tests.Noise.Combs;

/// <summary>Combs that two parts could claim: the one that is not damaged must not be named.</summary>
[Trait("floor", "noise")]
public class CombContestTest
{
    /// <summary>As many cage turns as there are elements make one passage of the outer race: every line of an outer fault is the cage's.</summary>
    [Theory]
    [InlineData("6205-2RS JEM SKF", 1)]
    [InlineData("6205-2RS JEM SKF", 2)]
    [InlineData("PRONOSTIA", 3)]
    [InlineData("608", 4)]
    public void The_passage_harmonic_of_a_cage_fault_is_not_an_outer_race_fault(string bearing, ulong seed)
    {
        FaultDiagnosis result = CombBench.Diagnose(CombBench.Options(NoiseMode.CageFlaw, bearing, 1800, seed));
        Assert.Contains(result.Diagnosis.Mode, (NoiseMode[])[NoiseMode.CageFlaw, NoiseMode.Undecided]);
        Assert.True(Confidence(result, NoiseMode.OuterRaceFlaw) < 0.1);
    }

    /// <summary>And an outer race fault is not the cage's, although the cage could explain it.</summary>
    [Fact]
    public void An_outer_race_fault_is_not_a_cage_fault()
    {
        FaultDiagnosis result = CombBench.Diagnose(CombBench.Options(NoiseMode.OuterRaceFlaw, "PRONOSTIA", 1800));
        Assert.Equal(NoiseMode.OuterRaceFlaw, result.Diagnosis.Mode);
        Assert.True(Confidence(result, NoiseMode.CageFlaw) < 0.1);
    }

    /// <summary>Slip smears the comb of an element; what stays sharp is the load that turns with the cage.</summary>
    [Theory]
    [InlineData(0.02, 1)]
    [InlineData(0.03, 2)]
    [InlineData(0.03, 3)]
    [InlineData(0.05, 4)]
    public void An_element_fault_whose_comb_is_smeared_is_not_a_cage_fault(double slip, ulong seed)
    {
        SimulationOptions options = CombBench.Options(NoiseMode.ElementFlaw, "6205-2RS JEM SKF", 1797, seed) with { Slip = slip };
        FaultDiagnosis result = CombBench.Diagnose(options);
        Assert.Contains(result.Diagnosis.Mode, (NoiseMode[])[NoiseMode.ElementFlaw, NoiseMode.Undecided]);
        Assert.True(Confidence(result, NoiseMode.CageFlaw) <= Confidence(result, NoiseMode.ElementFlaw));
    }

    /// <summary>Inner passage 4.95 and outer passage 3.05 orders: both stand beside harmonics of the shaft, each other's sidebands.</summary>
    [Theory]
    [InlineData(1730, 1)]
    [InlineData(1772, 2)]
    [InlineData(1797, 3)]
    public void An_inner_race_fault_on_harmonics_of_the_shaft_is_not_an_outer_race_fault(double rpm, ulong seed)
    {
        SimulationOptions options = CombBench.Options(NoiseMode.InnerRaceFlaw, "6203-2RS JEM SKF", rpm, seed).WithShaftLines();
        Assert.InRange(options.Bearing.Orders.Inner, 4.9, 5);
        FaultDiagnosis result = CombBench.Diagnose(options with { Slip = 0.003 });
        Assert.Equal(NoiseMode.InnerRaceFlaw, result.Diagnosis.Mode);
        Assert.True(Confidence(result, NoiseMode.OuterRaceFlaw) < 0.1);
    }

    private static double Confidence(FaultDiagnosis diagnosis, NoiseMode mode) =>
        diagnosis.Diagnosis.Ranked.Single(ranked => ranked.Mode == mode).Confidence;
}
