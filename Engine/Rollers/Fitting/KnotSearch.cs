namespace BearingAnalytics.Rollers.Fitting;

/// <summary>
/// Finds the knots of a given number of arcs: descends from a hint, from the best cut into independent parabolas (dynamic programming over
/// a coarse grid), and from a smaller solution with one knot or a mirrored pair put in, and keeps the best.
/// </summary>
internal sealed class KnotSearch(PowerSums sums)
{
    private const int Cells = 48;

    private readonly SplineSolver _solver = new(sums);
    private double[]? _costs;

    /// <summary>The solver that descends.</summary>
    public SplineSolver Solver => _solver;

    /// <summary>Forgets what it knows of earlier points.</summary>
    public void Restart() => _costs = null;

    /// <summary>The best spline found; null where the points do not determine one.</summary>
    /// <param name="constraints">Number of arcs and what binds them.</param>
    /// <param name="hint">Knots to start from; empty for none.</param>
    /// <param name="smaller">A solution with fewer arcs; null for none.</param>
    public Spline? Best(ArcConstraints constraints, ReadOnlySpan<double> hint, Spline? smaller)
    {
        Spline? best = null;
        if (hint.Length == constraints.Knots)
        {
            best = _solver.Descend(hint, constraints);
            if (constraints.FreeKnots == 0)
            {
                return best;
            }
        }

        best = Better(best, _solver.Descend(CutByParabolas(constraints.Arcs), constraints));
        return smaller is null ? best : Better(best, FromSmaller(smaller, constraints));
    }

    private static Spline? Better(Spline? one, Spline? other) =>
        other is null ? one : one is null || other.ResidualSquareSum < one.ResidualSquareSum ? other : one;

    private Spline? FromSmaller(Spline smaller, ArcConstraints constraints)
    {
        int added = constraints.Knots - smaller.Knots.Length;
        Spline? best = null;
        for (int cell = 1; cell < Cells; cell += 3)
        {
            double at = Position(cell);
            double[]? knots = added switch
            {
                1 => [.. smaller.Knots, at],
                2 when at < 0 => [.. smaller.Knots, at, -at],
                _ => null,
            };
            if (knots is not null)
            {
                Array.Sort(knots);
                best = Better(best, _solver.Solve(knots, constraints));
            }
        }

        return best is null ? null : _solver.Descend(best.Knots, constraints);
    }

    /// <summary>Knots of the cheapest cut into independent parabolas.</summary>
    private double[] CutByParabolas(int arcs)
    {
        double[] costs = _costs ??= SegmentCosts();
        double[] best = new double[Cells + 1];
        int[,] cut = new int[arcs, Cells + 1];
        for (int to = 0; to <= Cells; to++)
        {
            best[to] = costs[to];
        }

        for (int arc = 1; arc < arcs; arc++)
        {
            for (int to = Cells; to > arc; to--)
            {
                double least = double.PositiveInfinity;
                for (int at = arc; at < to; at++)
                {
                    double cost = best[at] + costs[(at * (Cells + 1)) + to];
                    if (cost < least)
                    {
                        least = cost;
                        cut[arc, to] = at;
                    }
                }

                best[to] = least;
            }
        }

        double[] knots = new double[arcs - 1];
        int end = Cells;
        for (int arc = arcs - 1; arc > 0; arc--)
        {
            end = cut[arc, end];
            knots[arc - 1] = Position(end);
        }

        return knots;
    }

    private double[] SegmentCosts()
    {
        double[] costs = new double[(Cells + 1) * (Cells + 1)];
        int[] index = new int[Cells + 1];
        for (int cell = 0; cell <= Cells; cell++)
        {
            index[cell] = cell == 0 ? 0 : sums.IndexAbove(Position(cell));
        }

        for (int from = 0; from < Cells; from++)
        {
            for (int to = from + 1; to <= Cells; to++)
            {
                costs[(from * (Cells + 1)) + to] = ParabolaCost.Between(sums, index[from], index[to], Position(from), Position(to));
            }
        }

        return costs;
    }

    private static double Position(int cell) => -1 + (2.0 * cell / Cells);
}
