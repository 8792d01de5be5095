namespace BearingAnalytics.Noise;

/// <summary>One hypothesis with its confidence and the lines that speak for it.</summary>
/// <param name="Mode">The hypothesis.</param>
/// <param name="Confidence">0 to 1; the confidences of all ranked modes including "no fault" sum to 1.</param>
/// <param name="Evidence">Lines, strongest claim first; may be empty for "no fault".</param>
public sealed record RankedMode(NoiseMode Mode, double Confidence, IReadOnlyList<Evidence> Evidence);
