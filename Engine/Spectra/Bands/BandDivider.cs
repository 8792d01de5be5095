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
    // Whole rows of both halves and thirds, an even number of the halves': their signs change from row to row.
    private const int BlockRows = 768;

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

    /// <summary>
    /// The lower and the upper half of a band that has its history, and, where there is room for them, its lower, middle and upper third;
    /// the middle one is turned over, its upper edge at 0.
    /// </summary>
    /// <param name="kernel">What filters.</param>
    /// <param name="band">The band.</param>
    /// <param name="low">Room for the lower half.</param>
    /// <param name="high">Room for the upper half.</param>
    /// <param name="thirds">Room for three thirds, or none.</param>
    public static void Divide(INumericKernel kernel, BandBuffer band, BandBuffer low, BandBuffer high, ReadOnlySpan<BandBuffer> thirds)
    {
        low.Resize(band.Length / 2, band.RowCount / 2, isReal: false);
        high.Resize(band.Length / 2, band.RowCount / 2, isReal: false);
        foreach (BandBuffer third in thirds)
        {
            third.Resize(band.Length / 3, band.RowCount / 3, isReal: false);
        }

        // Block by block, and every block summed at once, while it is in the near caches: the wide bands are too large for them.
        for (int from = 0; from < band.RowCount; from += BlockRows)
        {
            int count = Math.Min(BlockRows, band.RowCount - from);
            Halve(kernel, band, from, count, low, high);
            if (!thirds.IsEmpty)
            {
                CutInThree(kernel, band, from, count, thirds);
            }
        }
    }

    private static void Halve(INumericKernel kernel, BandBuffer band, int from, int count, BandBuffer low, BandBuffer high)
    {
        // Turning the upper half over is a change of sign from sample to sample, so a stretch of odd length begins with the other sign.
        double[] signs = int.IsEvenInteger(low.RowCount) ? EqualSigns : ChangingSigns;
        ReadOnlySpan<double> source = band.RowsAfter(INumericKernel.HalfHistory, from, count);
        Span<double> lowRows = low.Block(from / 2, count / 2);
        Span<double> highRows = high.Block(from / 2, count / 2);
        kernel.HalveRows(HalfTaps, source, band.IsReal, signs, lowRows, highRows);
        low.AddSums(kernel, lowRows);
        high.AddSums(kernel, highRows);
    }

    private static void CutInThree(INumericKernel kernel, BandBuffer band, int from, int count, ReadOnlySpan<BandBuffer> thirds)
    {
        ReadOnlySpan<double> source = band.RowsAfter(INumericKernel.ThirdHistory, from, count);
        Span<double> low = thirds[0].Block(from / 3, count / 3);
        Span<double> middle = thirds[1].Block(from / 3, count / 3);
        Span<double> high = thirds[2].Block(from / 3, count / 3);
        kernel.CutRowsInThree(ThirdTaps, source, band.IsReal, low, middle, high);
        thirds[0].AddSums(kernel, low);
        thirds[1].AddSums(kernel, middle);
        thirds[2].AddSums(kernel, high);
    }
}
