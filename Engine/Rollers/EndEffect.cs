namespace BearingAnalytics.Rollers;

/// <summary>
/// What a profile filter does where its weighting function reaches past the end of the trace (ISO 16610-28). Inside gaps of the trace the
/// missing points simply have no weight, whatever is chosen here.
/// </summary>
public enum EndEffect
{
    /// <summary>Nothing: half a cut-off at each end has no mean line (NaN), as ISO 4288 leaves it for run-up and run-down.</summary>
    None,

    /// <summary>The trace goes on as zeros. Pulls the mean line towards zero at the ends.</summary>
    ZeroPadded,

    /// <summary>Weighted mean of the points that are there; keeps constants. Bends the mean line where the end is inclined.</summary>
    Moment0,

    /// <summary>Value of the weighted least-squares line through the points that are there; keeps straight lines to the end.</summary>
    Moment1,

    /// <summary>The trace goes on as its mirror image at the first and the last point.</summary>
    Symmetric,
}
