namespace BearingAnalytics.Noise;

/// <summary>What the recording was found to be, how sure that is, and all hypotheses in order.</summary>
/// <param name="Mode">The answer: a fault, none, or undecided.</param>
/// <param name="Confidence">Confidence in <paramref name="Mode"/>, 0 to 1.</param>
/// <param name="Ranked">All hypotheses, most credible first.</param>
/// <param name="Reason">One sentence for the reader: why this answer.</param>
public sealed record NoiseDiagnosis(NoiseMode Mode, double Confidence, IReadOnlyList<RankedMode> Ranked, string Reason);
