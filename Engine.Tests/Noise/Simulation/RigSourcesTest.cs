using System.Numerics;
using BearingAnalytics.Noise;
using BearingAnalytics.Noise.Simulation;
using BearingAnalytics.Noise.Simulation.Sources;
using MathNet.Numerics;
using MathNet.Numerics.IntegralTransforms;
using static BearingAnalytics.Tests.Noise.Simulation.SimulationTestBed;

namespace BearingAnalytics.Tests.Noise.Simulation;

/// <summary>Each source of a difficult rig against its definition, by spectra of an independent library.</summary>
public class RigSourcesTest
{
    private const int Rate = 8192;

    // Whole turns and whole bins: 25 turns a second, 4 s, bins of 0.25 Hz.
    private static readonly SimulationOptions Steady = Options(NoiseMode.None, rpm: 1500) with { SampleRateHz = Rate, DurationSeconds = 4 };

    private static ShaftRotation Shaft => new(25, 0, RandomPurpose.Speed.Stream(1));

    [Theory]
    [InlineData(0)]
    [InlineData(0.5)]
    [InlineData(1)]
    [InlineData(1.6)]
    [InlineData(2)]
    public void Coloured_noise_falls_with_the_slope_asked_for(double slope)
    {
        double[] noise = SurroundingNoise.Make(Steady with { DurationSeconds = 32 }, new ColouredNoise { Rms = 2, Slope = slope });
        Assert.Equal(2, Math.Sqrt(noise.Average(x => x * x)), 1e-9);
        Complex[] spectrum = Spectrum(noise);

        // Mean power in octaves from 10 to 1280 Hz.
        double[] octaves = [.. Enumerable.Range(0, 7).Select(k => 10 * Math.Pow(2, k))];
        double[] power = [.. octaves.Select(hz =>
            Enumerable.Range((int)(32 * hz), (int)(32 * hz)).Average(k => spectrum[k].MagnitudeSquared()))];
        (_, double fitted) = Fit.Line([.. octaves.Select(x => Math.Log(x))], [.. power.Select(x => Math.Log(x))]);
        Assert.Equal(-slope, fitted, 0.1);
    }

    [Fact]
    public void Coloured_noise_has_as_many_resonances_as_asked_for_and_no_other_strength()
    {
        double[] noise = SurroundingNoise.Make(Steady, new ColouredNoise { Rms = 0.5, Slope = 0, Resonances = 3 });
        Assert.Equal(0.5, Math.Sqrt(noise.Average(x => x * x)), 1e-9);
        Complex[] spectrum = Spectrum(noise);
        double[] smooth = [.. Enumerable.Range(0, (spectrum.Length / 2) - 64)
            .Select(k => spectrum[k..(k + 64)].Average(x => x.MagnitudeSquared()))];
        Assert.True(smooth.Max() > 10 * smooth.Order().ElementAt(smooth.Length / 2));
    }

    [Fact]
    public void A_tone_drifts_as_far_as_it_is_told_around_its_frequency()
    {
        double[] sum = new double[Steady.SampleCount];
        TonalSources.AddTones(sum, Steady, [new RigTone { FrequencyHz = 1000, Rms = 0.7, Drift = 0.04 }]);
        Assert.Equal(0.7, Math.Sqrt(sum.Average(x => x * x)), 0.001);

        // Rising zero crossings in the first and the last quarter second: 1000·(1 ∓ 0.02) within the drift of that quarter.
        Assert.InRange(Crossings(sum[..(Rate / 4)]) * 4, 976, 988);
        Assert.InRange(Crossings(sum[^(Rate / 4)..]) * 4, 1012, 1024);
        Assert.Equal(4000, Crossings(sum), 2.0);
    }

    [Fact]
    public void What_lies_above_the_filter_of_the_converter_is_not_heard()
    {
        double[] sum = new double[Steady.SampleCount];
        TonalSources.AddTones(sum, Steady, [new RigTone { FrequencyHz = 0.46 * Rate, Rms = 1 }]);
        Assert.All(sum, x => Assert.Equal(0, x));
        TonalSources.AddCombs(sum, Steady, Shaft, [new RotatingComb { Order = 100, Rms = 1, Harmonics = 5 }]);
        Complex[] spectrum = Spectrum(sum);
        Assert.True(Amplitude(spectrum, 2500) > 0.1);
        Assert.Equal(0, Amplitude(spectrum, Rate - 5000), 1e-6);
    }

