using static BearingAnalytics.Rollers.Drawings.FieldSpec;

namespace BearingAnalytics.Rollers.Drawings;

/// <summary>What is demanded of the roller.</summary>
internal static partial class DrawingFormat
{
    public static ObjectSpec Drop => new(
        "drop", "One row of the crown-drop table.",
        [
            Text("name", "Name in results; made from position and origin where not given."),
            Number("atMm", Ranges.Position, "Position from the origin, mm; from an end or a chamfer counted inwards.").Required(),
            Choice("origin", Words.Of(Words.Origins), "What the position is counted from; centre where not given."),
            Number("dropUm", Ranges.DropUm, "Nominal drop below the top of the crown, µm; that of the profile where not given."),
            Object("limitsUm", Limits, "Limits of the drop, µm."),
        ]);

    public static ObjectSpec LineProfileZone => new(
        "lineProfileZone", "A zone of ISO 1101 \"profile of any line\": widthUm for an equal one, upperUm and lowerUm for an unequal one.",
        [
            Number("widthUm", Ranges.PositiveToleranceUm, "Width of a zone that lies half outside, half inside the nominal profile, µm."),
            Number("upperUm", Ranges.ToleranceUm, "How far outside the nominal profile the surface may lie, µm."),
            Number("lowerUm", Ranges.ToleranceUm, "How far inside it, µm."),
            Object("range", Range, "Part of the profile it holds for; all of the evaluation window where not given."),
        ]);

    public static ObjectSpec MiddleStraightness => new(
        "middleStraightness", "Straightness of the middle part (minimum zone, ISO 12780).",
        [
            Number("lengthMm", Ranges.Stretch, "Length judged, centred on the roller, mm.").Required(),
            Number("limitUm", Ranges.PositiveToleranceUm, "Largest deviation allowed, µm.").Required(),
        ]);

    public static ObjectSpec Convexity => new(
        "convexity", "Convexity: mean of the drops at two gauge positions, never at the physical ends.",
        [
            Number("gaugeMm", Ranges.Stretch, "Distance of both gauge positions from the centre, mm.").Required(),
            Object("limitsUm", Limits, "Limits, µm.").Required(),
        ]);

    public static ObjectSpec TextureLimit => new(
        "textureLimit", "A limit on a texture parameter.",
        [
            Choice("parameter", Words.TextureParameters, "Name as in the standard: Ra, Rz, Rsk, Wt.").Required(),
            Choice("standard", Words.Of(Words.TextureStandards), "Definition that is meant.").Required(),
            Number("cutoffMm", Ranges.Cutoff, "Cut-off λc (nesting index), mm.").Required(),
            Object("limits", Limits, "Limits, µm; of RSm mm, of Mr1 and Mr2 %, of skewness, kurtosis and slopes without unit.").Required(),
            Object("range", Range, "Part of the profile it holds for; all of the evaluation window where not given."),
        ]);

    private static IEnumerable<FieldSpec> Demands =>
    [
        Text("limitsSource", "Where the limits come from: standard, drawing number, customer. Must stand there where any limit is given."),
        List("drops", Drop, "The crown-drop table."),
        Object("idealLaw", NamedLaw, "The law the profile stands for, for \"how far from the ideal law\"."),
        Number("lawDeviationLimitUm", Ranges.PositiveToleranceUm, "Largest deviation from the ideal law, µm."),
        List("lineProfile", LineProfileZone, "Line-profile tolerance zones."),
        Object("middleStraightness", MiddleStraightness, "Straightness of the middle part."),
        Object("convexity", Convexity, "Limits of the convexity."),
        Number("concavityLimitUm", Ranges.ToleranceUm, "Largest concave height allowed, µm; 0 for none anywhere."),
        Number("jointAngleLimitMrad", Ranges.JointAngle, "Largest kink allowed where two segments meet, mrad."),
        Number("symmetryLimitUm", Ranges.PositiveToleranceUm, "Largest difference of the drops at mirrored stations, µm."),
        List("texture", TextureLimit, "Texture limits."),
        Number("roundnessLimitUm", Ranges.PositiveToleranceUm, "Largest deviation from roundness RONt, µm; needs a circular trace."),
    ];
}
