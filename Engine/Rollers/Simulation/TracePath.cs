using BearingAnalytics.Numerics;

namespace BearingAnalytics.Rollers.Simulation;

/// <summary>
/// How the instrument goes over the roller: the surface is turned by the angle of its generatrix against the trace, and points are taken
/// at equal steps of the turned position.
/// </summary>
internal sealed class TracePath
{
    private const double UmPerMm = 1000;
    private const double DefaultChamferMm = 0.2;
    private const double StylusFlankDeg = 75;
    private const int Iterations = 100;

    private readonly SurfaceRelief _relief;
    private readonly CrownSurface _crown;
    private readonly double _sine;
    private readonly double _cosine;
    private readonly double _turnedFromMm;
    private readonly double _stepMm;
    private readonly double _firstXMm;
    private readonly bool _isReversed;

    private TracePath(RollerSimulation simulation, CrownSurface crown, SurfaceRelief relief, double fromMm, double toMm)
    {
        AngleRad = Angle(simulation);
        _relief = relief;
        _crown = crown;
        _sine = PortableMath.Sin(AngleRad);
        _cosine = PortableMath.Cos(AngleRad);
        _stepMm = simulation.StepMm;
        _firstXMm = simulation.FirstXMm;
        _isReversed = simulation.IsReversed;
        _turnedFromMm = Turned(fromMm, relief.HeightUm(fromMm));
        double steps = (Turned(toMm, relief.HeightUm(toMm)) - _turnedFromMm) / _stepMm;
        bool isCount = steps is >= 2 and < 1e7;
        SimulationLimits.Require(isCount, nameof(RollerSimulation.StepMm), _stepMm, "a step that gives 3 to ten million points");
        Count = (int)Math.Floor(steps + 1e-6) + 1;
        PositionsMm = new double[Count];
    }

    /// <summary>Angle of the generatrix against the trace before mirroring, rad, rising to the right when positive.</summary>
    public double AngleRad { get; }

    /// <summary>Number of points.</summary>
    public int Count { get; }

    /// <summary>Position on the roller of every point before mirroring, mm from its centre; filled by <see cref="Heights"/>.</summary>
    public double[] PositionsMm { get; }

    public static TracePath Of(RollerSimulation simulation, CrownSurface crown, SurfaceRelief relief)
    {
        double fromMm = simulation.FromMm ?? crown.FromMm - Overrun(simulation.LeftChamfer);
        double toMm = simulation.ToMm ?? crown.ToMm + Overrun(simulation.RightChamfer);
        RequireOnSurface(fromMm, nameof(RollerSimulation.FromMm), crown);
        RequireOnSurface(toMm, nameof(RollerSimulation.ToMm), crown);
        SimulationLimits.Require(fromMm < toMm, nameof(RollerSimulation.FromMm), fromMm, $"below ToMm ({toMm})");
        return new TracePath(simulation, crown, relief, fromMm, toMm);
    }

    /// <summary>Heights of all points before mirroring, µm, with the crest's effect and the offset.</summary>
    public double[] Heights(RollerSimulation simulation)
    {
        double[] heights = new double[Count];
        double atMm = Unturned(_turnedFromMm, _turnedFromMm / _cosine, out _);
        for (int i = 0; i < Count; i++)
        {
            atMm = Unturned(_turnedFromMm + i * _stepMm, atMm + (i == 0 ? 0 : _stepMm / _cosine), out double surfaceUm);
            PositionsMm[i] = atMm;
            heights[i] = UmPerMm * atMm * _sine + surfaceUm * _cosine - CrestUm(simulation, atMm) + simulation.HeightOffsetUm;
        }

        return heights;
    }

    /// <summary>Positions as they stand in the file, mm, ascending.</summary>
    public double[] FilePositions()
    {
        double[] positions = new double[Count];
        for (int i = 0; i < Count; i++)
        {
            positions[i] = _firstXMm + i * _stepMm;
        }

        return positions;
    }

    /// <summary>Where a point of the smooth surface lies in the file, mm.</summary>
    public double FilePosition(double atMm)
    {
        double fromFirstMm = Turned(atMm, _crown.HeightUm(atMm)) - _turnedFromMm;
        return _firstXMm + (_isReversed ? (Count - 1) * _stepMm - fromFirstMm : fromFirstMm);
    }

    private static double Overrun(SimulatedChamfer? chamfer) => Math.Min(DefaultChamferMm, (chamfer?.AxialMm ?? 0) / 3);

    private static void RequireOnSurface(double atMm, string name, CrownSurface crown)
    {
        bool isOn = atMm >= crown.LeftEndMm - 1e-9 && atMm <= crown.RightEndMm + 1e-9;
        SimulationLimits.Require(isOn, name, atMm, $"{crown.LeftEndMm} to {crown.RightEndMm} mm, where the surface is");
        bool isSeen = crown.ChamferCosine(atMm) >= PortableMath.Cos(StylusFlankDeg * Math.PI / 180);
        SimulationLimits.Require(isSeen, name, atMm, $"not so far down the chamfer: a stylus climbs up to {StylusFlankDeg}°");
    }

    private static double Angle(RollerSimulation simulation)
    {
        double tilt = simulation.TiltMrad / 1000;
        if (simulation.Reference != TraceReference.Axis || simulation.LargeEnd is not { } large)
        {
            return tilt;
        }

        double half = simulation.ConeAngleDeg * Math.PI / 360;
        return tilt + (large == RollerEnd.Left ? -half : half);
    }

    // The surface falls off on both sides of the top line as a circle does: by e²/2R.
    private static double CrestUm(RollerSimulation simulation, double atMm)
    {
        double offsetMm = simulation.CrestOffsetMm + simulation.CrestSkewMrad / 1000 * atMm;
        return offsetMm == 0 ? 0 : UmPerMm * offsetMm * offsetMm / simulation.DiameterMm;
    }

    private double Turned(double atMm, double heightUm) => atMm * _cosine - heightUm / UmPerMm * _sine;

    // The point of the roller under a turned position. A contraction: the surface's slope times the tangent of the angle is small.
    private double Unturned(double turnedMm, double guessMm, out double heightUm)
    {
        double atMm = guessMm;
        heightUm = _relief.HeightUm(Inside(atMm));
        for (int i = 0; i < Iterations && _sine != 0; i++)
        {
            double better = (turnedMm + heightUm / UmPerMm * _sine) / _cosine;
            double change = Math.Abs(better - atMm);
            atMm = better;
            heightUm = _relief.HeightUm(Inside(atMm));
            if (change < 1e-13)
            {
                break;
            }
        }

        return atMm;
    }

    private double Inside(double atMm) => Math.Clamp(atMm, _crown.LeftEndMm, _crown.RightEndMm);
}
