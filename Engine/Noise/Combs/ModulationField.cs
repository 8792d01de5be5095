namespace BearingAnalytics.Noise.Combs;

/// <summary>How deeply the envelopes of all bands are modulated at the lines of a comb, whatever the width of the lines.</summary>
internal sealed class ModulationField
{
    private const double HannNoiseBandwidthBins = 1.5;

    private readonly IReadOnlyList<FlooredSpectrum> _spectra;
    private readonly double[][] _excessSums;

    public ModulationField(IReadOnlyList<FlooredSpectrum> spectra)
    {
        _spectra = spectra;
        _excessSums = [.. spectra.Select(ExcessSums)];
    }

    /// <summary>
    /// Degree of second-order cyclostationarity of the comb, Σ(A_k / mean)² over its harmonics (Raad, Antoni and Sidahmed 2008), median over
    /// the given bands. A_k² is the power above the floor gathered over the width of a line: slip and a wandering speed make lines broader,
    /// their power stays the same.
    /// </summary>
    /// <param name="fundamentalHz">Fundamental of the comb, Hz.</param>
    /// <param name="first">The first harmonic that counts.</param>
    /// <param name="last">The last one.</param>
    /// <param name="relativeHalfWidth">Half the width of a line over its frequency.</param>
    /// <param name="bands">The bands that show the comb.</param>
    /// <param name="mask">Lines explained by something else count as absent.</param>
    public double Depth(double fundamentalHz, int first, int last, double relativeHalfWidth, ReadOnlySpan<int> bands, LineMask mask)
    {
        Span<double> sums = stackalloc double[bands.Length];
        for (int k = first; k <= last; k++)
        {
            double lineHz = k * fundamentalHz;
            if (!mask.Covers(lineHz))
            {
                for (int i = 0; i < bands.Length; i++)
                {
                    sums[i] += LinePower(bands[i], lineHz, relativeHalfWidth);
                }
            }
        }

        sums.Sort();
        return sums.Length == 0 ? 0 : sums[sums.Length / 2];
    }

    // Squared amplitude of the modulation relative to the mean squared envelope.
    private double LinePower(int band, double frequencyHz, double relativeHalfWidth)
    {
        double[] sums = _excessSums[band];
        double place = frequencyHz / _spectra[band].BinHz;
        int bin = (int)(place + 0.5);
        int half = 1 + (int)((relativeHalfWidth * place) + 0.5);
        int from = Math.Clamp(bin - half, 0, sums.Length - 1);
        int to = Math.Clamp(bin + half + 1, 0, sums.Length - 1);
        return Math.Max(0, sums[to] - sums[from]);
    }

    // Running sums, so that the power of a line of any width is one subtraction.
    private static double[] ExcessSums(FlooredSpectrum spectrum)
    {
        double[] values = spectrum.Values;
        double[] sums = new double[values.Length + 1];
        for (int i = 0; i < values.Length; i++)
        {
            sums[i + 1] = sums[i] + (((values[i] * values[i]) - spectrum.NoisePower(i)) / HannNoiseBandwidthBins);
        }

        return sums;
    }
}
