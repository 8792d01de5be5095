namespace BearingAnalytics.Numerics.LeastSquares;

/// <summary>
/// The linear problem of one Levenberg-Marquardt step: columns scaled to length 1, triangularised once by Householder reflections, then
/// solved for any damping by adding a scaled unit matrix below and rotating it away.
/// </summary>
internal sealed class DampedSystem(int m, int n)
{
    private readonly double[] _work = new double[m * n];
    private readonly double[] _right = new double[m];
    private readonly double[] _scale = new double[n];
    private readonly double[] _triangle = new double[n * n];
    private readonly double[] _rotated = new double[n];
    private readonly double[] _tail = new double[n];
    private readonly double[] _step = new double[n];

    /// <summary>Largest over smallest pivot of the scaled Jacobian.</summary>
    public double ConditionNumber { get; private set; } = 1;

    /// <summary>How far the residuals move, as a length, when a parameter changes alone: by the linear model.</summary>
    public double Reach(int parameter, double change) => _scale[parameter] * Math.Abs(change);

    /// <summary>Takes a new Jacobian (by columns) and its residuals.</summary>
    public void Take(ReadOnlySpan<double> jacobian, ReadOnlySpan<double> residuals)
    {
        jacobian.CopyTo(_work);
        residuals.CopyTo(_right);
        double largest = 0, smallest = double.PositiveInfinity;
        for (int j = 0; j < n; j++)
        {
            Span<double> column = _work.AsSpan(j * m, m);
            double length = Length(column);

            // The longest column seen so far (Moré 1978): a parameter that has run off to where nothing depends on it stays damped.
            _scale[j] = Math.Max(_scale[j], length > 0 ? length : double.Epsilon);
            for (int i = 0; i < m; i++)
            {
                column[i] /= _scale[j];
            }
        }

        for (int j = 0; j < n; j++)
        {
            double pivot = Math.Abs(Reflect(j));
            largest = Math.Max(largest, pivot);
            smallest = Math.Min(smallest, pivot);
        }

        ConditionNumber = smallest > 0 ? largest / smallest : double.PositiveInfinity;
    }

    /// <summary>The step that minimises |J·p − r|² + damping·|D·p|².</summary>
    public ReadOnlySpan<double> Step(double damping)
    {
        for (int j = 0; j < n; j++)
        {
            _work.AsSpan(j * m, j + 1).CopyTo(_triangle.AsSpan(j * n, j + 1));
            _rotated[j] = _right[j];
        }

        double weight = Math.Sqrt(damping);
        for (int row = 0; row < n; row++)
        {
            RotateAway(row, weight);
        }

        for (int j = n - 1; j >= 0; j--)
        {
            double sum = _rotated[j];
            for (int k = j + 1; k < n; k++)
            {
                sum -= _triangle[(k * n) + j] * _step[k];
            }

            double pivot = _triangle[(j * n) + j];
            _step[j] = pivot == 0 ? 0 : sum / pivot;
        }

        for (int j = 0; j < n; j++)
        {
            _step[j] /= _scale[j];
        }

        return _step;
    }

    /// <summary>The decrease of the sum of squares that the linear model promised for the last step.</summary>
    public double Predicted(double damping)
    {
        double sum = 0;
        for (int i = 0; i < n; i++)
        {
            double row = 0;
            for (int j = i; j < n; j++)
            {
                row += _work[(j * m) + i] * _step[j] * _scale[j];
            }

            double own = _step[i] * _scale[i];
            sum += (row * row) + (2 * damping * own * own);
        }

        return sum;
    }

    private double Reflect(int j)
    {
        Span<double> pivot = _work.AsSpan((j * m) + j, m - j);
        double length = Length(pivot);
        if (length == 0)
        {
            return 0;
        }

        double head = pivot[0];
        double image = head > 0 ? -length : length;
        double first = head - image;
        pivot[0] = first;
        double factor = 1 / (-image * first);
        for (int k = j + 1; k < n; k++)
        {
            Apply(pivot, _work.AsSpan((k * m) + j, m - j), factor);
        }

        Apply(pivot, _right.AsSpan(j), factor);
        pivot.Clear();
        pivot[0] = image;
        return image;
    }

    private static void Apply(ReadOnlySpan<double> mirror, Span<double> column, double factor)
    {
        double dot = 0;
        for (int i = 0; i < mirror.Length; i++)
        {
            dot += mirror[i] * column[i];
        }

        dot *= factor;
        for (int i = 0; i < mirror.Length; i++)
        {
            column[i] -= dot * mirror[i];
        }
    }

    /// <summary>Givens rotations of one row of the damping into the triangle.</summary>
    private void RotateAway(int row, double weight)
    {
        Array.Clear(_tail);
        _tail[row] = weight;
        double right = 0;
        for (int k = row; k < n; k++)
        {
            double a = _triangle[(k * n) + k];
            double b = _tail[k];
            if (b == 0)
            {
                continue;
            }

            double length = Math.Sqrt((a * a) + (b * b));
            double c = a / length;
            double s = b / length;
            for (int j = k; j < n; j++)
            {
                double upper = _triangle[(j * n) + k];
                _triangle[(j * n) + k] = (c * upper) + (s * _tail[j]);
                _tail[j] = (c * _tail[j]) - (s * upper);
            }

            (_rotated[k], right) = ((c * _rotated[k]) + (s * right), (c * right) - (s * _rotated[k]));
        }
    }

    private static double Length(ReadOnlySpan<double> values)
    {
        double sum = 0;
        foreach (double value in values)
        {
            sum += value * value;
        }

        return Math.Sqrt(sum);
    }
}
