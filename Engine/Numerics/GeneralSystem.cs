namespace BearingAnalytics.Numerics;

/// <summary>A small square system without symmetry, by elimination with row exchange.</summary>
public static class GeneralSystem
{
    /// <summary>Solves in place; false where the matrix is singular.</summary>
    /// <param name="matrix">n × n values by rows; destroyed.</param>
    /// <param name="unknowns">Right-hand side; overwritten with the solution.</param>
    public static bool TrySolve(Span<double> matrix, Span<double> unknowns)
    {
        int n = unknowns.Length;
        for (int column = 0; column < n; column++)
        {
            int pivot = column;
            for (int row = column + 1; row < n; row++)
            {
                pivot = Math.Abs(matrix[(row * n) + column]) > Math.Abs(matrix[(pivot * n) + column]) ? row : pivot;
            }

            if (!(Math.Abs(matrix[(pivot * n) + column]) > 1e-12))
            {
                return false;
            }

            for (int k = 0; k < n; k++)
            {
                (matrix[(column * n) + k], matrix[(pivot * n) + k]) = (matrix[(pivot * n) + k], matrix[(column * n) + k]);
            }

            (unknowns[column], unknowns[pivot]) = (unknowns[pivot], unknowns[column]);
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

        for (int row = 0; row < n; row++)
        {
            unknowns[row] /= matrix[(row * n) + row];
        }

        return true;
    }
}
