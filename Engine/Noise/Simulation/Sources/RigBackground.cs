using BearingAnalytics.Numerics;

namespace BearingAnalytics.Noise.Simulation.Sources;

/// <summary>
/// What a rig adds whether the bearing is good or bad: imbalance and misalignment at shaft speed, mains hum, a floor rising to low
/// frequencies, and the sensor's own noise. Amplitudes are relative to race noise of RMS 1.
/// </summary>
internal static class RigBackground
{
    private const double WhiteRms = 0.15;
    private const double LowFloorRms = 0.2;

    // Amplitude per harmonic of shaft speed, and per harmonic of mains (twice mains is magnetic pull).
    private static readonly double[] Shaft = [0.12, 0.06, 0.03];
    private static readonly double[] Mains = [0.03, 0.05];

    // Corners of first-order low-passes an octave and a half apart: their sum falls like 1/f between the outer ones.
    private static readonly double[] FloorCornersHz = [3, 9, 27, 81, 243, 729];

    public static double[] Make(SimulationOptions options, ShaftRotation rotation)
    {
        RandomStream random = RandomPurpose.Background.Stream(options.Seed);
        double[] sum = LowFloor(options, random);
        double shaftPhase = random.Uniform(0, 2 * Math.PI);
        double mainsPhase = random.Uniform(0, 2 * Math.PI);
        for (int n = 0; n < sum.Length; n++)
        {
            double seconds = n / options.SampleRateHz;
            sum[n] += Lines(Shaft, rotation.AngleAt(seconds), shaftPhase)
                + Lines(Mains, 2 * Math.PI * options.MainsHz * seconds, mainsPhase)
                + WhiteRms * random.Gaussian();
        }

        return sum;
    }

    private static double Lines(double[] amplitudes, double angle, double phase)
    {
        double sum = 0;
        for (int k = 0; k < amplitudes.Length; k++)
        {
            sum += amplitudes[k] * PortableMath.Sin((k + 1) * (angle + phase));
        }

        return sum;
    }

    private static double[] LowFloor(SimulationOptions options, RandomStream random)
    {
        double[] floor = new double[options.SampleCount];
        double each = LowFloorRms / Math.Sqrt(FloorCornersHz.Length);
        foreach (double corner in FloorCornersHz)
        {
            double keep = PortableMath.Exp(-2 * Math.PI * corner / options.SampleRateHz);
            double input = each * Math.Sqrt(1 - keep * keep);
            double state = each * random.Gaussian();
            for (int n = 0; n < floor.Length; n++)
            {
                state = keep * state + input * random.Gaussian();
                floor[n] += state;
            }
        }

        return floor;
    }
}
