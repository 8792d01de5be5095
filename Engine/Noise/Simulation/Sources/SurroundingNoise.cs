using BearingAnalytics.Numerics;

namespace BearingAnalytics.Noise.Simulation.Sources;

/// <summary>Coloured noise of the surroundings: a slope and resonances that are not those of the bearing.</summary>
internal static class SurroundingNoise
{
    private const double LeadSeconds = 0.2;
    private const double LowestCornerHz = 2;
    private const double CornerStep = 3;

    public static double[] Make(SimulationOptions options, ColouredNoise noise)
    {
        RandomStream random = RandomPurpose.SurroundingNoise.Stream(options.Seed);
        IReadOnlyList<Resonance> resonances = Resonances(options, noise.Resonances, random);
        int lead = (int)(LeadSeconds * options.SampleRateHz);
        double[] sloped = Sloped(White(lead + options.SampleCount, random), lead, options.SampleRateHz, noise.Slope);
        SampleSums.ScaleToPower(sloped, resonances.Count > 0 ? 0.5 : 1);
        if (resonances.Count > 0)
        {
            double[] ringing = ResonanceBank.Render(White(lead + options.SampleCount, random), lead, options.SampleRateHz, resonances);
            SampleSums.ScaleToPower(ringing, 0.5);
            SampleSums.Add(sloped, ringing);
        }

        SampleSums.ScaleToPower(sloped, noise.Rms * noise.Rms);
        return sloped;
    }

    private static double[] White(int count, RandomStream random)
    {
        double[] white = new double[count];
        for (int n = 0; n < count; n++)
        {
            white[n] = random.Gaussian();
        }

        return white;
    }

    private static Resonance[] Resonances(SimulationOptions options, int count, RandomStream random)
    {
        Resonance[] resonances = new Resonance[count];
        for (int i = 0; i < count; i++)
        {
            double hz = LogUniform.Draw(random, 60, 0.4 * options.SampleRateHz);
            double damping = LogUniform.Draw(random, 0.003, 0.06);
            resonances[i] = new Resonance(hz, damping, 0, LogUniform.Draw(random, 0.3, 1));
        }

        return resonances;
    }

    // Poles a factor 3 apart, each followed by a zero a factor 3^(slope/2) above it: between the outer ones amplitude falls like
    // f^−(slope/2). At slope 0 zeros cancel their own poles and at slope 2 the next ones, as they should.
    private static double[] Sloped(double[] noise, int lead, double sampleRateHz, double slope)
    {
        double ratio = PortableMath.Pow(CornerStep, slope / 2);
        for (double pole = LowestCornerHz; pole < sampleRateHz / 4; pole *= CornerStep)
        {
            double keep = PortableMath.Exp(-2 * Math.PI * pole / sampleRateHz);
            double lift = PortableMath.Exp(-2 * Math.PI * ratio * pole / sampleRateHz);
            double output = 0, before = 0;
            for (int n = 0; n < noise.Length; n++)
            {
                output = keep * output + noise[n] - lift * before;
                before = noise[n];
                noise[n] = output;
            }
        }

        return noise[lead..];
    }
}
