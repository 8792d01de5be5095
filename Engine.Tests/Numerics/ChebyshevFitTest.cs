using BearingAnalytics.Numerics;
using BearingAnalytics.Tests.Rollers;
using CsCheck;

namespace BearingAnalytics.Tests.Numerics;

/// <summary>Truth: analytic minimum zones, linear programs solved by HiGHS (Golden/chebyshev.py), and the alternation theorem.</summary>
[Trait("floor", "numerics")]
public sealed class ChebyshevFitTest
{
    public static TheoryData<int> Cases => [.. Enumerable.Range(0, GoldenRows.Read("chebyshev.csv").Length)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_deviation_agrees_with_a_linear_program(int index)
    {
        double[] row = GoldenRows.Read("chebyshev.csv")[index];
        int p = (int)row[0];
        int n = (row.Length - 2 - p) / (p + 1);
        double[][] columns = [.. Enumerable.Range(0, p).Select(j => row[(2 + p + (j * n))..(2 + p + ((j + 1) * n))])];
        double[] values = row[^n..];
        ChebyshevSolution solution = ChebyshevFit.Solve(columns, values)!;
        Assert.Equal(row[1], solution.Deviation, 1e-7);
        Assert.Equal(solution.Deviation, Residuals(columns, values, solution).Max(Math.Abs), 1e-8);
        Assert.Equal(p + 1, solution.Reference.Distinct().Count());
    }

    [Fact]
    public void A_cubic_has_a_narrower_minimum_zone_than_least_squares_and_its_line_is_known()
    {
        double[] x = [.. Enumerable.Range(0, 2001).Select(i => -1 + (i / 1000.0))];
        double[] cubic = [.. x.Select(at => at * at * at)];
        ChebyshevSolution solution = ChebyshevFit.Solve([[.. x.Select(_ => 1.0)], x], cubic)!;

        // Least squares takes 3/5 x, whose residuals span 0.8; the best line is 3/4 x with 0.5, touched at ±1 and ±1/2.
        Assert.Equal(0.5, 2 * solution.Deviation, 1e-9);
        Assert.Equal([0, 0.75], solution.Coefficients, (a, b) => Math.Abs(a - b) < 1e-9);
        Assert.Equal(0.8, 2 * cubic.Zip(x, (z, at) => Math.Abs(z - (0.6 * at))).Max(), 1e-9);
        Assert.All(solution.Reference, i => Assert.Contains(x[i], new[] { -1, -0.5, 0.5, 1 }));
    }

    [Fact]
    public void A_parabola_has_the_same_minimum_zone_for_every_slope_of_zero()
    {
        double[] x = [.. Enumerable.Range(0, 2001).Select(i => -1 + (i / 1000.0))];
        ChebyshevSolution solution = ChebyshevFit.Solve([[.. x.Select(_ => 1.0)], x], x.Select(at => at * at).ToArray())!;
        Assert.Equal(1.0, 2 * solution.Deviation, 1e-12);
        Assert.Equal([0.5, 0], solution.Coefficients, (a, b) => Math.Abs(a - b) < 1e-12);
    }

    [Fact]
    public void The_power_above_the_highest_column_leaves_a_Chebyshev_polynomial()
    {
        double[] x = [.. Enumerable.Range(0, 4001).Select(i => -Math.Cos(i * Math.PI / 4000))];
        for (int degree = 1; degree <= 6; degree++)
        {
            double[][] columns = [.. Enumerable.Range(0, degree).Select(k => x.Select(at => Math.Pow(at, k)).ToArray())];
            ChebyshevSolution solution = ChebyshevFit.Solve(columns, x.Select(at => Math.Pow(at, degree)).ToArray())!;
            Assert.Equal(Math.Pow(2, 1 - degree), solution.Deviation, 1e-6);
        }
    }

    /// <summary>The alternation theorem: the largest residual with changing sign at p + 1 points: nothing is better.</summary>
    [Fact]
    public void Residuals_of_a_polynomial_alternate_on_the_points_that_prove_it() =>
        Gen.Select(Gen.Double[-1, 1].Array[12, 60], Gen.Int[1, 4], Gen.Int[0, 2]).Sample((z, p, digits) =>
        {
            double[] values = [.. z.Select(value => Math.Round(value, digits + 1))];
            double[] x = [.. values.Select((_, i) => (2.0 * i / (z.Length - 1)) - 1)];
            double[][] columns = [.. Enumerable.Range(0, p).Select(k => x.Select(at => Math.Pow(at, k)).ToArray())];
            ChebyshevSolution solution = ChebyshevFit.Solve(columns, values)!;
            double[] residuals = Residuals(columns, values, solution);
            double[] proof = [.. solution.Reference.Order().Select(i => residuals[i])];
            Assert.Equal(solution.Deviation, residuals.Max(Math.Abs), 1e-9);
            Assert.All(proof, residual => Assert.Equal(solution.Deviation, Math.Abs(residual), 1e-9));
            for (int i = 1; i < proof.Length && solution.Deviation > 1e-9; i++)
            {
                Assert.True(proof[i] * proof[i - 1] < 0, "the signs alternate");
            }
        }, iter: 400, seed: "0N0XIzNsQ0O2");

    [Fact]
    public void Values_on_a_line_have_no_zone_and_equal_columns_have_no_solution()
    {
        double[] one = [1, 1, 1, 1, 1, 1];
        double[] x = [0, 1, 2, 3, 4, 5];
        ChebyshevSolution solution = ChebyshevFit.Solve([one, x], [7, 9, 11, 13, 15, 17])!;
        Assert.Equal(0, solution.Deviation, 1e-12);
        Assert.Equal([7, 2], solution.Coefficients, (a, b) => Math.Abs(a - b) < 1e-12);
        Assert.Null(ChebyshevFit.Solve([one, one], [1, 2, 3, 4, 5, 6]));
    }

    [Fact]
    public void Points_that_coincide_where_the_search_begins_do_not_end_it()
    {
        double[] x = [0, 0, 0, 0, 0, 0, 0, 1, 2];
        ChebyshevSolution? solution = ChebyshevFit.Solve([[.. x.Select(_ => 1.0)], x], [1, -1, 0, 0, 0, 0, 0, 0, 0]);
        Assert.NotNull(solution);
        Assert.Equal(1, solution.Deviation, 1e-12);
    }

    [Fact]
    public void What_cannot_be_fitted_is_refused()
    {
        double[] x = [0, 1, 2, 3];
        Assert.Throws<ArgumentOutOfRangeException>(() => ChebyshevFit.Solve([[1, 1], [0, 1]], [1, 2]));
        Assert.Throws<ArgumentException>(() => ChebyshevFit.Solve([[1, 1, 1], [0, 1, 2]], [1, 2, 3, 4]));
        Assert.Throws<ArgumentException>(() => ChebyshevFit.Solve([[1, 1, 1, 1], x], [1, double.NaN, 3, 4]));
    }

    private static double[] Residuals(double[][] columns, double[] values, ChebyshevSolution solution) =>
        [.. values.Select((value, i) => value - columns.Select((column, j) => solution.Coefficients[j] * column[i]).Sum())];
}
