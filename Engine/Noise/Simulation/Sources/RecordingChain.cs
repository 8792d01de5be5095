using BearingAnalytics.Numerics;

namespace BearingAnalytics.Noise.Simulation.Sources;

/// <summary>What happens to everything on its way into the file: the level wanders, spikes fall, the converter has steps.</summary>
internal static class RecordingChain
{
    private const int Wanderings = 3;
    private const double SlowestWanderHz = 0.05;
    private const double FastestWanderHz = 0.5;
    private const double NepersPerDecibel = 0.11512925464970228;
    private const int LongestSpike = 3;

    public static void Apply(double[] samples, SimulationOptions options, Background background)
    {
        if (background.LevelWanderDb > 0)
        {
            Wander(samples, options, background.LevelWanderDb);
        }

        if (background.Chain is { } chain)
        {
            AddSpikes(samples, options, chain);
            if (chain.Bits is { } bits)
            {
                Quantise(samples, bits);
            }
        }
    }

    // The mean power stays as it was: only its distribution over time changes.
    private static void Wander(double[] samples, SimulationOptions options, double deviationDb)
    {
        RandomStream random = RandomPurpose.LevelWander.Stream(options.Seed);
        double[] level = new double[samples.Length];
        double amplitude = NepersPerDecibel * deviationDb * Math.Sqrt(2.0 / Wanderings);
        for (int k = 0; k < Wanderings; k++)
        {
            double hz = LogUniform.Draw(random, SlowestWanderHz, FastestWanderHz);
            double phase = random.Uniform();
            Phasors.Along(level.Length, options.SampleRateHz, t => hz * t + phase).AddHarmonics(level, [amplitude], [0]);
        }

        double power = SampleSums.Power(samples);
        for (int n = 0; n < samples.Length; n++)
        {
            samples[n] *= PortableMath.Exp(level[n]);
        }

        SampleSums.ScaleToPower(samples, power);
    }

    private static void AddSpikes(double[] samples, SimulationOptions options, SampledChain chain)
    {
        RandomStream random = RandomPurpose.Spikes.Stream(options.Seed);
        double height = chain.SpikeHeight * Math.Sqrt(SampleSums.Power(samples));
        foreach (double seconds in PoissonTimes.Between(0, options.DurationSeconds, chain.SpikesPerSecond, random))
        {
            int first = (int)(seconds * options.SampleRateHz);
            int last = Math.Min(samples.Length - 1, first + (int)(LongestSpike * random.Uniform()));
            double sign = random.Uniform() < 0.5 ? -1 : 1;
            double spike = sign * height * PortableMath.Pow(2, random.Uniform(-1, 1));
            for (int n = first; n <= last; n++)
            {
                samples[n] += spike;
            }
        }
    }

    private static void Quantise(double[] samples, int bits)
    {
        double largest = 0;
        foreach (double sample in samples)
        {
            largest = Math.Max(largest, Math.Abs(sample));
        }

        double step = largest / ((1L << (bits - 1)) - 1);
        for (int n = 0; n < samples.Length && step > 0; n++)
        {
            samples[n] = step * Math.Round(samples[n] / step);
        }
    }
}
