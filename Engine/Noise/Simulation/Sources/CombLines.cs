using BearingAnalytics.Numerics;

namespace BearingAnalytics.Noise.Simulation.Sources;

/// <summary>Amplitudes and phases of the lines of a comb: a fall with the order, scattered, to a stated RMS.</summary>
/// <param name="Amplitudes">Amplitude of line 1, 2, …</param>
/// <param name="Phases">Phase of each, rad.</param>
internal sealed record CombLines(IReadOnlyList<double> Amplitudes, IReadOnlyList<double> Phases)
{
    /// <param name="count">Lines drawn; as many random numbers are taken, however many are heard.</param>
    /// <param name="fundamentalHz">Distance of two lines, Hz.</param>
    /// <param name="sampleRateHz">Sampling rate, Hz; lines above <see cref="Phasors.HighestShare"/> of it are left out.</param>
    /// <param name="fall">Amplitude of line k falls as k to the power of minus this.</param>
    /// <param name="rms">RMS of all lines that are heard.</param>
    /// <param name="random">Scatters strengths by a factor 2 up or down and chooses phases.</param>
    public static CombLines Draw(int count, double fundamentalHz, double sampleRateHz, double fall, double rms, RandomStream random)
    {
        List<double> amplitudes = [], phases = [];
        double power = 0;
        for (int k = 1; k <= count; k++)
        {
            double amplitude = PortableMath.Pow(k, -fall) * PortableMath.Pow(2, random.Uniform(-1, 1));
            double phase = random.Uniform(0, 2 * Math.PI);
            if (k * fundamentalHz < Phasors.HighestShare * sampleRateHz)
            {
                amplitudes.Add(amplitude);
                phases.Add(phase);
                power += amplitude * amplitude / 2;
            }
        }

        double scale = power > 0 ? rms / Math.Sqrt(power) : 0;
        return new CombLines([.. amplitudes.Select(a => a * scale)], phases);
    }
}
