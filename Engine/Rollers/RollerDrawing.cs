using BearingAnalytics.Quality;

namespace BearingAnalytics.Rollers;

/// <summary>
/// What a roller must be. Positions along the generatrix are mm from the roller's centre, left negative; of a tapered roller the
/// generatrix is the cone's line and <see cref="LargeEnd"/> says on which side the large end lies. Read from JSON by
/// <c>RollerDrawingReader</c>.
/// </summary>
public sealed partial record RollerDrawing
{
    /// <summary>What the drawing is called in results.</summary>
    public required string Name { get; init; }

    /// <summary>Kind of roller.</summary>
    public required RollerType Type { get; init; }

    /// <summary>Roller diameter Dw, mm: at the middle, of a tapered roller at the large end.</summary>
    public required double DiameterMm { get; init; }

    /// <summary>Limits of the diameter, mm; none where the drawing gives none.</summary>
    public Tolerance DiameterLimitsMm { get; init; }

    /// <summary>Roller length Lw over the end faces, mm.</summary>
    public required double LengthMm { get; init; }

    /// <summary>Limits of the length, mm.</summary>
    public Tolerance LengthLimitsMm { get; init; }

    /// <summary>Chamfer at the left end; null where not given.</summary>
    public Chamfer? LeftChamfer { get; init; }

    /// <summary>Chamfer at the right end; null where not given.</summary>
    public Chamfer? RightChamfer { get; init; }

    /// <summary>The generatrix, built from segments, a law or a table.</summary>
    public required NominalProfile Profile { get; init; }

    /// <summary>The segments from left to right where the drawing gives lines and arcs; empty where it gives a law or a table.</summary>
    public IReadOnlyList<ProfileSegment> Segments { get; init; } = [];

    /// <summary>True where both halves are meant to be mirror images.</summary>
    public bool IsSymmetric { get; init; } = true;

    /// <summary>The crown-drop table.</summary>
    public IReadOnlyList<DropStation> Drops { get; init; } = [];

    /// <summary>The logarithmic law the profile stands for, for "how far from the ideal law"; null where none is named.</summary>
    public NominalProfile? IdealLaw { get; init; }

    /// <summary>Name of the ideal law for reports; empty where there is none.</summary>
    public string IdealLawName { get; init; } = "";

    /// <summary>Full cone angle 2β of a tapered roller, degrees; 0 otherwise.</summary>
    public double ConeAngleDeg { get; init; }

    /// <summary>Limits of the full cone angle, degrees.</summary>
    public Tolerance ConeAngleLimitsDeg { get; init; }

    /// <summary>Side of the large end of a tapered roller; null for other rollers.</summary>
    public RollerEnd? LargeEnd { get; init; }

    /// <summary>Radius of the large end's sphere, mm; null where not given. Not judged from a generatrix.</summary>
    public double? LargeEndSphereRadiusMm { get; init; }

    /// <summary>Line-profile tolerance zones (ISO 1101); the first is judged over the whole window where it has no range.</summary>
    public IReadOnlyList<LineProfileZone> LineProfile { get; init; } = [];

    /// <summary>Straightness of the middle part; null where not asked.</summary>
    public MiddleStraightness? MiddleStraightness { get; init; }

    /// <summary>Convexity (凸度): the mean drop at both gauge positions; null where not asked.</summary>
    public Convexity? Convexity { get; init; }

    /// <summary>Largest concave height allowed, µm; null where concavity is not judged. 0 reads "not concave anywhere".</summary>
    public double? ConcavityLimitUm { get; init; }

    /// <summary>Largest kink allowed at a joint of two segments, mrad; null where not judged.</summary>
    public double? JointAngleLimitMrad { get; init; }

    /// <summary>Largest difference of the drops at mirrored stations, µm; null where not judged.</summary>
    public double? SymmetryLimitUm { get; init; }

    /// <summary>Largest deviation from the ideal law, µm; null where not judged.</summary>
    public double? LawDeviationLimitUm { get; init; }

    /// <summary>Texture limits.</summary>
    public IReadOnlyList<TextureLimit> Texture { get; init; } = [];

    /// <summary>Largest deviation from roundness RONt, µm; judged from a circular trace only.</summary>
    public double? RoundnessLimitUm { get; init; }

    /// <summary>Gauge interval into which rollers are sorted by diameter, µm; null where not given.</summary>
    public double? GaugeIntervalUm { get; init; }

    /// <summary>Evaluation window asked for; null where it is found from the chamfers.</summary>
    public EvaluationRange? Window { get; init; }

    /// <summary>Ranges left out of every evaluation (marks, grooves).</summary>
    public IReadOnlyList<EvaluationRange> Excluded { get; init; } = [];

    /// <summary>
    /// Cut-off of the Gaussian that separates form from texture before deviations are judged, mm; 0 judges every single point.
    /// </summary>
    public double FormCutoffMm { get; init; } = 0.25;

    /// <summary>How the trace is laid on the drawing.</summary>
    public AlignmentKind Alignment { get; init; } = AlignmentKind.LeastSquares;

    /// <summary>What fixes the drawing along the trace before deviations are taken.</summary>
    public AlignmentAnchor Anchor { get; init; } = AlignmentAnchor.BestFit;

    /// <summary>What the trace's x axis is parallel to; decides whether a cone angle can be judged.</summary>
    public TraceReference TraceReference { get; init; } = TraceReference.Generatrix;

    /// <summary>The measuring chain's own uncertainty.</summary>
    public MeasurementUncertainty Uncertainty { get; init; } = new();

    /// <summary>How uncertainty enters the decision.</summary>
    public DecisionRule DecisionRule { get; init; } = DecisionRule.Iso14253;

    /// <summary>Where limits come from: standard, drawing number, customer. Mandatory in the file where limits are given.</summary>
    public string LimitsSource { get; init; } = "";
}
