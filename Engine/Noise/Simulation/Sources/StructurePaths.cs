using BearingAnalytics.Bearings;
using BearingAnalytics.Numerics;

namespace BearingAnalytics.Noise.Simulation.Sources;

/// <summary>
/// The modes through which a bearing is heard: two of housing and rig, and the flexures of the outer ring. Frequencies differ by up
/// to 10 % from one seed to the next, as they do from one mounting to the next.
/// </summary>
internal static class StructurePaths
{
    // Above this share of the sampling rate a sensor chain has rolled off.
    private const double HighestShare = 0.42;
    private const double Scatter = 0.10;

    // Ring size over element size where boundary dimensions are not known; right for a 6205.
    private const double RingPerElement = 1.68;

    public static IReadOnlyList<Resonance> For(SimulationOptions options, RandomStream random)
    {
        BoundaryDimensions ring = Ring(options.Bearing);
        Resonance[] all =
        [
            new(Near(1300, random), random.Uniform(0.04, 0.06), 0.35, 1.0),
            new(Near(3100, random), random.Uniform(0.03, 0.05), 0.8, 0.8),
            new(Near(RingResonances.OuterRingFlexureHz(ring, 2), random), random.Uniform(0.02, 0.04), 1.0, 0.6),
            new(Near(RingResonances.OuterRingFlexureHz(ring, 3), random), random.Uniform(0.015, 0.03), 0.6, 0.3),
        ];
        Resonance[] heard = all.Where(mode => mode.FrequencyHz < HighestShare * options.SampleRateHz).ToArray();
        return heard.Length > 0 ? heard : [all[0] with { FrequencyHz = HighestShare / 2 * options.SampleRateHz }];
    }

    /// <summary>Modes of the cage, which rings lower and is damped more by lubricant and pockets.</summary>
    public static IReadOnlyList<Resonance> OfCage(SimulationOptions options, RandomStream random)
    {
        double highest = Math.Min(4000, HighestShare * options.SampleRateHz);
        return
        [
            new(random.Uniform(0.15, 0.35) * highest, random.Uniform(0.04, 0.10), 1.0, 0),
            new(random.Uniform(0.5, 0.95) * highest, random.Uniform(0.03, 0.06), 0.8, 0),
        ];
    }

    private static double Near(double hz, RandomStream random) => hz * random.Uniform(1 - Scatter, 1 + Scatter);

    private static BoundaryDimensions Ring(CatalogueBearing bearing)
    {
        if (bearing.BoundaryDimensions is { } known)
        {
            return known;
        }

        double pitch = bearing.Geometry?.PitchDiameterMm ?? 40;
        double element = bearing.Geometry?.ElementDiameterMm ?? 8;
        double section = Math.Min(RingPerElement * element, 0.8 * pitch);
        return new BoundaryDimensions(pitch - section, pitch + section, 2 * element);
    }
}
