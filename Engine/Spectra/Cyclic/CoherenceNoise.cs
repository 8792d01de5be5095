using BearingAnalytics.Numerics;

namespace BearingAnalytics.Spectra.Cyclic;

/// <summary>
/// What the coherence of stationary Gaussian noise is, whose spectrum is even within the resolution of a block: how many independent
/// averages overlapping blocks are worth, and how alike neighbouring carriers are. Both follow from the ambiguity function of the window,
/// A(τ, ν) = Σ w(i) w(i + τ) e^(−j2πνi) / Σ w². Immutable.
/// </summary>
internal sealed class CoherenceNoise
{
    /// <summary>
    /// Bins from one averaged carrier to the next: the bins of a transform without padding. Twice as many would cost twice as much and tell
    /// hardly more.
    /// </summary>
    public const int CarrierStep = 2;

    // Carriers further apart than the main lobe of a Hann window, four bins, have nothing in common.
    private const int Lags = 4 / CarrierStep;

    private const int Hops = BlockSpectra.BlocksPerLength;

    private readonly double[,] _shared = new double[Hops, Lags + 1];
    private readonly int _count;

    /// <summary>Of blocks of a window.</summary>
    /// <param name="window">Weights of a block; carriers are those of its transform at twice the length.</param>
    /// <param name="hop">Samples from block to block.</param>
    /// <param name="count">Blocks.</param>
    public CoherenceNoise(ReadOnlySpan<double> window, int hop, int count)
    {
        _count = count;
        double energy = 0;
        foreach (double weight in window)
        {
            energy += weight * weight;
        }

        for (int m = 0; m < Hops; m++)
        {
            for (int lag = 0; lag <= Lags; lag++)
            {
                (double real, double imaginary) = (0, 0);
                for (int i = 0; i + (m * hop) < window.Length; i++)
                {
                    double product = window[i] * window[i + (m * hop)];
                    (double sin, double cos) = Math.SinCos(Math.PI * CarrierStep * lag * i / window.Length);
                    real += product * cos;
                    imaginary += product * sin;
                }

                _shared[m, lag] = ((real * real) + (imaginary * imaginary)) / (energy * energy);
            }
        }
    }

    /// <summary>How many blocks that do not overlap average as much noise away.</summary>
    /// <param name="offsetBins">How far the cyclic frequency lies from the distance of the carriers, bins of the padded transform.</param>
    public double IndependentCount(double offsetBins) => _count / Common(offsetBins, 0);

    /// <summary>
    /// The probability that the mean of |γ|² over neighbouring carriers exceeds a value: a Pearson type III law with the mean, variance and
    /// skewness of the sum of correlated squared magnitudes of complex Gaussian values. For one carrier it is (1 − v)^(K−1).
    /// </summary>
    /// <param name="mean">The value, 0 to 1.</param>
    /// <param name="carriers">Carriers averaged, <see cref="CarrierStep"/> bins apart.</param>
    /// <param name="offsetBins">As in <see cref="IndependentCount"/>.</param>
    public double UpperTail(double mean, int carriers, double offsetBins)
    {
        if (carriers < 1 || !(mean > 0))
        {
            return 1;
        }

        if (mean >= 1)
        {
            return 0;
        }

        (double variance, double third) = Cumulants(carriers, offsetBins);
        double normal = -(IndependentCount(offsetBins) - 1) * Math.Log(1 - mean);
        double shape = 4 * variance * variance * variance / (third * third);
        return GammaDistribution.UpperTail(shape, shape + ((normal - 1) * Math.Sqrt(shape / variance)));
    }

    // Second and third cumulant of the mean of n values of mean 1: traces of the second and third power of their correlation matrix.
    private (double Second, double Third) Cumulants(int carriers, double offsetBins)
    {
        Span<double> alike = stackalloc double[(4 * Lags) + 1];
        alike.Clear();
        double whole = Common(offsetBins, 0);
        for (int lag = -Lags; lag <= Lags; lag++)
        {
            alike[lag + (2 * Lags)] = Common(offsetBins, Math.Abs(lag)) / whole;
        }

        (double second, double third) = (0, 0);
        for (int a = -Lags; a <= Lags; a++)
        {
            second += alike[a + (2 * Lags)] * alike[a + (2 * Lags)] * Math.Max(0, carriers - Math.Abs(a));
            for (int b = -Lags; b <= Lags; b++)
            {
                int span = Math.Max(0, Math.Max(a, b)) - Math.Min(0, Math.Min(a, b));
                third += alike[a + (2 * Lags)] * alike[b + (2 * Lags)] * alike[a - b + (2 * Lags)] * Math.Max(0, carriers - span);
            }
        }

        double n = carriers;
        return (second / (n * n), 2 * third / (n * n * n));
    }

    // Σ (1 − |m|/K) |A(m hops, lag)|² cos(2π m hops · offset): what averages of products at two carriers share.
    private double Common(double offsetBins, int lag)
    {
        double sum = _shared[0, lag];
        for (int m = 1; m < Math.Min(Hops, _count); m++)
        {
            double turn = Math.PI * offsetBins * m / Hops;
            sum += 2 * (1 - ((double)m / _count)) * _shared[m, lag] * Math.Cos(turn);
        }

        return sum;
    }
}
