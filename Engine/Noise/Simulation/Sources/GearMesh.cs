using BearingAnalytics.Numerics;

namespace BearingAnalytics.Noise.Simulation.Sources;

/// <summary>Vibration of gears in mesh, modulated in amplitude and phase by the turning of both shafts.</summary>
internal static class GearMesh
{
    public static void AddTo(double[] sum, SimulationOptions options, ShaftRotation rotation, IReadOnlyList<GearPair> gears)
    {
        RandomStream random = RandomPurpose.Gears.Stream(options.Seed);
        foreach (GearPair gear in gears)
        {
            SampleSums.Add(sum, Make(options, rotation, gear, random));
        }
    }

    private static double[] Make(SimulationOptions options, ShaftRotation rotation, GearPair gear, RandomStream random)
    {
        double meshHz = gear.Teeth * options.SpeedRpm / 60;
        CombLines lines = CombLines.Draw(gear.Harmonics, meshHz, options.SampleRateHz, 1, gear.Rms, random);
        double[] mesh = new double[options.SampleCount];
        IReadOnlyList<double> shaft = Turning(options, rotation, 1, random), mate = Turning(options, rotation, gear.MateOrder, random);
        IReadOnlyList<double> shaftSwing = Turning(options, rotation, 1, random);
        IReadOnlyList<double> mateSwing = Turning(options, rotation, gear.MateOrder, random);
        Phasors teeth = Phasors.OfShaft(options, rotation, gear.Teeth);
        teeth.Swing(n => gear.PhaseSwing * (shaftSwing[n] + mateSwing[n]));
        teeth.AddHarmonics(mesh, lines.Amplitudes, lines.Phases);
        for (int n = 0; n < mesh.Length; n++)
        {
            mesh[n] *= 1 + gear.ShaftDepth * shaft[n] + gear.MateDepth * mate[n];
        }

        return mesh;
    }

    private static IReadOnlyList<double> Turning(SimulationOptions options, ShaftRotation rotation, double order, RandomStream random) =>
        Phasors.OfShaft(options, rotation, order, random.Uniform()).Cosines;
}
