using BearingAnalytics.Noise;
using BearingAnalytics.Noise.Simulation;
using BearingAnalytics.Noise.Simulation.Sources;
using BearingAnalytics.Numerics;

namespace BearingAnalytics.Tests.Noise.Simulation;

public class ImpactPhysicsTest
{
    private static ShaftRotation Steady(double hz) => new(hz, 0, RandomPurpose.Speed.Stream(1));

    [Theory]
    [InlineData(1, 0.02)]
    [InlineData(5, 0.02)]
    [InlineData(10, 0.02)]
    [InlineData(4, 0.01)]
    public void Harmonics_of_a_slipping_train_obey_the_jitter_law(int harmonic, double slip)
    {
        // Power spectrum of a renewal process over its rate: 1 + 2·Re φ/(1 − φ) = coth((πks)²) at harmonic k, about 1/(πks)².
        const int Trains = 300;
        const int Hits = 6000;
        double sum = 0;
        for (ulong seed = 0; seed < Trains; seed++)
        {
            RandomStream random = RandomPurpose.Impacts.Stream(seed);
            double[] angles = FlawImpacts.Angles(Steady(1), Hits, 1, slip, random).ToArray();
            double re = angles.Sum(a => Math.Cos(harmonic * a));
            double im = angles.Sum(a => Math.Sin(harmonic * a));
            sum += (re * re + im * im) / angles.Length;
        }

        double law = 1 / Math.Tanh(Math.Pow(Math.PI * harmonic * slip, 2));
        Assert.InRange(sum / Trains / law, 0.8, 1.2);
    }

    [Fact]
    public void A_blow_between_samples_gives_exactly_the_sampled_response()
    {
        const double Rate = 20000, At = 0.0123456789, Hz = 4455, Damping = 0.03;
        double[] response = ResonanceBank.Render(2000, Rate, [new Resonance(Hz, Damping, 1, 1)], [new Impact(At, 2)]);
        double decay = Damping * 2 * Math.PI * Hz;
        double turn = 2 * Math.PI * Hz * Math.Sqrt(1 - Damping * Damping);
        for (int n = 0; n < response.Length; n++)
        {
            double since = n / Rate - At;
            double expected = since < 0 ? 0 : 2 * 2 * Math.Sqrt(decay) * Math.Exp(-decay * since) * Math.Sin(turn * since);
            Assert.Equal(expected, response[n], 1e-9);
        }
    }

    [Fact]
    public void The_response_to_a_blow_of_weight_one_has_unit_energy()
    {
        const double Rate = 200000;
        double[] response = ResonanceBank.Render(20000, Rate, [new Resonance(4455, 0.02, 1, 1)], [new Impact(0.001, 1)]);
        Assert.Equal(1, response.Sum(x => x * x) / Rate, 0.01);
    }

    [Fact]
    public void A_blow_before_the_recording_rings_into_it()
    {
        double[] response = ResonanceBank.Render(100, 20000, [new Resonance(1000, 0.02, 1, 1)], [new Impact(-0.002, 1)]);
        double decay = 0.02 * 2 * Math.PI * 1000;
        double turn = 2 * Math.PI * 1000 * Math.Sqrt(1 - 0.02 * 0.02);
        Assert.Equal(2 * Math.Sqrt(decay) * Math.Exp(-decay * 0.002) * Math.Sin(turn * 0.002), response[0], 1e-9);
    }

    [Fact]
    public void Time_and_angle_of_a_wandering_shaft_are_inverse_and_its_speed_wanders_as_much_as_asked()
    {
        ShaftRotation rotation = new(30, 0.005, RandomPurpose.Speed.Stream(3));
        const double Step = 0.01;
        double sum = 0;
        for (int i = 0; i < 20000; i++)
        {
            double t = i * Step;
            Assert.Equal(t, rotation.TimeAt(rotation.AngleAt(t)), 1e-11);
            double speed = (rotation.AngleAt(t + Step / 2) - rotation.AngleAt(t - Step / 2)) / Step / (2 * Math.PI);
            sum += (speed / 30 - 1) * (speed / 30 - 1);
        }

        Assert.Equal(0.005, Math.Sqrt(sum / 20000), 0.0005);
    }

    [Theory]
    [InlineData(0, 0.5, 1)]
    [InlineData(Math.PI / 2, 0.5, 0)]
    [InlineData(Math.PI / 3, 0.5, 0.35355339)]
    [InlineData(Math.PI, 0.4, 0)]
    [InlineData(2.0, null, 1)]
    public void Load_is_distributed_as_Stribeck_has_it(double angle, double? epsilon, double share) =>
        Assert.Equal(share, LoadZone.Share(angle, epsilon), 1e-8);

    [Fact]
    public void A_flaw_of_some_length_is_struck_twice_with_the_time_an_element_needs_to_cross_it()
    {
        SimulationOptions options = SimulationTestBed.Options(NoiseMode.OuterRaceFlaw) with { FlawLengthMm = 2, Slip = 0 };
        IReadOnlyList<Impact> impacts = FlawImpacts.For(options, Steady(options.SpeedRpm / 60), RandomPurpose.Impacts.Stream(1));
        double cageHz = options.Bearing.Orders.AtRpm(options.SpeedRpm).CageHz;
        Impact entry = impacts.First(impact => impact.Strength < 0);
        Impact exit = impacts.First(impact => impact.Strength > 0 && impact.Seconds > entry.Seconds);
        Assert.Equal(2 / (Math.PI * cageHz * options.Bearing.Geometry!.PitchDiameterMm), exit.Seconds - entry.Seconds, 1e-9);
    }
}
