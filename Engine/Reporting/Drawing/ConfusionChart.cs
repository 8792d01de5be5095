using System.Globalization;
using BearingAnalytics.Noise;
using BearingAnalytics.Pipeline;
using ScottPlot;
using ScottPlot.TickGenerators;

namespace BearingAnalytics.Reporting.Drawing;

/// <summary>Answers against truths: one row per truth, one column per answer, the darker the more; right answers are framed.</summary>
internal static class ConfusionChart
{
    private const int RowPixels = 46;
    private const float NameRoom = 150;

    /// <summary>Above this share of its row a cell is dark enough for white letters.</summary>
    private const double Dark = 0.55;

    public static int Height(IReadOnlyList<ConfusionCell> cells) =>
        (int)(ChartFrame.TopMargin + ChartFrame.BottomMargin) + (RowPixels * Math.Max(1, Truths(cells).Length));

    public static Plot Draw(IReadOnlyList<ConfusionCell> cells)
    {
        Plot plot = ChartFrame.Create("Answer", "Truth");
        plot.Layout.Fixed(new PixelPadding(NameRoom, ChartFrame.RightMargin, ChartFrame.BottomMargin, ChartFrame.TopMargin));
        plot.HideGrid();
        NoiseMode[] truths = Truths(cells);
        NoiseMode[] answers = Answers(cells);
        for (int row = 0; row < truths.Length; row++)
        {
            int all = cells.Where(cell => cell.Truth == truths[row]).Sum(cell => cell.Count);
            for (int column = 0; column < answers.Length; column++)
            {
                int count = cells.Where(cell => cell.Truth == truths[row] && cell.Answer == answers[column]).Sum(cell => cell.Count);
                Cell(plot, column, truths.Length - 1 - row, count, all, truths[row] == answers[column]);
            }
        }

        plot.Axes.Left.TickGenerator = new NumericManual(
            [.. truths.Select((_, i) => truths.Length - 1.0 - i)], [.. truths.Select(mode => Named(mode, "healthy"))]);
        plot.Axes.Bottom.TickGenerator = new NumericManual(
            [.. answers.Select((_, i) => (double)i)], [.. answers.Select(mode => Named(mode, "no clear line"))]);
        plot.Axes.Left.MajorTickStyle.Length = 0;
        plot.Axes.SetLimits(-0.5, Math.Max(1, answers.Length) - 0.5, -0.5, Math.Max(1, truths.Length) - 0.5);
        return plot;
    }

    private static string Named(NoiseMode mode, string none) => mode == NoiseMode.None ? none : mode.DisplayName();

    private static NoiseMode[] Truths(IReadOnlyList<ConfusionCell> cells) => [.. cells.Select(cell => cell.Truth).Distinct().Order()];

    /// <summary>Columns in the order of the rows, so that right answers lie on the diagonal; undecided stands last.</summary>
    private static NoiseMode[] Answers(IReadOnlyList<ConfusionCell> cells) =>
        [.. cells.SelectMany(cell => (NoiseMode[])[cell.Truth, cell.Answer]).Append(NoiseMode.None).Append(NoiseMode.Undecided).Distinct()
            .OrderBy(mode => mode == NoiseMode.Undecided).ThenBy(mode => mode)];

    private static void Cell(Plot plot, int column, int row, int count, int all, bool isRight)
    {
        double share = all == 0 ? 0 : (double)count / all;
        ScottPlot.Plottables.Rectangle cell = plot.Add.Rectangle(column - 0.47, column + 0.47, row - 0.44, row + 0.44);
        cell.FillColor = count == 0 ? Colors.White : Palette.Signal.WithAlpha(0.12 + (0.88 * share));
        cell.LineColor = isRight ? Palette.Ink : Palette.Grid;
        cell.LineWidth = isRight ? 2 : 1;
        ChartFrame.Write(
            plot,
            count == 0 ? "·" : count.ToString(CultureInfo.InvariantCulture),
            column,
            row,
            share > Dark ? Colors.White : count == 0 ? Palette.Muted : Palette.Ink,
            Alignment.MiddleCenter);
    }
}
