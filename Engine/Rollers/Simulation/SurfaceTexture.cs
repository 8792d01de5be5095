using BearingAnalytics.Numerics;

namespace BearingAnalytics.Rollers.Simulation;

/// <summary>
/// Ground texture, drawn point by point. Height and slope together have no memory but the last point, so that the autocorrelation
/// (1 + t/s)·exp(−t/s) holds exactly at every step, whatever its size (Matérn process of order 3/2).
/// </summary>
internal static class SurfaceTexture
{
    /// <summary>The t/s at which (1 + t/s)·exp(−t/s) is 1/e.</summary>
    private const double LengthsPerScale = 2.1461932206205825852;

    /// <summary>Adds the texture to the heights and gives it back, µm; empty where there is none.</summary>
    public static double[] AddTo(double[] heightUm, RollerSimulation simulation)
    {
        if (simulation.Texture is not { RaUm: > 0 } texture)
        {
            return [];
        }

        RandomStream random = RandomSource.Texture.Stream(simulation.Seed);
        double[] drawn = Normal(heightUm.Length, texture.CorrelationLengthMm / simulation.StepMm, random);
        Shape(drawn, texture);
        for (int i = 0; i < drawn.Length; i++)
        {
            heightUm[i] += drawn[i];
        }

        return drawn;
    }

    /// <summary>A standard normal process whose autocorrelation falls to 1/e over so many points.</summary>
    internal static double[] Normal(int count, double correlationPoints, RandomStream random)
    {
        // State: height, and slope over the scale; both of variance 1 and uncorrelated at one place.
        double eta = LengthsPerScale / correlationPoints;
        double decay = PortableMath.Exp(-eta);
        double a = decay * (1 + eta);
        double b = decay * eta;
        double c = -decay * eta;
        double d = decay * (1 - eta);

        // What is drawn anew has the covariance I − A·Aᵀ; its Cholesky factor.
        double l11 = Math.Sqrt(Math.Max(0, 1 - a * a - b * b));
        double l21 = l11 > 0 ? -(a * c + b * d) / l11 : 0;
        double l22 = Math.Sqrt(Math.Max(0, 1 - c * c - d * d - l21 * l21));
        double[] process = new double[count];
        double height = random.Gaussian();
        double slope = random.Gaussian();
        for (int i = 0; i < count; i++)
        {
            process[i] = height;
            double first = random.Gaussian();
            double second = random.Gaussian();
            (height, slope) = (a * height + b * slope + l11 * first, c * height + d * slope + l21 * first + l22 * second);
        }

        return process;
    }

    /// <summary>Presses peaks down, puts the mean at zero, scales to the Ra asked for by what such a process has on average.</summary>
    private static void Shape(double[] process, SimulatedTexture texture)
    {
        double k = texture.PeakCompression;
        double density0 = 1 / Math.Sqrt(2 * Math.PI);
        double mean = (k - 1) * density0;

        // Mean deviation from the mean m ≤ 0: twice the part below, 2(mΦ(m) + φ(m)).
        double expectedRa = 2 * (mean * CumulativeNormal(mean) + density0 * PortableMath.Exp(-mean * mean / 2));
        double scale = texture.RaUm / expectedRa;
        for (int i = 0; i < process.Length; i++)
        {
            double pressed = process[i] > 0 ? k * process[i] : process[i];
            process[i] = scale * (pressed - mean);
        }
    }

    // Φ(x) = ½ + φ(0)·Σ (−1)ⁿ x^(2n+1) / (2ⁿ n! (2n+1)); |x| stays below 0.4, where ten terms are exact.
    private static double CumulativeNormal(double x)
    {
        double term = x;
        double sum = x;
        for (int n = 1; n <= 10; n++)
        {
            term *= -x * x / (2 * n);
            sum += term / (2 * n + 1);
        }

        return 0.5 + sum / Math.Sqrt(2 * Math.PI);
    }
}
