using System.Numerics;

namespace BearingAnalytics.Spectra.Orders;

/// <summary>How a demodulated line turns from block to block.</summary>
internal static class BlockPhase
{
    /// <summary>
    /// Blocks on each side of the middle one. Together about three quarters of a frame: the next harmonic of the shaft must be kept out.
    /// </summary>
    private const int Reach = 5;

    private static readonly double[] Weights =
        [.. Enumerable.Range(-Reach, (2 * Reach) + 1).Select(j => 0.5 + (0.5 * Math.Cos(Math.PI * j / (Reach + 1))))];

    private static readonly double NoiseGain = Weights.Sum(w => w * w);

    /// <summary>Share of noise that two neighbouring windows have in common: it does not turn.</summary>
    private static readonly double CommonNoise = Weights.Skip(1).Zip(Weights, (a, b) => a * b).Sum() / NoiseGain;

    /// <summary>Adds y[m+1]·conj(y[m]) over the noise power, less what noise alone has in common.</summary>
    public static void AddProducts(Complex[] blocks, double noise, Complex[] products)
    {
        Complex[] smooth = Smooth(blocks);
        for (int m = 0; m < products.Length; m++)
        {
            products[m] += (smooth[m + 1] * Complex.Conjugate(smooth[m]) / (noise * NoiseGain)) - CommonNoise;
        }
    }

    private static Complex[] Smooth(Complex[] blocks)
    {
        Complex[] smooth = new Complex[blocks.Length];
        for (int m = 0; m < blocks.Length; m++)
        {
            for (int j = -Reach; j <= Reach; j++)
            {
                int at = m + j;
                smooth[m] += at >= 0 && at < blocks.Length ? Weights[j + Reach] * blocks[at] : 0;
            }
        }

        return smooth;
    }
}
