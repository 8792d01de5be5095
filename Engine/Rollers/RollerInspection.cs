using BearingAnalytics.Quality;

namespace BearingAnalytics.Rollers;

/// <summary>One measured characteristic and what the drawing's limits make of it.</summary>
/// <param name="Name">Stable name in kebab-case: <c>radius-1</c>, <c>drop-left-chamfer-0.5</c>, <c>Ra</c>.</param>
/// <param name="Value">Measured value; NaN where the trace does not reach it.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="StandardUncertainty">Standard uncertainty (k = 1), in the same unit.</param>
/// <param name="Limits">Limits; none for information.</param>
/// <param name="ConformanceProbability">Probability that the true value keeps the limits, 0 to 1; NaN where nothing was measured.</param>
/// <param name="Verdict">Accept, reject or undecided; accept without limits.</param>
public sealed record Characteristic(
    string Name, double Value, string Unit, double StandardUncertainty, Tolerance Limits, double ConformanceProbability, Verdict Verdict)
{
    /// <summary>Expanded uncertainty at k = 2.</summary>
    public double ExpandedUncertainty => DecisionRule.CoverageFactor * StandardUncertainty;
}

/// <summary>A roller judged against its drawing, or described where there is none.</summary>
public sealed record RollerInspection
{
    /// <summary>The file as the user named it.</summary>
    public required string File { get; init; }

    /// <summary>Worst of all characteristics, or undecided by a blocking finding.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>Why, in one sentence.</summary>
    public required string Reason { get; init; }

    /// <summary>Name of the drawing; null without one.</summary>
    public string? Drawing { get; init; }

    /// <summary>Evaluation window, mm in trace coordinates; null where nothing could be evaluated.</summary>
    public EvaluationRange? WindowMm { get; init; }

    /// <summary>Root mean square of the arc fit's residuals, µm.</summary>
    public double? ResidualRmsUm { get; init; }

    /// <summary>Fitted arcs from left to right in trace coordinates.</summary>
    public IReadOnlyList<FittedArc> Arcs { get; init; } = [];

    /// <summary>Tangent points from left to right in trace coordinates.</summary>
    public IReadOnlyList<FittedKnot> Knots { get; init; } = [];

    /// <summary>Characteristics, in the drawing's order.</summary>
    public IReadOnlyList<Characteristic> Characteristics { get; init; } = [];

    /// <summary>Texture parameters of the middle of the window.</summary>
    public IReadOnlyList<TextureParameter> Texture { get; init; } = [];

    /// <summary>Results that the instrument stored in the file.</summary>
    public IReadOnlyList<StatedResult> StatedResults { get; init; } = [];

    /// <summary>Findings, worst first.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>Curves for pictures; null unless asked for.</summary>
    public RollerInspectionDetail? Detail { get; init; }
}

/// <summary>What pictures are drawn from.</summary>
/// <param name="Profile">The prepared trace; mirrored where the roller had been turned around.</param>
/// <param name="Fit">The fitted arcs, in the prepared trace's coordinates.</param>
/// <param name="Alignment">How the trace lies on the drawing; null without one.</param>
/// <param name="Drawing">The drawing; null without one.</param>
/// <param name="Texture">Texture with its profiles.</param>
/// <param name="TextureFromMm">Position of the first point of the texture's profiles, mm in the prepared trace's coordinates.</param>
/// <param name="TexturePitchMm">Distance of points of the texture's profiles, mm.</param>
public sealed record RollerInspectionDetail(
    PreparedProfile Profile, ArcFit Fit, ProfileAlignment? Alignment, RollerDrawing? Drawing, TextureResult Texture, double TextureFromMm,
    double TexturePitchMm);
