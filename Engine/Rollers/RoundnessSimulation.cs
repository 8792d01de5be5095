namespace BearingAnalytics.Rollers;

/// <summary>A circular trace around a roller: how it was made and how it stands on the spindle.</summary>
public sealed record RoundnessSimulation
{
    /// <summary>Points of one turn, at equal angles, 8 to 1000000.</summary>
    public int PointCount { get; init; } = 3600;

    /// <summary>Roller radius, mm, above 0.</summary>
    public double RadiusMm { get; init; } = 4.5;

    /// <summary>Distance of the roller's axis from the spindle's, µm, at least 0.</summary>
    public double EccentricityUm { get; init; }

    /// <summary>Direction of the eccentricity, degrees.</summary>
    public double EccentricityDeg { get; init; }

    /// <summary>Lobes and waviness.</summary>
    public IReadOnlyList<SimulatedHarmonic> Harmonics { get; init; } = [];

    /// <summary>Standard deviation of noise without memory, µm, at least 0.</summary>
    public double NoiseUm { get; init; }

    /// <summary>Seed of every random choice.</summary>
    public ulong Seed { get; init; } = 1;
}

/// <summary>One harmonic of a circular trace: r = amplitude · cos(order·θ − phase).</summary>
/// <param name="Order">Undulations per revolution, 2 and above.</param>
/// <param name="AmplitudeUm">Amplitude (half of peak to valley), µm, at least 0.</param>
/// <param name="PhaseDeg">Phase, degrees; null draws it.</param>
public sealed record SimulatedHarmonic(int Order, double AmplitudeUm, double? PhaseDeg = null);

/// <summary>A simulated circular trace and what is true of it.</summary>
/// <param name="DeviationUm">Radius less the nominal one, µm, at the angles 2π·i/count.</param>
/// <param name="Harmonics">The harmonics with the phases that were drawn.</param>
/// <param name="CentreXUm">True centre, µm, towards angle 0.</param>
/// <param name="CentreYUm">True centre, µm, towards 90 degrees.</param>
public sealed record SimulatedRoundTrace(
    double[] DeviationUm, IReadOnlyList<SimulatedHarmonic> Harmonics, double CentreXUm, double CentreYUm);
