using BearingAnalytics.Numerics;

namespace BearingAnalytics.Rollers.Fitting;

/// <summary>
/// Covariance of everything a spline fit left free, for residuals that are correlated along the profile: (JᵀJ)⁻¹·JᵀΣJ·(JᵀJ)⁻¹ with Σ from
/// the autocovariance of binned residuals. The fit has taken slow parts out of the residuals, so that their plain autocovariance is too
/// small; the linear relation between the true and the expected one is inverted first (Parzen window, 8 lags of 128 pieces).
/// </summary>
internal static class SplineCovariance
{
    private const int MostBins = 128;
    private const int FewestBins = 2 * Lags;

    private const int Lags = 8;

    /// <summary>
    /// Share of the variance under independence below which correlation is not believed to make a fit better: a sampled autocovariance can
    /// even make it negative.
    /// </summary>
    private const double LeastShare = 0.3;

    /// <summary>
    /// Student's factor over the normal one at 95 % for 12 degrees of freedom: 3.7·128/8 of the windowed estimate, half of them because the
    /// window folds over at frequency zero, and more than half of those taken by the fit. 1,000 simulated rollers bear it out.
    /// </summary>
    private const double SmallSample = 2.179 / 1.960;

    /// <summary>Pieces of the window for a number of points: mostly with a point or more, so that neighbours can be compared.</summary>
    public static int BinsFor(int points) => Math.Clamp(points, FewestBins, MostBins);

    /// <summary>Covariance matrix by rows, in scaled positions; null where the normal equations are singular.</summary>
    public static double[]? Of(Spline spline, SplineSolver solver, BinnedResiduals residuals)
    {
        int p = spline.FreeCount;
        double[] normal = new double[p * p];
        double[] scale = new double[p];
        solver.NormalEquations(spline, normal, new double[p]);
        HoldKnots(normal, spline, residuals);
        if (!SymmetricSystem.TryFactor(normal, scale, 1e-12))
        {
            return null;
        }

        double[] inverse = SymmetricSystem.Inverse(normal, scale);
        double[] columns = Columns(spline, residuals);
        LagProducts products = new(columns, p, residuals.Bins, Lags);
        double[] covariance = TrueAutocovariance(products, inverse, residuals, p);
        double[] correlated = Sandwich(inverse, products.Weighted(ParzenWindowed(covariance)), p);
        double[] independent = Sandwich(inverse, products.Weighted([LeastShare * covariance[0]]), p);
        return Larger(correlated, independent, p);
    }

    /// <summary>
    /// Between two arcs of the same curvature a knot could lie anywhere. Half the window as its standard uncertainty beforehand keeps the
    /// equations solvable and says just that; where there is a step of curvature it weighs nothing.
    /// </summary>
    private static void HoldKnots(double[] normal, Spline spline, BinnedResiduals residuals)
    {
        int p = spline.FreeCount;
        double variance = residuals.SquareSum / Math.Max(1, residuals.Points);
        double weight = Math.Max(variance, 1e-12 * residuals.Points);
        for (int i = spline.LinearCount; i < p; i++)
        {
            normal[(i * p) + i] += weight;
        }
    }

    /// <summary>Bin sums of the derivatives.</summary>
    private static double[] Columns(Spline spline, BinnedResiduals residuals)
    {
        int p = spline.FreeCount;
        double[] columns = new double[residuals.Bins * p];
        for (int bin = 0; bin < residuals.Bins; bin++)
        {
            Span<double> row = columns.AsSpan(bin * p, p);
            spline.Gradient(residuals.Middle(bin), row);
            for (int i = 0; i < p; i++)
            {
                row[i] *= residuals.CountOf(bin);
            }
        }

        return columns;
    }

    /// <summary>Autocovariance of the errors whose residuals would show, on average, the autocovariance that was seen.</summary>
    private static double[] TrueAutocovariance(LagProducts products, double[] inverse, BinnedResiduals residuals, int freeCount)
    {
        double[] system = products.ExpectedResidualAutocovariance(inverse, residuals);
        double[] seen = new double[Lags];
        for (int lag = 0; lag < Lags; lag++)
        {
            seen[lag] = residuals.Autocovariance(lag);
        }

        // Where too few pieces hold points to tell: the variance of independent errors.
        double occupied = residuals.Autocovariance(0) * residuals.Bins / Math.Max(1, residuals.Occupied);
        double plain = occupied * residuals.Points / Math.Max(1, residuals.Points - freeCount);
        return GeneralSystem.TrySolve(system, seen) && seen[0] > 0 ? seen : [plain, .. new double[Lags - 1]];
    }

    private static double[] ParzenWindowed(double[] covariance)
    {
        double[] windowed = new double[Lags];
        for (int lag = 0; lag < Lags; lag++)
        {
            double at = (double)lag / Lags;
            double weight = at < 0.5 ? 1 - (6 * at * at * (1 - at)) : 2 * Math.Pow(1 - at, 3);
            windowed[lag] = weight * covariance[lag];
        }

        return windowed;
    }

    private static double[] Sandwich(double[] inverse, double[] middle, int p) => Product(Product(inverse, middle, p), inverse, p);

    private static double[] Product(double[] a, double[] b, int p)
    {
        double[] product = new double[p * p];
        for (int i = 0; i < p; i++)
        {
            for (int k = 0; k < p; k++)
            {
                for (int j = 0; j < p; j++)
                {
                    product[(i * p) + j] += a[(i * p) + k] * b[(k * p) + j];
                }
            }
        }

        return product;
    }

    /// <summary>The matrix with the larger variances, scaled row and column where the other one is larger there.</summary>
    private static double[] Larger(double[] one, double[] other, int p)
    {
        double[] larger = new double[p * p];
        Span<double> factor = stackalloc double[p];
        for (int i = 0; i < p; i++)
        {
            double own = one[(i * p) + i];
            double least = other[(i * p) + i];
            factor[i] = own > 0 ? Math.Sqrt(Math.Max(1, least / own)) : 0;
        }

        for (int i = 0; i < p; i++)
        {
            for (int j = 0; j < p; j++)
            {
                bool usable = factor[i] > 0 && factor[j] > 0;
                larger[(i * p) + j] = SmallSample * SmallSample
                    * (usable ? one[(i * p) + j] * factor[i] * factor[j] : other[(i * p) + j]);
            }
        }

        return larger;
    }
}
