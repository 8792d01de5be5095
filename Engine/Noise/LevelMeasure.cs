namespace BearingAnalytics.Noise;

/// <summary>One scalar measure of a channel.</summary>
/// <param name="Name">Stable kebab-case name: <c>rms</c>, <c>peak</c>, <c>kurtosis</c>.</param>
/// <param name="Value">The value.</param>
/// <param name="Unit">Its unit; empty for a pure number or an uncalibrated channel.</param>
public sealed record LevelMeasure(string Name, double Value, string Unit);
