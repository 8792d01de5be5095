namespace BearingAnalytics.Noise.Combs;

/// <summary>What evidence is read from. The defaults are what the verdict uses; others tell what each of them is worth.</summary>
internal sealed record EvidenceSettings
{
    /// <summary>The defaults.</summary>
    public static EvidenceSettings Default { get; } = new();

    /// <summary>
    /// Half widths of lines, relative to frequency: sharp; spread by a wandering speed or by slip between impacts; spread by an element
    /// whose axis of spin wanders. At least one, the sharpest first.
    /// </summary>
    public IReadOnlyList<double> LineWidths { get; init; } = [0, 0.004, 0.012];

    /// <summary>Combs are found in the envelopes of the whitened signal; else in those of the signal as it is.</summary>
    public bool FindsInWhite { get; init; } = true;

    /// <summary>All bands of the tree; else only its first, the whole range.</summary>
    public bool UsesAllBands { get; init; } = true;
}
