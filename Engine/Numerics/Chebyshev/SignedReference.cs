namespace BearingAnalytics.Numerics.Chebyshev;

/// <summary>
/// p + 1 points with signs s and weights w ≥ 0, Σw = 1, Σ w·s·(row of columns) = 0: the smallest zone that holds these points is a lower
/// bound for all points. An exchange of one point keeps that and never narrows the zone.
/// </summary>
internal sealed class SignedReference
{
    /// <summary>Share of a row of columns that must be new for it to count as independent of others.</summary>
    private const double LeastNew = 1e-10;

    private readonly ScaledColumns _columns;
    private readonly double[] _signs;
    private readonly double[] _weights;

    private SignedReference(ScaledColumns columns, int[] points)
    {
        _columns = columns;
        Points = points;
        _signs = new double[points.Length];
        _weights = new double[points.Length];
        Coefficients = new double[columns.Count];
    }

    /// <summary>The points.</summary>
    public int[] Points { get; }

    /// <summary>Coefficients of the scaled columns that put all points on the edges of their zone.</summary>
    public double[] Coefficients { get; }

    /// <summary>Half the width of the zone.</summary>
    public double Deviation { get; private set; }

    /// <summary>True where the last exchange did not widen the zone.</summary>
    public bool IsStalled { get; private set; }

    /// <summary>
    /// Points to begin with: independent ones, and the one that lies farthest off what they determine; null where there are none.
    /// </summary>
    public static SignedReference? Start(ScaledColumns columns, ReadOnlySpan<double> values)
    {
        int p = columns.Count;
        int[] points = new int[p + 1];
        if (!TryIndependent(columns, points.AsSpan(0, p)))
        {
            return null;
        }

        SignedReference reference = new(columns, points);
        return reference.TryTakeLast(values) && reference.TrySign(values) ? reference : null;
    }

    /// <summary>True where a point is one of them.</summary>
    public bool Holds(int point) => Array.IndexOf(Points, point) >= 0;

    /// <summary>Finds the zone of the points: s·(value − Σ c·column) is the deviation on each.</summary>
    public void Solve(ReadOnlySpan<double> values)
    {
        int n = Points.Length;
        Span<double> matrix = stackalloc double[n * n];
        Span<double> unknowns = stackalloc double[n];
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
            {
                matrix[(i * n) + j] = Entry(i, j);
            }

            unknowns[i] = _signs[i] * values[Points[i]];
        }

