using static BearingAnalytics.Rollers.Drawings.FieldSpec;

namespace BearingAnalytics.Rollers.Drawings;

/// <summary>
/// The format <c>roller-drawing/1</c>: every object, key, word and range. The check, the schema and the messages come from here.
/// </summary>
internal static partial class DrawingFormat
{
    public static ObjectSpec Limits => new(
        "limits", "Smallest and largest value allowed, both inclusive, as absolute values, not as deviations; one may be left out.",
        [
            Number("lower", Ranges.AnyLimit, "Smallest value allowed."),
            Number("upper", Ranges.AnyLimit, "Largest value allowed."),
        ])
    {
        AtLeastOneOf = ["lower", "upper"],
    };

    public static ObjectSpec Range => new(
        "range", "A part of the generatrix, from the roller's centre, left negative.",
        [
            Number("fromMm", Ranges.Position, "Left end, mm from the centre.").Required(),
            Number("toMm", Ranges.Position, "Right end, mm from the centre.").Required(),
        ]);

    public static ObjectSpec Chamfer => new(
        "chamfer", "A chamfer at an end of the roller.",
        [
            Number("axialMm", Ranges.Stretch, "Length along the axis, mm.").Required(),
            Number("radialMm", Ranges.Stretch, "Depth towards the axis, mm.").Required(),
        ]);

    public static ObjectSpec Root { get; } = new("drawing", "What a roller must be.", [.. Body, .. Demands, .. Evaluation]);

    /// <summary>Every kind of object in the file.</summary>
    public static IReadOnlyList<ObjectSpec> All { get; } = [.. Reachable(Root).DistinctBy(spec => spec.Name)];

    private static IEnumerable<FieldSpec> Body =>
    [
        Text("$schema", "Where the schema of this file is, for editors."),
        Choice("schema", [Words.Schema], "Name and version of the format.").Required(),
        Text("name", "What the drawing is called in results.").Required(),
        Choice("type", Words.Of(Words.Types), "Kind of roller.").Required(),
        Number("diameterMm", Ranges.Diameter, "Roller diameter Dw, mm: at the middle, of a tapered roller at the large end.").Required(),
        Object("diameterLimitsMm", Limits, "Limits of the diameter, mm."),
        Number("lengthMm", Ranges.Length, "Roller length Lw over the end faces, mm.").Required(),
        Object("lengthLimitsMm", Limits, "Limits of the length, mm."),
        Object("chamfer", Chamfer, "The chamfer of both ends."),
        Object("leftChamfer", Chamfer, "The chamfer of the left end, where the ends differ."),
        Object("rightChamfer", Chamfer, "The chamfer of the right end, where the ends differ."),
        Object("profile", Profile, "The generatrix: segments, a law or a table.").Required(),
        Number("coneAngleDeg", Ranges.Angle, "Full cone angle 2β of a tapered roller, degrees."),
        Object("coneAngleLimitsDeg", Limits, "Limits of the full cone angle, degrees."),
        Choice("largeEnd", Words.Of(Words.Ends), "Side of the large end of a tapered roller."),
        Number("largeEndSphereRadiusMm", Ranges.SphereRadius, "Radius of the large end's sphere, mm; not judged from a generatrix."),
    ];

    private static IEnumerable<ObjectSpec> Reachable(ObjectSpec from) =>
        [from, .. from.Fields.Where(field => field.Of is not null).SelectMany(field => Reachable(field.Of!))];
}
