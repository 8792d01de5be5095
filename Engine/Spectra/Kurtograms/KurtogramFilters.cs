using BearingAnalytics.Numerics;

namespace BearingAnalytics.Spectra.Kurtograms;

/// <summary>
/// The filters of Antoni's fast kurtogram as a real low-pass moved in frequency: taps b[k] e^(2πi turns·k/24). With the signal turned
/// back by the same rate the convolution is real on real and imaginary parts apart, at half the cost.
/// </summary>
/// <param name="Reversed">The real low-pass, last tap first.</param>
/// <param name="Turns">Centre frequency in 24ths of the sampling rate.</param>
/// <param name="Decimation">One output is kept out of so many.</param>
/// <param name="Transient">Outputs that still see the start of the signal and do not count for the kurtosis.</param>
internal sealed record KurtogramFilters(double[] Reversed, int Turns, int Decimation, int Transient)
{
    private const int BinaryOrder = 16;
    private const double BinaryCutoff = 0.4;
    private const int TernaryOrder = 24;

    /// <summary>h: lower half, centred on 1/8.</summary>
    public static KurtogramFilters Lower { get; } = new([.. FirLowPass.Design(BinaryOrder, BinaryCutoff).Reverse()], 3, 2, BinaryOrder);

    /// <summary>
    /// g[k] = (−1)^(k+1) h[15 − k]: upper half, centred on 3/8. The last tap of h is not used, and the constant phase does not matter.
    /// </summary>
    public static KurtogramFilters Upper { get; } = new(FirLowPass.Design(BinaryOrder, BinaryCutoff)[..BinaryOrder], 9, 2, BinaryOrder - 1);

    /// <summary>Lower, middle and upper third, centred on 1/12, 1/4 and 5/12. The transient is that of the binary filter, as in the original.</summary>
    public static IReadOnlyList<KurtogramFilters> Thirds { get; } =
        [.. ((int[])[2, 6, 10]).Select(turns =>
            new KurtogramFilters([.. FirLowPass.Design(TernaryOrder, BinaryCutoff * 2 / 3).Reverse()], turns, 3, BinaryOrder))];
}
