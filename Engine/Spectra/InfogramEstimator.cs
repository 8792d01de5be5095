using BearingAnalytics.Spectra.Bands;

namespace BearingAnalytics.Spectra;

/// <summary>
/// Infograms (Antoni 2016, MSSP 74, 73-94) over the 1/3-binary tree of bands that the fast kurtogram uses, by ideal bands at their own
/// rate:
/// the signal is transformed once, the bins of each band are transformed back.
/// </summary>
/// <remarks>
/// Bands have rectangular edges, and of each a fiftieth is left out at both ends, because the transform takes the record for periodic. The
/// squared envelope of a band B wide is sampled at the rate B, as in the original: lines above B/2 come folded. Its mean is removed
/// before the
/// spectrum. In single precision.
/// </remarks>
public static class InfogramEstimator
{
    /// <summary>Samples a band must keep; narrower levels are left out.</summary>
    private const int FewestSamples = 128;

    /// <summary>The infograms of a signal.</summary>
    /// <param name="samples">Finite samples, at least 512.</param>
    /// <param name="sampleRateHz">Sampling rate, Hz.</param>
    /// <param name="levels">Halvings wanted, at least 1; fewer are made when bands would become too short.</param>
    /// <returns>Rows from the whole band over halves and thirds to 2^levels bands. A band that holds only rounding has 0.</returns>
    /// <exception cref="ArgumentException">Too few samples, no level, or a rate that is not positive.</exception>
    public static Infogram Compute(ReadOnlySpan<float> samples, double sampleRateHz, int levels)
    {
        if (samples.Length < 4 * FewestSamples || !(sampleRateHz > 0) || levels < 1)
        {
            throw new ArgumentException(
                $"An infogram needs at least {4 * FewestSamples} samples, a positive rate and one level; given were "
                + FormattableString.Invariant($"{samples.Length}, {sampleRateHz} Hz and {levels}."));
        }

        int depth = Math.Min(levels, (int)Math.Log2(samples.Length / FewestSamples));
        BandTiles tiles = BandTiles.Rent(samples, sampleRateHz);
        List<BandMapRow> envelope = [];
        List<BandMapRow> spectrum = [];
        List<BandMapRow> average = [];
        foreach (int count in Counts(depth))
        {
            BandMapRow Row() => new(0.25 * sampleRateHz / count, 0.5 * sampleRateHz / count, 0.5 * sampleRateHz / count, new double[count]);
            (BandMapRow inEnvelope, BandMapRow inSpectrum, BandMapRow inBoth) = (Row(), Row(), Row());
            for (int index = 0; index < count; index++)
            {
                Span<float> squared = tiles.SquaredEnvelope(index, count);
                inEnvelope.Values[index] = Negentropy.OfSquares(squared);
                inSpectrum.Values[index] = Negentropy.Of(tiles.SpectrumPowers(squared));
                inBoth.Values[index] = 0.5 * (inEnvelope.Values[index] + inSpectrum.Values[index]);
            }

            envelope.Add(inEnvelope);
            spectrum.Add(inSpectrum);
            average.Add(inBoth);
        }

        tiles.Return();
        return new Infogram
        {
            SquaredEnvelope = BandMap.Of(envelope),
            SquaredEnvelopeSpectrum = BandMap.Of(spectrum),
            Average = BandMap.Of(average),
        };
    }

    // 1, 2, 3, 4, 6, 8, ... 2^depth: as in the kurtogram.
    private static IEnumerable<int> Counts(int depth)
    {
        yield return 1;
        for (int level = 1; level <= depth; level++)
        {
            yield return 1 << level;
            if (level < depth)
            {
                yield return 3 << (level - 1);
            }
        }
    }
}
