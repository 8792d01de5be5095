namespace BearingAnalytics.Bearings;

/// <summary>Outcome of looking a text up: the bearing, or why not and what was perhaps meant.</summary>
/// <param name="Bearing">The bearing found; null when none.</param>
/// <param name="Suggestions">Designations near to what was asked, nearest first; empty when found or when nothing is near.</param>
/// <param name="Problem">One sentence for the reader when nothing was found; empty otherwise.</param>
public sealed record BearingSearch(CatalogueBearing? Bearing, IReadOnlyList<string> Suggestions, string Problem);
