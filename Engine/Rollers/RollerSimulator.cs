using BearingAnalytics.Rollers.Simulation;

namespace BearingAnalytics.Rollers;

/// <summary>
/// Makes profile traces whose truth is known. See docs/design/roller-simulation.md for the model and what it does not hold.
/// </summary>
public static class RollerSimulator
{
    /// <summary>Traces one simulated roller.</summary>
    /// <param name="nominal">
    /// The curve the grinding machine made. Wrong radii and shifted tangent points are a nominal curve of their own.
    /// </param>
    /// <param name="simulation">What else the surface has, and how it is traced.</param>
    /// <returns>The trace, in ascending positions at equal steps, and what is true of it.</returns>
    /// <exception cref="ArgumentException">A setting is out of its range or they do not fit together; the message names it.</exception>
    public static SimulatedTrace Trace(NominalProfile nominal, RollerSimulation simulation)
    {
        ArgumentNullException.ThrowIfNull(nominal);
        ArgumentNullException.ThrowIfNull(simulation);
        SimulationLimits.Check(simulation);
        CrownSurface crown = new(nominal, simulation);
        SurfaceRelief relief = new(simulation, crown);
        TracePath path = TracePath.Of(simulation, crown, relief);
        double[] heightUm = path.Heights(simulation);
        double[] textureUm = SurfaceTexture.AddTo(heightUm, simulation);
        InstrumentErrors errors = InstrumentErrors.Spoil(heightUm, path, simulation);
        if (simulation.IsReversed)
        {
            Array.Reverse(heightUm);
        }

        ProfileTrace trace = new() { Source = simulation.Source, Format = "simulation", XMm = path.FilePositions(), ZUm = heightUm };
        return new SimulatedTrace(trace, TruthTeller.Tell(nominal, simulation, crown, path, textureUm, errors));
    }
}
