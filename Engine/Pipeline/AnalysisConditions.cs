namespace BearingAnalytics.Pipeline;

/// <summary>The conditions an analysis was made under, after the catalogue and the signal have been asked.</summary>
/// <param name="Bearing">Designation as found in the catalogue, or as the user gave it; null when unknown.</param>
/// <param name="BearingIsEstimated">True when the interior is estimated from boundary dimensions; search windows are wider.</param>
/// <param name="SpeedRpm">Shaft speed used, r/min; null when unknown.</param>
/// <param name="SpeedSource">Where the speed came from.</param>
/// <param name="Load">Load as stated.</param>
public sealed record AnalysisConditions(string? Bearing, bool BearingIsEstimated, double? SpeedRpm, SpeedSource SpeedSource, string? Load);
