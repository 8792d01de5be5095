using BearingAnalytics.Bearings;
using BearingAnalytics.Quality;

namespace BearingAnalytics.Pipeline;

/// <summary>What must be said about the bearing before its lines are looked for.</summary>
internal static class BearingFindings
{
    public static IEnumerable<Finding> Of(BearingSearch search, string? stated)
    {
        if (search.Bearing is not { } bearing)
        {
            yield return string.IsNullOrWhiteSpace(stated)
                ? new Finding("bearing-unknown", FindingSeverity.Blocking, "No bearing is named, so no fault line can be looked for; name it with --bearing or in the sidecar.")
                : new Finding("bearing-unknown", FindingSeverity.Blocking, search.Problem);
            yield break;
        }

        if (bearing.IsEstimated)
        {
            yield return new Finding("bearing-estimated", FindingSeverity.Warning,
                FormattableString.Invariant($"The interior of {bearing.Designation} is estimated from its boundary dimensions; lines are searched within ±{100 * bearing.OrderTolerance:0.#} %. State elements and diameters for a sharper answer."));
        }

        if (bearing.Note.Length > 0)
        {
            yield return new Finding("bearing-note", FindingSeverity.Info, bearing.Note);
        }
    }
}
