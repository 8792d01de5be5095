using BearingAnalytics.Numerics;
using BearingAnalytics.Rollers.Simulation;

namespace BearingAnalytics.Rollers;

/// <summary>Makes circular traces whose truth is known.</summary>
public static class RoundnessSimulator
{
    private const double UmPerMm = 1000;
    private const double RadPerDeg = Math.PI / 180;

    /// <summary>Traces one turn around a simulated roller.</summary>
    /// <param name="simulation">What to simulate; equal settings give equal points.</param>
    /// <exception cref="ArgumentException">A setting is out of its range; the message names it.</exception>
    public static SimulatedRoundTrace Trace(RoundnessSimulation simulation)
    {
        ArgumentNullException.ThrowIfNull(simulation);
        Check(simulation);
        SimulatedHarmonic[] harmonics = Drawn(simulation);
        RandomStream random = RandomSource.WhiteNoise.Stream(simulation.Seed);
        double[] deviationUm = new double[simulation.PointCount];
        for (int i = 0; i < deviationUm.Length; i++)
        {
            double angle = 2 * Math.PI * i / deviationUm.Length;
            deviationUm[i] = Offset(simulation, angle) + Lobes(harmonics, angle) + simulation.NoiseUm * random.Gaussian();
        }

        double direction = simulation.EccentricityDeg * RadPerDeg;
        return new SimulatedRoundTrace(
            deviationUm, harmonics,
            simulation.EccentricityUm * PortableMath.Cos(direction), simulation.EccentricityUm * PortableMath.Sin(direction));
    }

    private static SimulatedHarmonic[] Drawn(RoundnessSimulation simulation)
    {
        RandomStream random = RandomSource.Harmonics.Stream(simulation.Seed);
        SimulatedHarmonic[] harmonics = [.. simulation.Harmonics];
        for (int i = 0; i < harmonics.Length; i++)
        {
            double drawnDeg = random.Uniform(0, 360);
            harmonics[i] = harmonics[i] with { PhaseDeg = harmonics[i].PhaseDeg ?? drawnDeg };
        }

        return harmonics;
    }

    // A circle seen from beside its centre: e·cos α less the sagitta of e·sin α.
    private static double Offset(RoundnessSimulation simulation, double angle)
    {
        double seen = angle - simulation.EccentricityDeg * RadPerDeg;
        double asideUm = simulation.EccentricityUm * PortableMath.Sin(seen);
        double radiusUm = simulation.RadiusMm * UmPerMm;
        double sagittaUm = asideUm * asideUm / (radiusUm + Math.Sqrt(radiusUm * radiusUm - asideUm * asideUm));
        return simulation.EccentricityUm * PortableMath.Cos(seen) - sagittaUm;
    }

    private static double Lobes(SimulatedHarmonic[] harmonics, double angle)
    {
        double sum = 0;
        foreach (SimulatedHarmonic harmonic in harmonics)
        {
            double phase = (harmonic.PhaseDeg ?? 0) * RadPerDeg;
            sum += harmonic.AmplitudeUm * PortableMath.Cos(harmonic.Order * angle - phase);
        }

        return sum;
    }

    private static void Check(RoundnessSimulation s)
    {
        SimulationLimits.Require(s.PointCount is >= 8 and <= 1000000, nameof(s.PointCount), s.PointCount, "8 to 1000000 points");
        SimulationLimits.Require(s.RadiusMm is > 0 and < 1e4, nameof(s.RadiusMm), s.RadiusMm, "above 0 and below 10000 mm");
        bool isNear = s.EccentricityUm >= 0 && s.EccentricityUm < 500 * s.RadiusMm;
        SimulationLimits.Require(isNear, nameof(s.EccentricityUm), s.EccentricityUm, "0 to half of the radius");
        bool isAngle = Math.Abs(s.EccentricityDeg) <= 1e6;
        SimulationLimits.Require(isAngle, nameof(s.EccentricityDeg), s.EccentricityDeg, "an angle below a million degrees");
        SimulationLimits.Require(s.NoiseUm is >= 0 and < 1e4, nameof(s.NoiseUm), s.NoiseUm, "0 to 10000 µm");
        foreach (SimulatedHarmonic harmonic in s.Harmonics)
        {
            bool isOrder = harmonic.Order >= 2 && harmonic.Order <= s.PointCount / 2;
            SimulationLimits.Require(isOrder, nameof(s.Harmonics), harmonic.Order, $"orders 2 to {s.PointCount / 2}, half of the points");
            bool isAmplitude = harmonic.AmplitudeUm is >= 0 and < 1e4;
            SimulationLimits.Require(isAmplitude, nameof(s.Harmonics), harmonic.AmplitudeUm, "amplitudes of 0 to 10000 µm");
            bool isPhase = harmonic.PhaseDeg is null or (>= -1e6 and <= 1e6);
            SimulationLimits.Require(isPhase, nameof(s.Harmonics), harmonic.PhaseDeg ?? 0, "phases below a million degrees");
        }
    }
}
