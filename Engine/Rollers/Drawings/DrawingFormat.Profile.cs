using static BearingAnalytics.Rollers.Drawings.FieldSpec;

namespace BearingAnalytics.Rollers.Drawings;

/// <summary>The generatrix in the file.</summary>
internal static partial class DrawingFormat
{
    public static ObjectSpec Segment => new(
        "segment", "One piece of the generatrix, tangent to its neighbours. It starts where the one before ends.",
        [
            Choice("kind", [Words.Line, Words.Arc], "A straight line or an arc.").Required(),
            Number("radiusMm", Ranges.Radius, "Radius of an arc, mm; convex positive, concave negative."),
            Object("radiusLimitsMm", Limits, "Limits of the radius, mm."),
            Number("fromMm", Ranges.Position, "Left end, mm from the centre; where the segment before ends, if given."),
            Number("toMm", Ranges.Position, "Right end, mm from the centre."),
            Number("lengthMm", Ranges.Stretch, "Length along the generatrix, mm, instead of the right end."),
            Object("startLimitsMm", Limits, "Limits of the tangent point where the segment starts, mm from the centre."),
        ])
    {
        ExactlyOneOf = ["toMm", "lengthMm"],
    };

    public static ObjectSpec Law => new(
        "law", "A logarithmic crown; which keys it takes depends on its kind.",
        [
            Choice("kind", Words.Of(Words.Laws), "Whose law.").Required(),
            Number("lengthMm", Ranges.Length, "Effective length of the roller, mm; the law's ends.").Required(),
            Number("diameterMm", Ranges.Diameter, "Roller diameter of iso-16281, mm; the drawing's where not given."),
            Flag("thrust", "True for iso-16281 of a roller of a thrust bearing."),
            Number("loadN", Ranges.Load, "Load Q on the roller, N; of all kinds but iso-16281."),
            Number(
                "effectiveRadiusMm", Ranges.ContactRadius,
                "Radius of 1/R = 1/R1 ± 1/R2, mm; half the diameter (roller on a plane) where not given."),
            Number("youngMpa", Ranges.Modulus, "Young's modulus of both bodies, MPa; steel where not given."),
            Number("poisson", Ranges.Poisson, "Poisson's ratio of both bodies; steel where not given."),
            Number("effectiveModulusMpa", Ranges.Modulus, "E* with 1/E* = (1−ν1²)/E1 + (1−ν2²)/E2, MPa, instead of the two before."),
            Number("k1", Ranges.LoadFactor, "K1 of fujiwara-kawase: load designed for over the load given."),
            Number("k2", Ranges.CrownedShare, "K2 of fujiwara-kawase: crowned share of the length."),
            Number("zmUm", Ranges.PositiveToleranceUm, "Drop zm of fujiwara-kawase at the ends, µm."),
        ]);

    public static ObjectSpec NamedLaw => Law with
    {
        Name = "namedLaw",
        Description = "A logarithmic crown with a name for reports.",
        Fields = [Text("name", "Name for reports; that of the law where not given."), .. Law.Fields],
    };

    public static ObjectSpec TableRow => new(
        "tableRow", "One row of a profile table.",
        [
            Number("xMm", Ranges.Position, "Position, mm from the centre.").Required(),
            Number("dropUm", Ranges.DropUm, "Drop below the top of the crown, µm.").Required(),
        ]);

    public static ObjectSpec Table => new(
        "table", "The generatrix as a table of drops.",
        [
            Choice("interpolation", Words.Of(Words.Interpolations), "How the rows are joined; monotone where not given."),
            List(
                "rows", TableRow,
                "The rows from left to right, at least two; of a symmetric profile the right half from 0 outwards.").Required(),
        ]);

    public static ObjectSpec Profile => new(
        "profile", "The generatrix. Exactly one of segments, law and table.",
        [
            Flag(
                "symmetric",
                "True, also where not given, for mirrored halves: then the right half alone may be given, from the centre outwards."),
            Number("apexMm", Ranges.Position, "Where the tangent of segments is level, mm from the centre; 0 where not given."),
            List("segments", Segment, "Lines and arcs with common tangents, from left to right."),
            Object("law", Law, "A logarithmic law."),
            Object("table", Table, "A table of drops."),
        ])
    {
        ExactlyOneOf = ["segments", "law", "table"],
    };
}
