using BearingAnalytics.Quality;

namespace BearingAnalytics.Rollers;

/// <summary>A trace made ready for evaluation: invalid points and spikes out, chamfers found, window set.</summary>
public sealed record PreparedProfile
{
    /// <summary>Positions of the valid points, mm in trace coordinates, ascending.</summary>
    public required double[] XMm { get; init; }

    /// <summary>Heights, µm, outward positive; NaN in ranges that the drawing leaves out.</summary>
    public required double[] ZUm { get; init; }

    /// <summary>Index of the first point of the evaluation window.</summary>
    public required int From { get; init; }

    /// <summary>Index after the last point of the evaluation window.</summary>
    public required int To { get; init; }

    /// <summary>Where the left chamfer meets the crown, mm in trace coordinates; null where the trace does not reach it.</summary>
    public required double? LeftChamferMm { get; init; }

    /// <summary>Where the right chamfer meets the crown, mm in trace coordinates; null where the trace does not reach it.</summary>
    public required double? RightChamferMm { get; init; }

    /// <summary>Everything noticed.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>Position of the roller's centre by its chamfers, mm in trace coordinates; null unless both were found.</summary>
    public double? CentreMm => 0.5 * (LeftChamferMm + RightChamferMm);

    /// <summary>Left end of the window, mm.</summary>
    public double FromMm => XMm[From];

    /// <summary>Right end of the window, mm.</summary>
    public double ToMm => XMm[To - 1];

    /// <summary>Positions in the window.</summary>
    public ReadOnlySpan<double> WindowXMm => XMm.AsSpan(From, To - From);

    /// <summary>Heights in the window.</summary>
    public ReadOnlySpan<double> WindowZUm => ZUm.AsSpan(From, To - From);
}
