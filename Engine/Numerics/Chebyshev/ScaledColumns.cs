namespace BearingAnalytics.Numerics.Chebyshev;

/// <summary>Columns divided by their largest value, so that their units have no say over what counts as dependent.</summary>
internal sealed class ScaledColumns
{
    private readonly IReadOnlyList<double[]> _columns;
    private readonly double[] _scale;

    public ScaledColumns(IReadOnlyList<double[]> columns)
    {
        _columns = columns;
        _scale = new double[columns.Count];
        for (int j = 0; j < _scale.Length; j++)
        {
            double largest = 0;
            foreach (double value in columns[j])
            {
                largest = Math.Max(largest, Math.Abs(value));
            }

            _scale[j] = largest > 0 ? 1 / largest : 0;
        }
    }

    /// <summary>Number of columns.</summary>
    public int Count => _scale.Length;

    /// <summary>Number of points.</summary>
    public int Points => _columns[0].Length;

    /// <summary>Value of a column at a point, −1 to 1.</summary>
    public double At(int point, int column) => _columns[column][point] * _scale[column];

    /// <summary>Σ c_j·columns_j at a point.</summary>
    public double Combination(int point, ReadOnlySpan<double> coefficients)
    {
        double sum = 0;
        for (int j = 0; j < coefficients.Length; j++)
        {
            sum += coefficients[j] * At(point, j);
        }

        return sum;
    }

    /// <summary>Coefficients of the columns as they were given.</summary>
    public double[] Unscaled(ReadOnlySpan<double> coefficients)
    {
        double[] unscaled = new double[coefficients.Length];
        for (int j = 0; j < unscaled.Length; j++)
        {
            unscaled[j] = coefficients[j] * _scale[j];
        }

        return unscaled;
    }
}
