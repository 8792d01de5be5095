using System.Globalization;
using BearingAnalytics.Numerics;

namespace BearingAnalytics.Tests.RealData;

/// <summary>Nonlinear least squares against the certified values of NIST's statistical reference datasets, from both starts.</summary>
[Trait("floor", "numerics")]
public sealed class NistLeastSquaresTest
{
    public static TheoryData<string> Sets => ["Misra1a", "BoxBOD", "Eckerle4", "MGH09", "Roszman1", "Thurber", "Hahn1"];

    [Theory]
    [MemberData(nameof(Sets))]
    public void Parameters_and_residuals_agree_with_NIST_to_eight_digits(string name)
    {
        NistSet set = NistSet.Read(SharedData.Require("profiles", "nist-strd", name + ".dat"));
        foreach (double[] start in set.Starts)
        {
            LeastSquaresSolution solution = LevenbergMarquardt.Minimise(new NistModel(set, Formulas[name]), start);
            Assert.True(solution.HasConverged);
            Assert.InRange(solution.ResidualSquareSum / set.ResidualSquareSum, 1 - 1e-8, 1 + 1e-8);
            for (int i = 0; i < set.Certified.Length; i++)
            {
                Assert.InRange(solution.Parameters[i] / set.Certified[i], 1 - 1e-8, 1 + 1e-8);
            }
        }
    }

    private delegate double Formula(ReadOnlySpan<double> b, double x);

    private static Dictionary<string, Formula> Formulas { get; } = new()
    {
        ["Misra1a"] = (b, x) => b[0] * (1 - Math.Exp(-b[1] * x)),
        ["BoxBOD"] = (b, x) => b[0] * (1 - Math.Exp(-b[1] * x)),
        ["Eckerle4"] = (b, x) => b[0] / b[1] * Math.Exp(-0.5 * Math.Pow((x - b[2]) / b[1], 2)),
        ["MGH09"] = (b, x) => b[0] * ((x * x) + (x * b[1])) / ((x * x) + (x * b[2]) + b[3]),
        ["Roszman1"] = (b, x) => b[0] - (b[1] * x) - (Math.Atan(b[2] / (x - b[3])) / Math.PI),
        ["Thurber"] = Cubics,
        ["Hahn1"] = Cubics,
    };

    private static double Cubics(ReadOnlySpan<double> b, double x) =>
        (b[0] + (x * (b[1] + (x * (b[2] + (x * b[3])))))) / (1 + (x * (b[4] + (x * (b[5] + (x * b[6]))))));

    private sealed class NistModel(NistSet set, Formula formula) : ILeastSquaresModel
    {
        public int ResidualCount => set.X.Length;

        public void Residuals(ReadOnlySpan<double> parameters, Span<double> residuals)
        {
            for (int i = 0; i < residuals.Length; i++)
            {
                residuals[i] = formula(parameters, set.X[i]) - set.Y[i];
            }
        }

        /// <summary>Five-point differences: their error is of the order of the rounding, far below eight digits.</summary>
        public void Jacobian(ReadOnlySpan<double> parameters, Span<double> jacobian)
        {
            Span<double> moved = stackalloc double[parameters.Length];
            for (int j = 0; j < parameters.Length; j++)
            {
                double step = 1e-4 * Math.Max(Math.Abs(parameters[j]), 1e-8);
                for (int i = 0; i < ResidualCount; i++)
                {
                    double x = set.X[i];
                    double At(ReadOnlySpan<double> from, Span<double> to, double by)
                    {
                        from.CopyTo(to);
                        to[j] += by;
                        return formula(to, x);
                    }

                    double near = At(parameters, moved, step) - At(parameters, moved, -step);
                    double far = At(parameters, moved, 2 * step) - At(parameters, moved, -2 * step);
                    jacobian[(j * ResidualCount) + i] = ((8 * near) - far) / (12 * step);
                }
            }
        }
    }

    /// <summary>One of NIST's files: the header says on which lines what stands.</summary>
    private sealed record NistSet(double[] X, double[] Y, double[][] Starts, double[] Certified, double ResidualSquareSum)
    {
        public static NistSet Read(string path)
        {
            string[] lines = File.ReadAllLines(path);
            double[][] parameters = [.. lines.Where(line => line.TrimStart().StartsWith('b') && line.Contains(" = ") && Numbers(line).Length == 4)
                .Select(Numbers)];
            string sum = lines.First(line => line.StartsWith("Residual Sum of Squares", StringComparison.Ordinal));
            double[][] rows = [.. lines.Skip(60).Select(Numbers).Where(row => row.Length == 2)];
            return new NistSet(
                [.. rows.Select(row => row[1])], [.. rows.Select(row => row[0])],
                [[.. parameters.Select(row => row[0])], [.. parameters.Select(row => row[1])]],
                [.. parameters.Select(row => row[2])], Numbers(sum)[^1]);
        }

        private static double[] Numbers(string line) =>
            [.. line.Split([' ', '\t', '=', ':'], StringSplitOptions.RemoveEmptyEntries)
                .Select(text => double.TryParse(text, CultureInfo.InvariantCulture, out double value) ? value : double.NaN)
                .Where(double.IsFinite)];
    }
}
