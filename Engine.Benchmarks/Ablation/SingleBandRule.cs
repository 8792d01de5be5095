using BearingAnalytics.Noise;
using BearingAnalytics.Noise.Combs;
using BearingAnalytics.Spectra;

namespace BearingAnalytics.Benchmarks.Ablation;

/// <summary>
/// The rule of the books: one band, the spectrum of its envelope, and the fault family whose comb is the least probable in noise, where
/// that is less probable than one in a thousand after all bands and families tried are paid for.
/// </summary>
internal static class SingleBandRule
{
    /// <summary>False-alarm probability below which a fault is claimed.</summary>
    public const double Claimed = 0.001;

    public static IReadOnlyList<AblationMethod> All { get; } =
    [
        .. BandChoice.All.SelectMany(choice => (AblationMethod[])
        [
            Method(choice, "squared envelope, sum of lines", EnvelopeForm.Squared, found => found.Probability),
            Method(choice, "squared envelope, most lines", EnvelopeForm.Squared, found => found.BreadthProbability),
            Method(choice, "logarithmic envelope, most lines", EnvelopeForm.Logarithm, found => found.BreadthProbability),
        ]),
    ];

    /// <summary>The family least probable in noise, or none.</summary>
    public static NoiseMode Least(IEnumerable<(NoiseMode Mode, double Probability)> found)
    {
        (NoiseMode mode, double probability) = found.MinBy(comb => comb.Probability);
        return probability < Claimed ? mode : NoiseMode.None;
    }

    private static AblationMethod Method(BandChoice choice, string told, EnvelopeForm form, Func<CombSignificance, double> probability) =>
        new($"one band by {choice.Name}, {told}", asked =>
        {
            (FrequencyBand band, int tried) = asked.BandOf(choice);
            BandEnvelope envelope = new(asked.Channel.Samples, asked.SampleRateHz);
            EnvelopeSpectrum spectrum = envelope.Spectrum(band, AblationCase.Harmonics * asked.FastestHz, form);
            int tries = tried * asked.Families.Count;
            return Least(asked.Families.Select(family =>
                (family.Mode, probability(EnvelopeLineSignificance.Of(spectrum, Search(family, asked.ShaftHz, tries))))));
        });

    private static CombSearch Search(FaultFamily family, double shaftHz, int tries) => new()
    {
        FundamentalHz = family.Order * shaftHz,
        Harmonics = AblationCase.Harmonics,
        Tolerance = family.Tolerance,
        BandsTried = tries,
    };
}
