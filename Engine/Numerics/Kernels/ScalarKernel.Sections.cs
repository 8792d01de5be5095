namespace BearingAnalytics.Numerics.Kernels;

internal sealed partial class ScalarKernel
{
    public void RunSections(SectionTable table, Span<double> rows, bool backward)
    {
        int count = rows.Length / SectionTable.Lanes;
        for (int step = 0; step < count; step++)
        {
            Span<double> row = rows.Slice((backward ? count - 1 - step : step) * SectionTable.Lanes, SectionTable.Lanes);
            for (int lane = 0; lane < row.Length; lane++)
            {
                for (int k = 0; k < table.Count; k++)
                {
                    int at = (k * SectionTable.Stride) + lane;
                    row[lane] = Section(table.Coefficients[at..], table.History[at..], row[lane]);
                }
            }
        }
    }

    /// <summary>y = x + b1 x[−1] + b2 x[−2] − a1 y[−1] − a2 y[−2].</summary>
    private static double Section(ReadOnlySpan<double> coefficients, Span<double> history, double x)
    {
        const int row = SectionTable.Lanes;
        double y = x + (coefficients[0] * history[0]) + (coefficients[row] * history[row])
            + (coefficients[2 * row] * history[2 * row]) + (coefficients[3 * row] * history[3 * row]);
        (history[row], history[0]) = (history[0], x);
        (history[3 * row], history[2 * row]) = (history[2 * row], y);
        return y;
    }
}
