using BearingAnalytics.Numerics;
using CsCheck;
using MathNet.Numerics.LinearAlgebra;

namespace BearingAnalytics.Tests.Numerics;

/// <summary>What NIST's certified sets (RealData) do not ask: linear problems, degenerate ones, ends that are no minimum.</summary>
[Trait("floor", "numerics")]
public sealed class LevenbergMarquardtTest
{
    private static readonly Gen<double> Value = Gen.Int[-1_000_000, 1_000_000].Select(i => (i + 0.5) / 1_000_000);

    [Fact]
    public void A_linear_problem_is_solved_as_by_another_program() =>
        Gen.Int[1, 6].SelectMany(n => Gen.Select(Value.Array[n * 20], Value.Array[20], Gen.Double[-9, 9].Array[n]))
            .Sample((matrix, right, start) =>
            {
                Matrix<double> a = Matrix<double>.Build.DenseOfColumnMajor(20, start.Length, matrix);
                Vector<double> expected = a.QR().Solve(Vector<double>.Build.Dense(right));
                LeastSquaresSolution solution = LevenbergMarquardt.Minimise(new Linear(matrix, right), start);
                Assert.True(solution.HasConverged);
                Assert.All(solution.Parameters, (value, i) => Assert.Equal(expected[i], value, 1e-9));
                double left = (a * expected - Vector<double>.Build.Dense(right)).L2Norm();
                Assert.Equal(left * left, solution.ResidualSquareSum, 1e-12);
            }, iter: 100, seed: "0N0XIzNsQ0O2");

    [Fact]
    public void A_parameter_that_starts_at_nearly_nothing_still_finds_its_size()
    {
        double[] matrix = [1, 1, 1, 1, -1, 0, 1, 2];
        foreach (double start in new[] { 0, 1e-300, 1e-12, -1e-9 })
        {
            LeastSquaresSolution solution = LevenbergMarquardt.Minimise(new Linear(matrix, [1, 4, 7, 10]), [start, start], 60);
            Assert.True(solution.HasConverged);
            Assert.Equal([4, 3], solution.Parameters, (a, b) => Math.Abs(a - b) < 1e-9);
        }
    }

    [Fact]
    public void A_banana_valley_is_followed_to_its_end()
    {
        LeastSquaresSolution solution = LevenbergMarquardt.Minimise(new Rosenbrock(), [-1.2, 1]);
        Assert.True(solution.HasConverged);
        Assert.Equal([1, 1], solution.Parameters, (a, b) => Math.Abs(a - b) < 1e-9);
    }

    [Fact]
    public void Parameters_that_cannot_be_told_apart_show_in_the_condition_number()
    {
        double[] twice = [1, 2, 3, 4, 1, 2, 3, 4];
        LeastSquaresSolution same = LevenbergMarquardt.Minimise(new Linear(twice, [1, 2, 3, 5]), [0, 0]);
        Assert.True(same.ConditionNumber > 1e12);
        Assert.All(same.Parameters, value => Assert.True(double.IsFinite(value)));
        Assert.Equal(34.0 / 30, same.Parameters[0] + same.Parameters[1], 1e-6);
        double[] apart = [1, 0, 0, 1, 0, 1e-9, 1e-9, 0];
        Assert.Equal(1, LevenbergMarquardt.Minimise(new Linear(apart, [1, 2, 3, 5]), [0, 0]).ConditionNumber, 1e-9);
    }

    [Fact]
    public void Steps_that_run_out_and_residuals_that_are_no_numbers_have_not_converged()
    {
        Assert.False(LevenbergMarquardt.Minimise(new Rosenbrock(), [-1.2, 1], 3).HasConverged);
        LeastSquaresSolution lost = LevenbergMarquardt.Minimise(new Linear([1, 2, 3], [double.NaN, 1, 2]), [0]);
        Assert.False(lost.HasConverged);
        Assert.Equal(double.PositiveInfinity, lost.ResidualSquareSum);
    }

    [Fact]
    public void Fewer_residuals_than_parameters_are_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => LevenbergMarquardt.Minimise(new Linear([1, 2], [1]), [0, 0]));

    /// <summary>A·p − b, the matrix by columns.</summary>
    private sealed class Linear(double[] matrix, double[] right) : ILeastSquaresModel
    {
        public int ResidualCount => right.Length;

        public void Residuals(ReadOnlySpan<double> parameters, Span<double> residuals)
        {
            for (int i = 0; i < residuals.Length; i++)
            {
                residuals[i] = -right[i];
                for (int j = 0; j < parameters.Length; j++)
                {
                    residuals[i] += matrix[(j * residuals.Length) + i] * parameters[j];
                }
            }
        }

        public void Jacobian(ReadOnlySpan<double> parameters, Span<double> jacobian) => matrix.CopyTo(jacobian);
    }

    private sealed class Rosenbrock : ILeastSquaresModel
    {
        public int ResidualCount => 2;

        public void Residuals(ReadOnlySpan<double> parameters, Span<double> residuals)
        {
            residuals[0] = 10 * (parameters[1] - (parameters[0] * parameters[0]));
            residuals[1] = 1 - parameters[0];
        }

        public void Jacobian(ReadOnlySpan<double> parameters, Span<double> jacobian)
        {
            jacobian[0] = -20 * parameters[0];
            jacobian[1] = -1;
            jacobian[2] = 10;
            jacobian[3] = 0;
        }
    }
}
