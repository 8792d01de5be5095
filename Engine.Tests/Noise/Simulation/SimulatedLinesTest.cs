using BearingAnalytics.Bearings;
using BearingAnalytics.Noise;
using BearingAnalytics.Noise.Simulation;
using static BearingAnalytics.Tests.Noise.Simulation.SimulationTestBed;

namespace BearingAnalytics.Tests.Noise.Simulation;

public class SimulatedLinesTest
{
    private const double ClearLine = 6;

    [Theory]
    [InlineData(NoiseMode.OuterRaceFlaw, "6205", 1797)]
    [InlineData(NoiseMode.OuterRaceFlaw, "Rexnord ZA-2115", 2000)]
    [InlineData(NoiseMode.OuterRaceFlaw, "NU206", 900)]
    [InlineData(NoiseMode.InnerRaceFlaw, "6205", 1797)]
    [InlineData(NoiseMode.InnerRaceFlaw, "NICE", 1500)]
    [InlineData(NoiseMode.ElementFlaw, "6203", 1772)]
    [InlineData(NoiseMode.ElementFlaw, "22220", 750)]
    [InlineData(NoiseMode.CageFlaw, "6205", 3000)]
    public void The_line_of_the_flaw_stands_within_one_bin_of_kinematics_and_clear_of_the_floor(NoiseMode mode, string bearing, double rpm)
    {
        SimulationOptions options = Options(mode, bearing, rpm) with { DurationSeconds = mode == NoiseMode.CageFlaw ? 8 : 4 };
        FaultFrequencies f = options.Bearing.Orders.AtRpm(rpm);
        double expected = mode switch
        {
            NoiseMode.OuterRaceFlaw => f.OuterRacePassHz,
            NoiseMode.InnerRaceFlaw => f.InnerRacePassHz,
            NoiseMode.ElementFlaw => f.ElementHitHz,
            _ => f.CageHz,
        };
        double binHz = 1 / options.DurationSeconds;
        double[] spectrum = EnvelopeSpectrum(Samples(options), options.SampleRateHz, 500, 6000);
        Assert.Equal(expected, Peak(spectrum, binHz, expected), 1.01 * binHz);
        Assert.True(Prominence(spectrum, binHz, expected) > ClearLine);
    }

    [Fact]
    public void Radial_load_gives_inner_race_lines_sidebands_at_shaft_speed_and_axial_load_gives_none()
    {
        SimulationOptions radial = Options(NoiseMode.InnerRaceFlaw) with { Slip = 0.005 };
        double side = radial.Bearing.Orders.AtRpm(1797).InnerRacePassHz - 1797 / 60.0;
        Assert.True(Line(radial, side) > ClearLine);
        Assert.True(Line(radial with { LoadZone = null }, side) < ClearLine);
    }

    [Fact]
    public void An_element_flaw_is_modulated_at_cage_speed()
    {
        SimulationOptions options = Options(NoiseMode.ElementFlaw) with { Slip = 0.005 };
        FaultFrequencies f = options.Bearing.Orders.AtRpm(1797);
        Assert.True(Line(options, f.ElementHitHz - f.CageHz) > ClearLine);
        Assert.True(Line(options, f.CageHz) > ClearLine);
    }

    [Fact]
    public void A_healthy_bearing_shows_none_of_the_lines()
    {
        for (ulong seed = 1; seed <= 3; seed++)
        {
            SimulationOptions options = Options(NoiseMode.None) with { Seed = seed };
            FaultFrequencies f = options.Bearing.Orders.AtRpm(1797);
            double[] spectrum = EnvelopeSpectrum(Samples(options), options.SampleRateHz, 500, 6000);
            Assert.All(
                [f.OuterRacePassHz, f.InnerRacePassHz, f.ElementHitHz],
                hz => Assert.True(Prominence(spectrum, 1 / options.DurationSeconds, hz) < ClearLine));
        }
    }

    private static double Line(SimulationOptions options, double hz) =>
        Prominence(EnvelopeSpectrum(Samples(options), options.SampleRateHz, 500, 6000), 1 / options.DurationSeconds, hz);
}
