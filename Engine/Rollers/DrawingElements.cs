using BearingAnalytics.Quality;

namespace BearingAnalytics.Rollers;

/// <summary>A chamfer.</summary>
/// <param name="AxialMm">Length along the axis, mm.</param>
/// <param name="RadialMm">Depth towards the axis, mm.</param>
public sealed record Chamfer(double AxialMm, double RadialMm);

/// <summary>One piece of the generatrix, tangent to its neighbours.</summary>
/// <param name="RadiusMm">Radius, mm, convex positive, concave negative; positive infinity is a straight line.</param>
/// <param name="FromMm">Left end, mm from the roller's centre.</param>
/// <param name="ToMm">Right end, mm from the roller's centre.</param>
/// <param name="RadiusLimitsMm">Limits of the radius, mm; none where the drawing gives none.</param>
/// <param name="StartLimitsMm">Limits of the tangent point at <paramref name="FromMm"/>, mm from the centre.</param>
public sealed record ProfileSegment(
    double RadiusMm, double FromMm, double ToMm, Tolerance RadiusLimitsMm = default, Tolerance StartLimitsMm = default)
{
    /// <summary>True for a straight line.</summary>
    public bool IsLine => double.IsInfinity(RadiusMm);
}

/// <summary>Where a station is counted from.</summary>
public enum StationOrigin
{
    /// <summary>From the roller's centre, left negative.</summary>
    Centre,

    /// <summary>From the left end face, to the right.</summary>
    LeftEnd,

    /// <summary>From the right end face, to the left.</summary>
    RightEnd,

    /// <summary>From the intersection of the left chamfer and the crown, to the right (Fujiwara and Yamauchi 2010).</summary>
    LeftChamfer,

    /// <summary>From the intersection of the right chamfer and the crown, to the left.</summary>
    RightChamfer,
}

/// <summary>One row of the crown-drop table.</summary>
/// <param name="AtMm">Position from the origin, mm.</param>
/// <param name="Origin">What the position is counted from.</param>
/// <param name="DropUm">Nominal drop below the top of the crown, µm; null where it follows from the profile.</param>
/// <param name="LimitsUm">Limits of the drop, µm.</param>
public sealed record DropStation(double AtMm, StationOrigin Origin, double? DropUm, Tolerance LimitsUm)
{
    /// <summary>What the station is called in results; empty for a name made from position and origin.</summary>
    public string Name { get; init; } = "";
}

/// <summary>A zone of ISO 1101 "profile of any line", possibly unequal.</summary>
/// <param name="UpperUm">How far outside the nominal profile the surface may lie, µm, at least 0.</param>
/// <param name="LowerUm">How far inside, µm, at least 0.</param>
/// <param name="Range">Part of the profile it holds for; null for all of the evaluation window.</param>
public sealed record LineProfileZone(double UpperUm, double LowerUm, EvaluationRange? Range = null);

/// <summary>A part of the generatrix, mm from the roller's centre.</summary>
/// <param name="FromMm">Left end.</param>
/// <param name="ToMm">Right end.</param>
public sealed record EvaluationRange(double FromMm, double ToMm);

/// <summary>Straightness of the middle part (minimum zone, ISO 12780).</summary>
/// <param name="LengthMm">Length judged, centred on the roller, mm.</param>
/// <param name="LimitUm">Largest deviation allowed, µm.</param>
public sealed record MiddleStraightness(double LengthMm, double LimitUm);

/// <summary>Convexity (凸度): mean of the two drops at the gauge positions, never at the physical ends.</summary>
/// <param name="GaugeMm">Distance of both gauge positions from the centre, mm.</param>
/// <param name="LimitsUm">Limits, µm.</param>
public sealed record Convexity(double GaugeMm, Tolerance LimitsUm);

/// <summary>A limit on a texture parameter.</summary>
/// <param name="Parameter">Name as in <see cref="Standard"/>: <c>Ra</c>, <c>Rz</c>, <c>Rsk</c>, <c>Wt</c>.</param>
/// <param name="Standard">Definition that is meant.</param>
/// <param name="CutoffMm">Cut-off λc (nesting index), mm.</param>
/// <param name="Limits">Limits, µm, or without unit for skewness, kurtosis and slopes.</param>
/// <param name="Range">Part of the profile it holds for; null for all of the window.</param>
public sealed record TextureLimit(
    string Parameter, TextureStandard Standard, double CutoffMm, Tolerance Limits, EvaluationRange? Range = null);

/// <summary>Which definitions texture parameters follow.</summary>
public enum TextureStandard
{
    /// <summary>ISO 4287:1997 with ISO 4288: parameters of height per sampling length, then the mean.</summary>
    Iso4287,

    /// <summary>ISO 21920-2:2021: most parameters over the evaluation length, Rz by section.</summary>
    Iso21920,
}

/// <summary>Standard uncertainties (k = 1) of the measuring chain that the trace itself cannot show.</summary>
public sealed record MeasurementUncertainty
{
    /// <summary>Gain of the probe, relative: 0.002 is 0.2 % of every height.</summary>
    public double ProbeGain { get; init; }

    /// <summary>Straightness of the traverse, µm over 100 mm; grows with length.</summary>
    public double StraightnessUmPer100Mm { get; init; }

    /// <summary>Position along the trace, mm.</summary>
    public double PositionMm { get; init; }

    /// <summary>Diameter, µm.</summary>
    public double DiameterUm { get; init; }

    /// <summary>Tilt against the roller's axis, mrad; for cone angles.</summary>
    public double AxisTiltMrad { get; init; }

    /// <summary>Texture parameters, relative.</summary>
    public double TextureRelative { get; init; }
}
