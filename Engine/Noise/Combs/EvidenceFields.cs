namespace BearingAnalytics.Noise.Combs;

/// <summary>
/// Everything the contest reads: the envelopes of the whitened signal, once for each width that a line may have, to find combs in; and the
/// envelopes of the signal as it is beside those of the whitened one, to weigh how deeply a comb modulates.
/// </summary>
internal sealed class EvidenceFields
{
    private readonly ModulationField _plain;
    private readonly ModulationField _white;

    /// <param name="plain">Envelope spectra of the signal as it is.</param>
    /// <param name="white">Those of the whitened signal.</param>
    /// <param name="knownHz">Lines of shaft and mains: nobody's fault.</param>
    /// <param name="settings">What of it is used; null for the defaults.</param>
    public EvidenceFields(
        IReadOnlyList<FlooredSpectrum> plain,
        IReadOnlyList<FlooredSpectrum> white,
        IReadOnlyList<double> knownHz,
        EvidenceSettings? settings = null)
    {
        settings ??= EvidenceSettings.Default;
        int bands = settings.UsesAllBands ? white.Count : Math.Min(1, white.Count);
        FlooredSpectrum[] whiteFree = [.. white.Take(bands).Select(spectrum => spectrum.Without(knownHz))];
        FlooredSpectrum[] plainFree = [.. plain.Take(bands).Select(spectrum => spectrum.Without(knownHz))];
        FlooredSpectrum[] sharp = [.. (settings.FindsInWhite ? white : plain).Take(bands)];
        FlooredSpectrum[] broad = settings.FindsInWhite ? whiteFree : plainFree;
        All = [.. settings.LineWidths.Select(width => new EnvelopeField(width > 0 ? broad : sharp, width))];
        _white = new ModulationField(whiteFree);
        _plain = new ModulationField(plainFree);
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
