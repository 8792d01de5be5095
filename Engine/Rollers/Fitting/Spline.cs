namespace BearingAnalytics.Rollers.Fitting;

/// <summary>A C1 quadratic spline in scaled positions: heights in µm, curvatures in µm per squared unit of the scaled position.</summary>
internal sealed class Spline
{
    private readonly Branch[] _branches;

    public Spline(ReadOnlySpan<double> knots, ArcConstraints constraints)
    {
        Knots = knots.ToArray();
        Constraints = constraints;
        Curvatures = new double[knots.Length + 1];
        _branches = new Branch[3 + (2 * knots.Length)];
    }

    /// <summary>Scaled positions of the knots, ascending.</summary>
    public double[] Knots { get; }

    /// <summary>What binds the parameters.</summary>
    public ArcConstraints Constraints { get; }

    /// <summary>Height at 0.</summary>
    public double Height { get; private set; }

    /// <summary>Slope at 0 of the first arc continued.</summary>
    public double Slope { get; private set; }

    /// <summary>Second derivative on each arc.</summary>
    public double[] Curvatures { get; }

    /// <summary>Sum of squared residuals, µm².</summary>
    public double ResidualSquareSum { get; private set; }

    /// <summary>Height, slope and free curvatures.</summary>
    public int LinearCount => 2 + Constraints.FreeCurvatures;

    /// <summary>All that is free, knots included.</summary>
    public int FreeCount => LinearCount + Constraints.FreeKnots;

    /// <summary>Height at a scaled position.</summary>
    public double At(double u)
    {
        double value = Height + (Slope * u) + (0.5 * Curvatures[0] * u * u);
        for (int i = 0; i < Knots.Length && u > Knots[i]; i++)
        {
            double beyond = u - Knots[i];
            value += 0.5 * (Curvatures[i + 1] - Curvatures[i]) * beyond * beyond;
        }

        return value;
    }

    /// <summary>Slope at a scaled position.</summary>
    public double SlopeAt(double u)
    {
        double value = Slope + (Curvatures[0] * u);
        for (int i = 0; i < Knots.Length && u > Knots[i]; i++)
        {
            value += (Curvatures[i + 1] - Curvatures[i]) * (u - Knots[i]);
        }

        return value;
    }

    /// <summary>The columns before constraints: 1, u, bow, a curvature step per knot and, if asked for, a kink per knot.</summary>
    public int Columns(PowerSums sums, bool withKnots, out Span<Branch> branches)
    {
        int knots = Knots.Length;
        _branches[0] = Branch.Constant;
        _branches[1] = Branch.Linear;
        _branches[2] = Branch.Bow;
        for (int i = 0; i < knots; i++)
        {
            _branches[3 + i] = Branch.CurvatureStep(sums, Knots[i]);
            if (withKnots)
            {
                _branches[3 + knots + i] = Branch.Kink(sums, Knots[i]);
            }
        }

        branches = _branches;
        return 3 + (withKnots ? 2 * knots : knots);
    }

    /// <summary>The linear map from free parameters to columns: <paramref name="map"/> has a row per column.</summary>
    public void Map(Span<double> map, int free, bool withKnots)
    {
        map.Clear();
        map[0] = 1;
        map[free + 1] = 1;
        Add(map, 2 * free, Constraints.CurvatureOf(0), 1);
        for (int i = 0; i < Knots.Length; i++)
        {
            int row = (3 + i) * free;
            Add(map, row, Constraints.CurvatureOf(i + 1), 1);
            Add(map, row, Constraints.CurvatureOf(i), -1);
            for (int p = 0; withKnots && p < Constraints.FreeKnots; p++)
            {
                map[((3 + Knots.Length + i) * free) + LinearCount + p] =
                    (Curvatures[i] - Curvatures[i + 1]) * Constraints.KnotBy(i, p);
            }
        }
    }

    /// <summary>Derivatives of the height at a scaled position by all that is free.</summary>
    public void Gradient(double u, Span<double> gradient)
    {
        gradient.Clear();
        gradient[0] = 1;
        gradient[1] = u;
        AddCurvature(gradient, 0, 0.5 * u * u);
        for (int i = 0; i < Knots.Length && u > Knots[i]; i++)
        {
            double beyond = u - Knots[i];
            AddCurvature(gradient, i + 1, 0.5 * beyond * beyond);
            AddCurvature(gradient, i, -0.5 * beyond * beyond);
            for (int p = 0; p < Constraints.FreeKnots; p++)
            {
                gradient[LinearCount + p] += (Curvatures[i] - Curvatures[i + 1]) * beyond * Constraints.KnotBy(i, p);
            }
        }
    }

    /// <summary>Takes over a solution of the linear part.</summary>
    public void Take(ReadOnlySpan<double> solution, double residualSquareSum)
    {
        Height = solution[0];
        Slope = solution[1];
        for (int i = 0; i < Curvatures.Length; i++)
        {
            int at = Constraints.CurvatureOf(i);
            Curvatures[i] = at < 0 ? 0 : solution[2 + at];
        }

        ResidualSquareSum = residualSquareSum;
    }

    private void AddCurvature(Span<double> gradient, int arc, double amount)
    {
        int at = Constraints.CurvatureOf(arc);
        if (at >= 0)
        {
            gradient[2 + at] += amount;
        }
    }

    private static void Add(Span<double> map, int row, int curvature, double amount)
    {
        if (curvature >= 0)
        {
            map[row + 2 + curvature] += amount;
        }
    }
}
