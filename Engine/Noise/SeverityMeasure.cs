namespace BearingAnalytics.Noise;

/// <summary>One measure of how bad a fault is.</summary>
/// <param name="Name">Stable name: <c>impact-share</c>, <c>impact-rms</c>.</param>
/// <param name="Value">The value; NaN where it cannot be told.</param>
/// <param name="Unit">Unit; empty for ratios and for channels without a known unit.</param>
/// <param name="IsScaleFree">True when a change of gain, unit or sensitivity does not change the value.</param>
/// <param name="Meaning">What it means and what it does not, one sentence.</param>
public sealed record SeverityMeasure(string Name, double Value, string Unit, bool IsScaleFree, string Meaning);
