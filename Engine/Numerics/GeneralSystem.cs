namespace BearingAnalytics.Numerics;

/// <summary>A small square system without symmetry, by elimination with row exchange.</summary>
public static class GeneralSystem
{
    /// <summary>Smallest pivot over the largest value of its column: below, what is left of the column is rounding.</summary>
    private const double SmallestPivot = 1e-14;

    /// <summary>
    /// Solves in place; false where the matrix is singular to rounding or holds NaN, and then both spans hold nothing of use. The units
    /// of the unknowns do not matter.
    /// </summary>
    /// <param name="matrix">n × n values by rows; destroyed.</param>
    /// <param name="unknowns">n values of the right-hand side; overwritten with the solution.</param>
    public static bool TrySolve(Span<double> matrix, Span<double> unknowns)
    {
        int n = unknowns.Length;
        Span<double> least = stackalloc double[n];
        for (int column = 0; column < n; column++)
        {
            least[column] = SmallestPivot * Largest(matrix, column, n, 0, out _);
        }

        for (int column = 0; column < n; column++)
        {
            if (!(Largest(matrix, column, n, column, out int pivot) > least[column]))
            {
                return false;
            }

            Exchange(matrix, unknowns, column, pivot);
            Clear(matrix, unknowns, column);
        }

        for (int row = 0; row < n; row++)
        {
            unknowns[row] /= matrix[(row * n) + row];
        }

        return true;
    }

    private static double Largest(ReadOnlySpan<double> matrix, int column, int n, int fromRow, out int at)
    {
        at = fromRow;
        double largest = Math.Abs(matrix[(fromRow * n) + column]);
        for (int row = fromRow + 1; row < n; row++)
        {
            double size = Math.Abs(matrix[(row * n) + column]);
            if (size > largest)
            {
                (largest, at) = (size, row);
            }
        }

        return largest;
    }

    private static void Exchange(Span<double> matrix, Span<double> unknowns, int one, int other)
    {
        int n = unknowns.Length;
        for (int k = 0; k < n; k++)
        {
            (matrix[(one * n) + k], matrix[(other * n) + k]) = (matrix[(other * n) + k], matrix[(one * n) + k]);
        }

        (unknowns[one], unknowns[other]) = (unknowns[other], unknowns[one]);
    }

    /// <summary>Takes the pivot's row off all others, so that only the pivot is left of its column.</summary>
    private static void Clear(Span<double> matrix, Span<double> unknowns, int column)
    {
        int n = unknowns.Length;
        for (int row = 0; row < n; row++)
        {
            double factor = row == column ? 0 : matrix[(row * n) + column] / matrix[(column * n) + column];
            for (int k = column; k < n && factor != 0; k++)
            {
                matrix[(row * n) + k] -= factor * matrix[(column * n) + k];
            }

            unknowns[row] -= factor * unknowns[column];
        }
    }
}
