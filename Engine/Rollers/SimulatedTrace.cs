using BearingAnalytics.Rollers.Simulation;

namespace BearingAnalytics.Rollers;

/// <summary>A simulated trace and what is true of it.</summary>
/// <param name="Trace">The points as an instrument would give them.</param>
/// <param name="Truth">What a perfect evaluation would find.</param>
public sealed record SimulatedTrace(ProfileTrace Trace, RollerTruth Truth);

/// <summary>What is true of a simulated trace. Positions are those of the trace, after shift, tilt and direction.</summary>
public sealed record RollerTruth
{
    private readonly CrownSurface _crown;
    private readonly TracePath _path;

    internal RollerTruth(CrownSurface crown, TracePath path)
    {
        _crown = crown;
        _path = path;
    }

    /// <summary>Position of the roller's centre, mm.</summary>
    public required double CentreXMm { get; init; }

    /// <summary>
    /// The crown's arcs from left to right as they lie in the trace. Radii are exact for arcs and lines (infinity); of another curve the
    /// mean over the piece.
    /// </summary>
    public required IReadOnlyList<TrueArc> Arcs { get; init; }

    /// <summary>Tangent points, mm, ascending.</summary>
    public required IReadOnlyList<double> JointsXMm { get; init; }

    /// <summary>Intersection of the chamfer on the trace's left and the crown, mm; null where there is none.</summary>
    public required double? LeftChamferXMm { get; init; }

    /// <summary>Intersection of the chamfer on the trace's right and the crown, mm; null where there is none.</summary>
    public required double? RightChamferXMm { get; init; }

    /// <summary>Angle of the generatrix against the trace, mrad, rising to the right when positive; a cone's slope is in it.</summary>
    public required double GeneratrixTiltMrad { get; init; }

    /// <summary>Dents, bumps and scratches.</summary>
    public required IReadOnlyList<TrueDent> Dents { get; init; }

    /// <summary>Mean deviation of this very texture from its own mean, unfiltered, over the whole trace, µm.</summary>
    public required double TextureRaUm { get; init; }

    /// <summary>Indices of false points, ascending.</summary>
    public required IReadOnlyList<int> SpikeIndices { get; init; }

    /// <summary>True where the trace is mirrored.</summary>
    public required bool IsReversed { get; init; }

    /// <summary>
    /// Drop of the surface below the nominal curve's top, µm, with chamfers and form error, without waviness, dents and texture.
    /// </summary>
    /// <param name="atMm">Position on the roller, mm from its centre; beyond the end faces NaN.</param>
    public double DropUm(double atMm) => -_crown.HeightUm(atMm);

    /// <summary>Where a point of the roller lies in the trace, mm.</summary>
    /// <param name="atMm">Position on the roller, mm from its centre.</param>
    public double ToTraceMm(double atMm) => _path.FilePosition(atMm);
}

/// <summary>One arc of a simulated crown as it lies in the trace.</summary>
/// <param name="RadiusMm">Radius, mm; infinity for a line, negative where concave.</param>
/// <param name="FromXMm">Left end, mm.</param>
/// <param name="ToXMm">Right end, mm.</param>
public readonly record struct TrueArc(double RadiusMm, double FromXMm, double ToXMm);

/// <summary>One dent as it lies in the trace.</summary>
/// <param name="AtXMm">Middle, mm.</param>
/// <param name="DepthUm">Depth, µm; negative is a bump.</param>
/// <param name="WidthMm">Full width, mm.</param>
public readonly record struct TrueDent(double AtXMm, double DepthUm, double WidthMm);
