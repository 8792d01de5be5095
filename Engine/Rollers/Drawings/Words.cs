namespace BearingAnalytics.Rollers.Drawings;

/// <summary>The words of the file and what they stand for.</summary>
internal static class Words
{
    public const string Schema = "roller-drawing/1";

    public const string Line = "line";

    public const string Arc = "arc";

    public static IReadOnlyList<(string Word, RollerType Value)> Types { get; } =
    [
        ("cylindrical", RollerType.Cylindrical), ("tapered", RollerType.Tapered), ("barrel", RollerType.Barrel),
        ("needle", RollerType.Needle),
    ];

    public static IReadOnlyList<(string Word, RollerEnd Value)> Ends { get; } = [("left", RollerEnd.Left), ("right", RollerEnd.Right)];

    public static IReadOnlyList<(string Word, StationOrigin Value)> Origins { get; } =
    [
        ("centre", StationOrigin.Centre), ("left-end", StationOrigin.LeftEnd), ("right-end", StationOrigin.RightEnd),
        ("left-chamfer", StationOrigin.LeftChamfer), ("right-chamfer", StationOrigin.RightChamfer),
    ];

    public static IReadOnlyList<(string Word, CrownLaw Value)> Laws { get; } =
    [
        ("lundberg", CrownLaw.Lundberg), ("johns-gohar", CrownLaw.JohnsGohar), ("fujiwara-kawase", CrownLaw.FujiwaraKawase),
        ("iso-16281", CrownLaw.Iso16281),
    ];

    public static IReadOnlyList<(string Word, TableInterpolation Value)> Interpolations { get; } =
        [("monotone", TableInterpolation.Monotone), ("natural-spline", TableInterpolation.NaturalSpline)];

    public static IReadOnlyList<(string Word, AlignmentKind Value)> Alignments { get; } =
        [("least-squares", AlignmentKind.LeastSquares), ("minimum-zone", AlignmentKind.MinimumZone)];

    public static IReadOnlyList<(string Word, AlignmentAnchor Value)> Anchors { get; } =
        [("best-fit", AlignmentAnchor.BestFit), ("chamfers", AlignmentAnchor.Chamfers)];

    public static IReadOnlyList<(string Word, TraceReference Value)> TraceReferences { get; } =
        [("generatrix", TraceReference.Generatrix), ("axis", TraceReference.Axis)];

    public static IReadOnlyList<(string Word, TextureStandard Value)> TextureStandards { get; } =
        [("iso-4287", TextureStandard.Iso4287), ("iso-21920", TextureStandard.Iso21920)];

    public static IReadOnlyList<(string Word, Quality.DecisionRule Value)> DecisionRules { get; } =
    [
        .. new[] { Quality.DecisionRule.Iso14253, Quality.DecisionRule.ExpandedUncertainty, Quality.DecisionRule.Simple }
            .Select(rule => (rule.Name, rule)),
    ];

    /// <summary>Parameters of the primary, waviness and roughness profile, and of the material ratio curve.</summary>
    public static IReadOnlyList<string> TextureParameters { get; } =
    [
        .. from profile in "RWP"
           from kind in new[] { "a", "q", "z", "p", "v", "t", "c", "sk", "ku", "dq", "Sm", "zx" }
           select $"{profile}{kind}",
        "Rz1max", "Rk", "Rpk", "Rvk", "Mr1", "Mr2",
    ];

    public static IReadOnlyList<string> Of<T>(IReadOnlyList<(string Word, T Value)> words) => [.. words.Select(pair => pair.Word)];

    public static string For<T>(IReadOnlyList<(string Word, T Value)> words, T value) =>
        words.First(pair => EqualityComparer<T>.Default.Equals(pair.Value, value)).Word;
}
