using BearingAnalytics.Rollers;

namespace BearingAnalytics.Tests.Rollers;

/// <summary>Rollers of three arcs, 365/4800/365 mm, tangent at ±2.14 mm, with chamfers, made by the simulator.</summary>
internal static class Simulated
{
    public static TangentArcChain Crown(double left = 365, double middle = 4800, double right = 365) => new([
        new ProfileSegment(left, -5, -2.14), new ProfileSegment(middle, -2.14, 2.14), new ProfileSegment(right, 2.14, 5)]);

    public static SimulatedTrace Roller(RollerSimulation simulation, NominalProfile? crown = null) =>
        RollerSimulator.Trace(crown ?? Crown(), simulation with
        {
            CrownFromMm = -4.7,
            CrownToMm = 4.7,
            LeftChamfer = new SimulatedChamfer(0.3, 0.3),
            RightChamfer = new SimulatedChamfer(0.3, 0.3),
        });

    public static PreparedProfile Prepared(RollerSimulation simulation, NominalProfile? crown = null) =>
        ProfilePreparation.Prepare(Roller(simulation, crown).Trace);

    public static RollerDrawing Drawing() => RollerDrawingReader.Read(Path.Combine(Repository.Root, "samples", "rollers", "cylindrical-3-arc.json"));
}
