using BearingAnalytics.Numerics;

namespace BearingAnalytics.Rollers.Fitting;

/// <summary>
/// Least squares of a C1 quadratic spline a + b·u + ½∬κ with constraints, from power sums: the linear part exactly, the knots by
/// Gauss-Newton steps in which a shift of a knot acts like a kink of the size of the curvature step.
/// </summary>
internal sealed class SplineSolver(PowerSums sums)
{
    /// <summary>
    /// Nearest that two knots, or a knot and an end, may come, of the half window: nobody grinds an arc shorter than 3 % of a roller, and a
    /// shorter one only stands for a mark.
    /// </summary>
    private const double SmallestGap = 0.06;

    private const int MaximumSteps = 40;

    /// <summary>The spline for knots that stand still; null where points do not determine it.</summary>
    public Spline? Solve(ReadOnlySpan<double> knots, ArcConstraints constraints)
    {
        Spline spline = new(knots, constraints);
        return Solve(spline) ? spline : null;
    }

    /// <summary>Moves the knots to the nearest minimum; null where points do not determine the spline.</summary>
    public Spline? Descend(ReadOnlySpan<double> start, ArcConstraints constraints)
    {
        if (constraints.FreeKnots == 0)
        {
            return Solve(start, constraints);
        }

        Span<double> knots = stackalloc double[start.Length];
        start.CopyTo(knots);
        constraints.Project(knots);
        KeepApart(knots);
        Spline? best = Solve(knots, constraints);
        if (best is null)
        {
            return null;
        }

        Span<double> step = stackalloc double[knots.Length];
        for (int i = 0; i < MaximumSteps && Step(best, step); i++)
        {
            Spline? next = Shorten(best, step, constraints);
            if (next is null)
            {
                break;
            }

            bool isDone = best.ResidualSquareSum - next.ResidualSquareSum <= 1e-10 * best.ResidualSquareSum;
            best = next;
            if (isDone)
            {
                break;
            }
        }

        return best;
    }

    /// <summary>Normal equations of everything that is free, knots included, at a solution: for steps and for covariances.</summary>
    /// <param name="spline">A solved spline.</param>
    /// <param name="matrix">Overwritten: its <see cref="Spline.FreeCount"/> squared.</param>
    /// <param name="right">Overwritten: columns times heights.</param>
    public void NormalEquations(Spline spline, Span<double> matrix, Span<double> right)
    {
        int columns = spline.Columns(sums, withKnots: true, out Span<Branch> branches);
        Reduce(spline, branches[..columns], withKnots: true, matrix, right);
    }

    private bool Solve(Spline spline)
    {
        int free = spline.LinearCount;
        Span<double> matrix = stackalloc double[free * free];
        Span<double> right = stackalloc double[free];
        Span<double> solution = stackalloc double[free];
        Span<double> scale = stackalloc double[free];
        int columns = spline.Columns(sums, withKnots: false, out Span<Branch> branches);
        Reduce(spline, branches[..columns], withKnots: false, matrix, right);
        right.CopyTo(solution);
        if (!SymmetricSystem.TryFactor(matrix, scale))
        {
            return false;
        }

        SymmetricSystem.Solve(matrix, scale, solution);
        double explained = 0;
        for (int i = 0; i < free; i++)
        {
            explained += solution[i] * right[i];
        }

        spline.Take(solution, Math.Max(0, sums.SquareSum - explained));
        return true;
    }

    private bool Step(Spline at, Span<double> step)
    {
        int free = at.FreeCount;
        Span<double> matrix = stackalloc double[free * free];
        Span<double> right = stackalloc double[free];
        Span<double> scale = stackalloc double[free];
        NormalEquations(at, matrix, right);
        if (!SymmetricSystem.TryFactor(matrix, scale))
        {
            return false;
        }

        // The knot columns carry the whole shift: heights are fitted anew, so the solution's knot part is the step itself.
        SymmetricSystem.Solve(matrix, scale, right);
        double largest = 0;
        for (int knot = 0; knot < at.Knots.Length; knot++)
        {
            step[knot] = 0;
            for (int p = 0; p < at.Constraints.FreeKnots; p++)
            {
                step[knot] += at.Constraints.KnotBy(knot, p) * right[at.LinearCount + p];
            }

            largest = Math.Max(largest, Math.Abs(step[knot]));
        }

        double limit = largest > 0.2 ? 0.2 / largest : 1;
        for (int knot = 0; knot < step.Length; knot++)
        {
            step[knot] *= limit;
        }

        return largest > 1e-9;
    }

    private Spline? Shorten(Spline from, ReadOnlySpan<double> step, ArcConstraints constraints)
    {
        Span<double> knots = stackalloc double[step.Length];
        for (double share = 1; share > 0.02; share *= 0.5)
        {
            for (int i = 0; i < knots.Length; i++)
            {
                knots[i] = from.Knots[i] + (share * step[i]);
            }

            KeepApart(knots);
            Spline? next = Solve(knots, constraints);
            if (next is not null && next.ResidualSquareSum < from.ResidualSquareSum)
            {
                return next;
            }
        }

        return null;
    }

    private void Reduce(Spline spline, ReadOnlySpan<Branch> branches, bool withKnots, Span<double> matrix, Span<double> right)
    {
        int n = branches.Length;
        int free = withKnots ? spline.FreeCount : spline.LinearCount;
        Span<double> map = stackalloc double[n * free];
        spline.Map(map, free, withKnots);
        matrix.Clear();
        right.Clear();
        Span<double> row = stackalloc double[free];
        for (int i = 0; i < n; i++)
        {
            double heights = branches[i].TimesHeights(sums);
            row.Clear();
            for (int j = 0; j < n; j++)
            {
                double product = branches[i].Times(branches[j], sums);
                for (int q = 0; q < free; q++)
                {
                    row[q] += product * map[(j * free) + q];
                }
            }

            for (int p = 0; p < free; p++)
            {
                double weight = map[(i * free) + p];
                if (weight == 0)
                {
                    continue;
                }

                right[p] += weight * heights;
                for (int q = 0; q < free; q++)
                {
                    matrix[(p * free) + q] += weight * row[q];
                }
            }
        }
    }

    private static void KeepApart(Span<double> knots)
    {
        for (int i = 0; i < knots.Length; i++)
        {
            double least = i == 0 ? -1 + SmallestGap : knots[i - 1] + SmallestGap;
            knots[i] = Math.Max(knots[i], least);
        }

        for (int i = knots.Length - 1; i >= 0; i--)
        {
            double most = i == knots.Length - 1 ? 1 - SmallestGap : knots[i + 1] - SmallestGap;
            knots[i] = Math.Min(knots[i], most);
        }
    }
}
