namespace BearingAnalytics.Rollers;

/// <summary>How texture is evaluated. The defaults are those of ISO 4288 and ISO 3274 for a form-removed profile.</summary>
public sealed record TextureOptions
{
    /// <summary>Definitions the parameters follow.</summary>
    public TextureStandard Standard { get; init; } = TextureStandard.Iso4287;

    /// <summary>Cut-off λc, mm; null to choose it by the table of ISO 4288 for non-periodic profiles, which the result says.</summary>
    public double? CutoffMm { get; init; }

    /// <summary>Cut-off λs, µm; 0 for none; null for the one of ISO 3274 (2.5 µm up to λc 0.8 mm, 8 µm at 2.5 mm, 25 µm above).</summary>
    public double? ShortCutoffUm { get; init; }

    /// <summary>Cut-off λf, mm, that ends the waviness towards form; null for none: the form has been removed by the model.</summary>
    public double? LongCutoffMm { get; init; }

    /// <summary>Sampling lengths wanted, at least 1; fewer are used, and the result says so, where the trace is too short.</summary>
    public int SamplingLengths { get; init; } = 5;

    /// <summary>What the Gaussian filter does at the ends.</summary>
    public EndEffect Ends { get; init; } = EndEffect.Moment1;

    /// <summary>Filter that separates waviness from roughness.</summary>
    public RoughnessFilter Filter { get; init; } = RoughnessFilter.Gaussian;

    /// <summary>Profile that the Rk family and the material ratio curve are taken from.</summary>
    public CoreFilter CoreFilter { get; init; } = CoreFilter.Iso13565;

    /// <summary>How the core's line is laid on the material ratio curve.</summary>
    public CoreLine CoreLine { get; init; } = CoreLine.Secant;

    /// <summary>Depths c below the reference level, µm, for which Rmr(c) of the roughness profile is given; empty for none.</summary>
    public IReadOnlyList<double> MaterialRatioDepthsUm { get; init; } = [];

    /// <summary>Material ratio C0 whose level the depths are counted from, % (0: the highest point).</summary>
    public double MaterialRatioReferencePercent { get; init; }

    /// <summary>Keep the primary, waviness and roughness profile in the result; false leaves them empty.</summary>
    public bool KeepProfiles { get; init; }
}

/// <summary>The filter that separates waviness from roughness.</summary>
public enum RoughnessFilter
{
    /// <summary>Gaussian, ISO 16610-21.</summary>
    Gaussian,

    /// <summary>None: the heights are a roughness profile already, as instruments export one; nothing is taken off, not even a mean.</summary>
    None,

    /// <summary>Robust Gaussian regression of order 0, ISO 16610-31.</summary>
    RobustMean,

    /// <summary>Robust Gaussian regression of order 2, ISO 16610-31.</summary>
    RobustParabola,
}

/// <summary>The roughness profile of the Rk family.</summary>
public enum CoreFilter
{
    /// <summary>ISO 13565-1: the mean line is found twice, the second time with all below the first lifted onto it.</summary>
    Iso13565,

    /// <summary>Robust Gaussian regression of order 2, as ISO 21920-3 has it. Five to ten times slower.</summary>
    Robust,

    /// <summary>The roughness profile itself, without any special filter.</summary>
    Roughness,
}

/// <summary>How the line through the core of the material ratio curve is laid.</summary>
public enum CoreLine
{
    /// <summary>The secant over 40 % of material ratio that falls least, as Mitutoyo's instruments define it.</summary>
    Secant,

    /// <summary>The least-squares line through the 40 % that this secant spans (ISO 13565-2).</summary>
    LeastSquares,
}
