using BearingAnalytics.Numerics;
using BearingAnalytics.Numerics.Kernels;

namespace BearingAnalytics.Spectra.Bands;

/// <summary>
/// Divides a band into halves and into thirds: quasi-analytic filters whose every second or third output is kept and alone computed. Each
/// new band has its lower edge at 0 and its upper at half the new rate, up to a constant phase, which no magnitude sees.
/// </summary>
/// <remarks>
/// The inventor's program turns the upper half but not the middle third back into order: there the mean that is removed belongs to the
/// upper edge.
/// </remarks>
internal static class BandDivider
{
    // Centres 1/8 and 3/8 of the rate; the upper filter is the mirror of the lower one without its first tap. Then 1/12, 3/12 and 5/12.
    private static readonly double[] HalfTaps = FirLowPass.Design(16, 0.4);
    private static readonly double[] ThirdTaps = FirLowPass.Design(24, 0.4 * 2 / 3);

    private static readonly double[] EqualSigns = [1, 1, 1, 1, 1, 1, 1, 1];
    private static readonly double[] ChangingSigns = [1, -1, 1, -1, 1, -1, 1, -1];

    /// <summary>Rows a signal must have so that every band down the tree has whole ones.</summary>
    /// <param name="length">Samples.</param>
    /// <param name="depth">Halvings.</param>
    public static int RowCount(int length, int depth)
    {
        int multiple = 3 << depth;
        int rows = (length + INumericKernel.Columns - 1) / INumericKernel.Columns;
        return (rows + multiple - 1) / multiple * multiple;
    }

    /// <summary>The lower and the upper half of a band that has its history.</summary>
    public static void Halve(INumericKernel kernel, BandBuffer band, BandBuffer low, BandBuffer high)
    {
        low.Resize(band.Length / 2, band.RowCount / 2, isReal: false);
        high.Resize(band.Length / 2, band.RowCount / 2, isReal: false);

        // Turning the upper half over is a change of sign from sample to sample, so a stretch of odd length begins with the other sign.
        double[] signs = int.IsEvenInteger(low.RowCount) ? EqualSigns : ChangingSigns;
        kernel.HalveRows(HalfTaps, band.RowsAfter(INumericKernel.HalfHistory), band.IsReal, signs, low.Rows, high.Rows);
    }

    /// <summary>The lower, the middle and the upper third; the middle one is turned over, its upper edge at 0.</summary>
    public static void CutInThree(INumericKernel kernel, BandBuffer band, ReadOnlySpan<BandBuffer> thirds)
    {
        foreach (BandBuffer third in thirds)
        {
            third.Resize(band.Length / 3, band.RowCount / 3, isReal: false);
        }

        ReadOnlySpan<double> source = band.RowsAfter(INumericKernel.ThirdHistory);
        kernel.CutRowsInThree(ThirdTaps, source, band.IsReal, thirds[0].Rows, thirds[1].Rows, thirds[2].Rows);
    }
}
