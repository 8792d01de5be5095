using BearingAnalytics.Bearings;
using BearingAnalytics.Noise;
using BearingAnalytics.Noise.Simulation;
using BearingAnalytics.Numerics;
using BearingAnalytics.Signals;
using BearingAnalytics.Spectra;

namespace BearingAnalytics.Tests.Noise;

public class FaultSeverityTest(ITestOutputHelper output)
{
    private const double RateHz = 20_000;
    private static readonly FrequencyBand Band = new(2000, 8000);

    /// <summary>Noise of one level and an impact train of known power: the measure must follow the train, not the noise.</summary>
    [Fact]
    public void The_level_of_the_impacts_follows_their_true_power_within_two_decibels()
    {
        for (int snrDb = -6; snrDb <= 18; snrDb += 6)
        {
            float[] impacts = Impacts(snrDb, jitter: 0.01);
            double truth = 10 * Math.Log10(PowerOf(impacts));
            FaultSeverity severity = FaultSeverity.Of(Channel(Sum(impacts, Noise(1))), Band, 107.3);
            double measured = 20 * Math.Log10(severity["impact-rms"]);
            output.WriteLine($"{snrDb} dB: true {truth:0.00} measured {measured:0.00} peak {severity["impact-peak"]:0.00} share "
                + $"{severity["impact-share"]:0.000} depth {severity["modulation-depth"]:0.00}");
            Assert.InRange(measured - truth, -2, 2);
        }
    }

    /// <summary>The same with the project's simulator, over its own resonances, slip, scatter and load zone.</summary>
    [Fact]
    public void Six_decibels_more_of_a_simulated_flaw_are_six_decibels_more_of_impacts()
    {
        double before = double.NaN;
        foreach (double snrDb in (double[])[0, 6, 12, 18])
        {
            Channel channel = Simulated(snrDb);
            FaultSeverity severity = FaultSeverity.Of(channel, new FrequencyBand(1000, 9000), 107.36);
            double level = 20 * Math.Log10(severity["impact-rms"]);
            output.WriteLine($"{snrDb} dB: {level:0.00} dB, share {severity["impact-share"]:0.000}");
            if (!double.IsNaN(before))
            {
                Assert.InRange(level - before, 4.5, 7.5);
            }

            before = level;
        }
    }

    [Fact]
    public void Without_impacts_the_share_is_next_to_nothing()
    {
        for (ulong seed = 1; seed <= 10; seed++)
        {
            Assert.InRange(FaultSeverity.Of(Channel(Noise(seed)), Band, 107.3)["impact-share"], 0, 0.05);
        }
    }

    [Fact]
    public void A_gain_scales_the_levels_and_leaves_the_rest()
    {
        float[] samples = Sum(Impacts(6, 0.01), Noise(1));
        FaultSeverity plain = FaultSeverity.Of(Channel(samples), Band, 107.3);
        FaultSeverity loud = FaultSeverity.Of(Channel([.. samples.Select(x => 1024 * x)]), Band, 107.3);
        Assert.Contains(plain.Measures, m => m.IsScaleFree);
        Assert.Contains(plain.Measures, m => !m.IsScaleFree && m.Unit == "m/s²");
        Assert.All(plain.Measures.Zip(loud.Measures),
            pair => Assert.Equal(pair.First.IsScaleFree ? 1 : 1024, pair.Second.Value / pair.First.Value, 1e-4));
    }

    /// <summary>A sine of amplitude A has the power A²/2 in any band that holds it.</summary>
    [Fact]
    public void Power_in_a_band_is_power_in_the_unit_of_the_channel()
    {
        float[] sine = [.. Enumerable.Range(0, 100_000).Select(i => (float)(3 * Math.Sin(2 * Math.PI * 4000 * i / RateHz)))];
        FrequencyBand[] bands = [new FrequencyBand(0, 10_000), new FrequencyBand(3000, 5000)];
        Assert.All(bands, band => Assert.Equal(4.5, BearingAnalytics.Noise.Severities.BandPower.Of(sine, RateHz, band).Values.Average(),
            0.01));
    }

    [Fact]
    public void What_cannot_be_told_is_no_number_and_what_makes_no_sense_is_refused()
    {
        float[] samples = Noise(3);
        Assert.True(double.IsNaN(FaultSeverity.Of(Channel(samples[..2000]), Band, 107.3)["impact-share"]));
        Assert.True(double.IsNaN(FaultSeverity.Of(Channel(samples), new FrequencyBand(2000, 2200), 107.3)["impact-rms"]));
        Assert.True(double.IsNaN(FaultSeverity.Of(Channel(new float[50_000]), Band, 107.3)["impact-share"]));
        Assert.Throws<ArgumentException>(() => FaultSeverity.Of(Channel(samples), Band, 0));
        Assert.Throws<ArgumentException>(() => FaultSeverity.Of(Channel(samples) with { SampleRateHz = null }, Band, 100));
    }

    // Rings at 4 kHz with 1500/s decay: short against the distance of two impacts, within the band.
    private static float[] Impacts(double powerDb, double jitter)
    {
        RandomStream random = new(11, 1);
        float[] samples = new float[100_000];
        for (double at = 0.003; at < 5; at += (1 + (jitter * random.Gaussian())) / 107.3)
        {
            int first = (int)Math.Ceiling(at * RateHz);
            for (int i = first; i < Math.Min(first + 120, samples.Length); i++)
            {
                double age = (i / RateHz) - at;
                samples[i] += (float)(Math.Exp(-1500 * age) * Math.Sin(2 * Math.PI * 4000 * age));
            }
        }

        double gain = Math.Sqrt(Math.Pow(10, powerDb / 10) / PowerOf(samples));
        return [.. samples.Select(x => (float)(gain * x))];
    }

    private static float[] Noise(ulong seed)
    {
        RandomStream random = new(seed, 2);
        return [.. Enumerable.Range(0, 100_000).Select(_ => (float)random.Gaussian())];
    }

    private static float[] Sum(float[] a, float[] b) => [.. a.Zip(b, (x, y) => x + y)];

    private static double PowerOf(float[] samples) => samples.Average(x => (double)x * x);

    private static Channel Channel(float[] samples) => new() { Name = "1", Samples = samples, SampleRateHz = RateHz, Unit = "m/s²" };

    private static Channel Simulated(double snrDb) => RecordingSimulator.Simulate(new SimulationOptions
    {
        Mode = NoiseMode.OuterRaceFlaw,
        Bearing = BearingCatalogue.Shipped.Find("6205-2RS JEM SKF")!,
        SpeedRpm = 1797,
        DurationSeconds = 5,
        SampleRateHz = RateHz,
        Seed = 4,
        SignalToNoiseDb = snrDb,
        LevelRms = 1,
        Slip = 0.005,
        SpeedJitter = 0.001,
    }).Channels[0];
}
