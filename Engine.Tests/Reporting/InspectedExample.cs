using System.Collections.Concurrent;
using BearingAnalytics.Quality;
using BearingAnalytics.Reporting;
using BearingAnalytics.Rollers;

namespace BearingAnalytics.Tests.Reporting;

/// <summary>Rollers of the samples as a report receives them, with their curves.</summary>
internal static class InspectedExample
{
    private static readonly string Folder = Path.Combine(Repository.Root, "samples", "rollers");

    public static RollerDrawing Drawing { get; } = RollerDrawingReader.Read(Path.Combine(Folder, "cylindrical-3-arc.json"));

    public static RollerInspection Good { get; } = Inspected("cylindrical-good.txt", Drawing);

    public static RollerInspection Dented { get; } = Inspected("cylindrical-dent.txt", Drawing);

    public static RollerInspection Concave { get; } = Inspected("cylindrical-concave.txt", Drawing);

    public static RollerInspection TurnedAround { get; } =
        Inspected("tapered-turned-around.txt", RollerDrawingReader.Read(Path.Combine(Folder, "tapered-log.json")));

    public static RollerInspection Described { get; } = new RollerInspector { KeepDetail = true }.Describe(Trace("cylindrical-good.txt"));

    /// <summary>A window of 0.5 mm holds not one sampling length of 0.8 mm.</summary>
    public static RollerInspection WithoutTexture { get; } = new RollerInspector { KeepDetail = true }.Describe(
        Trace("cylindrical-good.txt"),
        new ArcFitOptions { ArcCount = 1 },
        new PreparationOptions { Window = new EvaluationRange(-0.25, 0.25) });

    /// <summary>A file that is no profile, with a name that must not become markup.</summary>
    public static RollerInspection Failed { get; } = new()
    {
        File = "line 4/not a <b>profile.txt",
        Verdict = Verdict.Failed,
        Reason = "The file holds no two columns of numbers (line 1).",
        Findings = [new Finding("not-a-profile", FindingSeverity.Blocking, "The file holds no two columns of numbers (line 1).")],
    };

    /// <summary>What a trace does not hold is NaN.</summary>
    public static RollerInspection Unmeasured { get; } = new()
    {
        File = "short,\"1\".txt",
        Drawing = "a \"drawing\" & more",
        Verdict = Verdict.Undecided,
        Reason = "diameter was not measured: the trace does not hold it.",
        Arcs = [new FittedArc(0, 0, 0, 4), new FittedArc(1e-6, 5e-6, 4, 8), new FittedArc(double.NaN, double.NaN, 8, 9)],
        Knots = [new FittedKnot(4, double.NaN), new FittedKnot(double.NaN, 0)],
        Characteristics =
        [
            new Characteristic("diameter", double.NaN, "mm", double.NaN, new Tolerance(8.995, 9), double.NaN, Verdict.Undecided),
            new Characteristic("convexity", 6.0712, "µm", 0.051, Tolerance.None, 1, Verdict.Accept),
        ],
        Texture =
        [
            new TextureParameter("Ra", 0.0731, "µm", "ISO 4287:1997", 0.8, null, 5),
            new TextureParameter("RSm", 0.21, "mm", "ISO 4287:1997", 0.8, 2.5, 5),
        ],
        StatedResults = [new("Ra", 73.1, "nm"), new("RSm", double.NaN, "µm"), new("Pitch <raw>", 0.5, "µm")],
    };

    public static IReadOnlyList<RollerInspection> All { get; } =
        [Good, Dented, Concave, TurnedAround, Described, WithoutTexture, Failed, Unmeasured];

    private static readonly ConcurrentDictionary<RollerInspection, IReadOnlyList<ChartImage>> Drawn =
        new(ReferenceEqualityComparer.Instance);

    /// <summary>The charts of a roller, drawn once for all tests.</summary>
    public static IReadOnlyList<ChartImage> Charts(RollerInspection roller) => Drawn.GetOrAdd(roller, RollerCharts.Of);

    public static ProfileTrace Trace(string file) => ProfileReader.Read(Path.Combine(Folder, file)) with { Source = file };

    public static RollerInspection Inspected(string file, RollerDrawing drawing) =>
        new RollerInspector { KeepDetail = true }.Inspect(Trace(file), drawing);
}
