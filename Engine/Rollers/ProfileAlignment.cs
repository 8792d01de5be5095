namespace BearingAnalytics.Rollers;

/// <summary>
/// A trace laid on a drawing: height h, tilt φ and shift s so that z ≈ h + φ·x − drop(x − s), with x from the roller's centre by its
/// chamfers (of a trace without both chamfers from the middle of the window).
/// </summary>
public sealed record ProfileAlignment
{
    /// <summary>How it was laid.</summary>
    public required AlignmentKind Kind { get; init; }

    /// <summary>Position from which x is counted, mm in trace coordinates.</summary>
    public required double CentreMm { get; init; }

    /// <summary>Height of the top of the crown, µm in the trace's heights.</summary>
    public required double HeightUm { get; init; }

    /// <summary>Tilt of the trace, mrad (µm/mm), rising to the right.</summary>
    public required double TiltMrad { get; init; }

    /// <summary>Shift of the ground crown against the chamfers, mm to the right; 0 where it cannot be told.</summary>
    public required double ShiftMm { get; init; }

    /// <summary>True where the shift was found, false where it was held at 0 by chamfers or because it cannot be told.</summary>
    public required bool IsShiftFree { get; init; }

    /// <summary>
    /// True where shift and tilt cannot be told apart (a crown of one circle): the shift was left at 0, the centre being the chamfers'.
    /// </summary>
    public required bool IsShiftDegenerate { get; init; }

    /// <summary>Condition number of the three unknowns with columns of equal length.</summary>
    public required double ConditionNumber { get; init; }

    /// <summary>Positions at which deviations are given, mm from the centre.</summary>
    public required double[] XMm { get; init; }

    /// <summary>
    /// Deviations of the smoothed profile from the drawing, µm, along the normal, outward positive; as many as positions. Across gaps and
    /// ranges left out they go on along straight lines, so that none stands out there.
    /// </summary>
    public required double[] DeviationsUm { get; init; }

    /// <summary>Root mean square of the unsmoothed deviations, µm.</summary>
    public required double RmsUm { get; init; }

    /// <summary>Distance of neighbouring positions, mm.</summary>
    public required double PitchMm { get; init; }

    /// <summary>Root mean square of what the smoothing took off the deviations, µm.</summary>
    public required double TextureRmsUm { get; init; }

    /// <summary>
    /// Positions of the points that prove a minimum zone, mm from the centre: on them the deviation is largest, to both sides. Empty for
    /// least squares.
    /// </summary>
    public IReadOnlyList<double> ProofMm { get; init; } = [];

    /// <summary>Width of the zone that holds all deviations, µm.</summary>
    public double ZoneUm => DeviationsUm.Max() - DeviationsUm.Min();
}
