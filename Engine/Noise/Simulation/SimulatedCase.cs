namespace BearingAnalytics.Noise.Simulation;

/// <summary>One member of a simulated population.</summary>
/// <param name="Options">What to simulate; holds the truth.</param>
/// <param name="Kind">What makes its rig difficult.</param>
public sealed record SimulatedCase(SimulationOptions Options, RigKind Kind);
