using BearingAnalytics.Numerics;

namespace BearingAnalytics.Rollers.Simulation;

/// <summary>
/// How far a chamfer lies below the tangent of the crown's end, over the distance outward from the intersection of both. The edge is
/// rounded by the parabola that has the tangent length of the blend radius: exactly the crown before it, exactly the arc after it.
/// </summary>
internal sealed class ChamferArc
{
    private const double UmPerMm = 1000;

    private readonly double _axialMm;
    private readonly double _sine;
    private readonly double _cosine;
    private readonly double _curvature;
    private readonly double _edgeSlope;

    /// <exception cref="ArgumentException">The chamfer is concave, overhangs or is not steeper than the crown.</exception>
    public ChamferArc(SimulatedChamfer chamfer, double crownSlope, string name)
    {
        double entry = chamfer.EntryAngleDeg * Math.PI / 180;
        double chord = Math.Sqrt(chamfer.AxialMm * chamfer.AxialMm + chamfer.RadialMm * chamfer.RadialMm);
        double along = chamfer.AxialMm / chord;
        double down = chamfer.RadialMm / chord;
        _axialMm = chamfer.AxialMm;
        _sine = PortableMath.Sin(entry);
        _cosine = PortableMath.Cos(entry);

        // The chord's angle is the mean of the angles at both ends of an arc.
        double endSine = 2 * down * along * _cosine - (along * along - down * down) * _sine;
        double endCosine = (along * along - down * down) * _cosine + 2 * down * along * _sine;
        _curvature = (endSine - _sine) / _axialMm;
        _edgeSlope = _sine / _cosine - crownSlope;
        HalfBlendMm = chamfer.BlendRadiusMm * _edgeSlope / 2;
        CrownSlope = crownSlope;
        bool isArc = endCosine >= -1e-12 && _curvature >= -1e-12;
        SimulationLimits.Require(
            isArc, name, $"an arc of {chamfer.AxialMm} × {chamfer.RadialMm} mm entered at {chamfer.EntryAngleDeg}°",
            "an entry angle between the chord's and the one that stands upright at the end face");
        SimulationLimits.Require(_edgeSlope > 0, name, $"entered at {chamfer.EntryAngleDeg}°", "an entry steeper than the crown's end");
        SimulationLimits.Require(HalfBlendMm <= _axialMm, name, $"blended over {HalfBlendMm} mm", "a blend shorter than the chamfer");
    }

    /// <summary>Slope of the crown's end, falling outward, mm/mm.</summary>
    public double CrownSlope { get; }

    /// <summary>Length of the rounded edge on each side of the intersection, mm.</summary>
    public double HalfBlendMm { get; }

    /// <summary>Depth below the crown's tangent, µm; 0 on the crown, NaN beyond the end face.</summary>
    public double DepthUm(double outwardMm)
    {
        if (outwardMm <= -HalfBlendMm)
        {
            return 0;
        }

        double beyond = Math.Max(outwardMm, 0);
        double corner = outwardMm < HalfBlendMm
            ? _edgeSlope * (outwardMm + HalfBlendMm) * (outwardMm + HalfBlendMm) / (4 * HalfBlendMm)
            : _edgeSlope * beyond;
        return UmPerMm * (corner + Fall(beyond) - beyond * _sine / _cosine);
    }

    /// <summary>Cosine of the chamfer's angle against the generatrix; 0 is upright.</summary>
    public double Cosine(double outwardMm)
    {
        double sine = _sine + _curvature * outwardMm;
        return Math.Sqrt(Math.Max(0, (1 - sine) * (1 + sine)));
    }

    private double Fall(double outwardMm) => outwardMm > _axialMm * (1 + 1e-12)
        ? double.NaN
        : outwardMm * (2 * _sine + _curvature * outwardMm) / (Cosine(outwardMm) + _cosine);
}
