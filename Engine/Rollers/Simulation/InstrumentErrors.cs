using BearingAnalytics.Numerics;

namespace BearingAnalytics.Rollers.Simulation;

/// <summary>What an instrument does to heights: noise, false points, resolution, lost points, in this order.</summary>
/// <param name="SpikeIndices">Indices of false points before mirroring, ascending.</param>
internal sealed record InstrumentErrors(IReadOnlyList<int> SpikeIndices)
{
    /// <summary>Spoils the heights in place, before mirroring.</summary>
    public static InstrumentErrors Spoil(double[] heightUm, TracePath path, RollerSimulation simulation)
    {
        AddNoise(heightUm, simulation);
        IReadOnlyList<int> spikes = AddSpikes(heightUm, simulation);
        Quantise(heightUm, simulation.Quantiser);
        Lose(heightUm, path.PositionsMm, simulation);
        return new InstrumentErrors(spikes);
    }

    private static void AddNoise(double[] heightUm, RollerSimulation simulation)
    {
        if (simulation.Noise is not { } noise)
        {
            return;
        }

        RandomStream white = RandomSource.WhiteNoise.Stream(simulation.Seed);
        RandomStream correlated = RandomSource.CorrelatedNoise.Stream(simulation.Seed);
        double memory = PortableMath.Exp(-simulation.StepMm / noise.CorrelationLengthMm);
        double renewal = Math.Sqrt(1 - memory * memory);
        double remembered = correlated.Gaussian();
        for (int i = 0; i < heightUm.Length; i++)
        {
            heightUm[i] += noise.WhiteUm * white.Gaussian() + noise.CorrelatedUm * remembered;
            remembered = memory * remembered + renewal * correlated.Gaussian();
        }
    }

    private static IReadOnlyList<int> AddSpikes(double[] heightUm, RollerSimulation simulation)
    {
        if (simulation.Spikes is not { Count: > 0 } spikes)
        {
            return [];
        }

        bool areFew = spikes.Count <= heightUm.Length / 10;
        SimulationLimits.Require(areFew, nameof(RollerSimulation.Spikes), spikes.Count, $"at most a tenth of {heightUm.Length} points");
        RandomStream random = RandomSource.Spikes.Stream(simulation.Seed);
        SortedSet<int> struck = [];
        while (struck.Count < spikes.Count)
        {
            int index = (int)(random.Uniform() * heightUm.Length);
            double height = spikes.HeightUm * random.Uniform(0.5, 1.5) * (random.Uniform() < 0.5 ? -1 : 1);
            heightUm[index] += struck.Add(index) ? height : 0;
        }

        return [.. struck];
    }

    private static void Quantise(double[] heightUm, SimulatedQuantiser? quantiser)
    {
        if (quantiser is null)
        {
            return;
        }

        double half = (1L << quantiser.Bits) / 2;
        double stepUm = quantiser.RangeUm / (2 * half);
        for (int i = 0; i < heightUm.Length; i++)
        {
            heightUm[i] = stepUm * Math.Clamp(Math.Round(heightUm[i] / stepUm), -half, half - 1);
        }
    }

    private static void Lose(double[] heightUm, double[] positionMm, RollerSimulation simulation)
    {
        RandomStream random = RandomSource.Missing.Stream(simulation.Seed);
        for (int i = 0; i < heightUm.Length && simulation.MissingShare > 0; i++)
        {
            heightUm[i] = random.Uniform() < simulation.MissingShare ? double.NaN : heightUm[i];
        }

        foreach (EvaluationRange range in simulation.InvalidRanges)
        {
            for (int i = 0; i < heightUm.Length; i++)
            {
                heightUm[i] = positionMm[i] >= range.FromMm && positionMm[i] <= range.ToMm ? double.NaN : heightUm[i];
            }
        }
    }
}
