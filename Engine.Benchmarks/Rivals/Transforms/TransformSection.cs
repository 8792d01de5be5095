using System.Numerics;

namespace BearingAnalytics.Benchmarks.Rivals.Transforms;

/// <summary>All transforms of one kind and precision, side by side.</summary>
/// <param name="Key">Name on the command line: <c>real32</c>.</param>
/// <param name="IsReal">Real values, or complex ones.</param>
/// <param name="IsSingle">float32, or float64.</param>
/// <param name="Names">Columns, ours first.</param>
/// <param name="Rows">One length each.</param>
internal sealed record TransformSection(
    string Key, bool IsReal, bool IsSingle, IReadOnlyList<string> Names, IReadOnlyList<TransformRow> Rows)
{
    /// <summary>The rival that the demands name.</summary>
    public const string Chief = "FFTW3";

    public string Title => $"{(IsReal ? "Real" : "Complex")}, {(IsSingle ? "float32" : "float64")}";

    /// <summary>The columns that hold anything.</summary>
    public IEnumerable<int> Columns =>
        Enumerable.Range(0, Names.Count).Where(column => Rows.Any(row => !double.IsNaN(row.Microseconds[column])));

    /// <summary>Time of the chief rival over ours, NaN where there is none.</summary>
    public double Ratio(TransformRow row) => Ratio(row, Names.ToList().IndexOf(Chief));

    /// <summary>Time of a column over ours.</summary>
    public static double Ratio(TransformRow row, int column) => column < 0 ? double.NaN : row.Microseconds[column] / row.Microseconds[0];

    /// <summary>Geometric mean of a column's ratio over the powers of two of a range; NaN when one of them is missing.</summary>
    public double Mean(int fromPower, int toPower, int column)
    {
        TransformRow[] rows = [.. Rows.Where(row => BitOperations.IsPow2(row.Length)
            && row.Length >= 1 << fromPower && row.Length <= 1 << toPower)];
        return rows.Length == toPower - fromPower + 1 ? Math.Exp(rows.Average(row => Math.Log(Ratio(row, column)))) : double.NaN;
    }

    public double Mean(int fromPower, int toPower) => Mean(fromPower, toPower, Names.ToList().IndexOf(Chief));
}

/// <summary>One length, one entry per column; NaN where a library has no such transform.</summary>
/// <param name="Length">Points.</param>
/// <param name="NominalFlops">Operations by which the transform is counted.</param>
/// <param name="Microseconds">Best time.</param>
/// <param name="RelativeErrors">Error of the result relative to its size, root of mean squares.</param>
internal sealed record TransformRow(
    int Length, double NominalFlops, IReadOnlyList<double> Microseconds, IReadOnlyList<double> RelativeErrors)
{
    public double Gflops(int column) => NominalFlops / Microseconds[column] / 1000;
}
