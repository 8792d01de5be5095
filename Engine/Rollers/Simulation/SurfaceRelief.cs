using BearingAnalytics.Numerics;

namespace BearingAnalytics.Rollers.Simulation;

/// <summary>The whole surface but its texture: crown, waviness and dents.</summary>
internal sealed class SurfaceRelief
{
    private const double FullTurnRad = 2 * Math.PI;

    // Each rim is a quarter of the width wide: half of the half width.
    private const double RimReach = 1.5;

    private readonly CrownSurface _crown;
    private readonly SimulatedWaviness[] _waves;
    private readonly double[] _phasesRad;
    private readonly SimulatedDent[] _dents;

    public SurfaceRelief(RollerSimulation simulation, CrownSurface crown)
    {
        _crown = crown;
        _waves = [.. simulation.Waviness];
        _dents = [.. simulation.Dents];
        RandomStream random = RandomSource.Waviness.Stream(simulation.Seed);
        _phasesRad = new double[_waves.Length];
        for (int i = 0; i < _waves.Length; i++)
        {
            double drawnRad = random.Uniform(0, FullTurnRad);
            _phasesRad[i] = _waves[i].PhaseDeg * Math.PI / 180 ?? drawnRad;
        }
    }

    /// <summary>Height at a position from the roller's centre, µm.</summary>
    public double HeightUm(double atMm)
    {
        double height = _crown.HeightUm(atMm);
        for (int i = 0; i < _waves.Length; i++)
        {
            height += _waves[i].AmplitudeUm * PortableMath.Sin(FullTurnRad * atMm / _waves[i].WavelengthMm + _phasesRad[i]);
        }

        foreach (SimulatedDent dent in _dents)
        {
            height += DentUm(dent, atMm);
        }

        return height;
    }

    // cos² inside, sin² in the rim: level where it meets the surface around, and exactly as deep as asked.
    private static double DentUm(SimulatedDent dent, double atMm)
    {
        double reach = Math.Abs(atMm - dent.AtMm) / (dent.WidthMm / 2);
        if (reach >= RimReach)
        {
            return 0;
        }

        double wave = reach < 1 ? PortableMath.Cos(reach * Math.PI / 2) : PortableMath.Sin((reach - 1) / (RimReach - 1) * Math.PI);
        return dent.DepthUm * wave * wave * (reach < 1 ? -1 : dent.RimShare);
    }
}
