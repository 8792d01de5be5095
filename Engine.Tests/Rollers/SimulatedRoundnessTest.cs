using System.Numerics;
using BearingAnalytics.Rollers;

namespace BearingAnalytics.Tests.Rollers;

/// <summary>Circular traces hold the eccentricity, harmonics and noise asked for.</summary>
public class SimulatedRoundnessTest
{
    [Fact]
    public void Harmonics_stand_in_the_transform_with_amplitude_and_phase()
    {
        RoundnessSimulation simulation = new()
        {
            PointCount = 720,
            EccentricityUm = 2,
            EccentricityDeg = 30,
            Harmonics = [new SimulatedHarmonic(3, 0.4, 70), new SimulatedHarmonic(17, 0.1)],
        };
        SimulatedRoundTrace made = RoundnessSimulator.Trace(simulation);
        Assert.Equal(2, Line(made, 1).Magnitude, 1e-3);
        Assert.Equal(-Math.PI / 6, Line(made, 1).Phase, 1e-3);
        Assert.Equal(0.4, Line(made, 3).Magnitude, 1e-6);
        Assert.Equal(-70 * Math.PI / 180, Line(made, 3).Phase, 1e-6);
        Assert.Equal(0.1, Line(made, 17).Magnitude, 1e-9);
        double told = made.Harmonics[1].PhaseDeg!.Value * Math.PI / 180;
        Assert.Equal(1, Math.Cos(Line(made, 17).Phase + told), 1e-9);
        Assert.Equal(0, Line(made, 5).Magnitude, 1e-6);
    }

    [Fact]
    public void A_circle_beside_the_spindle_is_still_a_circle()
    {
        RoundnessSimulation simulation = new() { RadiusMm = 2, EccentricityUm = 500, EccentricityDeg = 200, PointCount = 360 };
        SimulatedRoundTrace made = RoundnessSimulator.Trace(simulation);
        for (int i = 0; i < 360; i++)
        {
            double radius = 2000 + made.DeviationUm[i];
            double x = radius * Math.Cos(i * Math.PI / 180) - made.CentreXUm;
            double y = radius * Math.Sin(i * Math.PI / 180) - made.CentreYUm;
            Assert.Equal(2000, Math.Sqrt(x * x + y * y), 1e-8);
        }
    }

    [Fact]
    public void Noise_has_its_deviation_and_comes_from_the_seed()
    {
        RoundnessSimulation simulation = new() { NoiseUm = 0.05, PointCount = 20000 };
        double[] noise = RoundnessSimulator.Trace(simulation).DeviationUm;
        Assert.Equal(0.05, Math.Sqrt(noise.Average(r => r * r)), 0.001);
        Assert.Equal(noise, RoundnessSimulator.Trace(simulation).DeviationUm);
        Assert.NotEqual(noise, RoundnessSimulator.Trace(simulation with { Seed = 2 }).DeviationUm);
    }

    [Fact]
    public void An_impossible_setting_is_refused_by_name()
    {
        Assert.Contains("PointCount is 4", Refusal(new RoundnessSimulation { PointCount = 4 }));
        Assert.Contains("orders 2 to 1800", Refusal(new RoundnessSimulation { Harmonics = [new SimulatedHarmonic(1, 1)] }));
        Assert.Contains("EccentricityUm", Refusal(new RoundnessSimulation { EccentricityUm = 4000 }));
        Assert.Contains("NoiseUm", Refusal(new RoundnessSimulation { NoiseUm = -1 }));
    }

    private static string Refusal(RoundnessSimulation simulation) =>
        Assert.Throws<ArgumentException>(() => RoundnessSimulator.Trace(simulation)).Message;

    private static Complex Line(SimulatedRoundTrace made, int order)
    {
        Complex sum = 0;
        for (int i = 0; i < made.DeviationUm.Length; i++)
        {
            sum += made.DeviationUm[i] * Complex.FromPolarCoordinates(1, -2 * Math.PI * order * i / made.DeviationUm.Length);
        }

        return 2 * sum / made.DeviationUm.Length;
    }
}
