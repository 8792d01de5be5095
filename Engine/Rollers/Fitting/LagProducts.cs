namespace BearingAnalytics.Rollers.Fitting;

/// <summary>
/// Products of the columns of a fit with themselves shifted by some pieces: C_k = Σ_i J_i·J_{i+k}ᵀ, from which every quadratic form with a
/// Toeplitz matrix follows.
/// </summary>
internal sealed class LagProducts
{
    private readonly double[] _columns;
    private readonly int _p;
    private readonly int _bins;
    private readonly int _lags;
    private readonly double[][] _products;

    /// <param name="columns">Bin sums of the derivatives, a row per piece.</param>
    /// <param name="p">Number of derivatives.</param>
    /// <param name="bins">Number of pieces.</param>
    /// <param name="lags">Number of lags, 0 included.</param>
    public LagProducts(double[] columns, int p, int bins, int lags)
    {
        _columns = columns;
        _p = p;
        _bins = bins;
        _lags = lags;
        _products = new double[lags][];
        for (int lag = 0; lag < lags; lag++)
        {
            _products[lag] = Product(lag);
        }
    }

    /// <summary>Σ_k γ_k·(C_k + C_kᵀ), the lag 0 once: JᵀΣJ for a Toeplitz Σ of bin means.</summary>
    public double[] Weighted(ReadOnlySpan<double> autocovariance)
    {
        double[] sum = new double[_p * _p];
        for (int lag = 0; lag < autocovariance.Length; lag++)
        {
            for (int i = 0; i < _p; i++)
            {
                for (int j = 0; j < _p; j++)
                {
                    double both = _products[lag][(i * _p) + j] + (lag == 0 ? 0 : _products[lag][(j * _p) + i]);
                    sum[(i * _p) + j] += autocovariance[lag] * both;
                }
            }
        }

        return sum;
    }

    /// <summary>
    /// The matrix that takes the true autocovariance to the expected one of the residuals: entry (k, j) is the mean product of residuals
    /// k pieces apart when errors j pieces apart have covariance 1, tr_k((I−H)·T_j·(I−H))/n with H = J̄·(JᵀJ)⁻¹·Jᵀ.
    /// </summary>
    public double[] ExpectedResidualAutocovariance(double[] inverse, BinnedResiduals residuals)
    {
        double[] means = Means(residuals);
        double[] hat = Times(means, inverse);
        double[] system = new double[_lags * _lags];
        double[] hatLag = new double[_p * _p];
        for (int k = 0; k < _lags; k++)
        {
            LagOf(hat, k, hatLag);
            for (int j = 0; j < _lags; j++)
            {
                double kept = k == j ? Occupied(residuals, k) : 0;
                double crossed = Crossed(hat, residuals, j, k) + Crossed(hat, residuals, j, -k);
                double twice = Twice(hatLag, j);
                system[(k * _lags) + j] = (kept - crossed + twice) / _bins;
            }
        }

        return system;
    }

    /// <summary>tr_k(H·T_j·H) = Σ_i h_i·(Jᵀ·T_j·J)·h_{i+k}ᵀ with h = J̄·(JᵀJ)⁻¹.</summary>
    private double Twice(double[] hatLag, int j)
    {
        double sum = 0;
        for (int a = 0; a < _p; a++)
        {
            for (int b = 0; b < _p; b++)
            {
                double both = _products[j][(a * _p) + b] + (j == 0 ? 0 : _products[j][(b * _p) + a]);
                sum += hatLag[(a * _p) + b] * both;
            }
        }

        return sum;
    }

    /// <summary>Σ_i (H·T_j)_{i, i+k}: row i of h times the column sums shifted by j around i + k.</summary>
    private double Crossed(double[] hat, BinnedResiduals residuals, int j, int k)
    {
        double sum = 0;
        for (int i = Math.Max(0, -k); i < _bins - Math.Max(0, k); i++)
        {
            int at = i + k;
            if (residuals.CountOf(at) == 0)
            {
                continue;
            }

            sum += Dot(hat, i, at + j);
            if (j > 0)
            {
                sum += Dot(hat, i, at - j);
            }
        }

        return sum;
    }

    private double Dot(double[] hat, int row, int column)
    {
        if (column < 0 || column >= _bins)
        {
            return 0;
        }

        double sum = 0;
        for (int a = 0; a < _p; a++)
        {
            sum += hat[(row * _p) + a] * _columns[(column * _p) + a];
        }

        return sum;
    }

    private double Occupied(BinnedResiduals residuals, int lag)
    {
        double pairs = 0;
        for (int i = 0; i + lag < _bins; i++)
        {
            pairs += residuals.CountOf(i) > 0 && residuals.CountOf(i + lag) > 0 ? 1 : 0;
        }

        return pairs;
    }

    private double[] Means(BinnedResiduals residuals)
    {
        double[] means = new double[_columns.Length];
        for (int i = 0; i < _bins; i++)
        {
            for (int a = 0; a < _p && residuals.CountOf(i) > 0; a++)
            {
                means[(i * _p) + a] = _columns[(i * _p) + a] / residuals.CountOf(i);
            }
        }

        return means;
    }

    private double[] Times(double[] rows, double[] matrix)
    {
        double[] product = new double[rows.Length];
        for (int i = 0; i < _bins; i++)
        {
            for (int a = 0; a < _p; a++)
            {
                for (int b = 0; b < _p; b++)
                {
                    product[(i * _p) + b] += rows[(i * _p) + a] * matrix[(a * _p) + b];
                }
            }
        }

        return product;
    }

    private double[] Product(int lag)
    {
        double[] product = new double[_p * _p];
        LagOf(_columns, lag, product);
        return product;
    }

    private void LagOf(double[] rows, int lag, double[] product)
    {
        Array.Clear(product);
        for (int i = 0; i + lag < _bins; i++)
        {
            for (int a = 0; a < _p; a++)
            {
                double left = rows[(i * _p) + a];
                for (int b = 0; b < _p; b++)
                {
                    product[(a * _p) + b] += left * rows[((i + lag) * _p) + b];
                }
            }
        }
    }
}
