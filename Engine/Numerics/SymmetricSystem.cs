namespace BearingAnalytics.Numerics;

/// <summary>
/// Small symmetric positive definite systems, as least squares leaves them: Cholesky factorisation with unit diagonal scaling, in the
/// caller's memory. Meant for a dozen unknowns.
/// </summary>
public static class SymmetricSystem
{
    /// <summary>
    /// Factors a matrix in place into its scaled Cholesky factor; false where a pivot falls below <paramref name="smallestPivot"/>: the
    /// unknowns cannot be told apart.
    /// </summary>
    /// <param name="matrix">n × n values by rows, the lower triangle used; overwritten.</param>
    /// <param name="scale">n values, overwritten with the diagonal scaling.</param>
    /// <param name="smallestPivot">Smallest squared pivot of the scaled matrix, whose diagonal is 1.</param>
    public static bool TryFactor(Span<double> matrix, Span<double> scale, double smallestPivot = 1e-13)
    {
        int n = scale.Length;
        for (int i = 0; i < n; i++)
        {
            double diagonal = matrix[(i * n) + i];
            if (!(diagonal > 0))
            {
                return false;
            }

            scale[i] = 1 / Math.Sqrt(diagonal);
        }

        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j <= i; j++)
            {
                double sum = matrix[(i * n) + j] * scale[i] * scale[j];
                for (int k = 0; k < j; k++)
                {
                    sum -= matrix[(i * n) + k] * matrix[(j * n) + k];
                }

                if (i != j)
                {
                    matrix[(i * n) + j] = sum / matrix[(j * n) + j];
                }
                else if (sum > smallestPivot)
                {
                    matrix[(i * n) + i] = Math.Sqrt(sum);
                }
                else
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>Solves with what <see cref="TryFactor"/> left behind.</summary>
    /// <param name="factor">The factored matrix.</param>
    /// <param name="scale">Its scaling.</param>
    /// <param name="unknowns">Right-hand side; overwritten with the solution.</param>
    public static void Solve(ReadOnlySpan<double> factor, ReadOnlySpan<double> scale, Span<double> unknowns)
    {
        int n = scale.Length;
        for (int i = 0; i < n; i++)
        {
            double sum = unknowns[i] * scale[i];
            for (int k = 0; k < i; k++)
            {
                sum -= factor[(i * n) + k] * unknowns[k];
            }

            unknowns[i] = sum / factor[(i * n) + i];
        }

        for (int i = n - 1; i >= 0; i--)
        {
            double sum = unknowns[i];
            for (int k = i + 1; k < n; k++)
            {
                sum -= factor[(k * n) + i] * unknowns[k];
            }

            unknowns[i] = sum / factor[(i * n) + i];
        }

        for (int i = 0; i < n; i++)
        {
            unknowns[i] *= scale[i];
        }
    }

    /// <summary>The inverse matrix, from what <see cref="TryFactor"/> left behind.</summary>
    /// <returns>n × n values by rows.</returns>
    public static double[] Inverse(ReadOnlySpan<double> factor, ReadOnlySpan<double> scale)
    {
        int n = scale.Length;
        double[] inverse = new double[n * n];
        for (int i = 0; i < n; i++)
        {
            Span<double> row = inverse.AsSpan(i * n, n);
            row[i] = 1;
            Solve(factor, scale, row);
        }

        return inverse;
    }
}
