using BearingAnalytics.Noise;
using BearingAnalytics.Noise.Simulation;
using BearingAnalytics.Pipeline;
using BearingAnalytics.Quality;
using BearingAnalytics.Spectra;

namespace BearingAnalytics.Tests.Noise.Combs;

/// <summary>The diagnoser itself follows a speed that wanders, where no fault shows without.</summary>
[Trait("floor", "noise")]
public class FollowedSpeedTest
{
    private static readonly SimulationOptions Wandering =
        CombBench.Options(NoiseMode.InnerRaceFlaw, "6205-2RS JEM SKF", 1797, seed: 3) with { SpeedJitter = 0.02 };

    [Fact]
    public void An_inner_race_fault_under_a_wandering_speed_is_named_because_the_speed_is_followed()
    {
        FaultDiagnosis result = CombBench.Diagnose(Wandering);
        Assert.Equal(NoiseMode.InnerRaceFlaw, result.Diagnosis.Mode);
        Assert.NotNull(result.Track);
        Assert.InRange(result.Track.RelativeSpread / 0.02, 0.6, 1.5);
        Assert.Contains(result.Findings, finding => finding is { Code: "speed-varies", Severity: FindingSeverity.Info });
        Assert.InRange(result.SpeedRpm!.Value / 1797, 0.98, 1.02);
    }

    [Fact]
    public void Without_following_it_stays_unheard()
    {
        FaultDiagnosis result = CombBench.Diagnose(Wandering, new DiagnosisOptions { FollowSpeed = false });
        Assert.Contains(result.Diagnosis.Mode, (NoiseMode[])[NoiseMode.None, NoiseMode.Undecided]);
        Assert.Null(result.Track);
        Assert.DoesNotContain(result.Findings, finding => finding.Code == "speed-varies");
    }

    [Theory]
    [InlineData(NoiseMode.InnerRaceFlaw, 0.001)]
    [InlineData(NoiseMode.None, 0.001)]
    [InlineData(NoiseMode.None, 0.02)]
    public void A_steady_speed_and_a_healthy_bearing_are_not_said_to_be_followed(NoiseMode mode, double jitter)
    {
        FaultDiagnosis result = CombBench.Diagnose(Wandering with { Mode = mode, SpeedJitter = jitter });
        Assert.Equal(mode, result.Diagnosis.Mode);
        Assert.Null(result.Track);
        Assert.DoesNotContain(result.Findings, finding => finding.Code == "speed-varies");
    }

    /// <summary>What a report draws is what the answer rests on: the line of the fault is sharp only in the resampled signal.</summary>
    [Fact]
    public void The_envelope_spectrum_drawn_is_that_of_the_resampled_signal()
    {
        FaultDiagnosis result = CombBench.Diagnose(Wandering);
        AnalysisDetail followed = Detail(result);
        AnalysisDetail plain = Detail(result with { Track = null });
        ExpectedLine line = followed.ExpectedLines.Single(one => one.Name == "BPFI");
        Assert.InRange(Height(followed.EnvelopeSpectrum, line) / Height(plain.EnvelopeSpectrum, line), 2, 100);
        Assert.Equal(plain.Signal.Samples, followed.Signal.Samples);
        Assert.InRange(followed.ChosenBand.HighHz, 0, Wandering.SampleRateHz / 2);
    }

    private static AnalysisDetail Detail(FaultDiagnosis diagnosis) =>
        DetailBuilder.Build(CombBench.Channel(Wandering), Wandering.Bearing, diagnosis)!;

    private static double Height(EnvelopeSpectrum spectrum, ExpectedLine line)
    {
        int from = (int)((line.FrequencyHz - line.HalfWidthHz) / spectrum.BinHz);
        int to = (int)((line.FrequencyHz + line.HalfWidthHz) / spectrum.BinHz);
        return spectrum.Values[from..(to + 1)].Max();
    }
}
