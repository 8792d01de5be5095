using BearingAnalytics.Numerics;

namespace BearingAnalytics.Noise.Simulation.Sources;

/// <summary>Tones, mains hum with its carrier, and combs of what turns.</summary>
internal static class TonalSources
{
    // The mains wanders by tens of millihertz: two slow sines.
    private const double MainsWander = 0.0003;
    private const double SlowestWanderHz = 0.05;
    private const double FastestWanderHz = 0.3;

    public static void AddTones(double[] sum, SimulationOptions options, IReadOnlyList<RigTone> tones)
    {
        RandomStream random = RandomPurpose.Tones.Stream(options.Seed);
        foreach (RigTone tone in tones)
        {
            double phase = random.Uniform();
            double extreme = tone.FrequencyHz * (1 + Math.Abs(tone.Drift) / 2);
            if (extreme < Phasors.HighestShare * options.SampleRateHz)
            {
                double length = options.DurationSeconds;
                Phasors.Along(sum.Length, options.SampleRateHz, Turns).AddHarmonics(sum, [tone.Rms * Math.Sqrt(2)], [0]);
                double Turns(double t) => phase + tone.FrequencyHz * (t + tone.Drift * t * (t - length) / (2 * length));
            }
        }
    }

    public static void AddHum(double[] sum, SimulationOptions options, MainsHum hum)
    {
        RandomStream random = RandomPurpose.Hum.Stream(options.Seed);
        double wanderHz = LogUniform.Draw(random, SlowestWanderHz, FastestWanderHz);
        double start = random.Uniform();
        double Turns(double t) => options.MainsHz
            * (t + MainsWander / (2 * Math.PI * wanderHz) * PortableMath.Sin(2 * Math.PI * (wanderHz * t + start)));
        Phasors mains = Phasors.Along(sum.Length, options.SampleRateHz, Turns);
        CombLines lines = CombLines.Draw(hum.Harmonics, options.MainsHz, options.SampleRateHz, 0.7, hum.Rms, random);
        mains.AddHarmonics(sum, lines.Amplitudes, lines.Phases);
        double phase = random.Uniform(0, 2 * Math.PI);
        if (hum.CarrierHz is { } carrierHz && carrierHz < Phasors.HighestShare * options.SampleRateHz)
        {
            AddCarrier(sum, options, hum, carrierHz, mains, phase);
        }
    }

    public static void AddCombs(double[] sum, SimulationOptions options, ShaftRotation rotation, IReadOnlyList<RotatingComb> combs)
    {
        RandomStream random = RandomPurpose.Combs.Stream(options.Seed);
        foreach (RotatingComb comb in combs)
        {
            double hz = comb.Order * options.SpeedRpm / 60;
            CombLines lines = CombLines.Draw(comb.Harmonics, hz, options.SampleRateHz, comb.Fall, comb.Rms, random);
            Phasors.OfShaft(options, rotation, comb.Order).AddHarmonics(sum, lines.Amplitudes, lines.Phases);
        }
    }

    private static void AddCarrier(double[] sum, SimulationOptions options, MainsHum hum, double carrierHz, Phasors mains, double phase)
    {
        double[] swell = new double[sum.Length];
        mains.AddHarmonics(swell, [0, hum.CarrierDepth], [0, phase]);
        double amplitude = hum.CarrierRms * Math.Sqrt(2);
        Phasors carrier = Phasors.Along(sum.Length, options.SampleRateHz, t => carrierHz * t);
        for (int n = 0; n < sum.Length; n++)
        {
            sum[n] += amplitude * (1 + swell[n]) * carrier.Cosines[n];
        }
    }
}
