using BearingAnalytics.Numerics;
using BearingAnalytics.Numerics.Kernels;

namespace BearingAnalytics.Spectra.Bands;

/// <summary>
/// Divides a band into halves and into thirds: quasi-analytic filters whose every second or third output is kept and alone computed. Each
/// new band has its lower edge at 0 and its upper at half the new rate, up to a constant phase, which no magnitude sees. Works block by
/// block, so that a block's samples, taken apart, stay in the innermost cache. Not thread-safe: it owns that block.
/// </summary>
/// <remarks>
/// The inventor's program turns the upper half but not the middle third back into order: there the mean that is removed belongs to the
/// upper edge.
/// </remarks>
internal sealed class BandDivider(INumericKernel kernel)
{
    /// <summary>Outputs a block gives to each band.</summary>
    private const int Block = 384;

    private const int History = ScalarKernel.History;
    private const int Room = Block + History;

    // Centres 1/8 and 3/8 of the rate; the upper filter is the mirror of the lower one without its first tap. Then 1/12, 3/12 and 5/12.
    private static readonly double[] HalfTaps = FirLowPass.Design(16, 0.4);
    private static readonly double[] ThirdTaps = FirLowPass.Design(24, 0.4 * 2 / 3);

    private readonly double[] _apart = new double[6 * Room];

    /// <summary>The lower and the upper half.</summary>
    public void Halve(BandBuffer band, BandBuffer low, BandBuffer high)
    {
        int length = band.Length / 2;
        low.Resize(length, isReal: false);
        high.Resize(length, isReal: false);
        for (int start = 0; start < length; start += Block)
        {
            int count = Math.Min(Block, length - start);
            ComplexSpan source = Source(band, start, count, 2);
            ComplexSpan even = Apart(0, count, source.IsReal);
            ComplexSpan odd = Apart(2, count, source.IsReal);
            kernel.TakeApartInTwo(source.Real, even.Real, odd.Real);
            if (!source.IsReal)
            {
                kernel.TakeApartInTwo(source.Imaginary, even.Imaginary, odd.Imaginary);
            }

            kernel.HalveBand(HalfTaps, even, odd, low.Samples.Slice(start, count), high.Samples.Slice(start, count));
        }
    }

    /// <summary>The lower, the middle and the upper third; the middle one is turned over, its upper edge at 0.</summary>
    public void CutInThree(BandBuffer band, BandBuffer low, BandBuffer middle, BandBuffer high)
    {
        int length = band.Length / 3;
        low.Resize(length, isReal: false);
        middle.Resize(length, isReal: false);
        high.Resize(length, isReal: false);
        for (int start = 0; start < length; start += Block)
        {
            int count = Math.Min(Block, length - start);
            ComplexSpan source = Source(band, start, count, 3);
            ComplexSpan first = Apart(0, count, source.IsReal);
            ComplexSpan second = Apart(2, count, source.IsReal);
            ComplexSpan third = Apart(4, count, source.IsReal);
            kernel.TakeApartInThree(source.Real, first.Real, second.Real, third.Real);
            if (!source.IsReal)
            {
                kernel.TakeApartInThree(source.Imaginary, first.Imaginary, second.Imaginary, third.Imaginary);
            }

            kernel.CutBandInThree(
                ThirdTaps,
                first,
                second,
                third,
                low.Samples.Slice(start, count),
                middle.Samples.Slice(start, count),
                high.Samples.Slice(start, count));
        }
    }

    private static ComplexSpan Source(BandBuffer band, int start, int count, int factor) =>
        band.WithSilence.Slice(BandBuffer.Silence + (factor * (start - History)), factor * (count + History));

    private ComplexSpan Apart(int at, int count, bool isReal) =>
        new(_apart.AsSpan(at * Room, count + History), isReal ? default : _apart.AsSpan((at + 1) * Room, count + History));
}
