using BearingAnalytics.Noise;
using BearingAnalytics.Pipeline;
using BearingAnalytics.Spectra;
using ScottPlot;

namespace BearingAnalytics.Reporting.Drawing;

/// <summary>
/// The envelope spectrum with the lines a fault would show. The lines of the family that was decided on are drawn strongly and all
/// named; of the other families only the fundamental is named, so that one sees where nothing stands.
/// </summary>
internal static class EnvelopeChart
{
    public const int Height = 360;

    private const int LabelRowCount = 4;

    /// <summary>Part of the height kept for labels.</summary>
    private const double Headroom = 0.3;

    public static Plot Draw(EnvelopeSpectrum spectrum, IReadOnlyList<ExpectedLine> lines, NoiseDiagnosis? diagnosis)
    {
        Plot plot = ChartFrame.Create("Frequency, Hz", "Relative magnitude");
        double right = RightEdge(spectrum, lines);
        int bins = Math.Clamp((int)Math.Ceiling(right / spectrum.BinHz) + 1, 1, spectrum.Values.Length);
        (double[] index, double[] value) = PeakDecimation.Max(spectrum.Values.AsSpan(0, bins), 2 * ChartFrame.Columns);
        double highest = Math.Max(value.DefaultIfEmpty(0).Max(), 1e-12);
        double ceiling = highest / (1 - Headroom);

        LineFamily? decided = Decided(diagnosis);
        ExpectedLine[] shown = [.. lines.Where(line => line.FrequencyHz > 0 && line.FrequencyHz <= right)];
        foreach (ExpectedLine line in shown.OrderBy(line => LineFamilies.Of(line.Name) == decided))
        {
            Mark(plot, line, decided, ceiling);
        }

        var curve = plot.Add.ScatterLine([.. index.Select(bin => bin * spectrum.BinHz)], value, Palette.Signal);
        curve.LineWidth = 1;
        DotPeaks(plot, spectrum, shown.Where(line => LineFamilies.Of(line.Name) == decided));
        WriteNames(plot, shown, decided, right, ceiling);
        plot.Axes.SetLimits(0, right, 0, ceiling);
        return plot;
    }

    /// <summary>The family of the mode that was decided on; null when none was.</summary>
    public static LineFamily? Decided(NoiseDiagnosis? diagnosis) => diagnosis?.Mode switch
    {
        NoiseMode.OuterRaceFlaw => LineFamily.OuterRace,
        NoiseMode.InnerRaceFlaw => LineFamily.InnerRace,
        NoiseMode.ElementFlaw => LineFamily.Element,
        NoiseMode.CageFlaw => LineFamily.Cage,
        _ => null,
    };

    private static double RightEdge(EnvelopeSpectrum spectrum, IReadOnlyList<ExpectedLine> lines)
    {
        double end = Math.Max(spectrum.BinHz, (spectrum.Values.Length - 1) * spectrum.BinHz);
        double highestLine = lines.Select(line => line.FrequencyHz).DefaultIfEmpty(0).Max();
        return highestLine > 0 ? Math.Min(end, 1.06 * highestLine) : Math.Min(end, 1000);
    }

    private static void Mark(Plot plot, ExpectedLine line, LineFamily? decided, double ceiling)
    {
        LineFamily family = LineFamilies.Of(line.Name);
        bool strong = family == decided;
        Color color = Palette.Of(family);
        if (strong)
        {
            var window = plot.Add.Rectangle(line.FrequencyHz - line.HalfWidthHz, line.FrequencyHz + line.HalfWidthHz, 0, ceiling);
            window.FillColor = color.WithAlpha(0.12);
            window.LineWidth = 0;
        }

        // Solid lines throughout: the vector back end of the drawing library cannot dash, and complains on stderr when asked to.
        var mark = plot.Add.Line(line.FrequencyHz, 0, line.FrequencyHz, ceiling);
        mark.LineWidth = strong && !LineFamilies.IsSideband(line.Name) ? 1.4f : 1;
        mark.LineColor = color.WithAlpha(strong ? 0.5 : 0.35);
    }

    /// <summary>A dot on the highest bin of each search window: what was found, beside what was expected.</summary>
    private static void DotPeaks(Plot plot, EnvelopeSpectrum spectrum, IEnumerable<ExpectedLine> lines)
    {
        foreach (ExpectedLine line in lines)
        {
            int from = Math.Max(0, (int)Math.Ceiling((line.FrequencyHz - line.HalfWidthHz) / spectrum.BinHz));
            int to = Math.Min(spectrum.Values.Length - 1, (int)Math.Floor((line.FrequencyHz + line.HalfWidthHz) / spectrum.BinHz));
            if (from <= to)
            {
                int peak = Enumerable.Range(from, to - from + 1).MaxBy(bin => spectrum.Values[bin]);
                plot.Add.Marker(peak * spectrum.BinHz, spectrum.Values[peak], MarkerShape.FilledCircle, 7, Palette.Of(LineFamilies.Of(line.Name)));
            }
        }
    }

    private static void WriteNames(Plot plot, ExpectedLine[] lines, LineFamily? decided, double right, double ceiling)
    {
        LabelRows rows = new(LabelRowCount, ChartFrame.DataWidth);
        double pixelsPerHertz = ChartFrame.DataWidth / right;
        HashSet<ExpectedLine> first = Fundamentals(lines);
        foreach (ExpectedLine line in lines
            .Where(line => LineFamilies.Of(line.Name) == decided || first.Contains(line))
            .OrderBy(line => Rank(line, decided)))
        {
            bool strong = LineFamilies.Of(line.Name) == decided && !LineFamilies.IsSideband(line.Name);
            double width = ChartFrame.TextWidth(line.Name, strong) + 6;
            if (rows.TryPlace(line.FrequencyHz * pixelsPerHertz, width, out int row, out double centre))
            {
                double height = ceiling * (1 - (Headroom * (row + 0.15) / LabelRowCount));
                var label = ChartFrame.Write(
                    plot, line.Name, centre / pixelsPerHertz, height, Palette.Of(LineFamilies.Of(line.Name)), Alignment.UpperCenter);
                label.LabelBold = strong;
                label.LabelBackgroundColor = Colors.White.WithAlpha(0.85);
            }
        }
    }

    /// <summary>The lowest line of each family that is not a sideband; of a rolling element that is twice its spin.</summary>
    private static HashSet<ExpectedLine> Fundamentals(ExpectedLine[] lines) =>
        [.. lines.Where(line => !LineFamilies.IsSideband(line.Name))
            .GroupBy(line => LineFamilies.Of(line.Name))
            .Select(family => family.MinBy(line => line.FrequencyHz)!)];

    /// <summary>Order of placing: harmonics of the decided family, then fundamentals of the others, then sidebands.</summary>
    private static int Rank(ExpectedLine line, LineFamily? decided)
    {
        bool sideband = LineFamilies.IsSideband(line.Name);
        return (LineFamilies.Of(line.Name) == decided, sideband) switch
        {
            (true, false) => 0,
            (false, false) => 1,
            _ => 2,
        };
    }
}
