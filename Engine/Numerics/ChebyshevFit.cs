namespace BearingAnalytics.Numerics;

/// <summary>The best linear approximation in the maximum norm.</summary>
/// <param name="Coefficients">A coefficient per column.</param>
/// <param name="Deviation">Largest absolute residual: half the zone that holds all points.</param>
/// <param name="Reference">The points, one more than coefficients, that prove it: there the residual is largest with alternating support.</param>
public sealed record ChebyshevSolution(double[] Coefficients, double Deviation, int[] Reference);

/// <summary>
/// Minimum zone of points around a linear combination of columns, by exchange of single points (Stiefel 1959): exact, with the points that
/// prove it. For few columns.
/// </summary>
public static class ChebyshevFit
{
    private const int MaximumExchanges = 500;

    /// <summary>Minimises max |values − Σ c_j·columns_j|.</summary>
    /// <param name="columns">p columns of n values each.</param>
    /// <param name="values">n values, more than p.</param>
    /// <returns>The solution, or null where the columns are linearly dependent on every choice of points tried.</returns>
    public static ChebyshevSolution? Solve(IReadOnlyList<double[]> columns, ReadOnlySpan<double> values)
    {
        ArgumentNullException.ThrowIfNull(columns);
        int p = columns.Count;
        int n = values.Length;
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(n, p, nameof(values));
        int[] reference = new int[p + 1];
        for (int i = 0; i <= p; i++)
        {
            reference[i] = (int)((long)i * (n - 1) / p);
        }

        ChebyshevSolution? solution = OnReference(columns, values, reference);
        for (int exchange = 0; solution is not null && exchange < MaximumExchanges; exchange++)
        {
            (int worst, double residual) = Worst(columns, values, solution.Coefficients);
            if (residual <= solution.Deviation * (1 + 1e-12) || Array.IndexOf(solution.Reference, worst) >= 0)
            {
                return solution;
            }

            ChebyshevSolution? next = Exchange(columns, values, solution, worst);
            if (next is null || next.Deviation <= solution.Deviation)
            {
                return solution;
            }

            solution = next;
        }

        return solution;
    }

    /// <summary>Puts the worst point in for the one whose leaving makes the reference's own zone largest: that one keeps it a lower bound.</summary>
    private static ChebyshevSolution? Exchange(IReadOnlyList<double[]> columns, ReadOnlySpan<double> values, ChebyshevSolution from, int worst)
    {
        ChebyshevSolution? best = null;
        for (int leaving = 0; leaving < from.Reference.Length; leaving++)
        {
            int[] reference = [.. from.Reference];
            reference[leaving] = worst;
            ChebyshevSolution? next = OnReference(columns, values, reference);
            best = next is not null && (best is null || next.Deviation > best.Deviation) ? next : best;
        }

        return best;
    }

    /// <summary>The minimum zone of p + 1 points: signs from the one linear relation between their rows.</summary>
    private static ChebyshevSolution? OnReference(IReadOnlyList<double[]> columns, ReadOnlySpan<double> values, int[] reference)
    {
        int p = columns.Count;
        Span<double> system = stackalloc double[p * p];
        Span<double> relation = stackalloc double[p];
        for (int j = 0; j < p; j++)
        {
            for (int i = 0; i < p; i++)
            {
                system[(j * p) + i] = columns[j][reference[i]];
            }

            relation[j] = -columns[j][reference[p]];
        }

        if (!GeneralSystem.TrySolve(system, relation))
        {
            return null;
        }

        Span<double> full = stackalloc double[(p + 1) * (p + 1)];
        double[] unknowns = new double[p + 1];
        for (int i = 0; i <= p; i++)
        {
            for (int j = 0; j < p; j++)
            {
                full[(i * (p + 1)) + j] = columns[j][reference[i]];
            }

            full[(i * (p + 1)) + p] = i == p || relation[i] >= 0 ? 1 : -1;
            unknowns[i] = values[reference[i]];
        }

        return GeneralSystem.TrySolve(full, unknowns)
            ? new ChebyshevSolution(unknowns[..p], Math.Abs(unknowns[p]), reference)
            : null;
    }

    private static (int Index, double Residual) Worst(IReadOnlyList<double[]> columns, ReadOnlySpan<double> values, double[] coefficients)
    {
        int worst = 0;
        double largest = -1;
        for (int i = 0; i < values.Length; i++)
        {
            double residual = values[i];
            for (int j = 0; j < coefficients.Length; j++)
            {
                residual -= coefficients[j] * columns[j][i];
            }

            if (Math.Abs(residual) > largest)
            {
                largest = Math.Abs(residual);
                worst = i;
            }
        }

        return (worst, largest);
    }
}
