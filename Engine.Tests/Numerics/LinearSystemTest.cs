using BearingAnalytics.Numerics;
using CsCheck;
using MathNet.Numerics.LinearAlgebra;

namespace BearingAnalytics.Tests.Numerics;

/// <summary>Small systems against MathNet's factorisations.</summary>
[Trait("floor", "numerics")]
public sealed class LinearSystemTest
{
    /// <summary>Values of one size and never a zero matrix: what is singular has tests of its own.</summary>
    private static readonly Gen<double> Value = Gen.Int[-1_000_000, 1_000_000].Select(i => (i + 0.5) / 1_000_000);

    private static readonly Gen<(double[] Matrix, double[] Right)> Systems =
        Gen.Int[1, 12].SelectMany(n => Gen.Select(Value.Array[n * n], Value.Array[n]));

    [Fact]
    public void A_general_system_is_solved_as_by_another_program() => Systems.Sample((matrix, right) =>
    {
        Matrix<double> dense = Dense(matrix, right.Length);
        if (dense.ConditionNumber() > 1e9)
        {
            return;
        }

        Vector<double> expected = dense.Solve(Vector<double>.Build.Dense(right));
        double[] solution = [.. right];
        Assert.True(GeneralSystem.TrySolve([.. matrix], solution));
        double tolerance = 1e-14 * dense.ConditionNumber() * Math.Max(1, expected.AbsoluteMaximum());
        Assert.All(solution, (value, i) => Assert.Equal(expected[i], value, tolerance));
    }, iter: 300, seed: "0N0XIzNsQ0O2");

    [Fact]
    public void Rows_are_exchanged_where_a_pivot_is_zero()
    {
        double[] solution = [3, 5, 7];
        Assert.True(GeneralSystem.TrySolve([0, 2, 0, 0, 0, 4, 1, 0, 0], solution));
        Assert.Equal([7, 1.5, 1.25], solution);
    }

    [Theory]
    [InlineData(1e-30)]
    [InlineData(1)]
    [InlineData(1e30)]
    public void Whether_a_general_system_is_singular_does_not_depend_on_units(double unit)
    {
        double[] solution = [unit * 3, unit * 1];
        Assert.True(GeneralSystem.TrySolve([unit, unit, unit, -unit], solution));
        Assert.Equal([2, 1], solution, (a, b) => Math.Abs(a - b) < 1e-12);
        Assert.True(GeneralSystem.TrySolve([1, unit, 1, -unit], new double[2]), "one unknown in another unit");
        Assert.False(GeneralSystem.TrySolve([unit, 2 * unit, 2 * unit, 4 * unit], new double[2]));
        Assert.False(GeneralSystem.TrySolve([unit, 0.1 * unit, 3 * unit, 0.3 * unit], new double[2]));
    }

    [Fact]
    public void Zero_and_NaN_make_no_general_system()
    {
        Assert.False(GeneralSystem.TrySolve(new double[9], new double[3]));
        Assert.False(GeneralSystem.TrySolve([double.NaN, 1, 1, 1], new double[2]));
    }

    [Fact]
    public void A_symmetric_system_and_its_inverse_agree_with_another_program() => Systems.Sample((matrix, right) =>
    {
        // AᵀA + a little on the diagonal is positive definite; the sizes of its unknowns differ by twelve decades.
        int n = right.Length;
        Matrix<double> a = Dense(matrix, n);
        Matrix<double> normal = a.TransposeThisAndMultiply(a) + (0.01 * Matrix<double>.Build.DenseIdentity(n));
        Vector<double> size = Vector<double>.Build.Dense(n, i => Math.Pow(10, 12.0 * i / n - 6));
        Matrix<double> scaled = Matrix<double>.Build.Dense(n, n, (i, j) => normal[i, j] * size[i] * size[j]);
        double[] factor = ByRows(scaled);
        double[] scale = new double[n];
        Assert.True(SymmetricSystem.TryFactor(factor, scale));
        double tolerance = 1e-13 * normal.ConditionNumber();

        double[] solution = [.. right.Select((value, i) => value * size[i])];
        SymmetricSystem.Solve(factor, scale, solution);
        Vector<double> expected = normal.Cholesky().Solve(Vector<double>.Build.Dense(right));
        Assert.All(solution, (value, i) => Assert.Equal(expected[i], value * size[i], tolerance * expected.AbsoluteMaximum()));

        double[] inverse = SymmetricSystem.Inverse(factor, scale);
        Matrix<double> other = normal.Inverse();
        Assert.All(inverse, (value, k) =>
            Assert.Equal(other[k / n, k % n], value * size[k / n] * size[k % n], tolerance * other.InfinityNorm()));
    }, iter: 300, seed: "0N0XIzNsQ0O2");

    [Fact]
    public void Only_the_lower_triangle_of_a_symmetric_system_is_read()
    {
        double[] matrix = [4, double.NaN, 2, 5];
        double[] scale = new double[2];
        Assert.True(SymmetricSystem.TryFactor(matrix, scale));
        double[] solution = [8, 9];
        SymmetricSystem.Solve(matrix, scale, solution);
        Assert.Equal([1.375, 1.25], solution, (a, b) => Math.Abs(a - b) < 1e-14);
    }

    [Fact]
    public void What_is_not_positive_definite_is_told()
    {
        double[] scale = new double[2];
        Assert.False(SymmetricSystem.TryFactor([1, 1, 1, 1], scale));
        Assert.False(SymmetricSystem.TryFactor([1, 2, 2, 1], scale));
        Assert.False(SymmetricSystem.TryFactor([1, 0, 0, -1], scale));
        Assert.False(SymmetricSystem.TryFactor([1, 0, 0, 0], scale));
        Assert.False(SymmetricSystem.TryFactor([double.NaN, 0, 0, 1], scale));
        Assert.True(SymmetricSystem.TryFactor([1, 0.99, 0.99, 1], scale));
        Assert.False(SymmetricSystem.TryFactor([1, 0.99, 0.99, 1], scale, smallestPivot: 0.02));
    }

    private static Matrix<double> Dense(double[] rows, int n) => Matrix<double>.Build.Dense(n, n, (i, j) => rows[(i * n) + j]);

    private static double[] ByRows(Matrix<double> matrix) => matrix.ToRowMajorArray();
}
