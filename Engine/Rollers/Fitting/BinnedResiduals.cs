namespace BearingAnalytics.Rollers.Fitting;

/// <summary>
/// Residuals averaged over equal pieces of the window. What varies faster than a piece has no say over arcs; what varies more slowly does,
/// and shows in the correlation from piece to piece.
/// </summary>
internal sealed class BinnedResiduals
{
    private readonly double[] _sums;
    private readonly int[] _counts;

    /// <param name="bins">Number of pieces.</param>
    public BinnedResiduals(int bins)
    {
        _sums = new double[bins];
        _counts = new int[bins];
    }

    /// <summary>Number of pieces.</summary>
    public int Bins => _sums.Length;

    /// <summary>Number of points.</summary>
    public int Points { get; private set; }

    /// <summary>Sum of squares of the single points, µm².</summary>
    public double SquareSum { get; private set; }

    /// <summary>Number of pieces that hold points.</summary>
    public int Occupied => _counts.Length - _counts.AsSpan().Count(0);

    /// <summary>Points in a piece.</summary>
    public int CountOf(int bin) => _counts[bin];

    /// <summary>Mean of a piece, µm; 0 where it is empty.</summary>
    public double MeanOf(int bin) => _counts[bin] == 0 ? 0 : _sums[bin] / _counts[bin];

    /// <summary>Middle of a piece in scaled positions.</summary>
    public double Middle(int bin) => -1 + (((2 * bin) + 1.0) / Bins);

    /// <summary>Piece of a scaled position.</summary>
    public int BinOf(double u) => Math.Clamp((int)((u + 1) * 0.5 * Bins), 0, Bins - 1);

    /// <summary>Adds a point.</summary>
    public void Add(double u, double residualUm)
    {
        int bin = BinOf(u);
        _sums[bin] += residualUm;
        _counts[bin]++;
        Points++;
        SquareSum += residualUm * residualUm;
    }

    /// <summary>Mean product of piece means <paramref name="lag"/> apart, over all pieces, empty ones as zero.</summary>
    public double Autocovariance(int lag)
    {
        double sum = 0;
        for (int i = 0; i + lag < Bins; i++)
        {
            sum += MeanOf(i) * MeanOf(i + lag);
        }

        return sum / Bins;
    }

    /// <summary>
    /// Points per independent point: the sum of the autocorrelation up to where it first falls to zero, at least 1; every point has the
    /// same weight, however unevenly they lie. 1 where there is nothing left over to correlate.
    /// </summary>
    public double CorrelatedPoints()
    {
        if (!(SquareSum > 0))
        {
            return 1;
        }

        double sum = ProductOfSums(0);
        for (int lag = 1; lag < Bins / 2; lag++)
        {
            double next = ProductOfSums(lag);
            if (next <= 0)
            {
                break;
            }

            sum += 2 * next;
        }

        return Math.Max(1, sum / SquareSum);
    }

    private double ProductOfSums(int lag)
    {
        double product = 0;
        for (int i = 0; i + lag < Bins; i++)
        {
            product += _sums[i] * _sums[i + lag];
        }

        return product;
    }
}