        if (GeneralSystem.TrySolve(matrix, unknowns))
        {
            unknowns[..^1].CopyTo(Coefficients);
            Deviation = Math.Max(0, unknowns[^1]);
        }
    }

    /// <summary>Puts a point in for the one whose weight falls to zero first; false where rounding leaves none.</summary>
    public bool TryExchange(int point, double residual)
    {
        int n = Points.Length;
        double sign = residual < 0 ? -1 : 1;
        Span<double> share = stackalloc double[n];
        for (int j = 0; j < n; j++)
        {
            share[j] = j < _columns.Count ? sign * _columns.At(point, j) : 1;
        }

        if (!TrySolveTransposed(share))
        {
            return false;
        }

        int leaving = -1;
        double least = double.PositiveInfinity;
        for (int i = 0; i < n; i++)
        {
            double ratio = share[i] > 1e-12 ? Math.Max(0, _weights[i]) / share[i] : double.PositiveInfinity;
            if (ratio < least || (ratio == least && leaving >= 0 && ratio < double.PositiveInfinity && Points[i] < Points[leaving]))
            {
                (least, leaving) = (ratio, i);
            }
        }

        if (leaving < 0)
        {
            return false;
        }

        IsStalled = least <= 1e-15;
        Points[leaving] = point;
        _signs[leaving] = sign;
        return TryWeigh();
    }

    /// <summary>Points whose rows of columns are independent, each as new as can be (Gram and Schmidt).</summary>
    private static bool TryIndependent(ScaledColumns columns, Span<int> points)
    {
        int p = columns.Count;
        Span<double> directions = stackalloc double[p * p];
        Span<double> row = stackalloc double[p];
        for (int k = 0; k < p; k++)
        {
            double newest = 0;
            for (int i = 0; i < columns.Points; i++)
            {
                double length = NewPart(columns, i, directions[..(k * p)], row);
                if (length > newest)
                {
                    (newest, points[k]) = (length, i);
                }
            }

            if (!(newest > LeastNew))
            {
                return false;
            }

            NewPart(columns, points[k], directions[..(k * p)], row);
            for (int j = 0; j < p; j++)
            {
                directions[(k * p) + j] = row[j] / newest;
            }
        }

        return true;
    }

    /// <summary>Takes known directions out of a point's row; the length of what is left.</summary>
    private static double NewPart(ScaledColumns columns, int point, ReadOnlySpan<double> directions, Span<double> row)
    {
        int p = row.Length;
        for (int j = 0; j < p; j++)
        {
            row[j] = columns.At(point, j);
        }

        for (int k = 0; k < directions.Length; k += p)
        {
            double along = Dot(row, directions.Slice(k, p));
            for (int j = 0; j < p; j++)
            {
                row[j] -= along * directions[k + j];
            }
        }

        return Math.Sqrt(Dot(row, row));
    }

    private static double Dot(ReadOnlySpan<double> one, ReadOnlySpan<double> other)
    {
        double sum = 0;
        for (int j = 0; j < one.Length; j++)
        {
            sum += one[j] * other[j];
        }

        return sum;
    }

    /// <summary>The last point is the one farthest off the combination that passes through the others.</summary>
    private bool TryTakeLast(ReadOnlySpan<double> values)
    {
        int p = _columns.Count;
        Span<double> matrix = stackalloc double[p * p];
        for (int i = 0; i < p; i++)
        {
            for (int j = 0; j < p; j++)
            {
                matrix[(i * p) + j] = _columns.At(Points[i], j);
            }

            Coefficients[i] = values[Points[i]];
        }

        if (!GeneralSystem.TrySolve(matrix, Coefficients))
        {
            return false;
        }

        double farthest = -1;
        for (int i = 0; i < values.Length; i++)
        {
            double distance = Math.Abs(values[i] - _columns.Combination(i, Coefficients));
            if (distance > farthest && Array.IndexOf(Points, i, 0, p) < 0)
            {
                (farthest, Points[p]) = (distance, i);
            }
        }

        return true;
    }

    /// <summary>Signs from the one linear relation between the rows, so chosen that the deviation is not negative.</summary>
    private bool TrySign(ReadOnlySpan<double> values)
    {
        int p = _columns.Count;
        Span<double> matrix = stackalloc double[p * p];
        Span<double> relation = stackalloc double[p];
        for (int j = 0; j < p; j++)
        {
            for (int i = 0; i < p; i++)
            {
                matrix[(j * p) + i] = _columns.At(Points[i], j);
            }

            relation[j] = -_columns.At(Points[p], j);
        }

        if (!GeneralSystem.TrySolve(matrix, relation))
        {
            return false;
        }

        for (int i = 0; i < p; i++)
        {
            _signs[i] = relation[i] < 0 ? -1 : 1;
        }

        _signs[p] = 1;
        if (!TryWeigh())
        {
            return false;
        }

        double deviation = 0;
        for (int i = 0; i <= p; i++)
        {
            deviation += _weights[i] * _signs[i] * values[Points[i]];
        }

        for (int i = 0; i <= p && deviation < 0; i++)
        {
            _signs[i] = -_signs[i];
        }

        return true;
    }

    private bool TryWeigh()
    {
        Array.Clear(_weights);
        _weights[^1] = 1;
        return TrySolveTransposed(_weights);
    }

    /// <summary>Solves Σ_i x_i·(s_i·row_i, 1) = right.</summary>
    private bool TrySolveTransposed(Span<double> right)
    {
        int n = Points.Length;
        Span<double> matrix = stackalloc double[n * n];
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
            {
                matrix[(j * n) + i] = Entry(i, j);
            }
        }

        return GeneralSystem.TrySolve(matrix, right);
    }

    private double Entry(int i, int j) => j < _columns.Count ? _signs[i] * _columns.At(Points[i], j) : 1;
}
