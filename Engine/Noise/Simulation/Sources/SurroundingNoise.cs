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

    // One white noise through first-order low-passes with corners a factor 3 apart; the one of corner c has the weight c^−(slope/2),
    // so that the sum falls on average as f^−(slope/2) in amplitude. White itself is the one beyond the last corner.
    private static double[] Sloped(double[] white, int lead, double sampleRateHz, double slope)
    {
        double[] sum = new double[white.Length - lead];
        double corner = LowestCornerHz;
        for (; corner < sampleRateHz / 4; corner *= CornerStep)
        {
            double keep = PortableMath.Exp(-2 * Math.PI * corner / sampleRateHz);
            double input = (1 - keep) * PortableMath.Pow(corner, -slope / 2) * (slope > 0 ? 1 : 0);
            double state = 0;
            for (int n = 0; n < white.Length; n++)
            {
                state = keep * state + input * white[n];
                if (n >= lead)
                {
                    sum[n - lead] += state;
                }
            }
        }

        double direct = PortableMath.Pow(corner, -slope / 2);
        for (int n = 0; n < sum.Length; n++)
        {
            sum[n] += direct * white[lead + n];
        }

        return sum;
    }
}
