using BearingAnalytics.Noise.Combs;
using BearingAnalytics.Numerics;
using BearingAnalytics.Spectra;
using BearingAnalytics.Spectra.Cyclic;

namespace BearingAnalytics.Benchmarks.Ablation;

/// <summary>
/// The same rule on the enhanced envelope spectrum: all carriers count alike, so no band is picked. The false-alarm probabilities of a
/// comb's lines are combined after Fisher (1932), and what was tried is paid for after Šidák (1967).
/// </summary>
internal static class EnhancedEnvelopeRule
{
    /// <summary>Keeps the logarithm of a probability finite.</summary>
    private const double Smallest = 1e-300;

    public static AblationMethod Method { get; } = new("all carriers, enhanced envelope spectrum, sum of lines", asked =>
    {
        EnhancedEnvelopeSpectrum spectrum = EnhancedEnvelopeEstimator.Estimate(
            asked.Channel.Samples,
            asked.SampleRateHz,
            options: new CyclicCoherenceOptions { MaximumCyclicHz = AblationCase.Harmonics * asked.FastestHz });
        return SingleBandRule.Least(asked.Families.Select(family =>
            (family.Mode, ManyTries.Any(Probability(spectrum, family, asked.ShaftHz, out int tries), tries * asked.Families.Count))));
    });

    // As many fundamentals are tried as cyclic frequencies that the highest harmonic sweeps over.
    private static double Probability(EnhancedEnvelopeSpectrum spectrum, FaultFamily family, double shaftHz, out int tries)
    {
        double rows = family.Order * shaftHz / spectrum.CyclicBinHz;
        int steps = Math.Max(1, (int)Math.Ceiling(2 * family.Tolerance * rows * AblationCase.Harmonics));
        tries = steps + 1;
        return Enumerable.Range(0, steps + 1)
            .Min(step => OfComb(spectrum, rows * (1 + (family.Tolerance * ((2.0 * step / steps) - 1)))));
    }

    private static double OfComb(EnhancedEnvelopeSpectrum spectrum, double fundamentalRows)
    {
        int[] rows =
        [
            .. Enumerable.Range(1, AblationCase.Harmonics)
                .Select(k => (int)Math.Round(k * fundamentalRows))
                .Where(row => row > 0 && row < spectrum.Values.Length),
        ];
        return rows.Length == 0
            ? 1
            : GammaDistribution.UpperTail(rows.Length, rows.Sum(row => -Math.Log(Math.Max(spectrum.FalseAlarmProbability(row), Smallest))));
    }
}
