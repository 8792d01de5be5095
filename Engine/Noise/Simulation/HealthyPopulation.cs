using BearingAnalytics.Bearings;
using BearingAnalytics.Noise.Simulation.Sources;
using BearingAnalytics.Numerics;

namespace BearingAnalytics.Noise.Simulation;

/// <summary>
/// Healthy bearings on difficult rigs, one per seed: any bearing of the shipped catalogue, 300 to 6000 r/min, 2 to 10 s, 10 to 50 kHz,
/// a stated speed up to 2 % wrong. Ranges and what is left out: docs/design/simulation.md.
/// </summary>
public static class HealthyPopulation
{
    private const double LargestStatementError = 0.02;

    private static readonly double[] RatesHz = [10000, 12000, 12800, 16000, 20000, 22050, 25600, 32000, 40000, 44100, 48000, 50000];
    private static readonly RigKind[] Kinds = Enum.GetValues<RigKind>();
    private static readonly Lazy<IReadOnlyList<CatalogueBearing>> LazyKnown = new(() => BearingCatalogue.Shipped.Known);
    private static readonly Lazy<IReadOnlyList<CatalogueBearing>> LazyEstimated = new(Estimated);

    /// <summary>The member of a seed; any seed, and equal seeds give equal members. Kinds of rig take turns.</summary>
    public static SimulatedCase Draw(ulong seed)
    {
        RandomStream random = RandomPurpose.Conditions.Stream(seed);
        RigKind kind = Kinds[seed % (ulong)Kinds.Length];

        // Half of them with a known interior, half with one that is estimated from boundary dimensions.
        IReadOnlyList<CatalogueBearing> shelf = random.Uniform() < 0.5 ? LazyKnown.Value : LazyEstimated.Value;
        CatalogueBearing bearing = shelf[(int)(shelf.Count * random.Uniform())];
        double speedRpm = LogUniform.Draw(random, 300, 6000);
        double rateHz = RatesHz[(int)(RatesHz.Length * random.Uniform())];
        bool isWandering = kind is RigKind.Recording or RigKind.Everything;
        SimulationOptions options = new()
        {
            Mode = NoiseMode.None,
            Bearing = bearing,
            SpeedRpm = speedRpm,
            DurationSeconds = random.Uniform(2, 10),
            SampleRateHz = rateHz,
            Seed = seed,
            SpeedJitter = isWandering ? LogUniform.Draw(random, 0.001, 0.01) : LogUniform.Draw(random, 0.0002, 0.003),
            SpeedStatementError = random.Uniform(-LargestStatementError, LargestStatementError),
            LoadZone = random.Uniform() < 1.0 / 3 ? null : random.Uniform(0.3, 0.5),
            MainsHz = (random.Uniform() < 0.5 ? 50 : 60) * (1 + random.Uniform(-0.002, 0.002)),
            Background = DifficultRig.Draw(seed, kind, speedRpm, rateHz),
        };
        return new SimulatedCase(options, kind);
    }

    private static CatalogueBearing[] Estimated() =>
    [
        .. BearingCatalogue.Shipped.Designations
            .Order(StringComparer.Ordinal)
            .Select(name => BearingCatalogue.Shipped.Find(name))
            .OfType<CatalogueBearing>()
            .Where(bearing => bearing.IsEstimated),
    ];
}
