namespace BearingAnalytics.Bearings;

/// <summary>One series of the catalogue whose interiors are estimated from boundary dimensions.</summary>
/// <param name="Series">Series: <c>62</c>, <c>NU/N 2</c>.</param>
/// <param name="Kind">Kind of bearing.</param>
/// <param name="ChineseKind">The same in Chinese.</param>
/// <param name="Sizes">Number of sizes.</param>
/// <param name="First">First designation.</param>
/// <param name="Last">Last designation.</param>
/// <param name="Plan">The standard and dimension series of the boundary dimensions.</param>
/// <param name="Confidence">What the rule for the interior was checked against.</param>
public sealed record SeriesSummary(
    string Series, string Kind, string ChineseKind, int Sizes, string First, string Last, string Plan, string Confidence);
