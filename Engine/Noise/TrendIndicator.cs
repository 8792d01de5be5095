namespace BearingAnalytics.Noise;

/// <summary>One indicator over the recordings of one bearing.</summary>
/// <param name="Name">Stable name: <c>rms</c>.</param>
/// <param name="Unit">Unit of the values; empty for ratios and unknown units.</param>
/// <param name="Values">Amplitudes, one per recording in time order; above 0, else the indicator cannot take part.</param>
public sealed record TrendIndicator(string Name, string Unit, IReadOnlyList<double> Values);