    [Fact]
    public void A_comb_stands_at_multiples_of_its_order_and_has_its_strength()
    {
        double[] sum = new double[Steady.SampleCount];
        TonalSources.AddCombs(sum, Steady, Shaft, [new RotatingComb { Order = 2.5, Rms = 0.3, Harmonics = 4 }]);
        Complex[] spectrum = Spectrum(sum);
        double[] lines = [.. Enumerable.Range(1, 4).Select(k => Amplitude(spectrum, 62.5 * k))];
        Assert.All(lines, a => Assert.True(a > 0.02));
        Assert.Equal(0.3, Math.Sqrt(lines.Sum(a => a * a / 2)), 1e-4);
        Assert.Equal(0.3, Math.Sqrt(sum.Average(x => x * x)), 1e-4);
    }

    [Fact]
    public void Gears_have_sidebands_of_both_shafts_by_the_laws_of_modulation()
    {
        // 20 teeth at 25 Hz mesh at 500 Hz; 16 on the mate: 31.25 Hz.
        GearPair gear = new() { Rms = 1, Teeth = 20, MateTeeth = 16, Harmonics = 1, ShaftDepth = 0.4, MateDepth = 0.2, PhaseSwing = 0 };
        Complex[] spectrum = Gear(gear);
        double carrier = Amplitude(spectrum, 500);
        Assert.Equal(Math.Sqrt(2), carrier, 1e-3);
        Assert.All([475, 525.0], hz => Assert.Equal(0.2, Amplitude(spectrum, hz) / carrier, 1e-3));
        Assert.All([468.75, 531.25], hz => Assert.Equal(0.1, Amplitude(spectrum, hz) / carrier, 1e-3));

        // Phase swinging with both shafts: Bessel functions J0² at the mesh, J1·J0 beside it.
        spectrum = Gear(gear with { ShaftDepth = 0, MateDepth = 0, PhaseSwing = 0.5 });
        double j0 = SpecialFunctions.BesselJ(0, 0.5), j1 = SpecialFunctions.BesselJ(1, 0.5);
        Assert.Equal(Math.Sqrt(2) * j0 * j0, Amplitude(spectrum, 500), 1e-3);
        Assert.All([475, 525, 468.75, 531.25], hz => Assert.Equal(Math.Sqrt(2) * j0 * j1, Amplitude(spectrum, hz), 1e-3));
    }

    [Fact]
    public void The_carrier_of_a_motor_swells_at_twice_the_mains_frequency()
    {
        double[] sum = new double[Steady.SampleCount];
        TonalSources.AddHum(sum, Steady, new MainsHum { Rms = 0.1, Harmonics = 5, CarrierHz = 2000, CarrierRms = 1, CarrierDepth = 0.6 });
        Complex[] spectrum = Spectrum(sum);
        double carrier = Amplitude(spectrum, 2000);
        Assert.Equal(Math.Sqrt(2), carrier, 1e-3);

        // The mains wanders by thousandths of the resolution only, but not by nothing.
        Assert.All([1900, 2100.0], hz => Assert.Equal(0.3, Amplitude(spectrum, hz) / carrier, 0.02));
        Assert.True(Amplitude(spectrum, 50) > 0.01 && Amplitude(spectrum, 100) > 0.01);
    }

    [Fact]
    public void Stray_impacts_are_a_Poisson_process_with_Pareto_strengths()
    {
        RandomImpacts impacts = new() { Rms = 1, PerSecond = 40, TailIndex = 2, ResonanceHz = 1500 };
        IReadOnlyList<Impact> blows = StrayImpacts.Blows(Steady with { DurationSeconds = 500 }, impacts);
        Assert.InRange(blows.Count, 19_500, 20_500);
        int[] perSecond = [.. Enumerable.Range(0, 500).Select(second => blows.Count(b => Math.Floor(b.Seconds) == second))];
        double mean = perSecond.Average();
        Assert.InRange(perSecond.Average(n => (n - mean) * (n - mean)) / mean, 0.8, 1.2);
        double[] strengths = [.. blows.Select(b => Math.Abs(b.Strength)).Order()];
        Assert.True(strengths[0] >= 1);
        Assert.Equal(Math.Sqrt(2), strengths[strengths.Length / 2], 0.03);
        Assert.Equal(Math.Sqrt(10), strengths[strengths.Length * 9 / 10], 0.15);
        Assert.InRange(blows.Count(b => b.Strength > 0), 9_500, 10_500);
    }

