using System.Globalization;

namespace BearingAnalytics.Noise.Combs;

/// <summary>Turns the log-odds of every fault against "no fault" into confidences that sum to one, and into an answer.</summary>
internal sealed class ConfidenceScale(DiagnosisOptions options)
{
    /// <summary>
    /// Share kept back for what the evidence cannot know (a bearing named wrongly, a fault next door): the recordings the scale was set on
    /// are too few to support more certainty than this.
    /// </summary>
    private const double Unknowable = 0.02;

    public NoiseDiagnosis Decide(IReadOnlyList<CombHypothesis> judged, Func<CombHypothesis, IReadOnlyList<Evidence>> evidence)
    {
        // "No fault" is an answer about the whole bearing: it needs both raceways to have been looked at.
        if (!judged.Any(h => h.Family.Mode == NoiseMode.OuterRaceFlaw) || !judged.Any(h => h.Family.Mode == NoiseMode.InnerRaceFlaw))
        {
            return new NoiseDiagnosis(NoiseMode.Undecided, 0, [], "Undecided: the sampling rate is too low to show the lines of both raceways at this speed.");
        }

        // "No fault" has log-odds 0 against itself; subtracting the maximum keeps exp in range.
        double peak = Math.Max(0, judged.Max(h => h.LogOdds));
        double total = Math.Exp(-peak) + judged.Sum(h => Math.Exp(h.LogOdds - peak));
        List<RankedMode> ranked = [.. judged.Select(h => new RankedMode(h.Family.Mode, Confidence(h.LogOdds), evidence(h)))];
        ranked.Add(new RankedMode(NoiseMode.None, Confidence(0), []));
        ranked = [.. ranked.OrderByDescending(r => r.Confidence).ThenBy(r => r.Mode)];
        return Answer(ranked, judged);

        double Confidence(double logOdds) =>
            ((1 - Unknowable) * Math.Exp(logOdds - peak) / total) + (Unknowable / (judged.Count + 1));
    }

    private NoiseDiagnosis Answer(List<RankedMode> ranked, IReadOnlyList<CombHypothesis> judged)
    {
        RankedMode first = ranked[0];
        RankedMode fault = ranked.First(r => r.Mode != NoiseMode.None);
        CombHypothesis comb = judged.First(h => h.Family.Mode == fault.Mode);
        if (first.Mode != NoiseMode.None && first.Confidence >= options.MinimumConfidence)
        {
            return new NoiseDiagnosis(first.Mode, first.Confidence, ranked, Text(
                $"{comb.Family.Line} at {comb.FundamentalHz:0.0} Hz with {fault.Evidence[0].Harmonics} clear harmonics, {comb.Contrast:0.0} standard deviations above meaningless combs, modulation {Math.Sqrt(comb.Modulation):0.00}."));
        }

        if (first.Mode == NoiseMode.None && fault.Confidence < options.DoubtConfidence)
        {
            return new NoiseDiagnosis(NoiseMode.None, first.Confidence, ranked, Text(
                $"No clear line of any fault; the nearest, {comb.Family.Line} at {comb.FundamentalHz:0.0} Hz, stands {comb.Contrast:0.0} standard deviations above meaningless combs with modulation {Math.Sqrt(comb.Modulation):0.00}."));
        }

        return new NoiseDiagnosis(NoiseMode.Undecided, 1 - first.Confidence, ranked, Text(
            $"Undecided: {comb.Family.Line} at {comb.FundamentalHz:0.0} Hz is suspected ({100 * fault.Confidence:0} %) but not clear; record longer or at another load."));
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
