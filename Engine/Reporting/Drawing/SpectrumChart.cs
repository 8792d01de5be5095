using BearingAnalytics.Spectra;
using ScottPlot;

namespace BearingAnalytics.Reporting.Drawing;

/// <summary>The averaged spectrum with the band that the diagnosis rests on.</summary>
internal static class SpectrumChart
{
    /// <summary>What is this far below the highest peak is of no use in a picture: 8 decades of a density, 4 of an amplitude.</summary>
    private const double DecadesOfDensity = 8;

    public static Plot Draw(Spectrum spectrum, FrequencyBand chosen)
    {
        Plot plot = ChartFrame.Create("Frequency, kHz", AxisTitles.Spectrum(spectrum));
        (double[] index, double[] value) = PeakDecimation.Max(spectrum.Values, ChartFrame.Columns);
        double highest = value.DefaultIfEmpty(0).Max();
        double top = highest > 0 ? Math.Log10(highest) : 0;
        double decades = spectrum.Scaling == SpectrumScaling.Density ? DecadesOfDensity : DecadesOfDensity / 2;
        double[] kilohertz = [.. index.Select(bin => bin * spectrum.BinHz / 1000)];
        double[] level = [.. value.Select(v => v > 0 ? Math.Max(Math.Log10(v), top - decades) : top - decades)];

        double bottom = level.DefaultIfEmpty(top - 1).Skip(level.Length > 4 ? 2 : 0).Min() - 0.1;
        double ceiling = top + (0.14 * (top - bottom));
        ShadeBand(plot, chosen, bottom, ceiling);
        var line = plot.Add.ScatterLine(kilohertz, level, Palette.Signal);
        line.LineWidth = 1;
        plot.Axes.Left.TickGenerator = ChartFrame.Decades();
        plot.Axes.SetLimits(0, (spectrum.Values.Length - 1) * spectrum.BinHz / 1000, bottom, ceiling);
        return plot;
    }

    private static void ShadeBand(Plot plot, FrequencyBand band, double bottom, double ceiling)
    {
        var shade = plot.Add.Rectangle(band.LowHz / 1000, band.HighHz / 1000, bottom, ceiling);
        shade.FillColor = Palette.Band.WithAlpha(0.16);
        shade.LineColor = Palette.Band;
        shade.LineWidth = 1;
        ChartFrame.Write(
            plot, $"chosen band {AxisTitles.Band(band)}", band.CentreHz / 1000, ceiling, Palette.Ink, Alignment.UpperCenter).OffsetY = 3;
    }
}
