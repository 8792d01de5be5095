using System.Numerics;
using BearingAnalytics.Numerics;

namespace BearingAnalytics.Spectra.Separation;

/// <summary>The mean revolution by least squares on its harmonics, where a revolution is no whole number of samples.</summary>
internal static class BrokenRevolutions
{
    /// <summary>Writes the residual and gives the average.</summary>
    public static float[] Separate(ReadOnlySpan<float> samples, double period, int revolutions, Span<float> residual)
    {
        // Samples 0 to RP − 1, and the one in between that RP rounds up to.
        int averaged = Math.Min(samples.Length, (int)Math.Ceiling(revolutions * period));

        // The last harmonic stays apart from its own image by what this many samples resolve.
        int harmonics = (int)(period * (0.5 - (0.5 / averaged)));
        AngleGrid grid = new(period, harmonics);
        Complex[] projections = grid.Project(samples[..averaged]);
        Complex[] fitted = HarmonicSystem.Solve(projections, period, averaged);
        grid.Evaluate(fitted, residual);
        for (int i = 0; i < samples.Length; i++)
        {
            residual[i] = samples[i] - residual[i];
        }

        return Revolution(fitted, (int)Math.Ceiling(period));
    }

    private static float[] Revolution(ReadOnlySpan<Complex> harmonics, int length)
    {
        RealFourierPlan<double> plan = FourierPlan.Real<double>(length);
        double[] spectrum = new double[2 * plan.SpectrumLength];
        for (int k = 0; k < harmonics.Length; k++)
        {
            (spectrum[2 * k], spectrum[(2 * k) + 1]) = (length * harmonics[k].Real, length * harmonics[k].Imaginary);
        }

        double[] values = new double[length];
        plan.Inverse(spectrum, values, new double[plan.ScratchLength]);
        return [.. values.Select(value => (float)value)];
    }
}
