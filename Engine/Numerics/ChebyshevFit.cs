using BearingAnalytics.Numerics.Chebyshev;

namespace BearingAnalytics.Numerics;

/// <summary>The best linear approximation in the maximum norm.</summary>
/// <param name="Coefficients">A coefficient per column.</param>
/// <param name="Deviation">Largest absolute residual: half the zone that holds all points.</param>
/// <param name="Reference">
/// The points, one more than coefficients, that prove it: there the residual is largest, of polynomials with alternating sign.
/// </param>
public sealed record ChebyshevSolution(double[] Coefficients, double Deviation, int[] Reference);

/// <summary>
/// Minimum zone of points around a linear combination of columns, by exchange of single points (Stiefel 1959, as the dual simplex method):
/// exact, with the points that prove it, also for columns that are zero on many points. For few columns.
/// </summary>
public static class ChebyshevFit
{
    private const int MaximumExchanges = 2000;

    /// <summary>Minimises max |values − Σ c_j·columns_j|.</summary>
    /// <param name="columns">p columns of n values each.</param>
    /// <param name="values">n values, more than p.</param>
    /// <returns>The solution, or null where the columns are linearly dependent.</returns>
    /// <exception cref="ArgumentException">No column, a column of another length, no more values than columns, NaN or infinity.</exception>
    public static ChebyshevSolution? Solve(IReadOnlyList<double[]> columns, ReadOnlySpan<double> values)
    {
        ArgumentNullException.ThrowIfNull(columns);
        Check(columns, values);
        ScaledColumns scaled = new(columns);
        SignedReference? reference = SignedReference.Start(scaled, values);
        if (reference is null)
        {
            return null;
        }

        double rounding = 1e-14 * Largest(values);
        for (int exchange = 0; ; exchange++)
        {
            reference.Solve(values);
            (int worst, double residual) = Worst(scaled, values, reference, rounding);
            bool isBest = Math.Abs(residual) <= (reference.Deviation * (1 + 1e-12)) + rounding || reference.Holds(worst);
            if (isBest || exchange == MaximumExchanges || !reference.TryExchange(worst, residual))
            {
                double deviation = isBest ? reference.Deviation : Math.Abs(residual);
                return new ChebyshevSolution(scaled.Unscaled(reference.Coefficients), deviation, [.. reference.Points]);
            }
        }
    }

    private static void Check(IReadOnlyList<double[]> columns, ReadOnlySpan<double> values)
    {
        ArgumentOutOfRangeException.ThrowIfZero(columns.Count, nameof(columns));
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(values.Length, columns.Count, nameof(values));
        double sum = Sum(values);
        foreach (double[] column in columns)
        {
            if (column.Length != values.Length)
            {
                throw new ArgumentException($"A column has {column.Length} values, but {values.Length} are to be fitted.", nameof(columns));
            }

            sum += Sum(column);
        }

        if (!double.IsFinite(sum))
        {
            throw new ArgumentException("Columns and values must be finite: leave points without a value out.", nameof(values));
        }
    }

    /// <summary>Sum of 0·value: NaN where one of them is no finite number.</summary>
    private static double Sum(ReadOnlySpan<double> values)
    {
        double sum = 0;
        foreach (double value in values)
        {
            sum += 0 * value;
        }

        return sum;
    }

    private static double Largest(ReadOnlySpan<double> values)
    {
        double largest = 0;
        foreach (double value in values)
        {
            largest = Math.Max(largest, Math.Abs(value));
        }

        return largest;
    }

    /// <summary>
    /// The point that lies farthest out; after an exchange that moved nothing the first that lies out at all, which cannot go in circles
    /// (Bland 1977).
    /// </summary>
    private static (int Index, double Residual) Worst(
        ScaledColumns columns, ReadOnlySpan<double> values, SignedReference reference, double rounding)
    {
        int worst = 0;
        double largest = 0;
        double limit = (reference.Deviation * (1 + 1e-12)) + rounding;
        for (int i = 0; i < values.Length; i++)
        {
            double residual = values[i] - columns.Combination(i, reference.Coefficients);
            if (Math.Abs(residual) > Math.Abs(largest))
            {
                (worst, largest) = (i, residual);
                if (reference.IsStalled && Math.Abs(residual) > limit && !reference.Holds(i))
                {
                    break;
                }
            }
        }

        return (worst, largest);
    }
}
