namespace BearingAnalytics.Rollers;

/// <summary>
/// How a roller was made and how it is traced. Positions are mm from the roller's centre. Equal settings give equal points. Everything
/// is off by default: a perfect surface, a perfect instrument. See docs/design/roller-simulation.md.
/// </summary>
public sealed record RollerSimulation
{
    /// <summary>What the trace is called.</summary>
    public string Source { get; init; } = "simulated";

    /// <summary>Seed of every random choice.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Left end of the crown, where the chamfer begins; null takes the end of the nominal curve.</summary>
    public double? CrownFromMm { get; init; }

    /// <summary>Right end of the crown, where the chamfer begins; null takes the end of the nominal curve.</summary>
    public double? CrownToMm { get; init; }

    /// <summary>Chamfer at the left end; null for none: then the trace cannot go beyond the crown.</summary>
    public SimulatedChamfer? LeftChamfer { get; init; }

    /// <summary>Chamfer at the right end; null for none.</summary>
    public SimulatedChamfer? RightChamfer { get; init; }

    /// <summary>Smooth form error.</summary>
    public SimulatedForm? Form { get; init; }

    /// <summary>Sines along the generatrix.</summary>
    public IReadOnlyList<SimulatedWaviness> Waviness { get; init; } = [];

    /// <summary>Ground texture.</summary>
    public SimulatedTexture? Texture { get; init; }

    /// <summary>Dents, bumps and scratches.</summary>
    public IReadOnlyList<SimulatedDent> Dents { get; init; } = [];

    /// <summary>
    /// Where the trace begins; null takes 0.2 mm of the left chamfer, but at most a third of it, or the crown's end without one.
    /// </summary>
    public double? FromMm { get; init; }

    /// <summary>Where the trace ends; null as for <see cref="FromMm"/>.</summary>
    public double? ToMm { get; init; }

    /// <summary>Distance of two points, mm, 0.0001 to 0.1.</summary>
    public double StepMm { get; init; } = 0.00125;

    /// <summary>Position of the first point in the file, mm.</summary>
    public double FirstXMm { get; init; }

    /// <summary>Added to all heights, µm.</summary>
    public double HeightOffsetUm { get; init; }

    /// <summary>Tilt of the generatrix (or the axis) in the instrument, mrad, rising to the right when positive, −100 to 100.</summary>
    public double TiltMrad { get; init; }

    /// <summary>True where the roller lies the other way round: the points come out mirrored, and nothing else changes.</summary>
    public bool IsReversed { get; init; }

    /// <summary>Roller diameter in the middle, mm; needed for the crest's effect.</summary>
    public double DiameterMm { get; init; }

    /// <summary>Full cone angle 2β, degrees, 0 to 40; takes effect along the axis only.</summary>
    public double ConeAngleDeg { get; init; }

    /// <summary>Side of the large end; null for a roller that is not tapered.</summary>
    public RollerEnd? LargeEnd { get; init; }

    /// <summary>What the trace runs parallel to: along the axis a cone's slope stays in the trace.</summary>
    public TraceReference Reference { get; init; } = TraceReference.Generatrix;

    /// <summary>Distance of the trace from the roller's top line at the centre, mm: heights fall by e²/2R.</summary>
    public double CrestOffsetMm { get; init; }

    /// <summary>Angle between trace and top line seen from above, mrad: the distance grows along the trace.</summary>
    public double CrestSkewMrad { get; init; }

    /// <summary>Noise of the instrument.</summary>
    public SimulatedNoise? Noise { get; init; }

    /// <summary>False points.</summary>
    public SimulatedSpikes? Spikes { get; init; }

    /// <summary>Share of points the instrument lost, each by itself, 0 to 0.5; they come out as NaN.</summary>
    public double MissingShare { get; init; }

    /// <summary>Stretches the instrument marked invalid; they come out as NaN.</summary>
    public IReadOnlyList<EvaluationRange> InvalidRanges { get; init; } = [];

    /// <summary>Resolution of the instrument's heights; null for that of a double.</summary>
    public SimulatedQuantiser? Quantiser { get; init; }

    /// <summary>The crown, chamfers, diameter, cone and reference of a drawing, and nothing else.</summary>
    /// <param name="drawing">What the roller must be.</param>
    public static RollerSimulation Of(RollerDrawing drawing)
    {
        ArgumentNullException.ThrowIfNull(drawing);
        double halfMm = drawing.LengthMm / 2;
        return new RollerSimulation
        {
            CrownFromMm = drawing.LeftChamfer is { } left ? left.AxialMm - halfMm : null,
            CrownToMm = drawing.RightChamfer is { } right ? halfMm - right.AxialMm : null,
            LeftChamfer = drawing.LeftChamfer is { } atLeft ? SimulatedChamfer.Of(atLeft) : null,
            RightChamfer = drawing.RightChamfer is { } atRight ? SimulatedChamfer.Of(atRight) : null,
            DiameterMm = MiddleDiameterMm(drawing),
            ConeAngleDeg = drawing.ConeAngleDeg,
            LargeEnd = drawing.LargeEnd,
            Reference = drawing.TraceReference,
        };
    }

    // A tapered roller's diameter is that of the large end.
    private static double MiddleDiameterMm(RollerDrawing drawing) =>
        drawing.DiameterMm - drawing.LengthMm * Math.Tan(drawing.ConeAngleDeg * Math.PI / 360);
}
