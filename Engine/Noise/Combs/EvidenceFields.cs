namespace BearingAnalytics.Noise.Combs;

/// <summary>
/// Everything the contest reads: the envelopes of the whitened signal, once for each width that a line may have, to find combs in; and the
/// envelopes of the signal as it is beside those of the whitened one, to weigh how deeply a comb modulates.
/// </summary>
internal sealed class EvidenceFields
{
    /// <summary>
    /// Half widths of lines, relative to frequency: sharp; spread by a wandering speed or by slip between impacts; spread by an element whose
    /// axis of spin wanders.
    /// </summary>
    private static readonly double[] LineWidths = [0, 0.004, 0.012];

    private readonly ModulationField _plain;
    private readonly ModulationField _white;

    /// <param name="plain">Envelope spectra of the signal as it is.</param>
    /// <param name="white">Those of the whitened signal.</param>
    /// <param name="knownHz">Lines of shaft and mains: nobody's fault.</param>
    public EvidenceFields(IReadOnlyList<FlooredSpectrum> plain, IReadOnlyList<FlooredSpectrum> white, IReadOnlyList<double> knownHz)
    {
        FlooredSpectrum[] whiteFree = [.. white.Select(spectrum => spectrum.Without(knownHz))];
        All = [.. LineWidths.Select(width => new EnvelopeField(width > 0 ? whiteFree : white, width))];
        _white = new ModulationField(whiteFree);
        _plain = new ModulationField([.. plain.Select(spectrum => spectrum.Without(knownHz))]);
    }

    /// <summary>One field per width of lines, the sharpest first.</summary>
    public IReadOnlyList<EnvelopeField> All { get; }

    /// <summary>Resolution, Hz.</summary>
    public double BinHz => All[0].BinHz;

    /// <summary>Highest frequency that can be asked for, Hz.</summary>
    public double MaximumHz => All[0].MaximumHz;

    /// <summary>
    /// Modulation of a comb in the bands that show it: geometric mean of that of the signal as it is and that of the whitened one. Some machine's
    /// modulated tone makes the first deep where the comb only grazes it; a flaw modulates what its band holds, weak and strong alike.
    /// </summary>
    public double Depth(double fundamentalHz, CombScorer shape, double relativeHalfWidth, LineMask mask) =>
        Depth(fundamentalHz, shape, relativeHalfWidth, mask, 1, shape.Harmonics);

    /// <summary>The same of some of its harmonics.</summary>
    public double Depth(double fundamentalHz, CombScorer shape, double relativeHalfWidth, LineMask mask, int first, int last)
    {
        ReadOnlySpan<int> bands = shape.RankBands(fundamentalHz, mask).AsSpan(0, shape.Field.AgreeingBands);
        return Math.Sqrt(
            _plain.Depth(fundamentalHz, first, last, relativeHalfWidth, bands, mask)
            * _white.Depth(fundamentalHz, first, last, relativeHalfWidth, bands, mask));
    }
}
