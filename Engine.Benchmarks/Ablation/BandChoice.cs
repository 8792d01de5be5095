using BearingAnalytics.Spectra;

namespace BearingAnalytics.Benchmarks.Ablation;

/// <summary>A rule that picks one band of a signal.</summary>
/// <param name="Name">What stands in the table.</param>
/// <param name="Choose">The band, and how many it was picked from.</param>
internal sealed record BandChoice(string Name, Func<AblationCase, (FrequencyBand Band, int Tried)> Choose)
{
    public static IReadOnlyList<BandChoice> All { get; } =
    [
        new("whole range", Whole),
        new("kurtogram", ByKurtogram),
        new("infogram", asked => Of(InfogramEstimator.Compute(asked.Channel.Samples, asked.SampleRateHz, asked.Levels).Average)),
        new("protrugram", ByProtrugram),
        new("autogram", asked => Of(AutogramEstimator.Compute(asked.Channel.Samples, asked.SampleRateHz, asked.Levels))),
    ];

    private static (FrequencyBand Band, int Tried) Whole(AblationCase asked) => (new FrequencyBand(0, asked.SampleRateHz / 2), 1);

    private static (FrequencyBand Band, int Tried) ByKurtogram(AblationCase asked)
    {
        Kurtogram kurtogram = FastKurtogram.Compute(asked.Channel.Samples, asked.SampleRateHz, asked.Levels);
        return (kurtogram.BestBand, kurtogram.Rows.Sum(row => row.Kurtosis.Length));
    }

    // Of a signal too slow for a band with all harmonics of the fastest family there is but the whole.
    private static (FrequencyBand Band, int Tried) ByProtrugram(AblationCase asked) =>
        AblationCase.Harmonics * asked.FastestHz <= asked.SampleRateHz / 2
            ? Of(ProtrugramEstimator.Compute(
                asked.Channel.Samples, asked.SampleRateHz, new ProtrugramOptions { MaximumCyclicHz = asked.FastestHz }))
            : Whole(asked);

    private static (FrequencyBand Band, int Tried) Of(BandMap map) => (map.BestBand, map.Rows.Sum(row => row.Values.Length));
}
