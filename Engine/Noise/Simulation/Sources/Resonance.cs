namespace BearingAnalytics.Noise.Simulation.Sources;

/// <summary>A mode of vibration between bearing and sensor.</summary>
/// <param name="FrequencyHz">Undamped natural frequency, Hz.</param>
/// <param name="Damping">Damping ratio ζ, 0 to below 1.</param>
/// <param name="ImpactWeight">How strongly an impact excites it: square root of the energy of its response.</param>
/// <param name="NoiseWeight">How strongly rolling excites it, likewise.</param>
internal readonly record struct Resonance(double FrequencyHz, double Damping, double ImpactWeight, double NoiseWeight);

/// <summary>A blow at an instant between samples.</summary>
/// <param name="Seconds">When, s.</param>
/// <param name="Strength">How hard; signed.</param>
internal readonly record struct Impact(double Seconds, double Strength);
