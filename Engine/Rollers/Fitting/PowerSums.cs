namespace BearingAnalytics.Rollers.Fitting;

/// <summary>
/// Sums of powers of the position, and of heights times powers, over all points from an index to the end. With them the normal equations
/// of a spline cost the same for ten points as for ten thousand, so that knots can be moved freely.
/// </summary>
internal sealed class PowerSums
{
    // Σu⁰..Σu⁴, Σz·u⁰..Σz·u², side by side for one index.
    private const int Stride = 8;

    private double[] _u = [];
    private double[] _sums = [];

    /// <summary>Number of points.</summary>
    public int Count { get; private set; }

    /// <summary>Σz² over all points.</summary>
    public double SquareSum { get; private set; }

    /// <summary>Takes the points where <paramref name="keep"/> says so.</summary>
    /// <param name="u">Ascending positions, scaled to about −1 to 1.</param>
    /// <param name="z">Heights.</param>
    /// <param name="keep">Which points count.</param>
    public void Build(ReadOnlySpan<double> u, ReadOnlySpan<double> z, ReadOnlySpan<bool> keep)
    {
        if (_u.Length < u.Length)
        {
            _u = new double[u.Length];
            _sums = new double[(u.Length + 1) * Stride];
        }

        int count = 0;
        for (int i = 0; i < u.Length; i++)
        {
            if (keep[i])
            {
                _u[count] = u[i];
                _sums[count * Stride] = z[i];
                count++;
            }
        }

        Count = count;
        Accumulate();
    }

    /// <summary>Index of the first point right of a position.</summary>
    public int IndexAbove(double u)
    {
        int at = Array.BinarySearch(_u, 0, Count, u);
        return at < 0 ? ~at : at + 1;
    }

    /// <summary>Σ u^power over the points from <paramref name="index"/> on, power 0 to 4.</summary>
    public double Of(int index, int power) => _sums[(index * Stride) + power];

    /// <summary>Σ z·u^power over the points from <paramref name="index"/> on, power 0 to 2.</summary>
    public double OfHeights(int index, int power) => _sums[(index * Stride) + 5 + power];

    private void Accumulate()
    {
        SquareSum = 0;
        Span<double> sums = _sums;
        sums.Slice(Count * Stride, Stride).Clear();
        double s0 = 0, s1 = 0, s2 = 0, s3 = 0, s4 = 0, z0 = 0, z1 = 0, z2 = 0;
        for (int i = Count - 1; i >= 0; i--)
        {
            Span<double> at = sums.Slice(i * Stride, Stride);
            double u = _u[i];
            double z = at[0];
            double square = u * u;
            s0 += 1;
            s1 += u;
            s2 += square;
            s3 += square * u;
            s4 += square * square;
            z0 += z;
            z1 += z * u;
            z2 += z * square;
            SquareSum += z * z;
            at[0] = s0;
            at[1] = s1;
            at[2] = s2;
            at[3] = s3;
            at[4] = s4;
            at[5] = z0;
            at[6] = z1;
            at[7] = z2;
        }
    }
}