    [Fact]
    public void Noise_swells_at_the_rates_and_by_the_depths_asked_for_and_at_no_other()
    {
        double[] noise = new double[Steady.SampleCount];
        Array.Fill(noise, 1);
        Background background = new()
        {
            Modulation = new RaceModulation { OncePerTurn = 0.3, TwicePerTurn = 0.2 },
            Combs = [new RotatingComb { Order = 5, Rms = 0, NoiseDepth = 0.1 }],
        };
        NoiseSwell.Modulate(noise, Steady, Shaft, background);
        Complex[] spectrum = Spectrum(noise);
        Assert.Equal(0.3, Amplitude(spectrum, 25), 1e-4);
        Assert.Equal(0.2, Amplitude(spectrum, 50), 1e-4);
        Assert.Equal(0.1, Amplitude(spectrum, 125), 1e-4);
        Assert.Equal(0.3 * 0.3 + 0.2 * 0.2 + 0.1 * 0.1, 2 * noise.Average(x => (x - 1) * (x - 1)), 1e-4);
    }

    [Fact]
    public void A_healthy_bearing_swells_with_cage_and_ball_pass_less_than_a_damaged_one()
    {
        foreach (RaceModulation damaged in (RaceModulation[])[new() { Cage = 0.1 }, new() { BallPass = 0.35 }])
        {
            var refused = Assert.Throws<ArgumentException>(() =>
                RecordingSimulator.Simulate(Steady with { Background = new() { Modulation = damaged } }));
            Assert.Contains("damaged", refused.Message);
        }

        RaceModulation healthy = new() { BallPass = 0.05 };
        SimulationOptions options = Steady with
        { DurationSeconds = 16, Background = new Background { Modulation = healthy, SensorNoise = 0 } };

        // Squared envelope of noise × (1 + m·cos): a line of 2m/(1 + m²/2) relative to the mean.
        double[] envelope = EnvelopeSpectrum(Samples(options), Rate, 0, Rate / 2.0);
        double hz = options.Bearing.Orders.AtRpm(1500).OuterRacePassHz;
        Assert.Equal(0.1, 2 * envelope[(int)Math.Round(16 * hz)] / (16 * Rate), 0.03);
    }

    [Fact]
    public void A_converter_has_steps_and_clips_nothing()
    {
        double[] samples = [.. Enumerable.Range(0, 40_000).Select(n => 3 * Math.Sin(n * 0.017))];
        double[] before = [.. samples];
        RecordingChain.Apply(samples, Steady, new Background { Chain = new SampledChain { Bits = 6 } });
        double step = before.Max(x => Math.Abs(x)) / 31;
        Assert.InRange(samples.Distinct().Count(), 61, 63);
        Assert.All(samples.Zip(before), pair => Assert.InRange(pair.First - pair.Second, -0.501 * step, 0.501 * step));
    }

    [Fact]
    public void Spikes_fall_as_often_and_as_high_as_asked_for()
    {
        SimulationOptions options = Steady with { DurationSeconds = 60 };
        double[] samples = [.. Enumerable.Range(0, options.SampleCount).Select(n => (n & 1) == 0 ? 1.0 : -1.0)];
        RecordingChain.Apply(samples, options, new Background { Chain = new SampledChain { SpikesPerSecond = 5, SpikeHeight = 30 } });
        int spikes = Enumerable.Range(1, samples.Length - 1).Count(n => Math.Abs(samples[n]) > 10 && Math.Abs(samples[n - 1]) < 10);
        Assert.InRange(spikes, 240, 360);
        Assert.InRange(samples.Max(x => Math.Abs(x)), 45, 65);
    }

    [Fact]
    public void A_wandering_level_has_the_deviation_asked_for_and_leaves_the_power()
    {
        SimulationOptions options = Steady with { DurationSeconds = 400, SampleRateHz = 1000 };
        double[] samples = [.. Enumerable.Repeat(1.0, options.SampleCount)];
        RecordingChain.Apply(samples, options, new Background { LevelWanderDb = 2 });
        Assert.Equal(1, samples.Average(x => x * x), 1e-9);
        double[] levels = [.. samples.Select(x => 20 * Math.Log10(x))];
        double mean = levels.Average();
        Assert.Equal(2, Math.Sqrt(levels.Average(l => (l - mean) * (l - mean))), 0.1);
    }

    private static Complex[] Gear(GearPair gear)
    {
        double[] sum = new double[Steady.SampleCount];
        GearMesh.AddTo(sum, Steady, Shaft, [gear]);
        return Spectrum(sum);
    }

    private static Complex[] Spectrum(double[] samples)
    {
        Complex[] z = [.. samples.Select(x => new Complex(x, 0))];
        Fourier.Forward(z, FourierOptions.Matlab);
        return z;
    }

    // Amplitude of a line on a bin of the four seconds.
    private static double Amplitude(Complex[] spectrum, double hz) => 2 * spectrum[(int)Math.Round(4 * hz)].Magnitude / spectrum.Length;

    private static double Crossings(double[] samples) => samples.Zip(samples.Skip(1)).Count(pair => pair.First < 0 && pair.Second >= 0);
}
