using BearingAnalytics.Numerics.LeastSquares;

namespace BearingAnalytics.Numerics;

/// <summary>Residuals and their derivatives of a model with a few parameters.</summary>
public interface ILeastSquaresModel
{
    /// <summary>Number of residuals m, at least the number of parameters.</summary>
    int ResidualCount { get; }

    /// <summary>Computes the residuals.</summary>
    /// <param name="parameters">n parameters.</param>
    /// <param name="residuals">m values, overwritten; the sum of their squares is made small.</param>
    void Residuals(ReadOnlySpan<double> parameters, Span<double> residuals);

    /// <summary>Computes the derivatives of the residuals.</summary>
    /// <param name="parameters">n parameters.</param>
    /// <param name="jacobian">m × n values by columns: derivative of residual i by parameter j at j·m + i; overwritten.</param>
    void Jacobian(ReadOnlySpan<double> parameters, Span<double> jacobian);
}

/// <summary>A minimum of a sum of squares.</summary>
/// <param name="Parameters">Where it lies.</param>
/// <param name="ResidualSquareSum">The sum of squares there.</param>
/// <param name="Iterations">Steps tried.</param>
/// <param name="HasConverged">False where the steps ran out first, or where the residuals are not finite at the start.</param>
/// <param name="ConditionNumber">
/// Ratio of the largest to the smallest pivot of the column-scaled Jacobian: above 1e6 or so some parameters cannot be told apart.
/// </param>
public sealed record LeastSquaresSolution(
    double[] Parameters, double ResidualSquareSum, int Iterations, bool HasConverged, double ConditionNumber);

/// <summary>
/// Nonlinear least squares (Levenberg 1944, Marquardt 1963, scaling and step control of Moré 1978): each step solves the damped linear
/// problem by Householder reflections of the Jacobian itself, never of its square, so that ill-conditioned problems keep their digits.
/// </summary>
public static class LevenbergMarquardt
{
    private const double LargestRelativeStep = 10;

    /// <summary>A parameter that moves the residuals by less than this share of themselves has no size yet.</summary>
    private const double LeastSize = 1e-6;

    /// <summary>Descends from a start.</summary>
    /// <param name="model">Residuals and derivatives.</param>
    /// <param name="start">n parameters.</param>
    /// <param name="maximumIterations">Steps tried at most.</param>
    /// <returns>The nearest minimum; the start itself, with an infinite sum, where a residual there is NaN or infinite.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer residuals than parameters.</exception>
    public static LeastSquaresSolution Minimise(ILeastSquaresModel model, ReadOnlySpan<double> start, int maximumIterations = 2000)
    {
        ArgumentNullException.ThrowIfNull(model);
        int m = model.ResidualCount;
        int n = start.Length;
        ArgumentOutOfRangeException.ThrowIfLessThan(m, n);
        double[] at = start.ToArray();
        double[] next = new double[n];
        double[] residuals = new double[m];
        double[] trial = new double[m];
        double[] jacobian = new double[m * n];
        DampedSystem system = new(m, n);
        model.Residuals(at, residuals);
        double sum = SquareSum(residuals);
        double damping = 1;
        double growth = 2;
        bool isDone = false;
        int iteration = 0;
        bool isFresh = true;
        for (; iteration < maximumIterations && !isDone; iteration++)
        {
            if (isFresh)
            {
                model.Jacobian(at, jacobian);
                system.Take(jacobian, residuals);
            }

            ReadOnlySpan<double> step = system.Step(damping);
            for (int j = 0; j < n; j++)
            {
                next[j] = at[j] - step[j];
            }

            // A parameter that leaps far beyond its size lands where nothing depends on it any more.
            double residualLength = Math.Sqrt(sum);
            bool isLeap = Length(at, step, system, LeastSize * residualLength) > LargestRelativeStep;
            model.Residuals(next, trial);
            double trialSum = isLeap ? double.PositiveInfinity : SquareSum(trial);
            double predicted = system.Predicted(damping);

            // At the bottom rounding hides the decrease: there the linear model is believed.
            bool isAtTheBottom = predicted <= 1e-13 * sum && trialSum <= sum * (1 + 1e-13);
            isDone = Length(at, step, system, residualLength) < 1e-11 && (isAtTheBottom || damping > 1e12);
            isFresh = trialSum < sum || isAtTheBottom;
            if (isFresh)
            {
                double gain = isAtTheBottom ? 1 : (sum - trialSum) / predicted;
                (at, next) = (next, at);
                (residuals, trial) = (trial, residuals);
                sum = trialSum;
                damping *= Math.Max(0.1, 1 - Math.Pow((2 * gain) - 1, 3));
                growth = 2;
            }
            else
            {
                damping = Math.Max(damping, 1e-12) * growth;
                growth *= 2;
                isDone |= damping > 1e18;
            }
        }

        return new LeastSquaresSolution(at, sum, iteration, isDone && double.IsFinite(sum), system.ConditionNumber);
    }

    /// <summary>
    /// Length of a step over the parameters' own sizes, all measured by how far they move the residuals; a size below
    /// <paramref name="floor"/> counts as that: from nothing every step would be a leap, and near zero no step small.
    /// </summary>
    private static double Length(ReadOnlySpan<double> at, ReadOnlySpan<double> step, DampedSystem system, double floor)
    {
        double length = 0;
        for (int j = 0; j < at.Length; j++)
        {
            double size = Math.Max(system.Reach(j, at[j]), floor);
            length = Math.Max(length, size > 0 ? system.Reach(j, step[j]) / size : 0);
        }

        return length;
    }

    private static double SquareSum(ReadOnlySpan<double> values)
    {
        double sum = 0;
        foreach (double value in values)
        {
            sum += value * value;
        }

        return double.IsFinite(sum) ? sum : double.PositiveInfinity;
    }
}
