using System.CommandLine;
using BearingAnalytics.Pipeline;
using BearingAnalytics.Quality;
using BearingAnalytics.Rollers;

namespace BearingAnalytics.Cli;

/// <summary><c>bearing roller fit FILES...</c>: describes rollers by tangent arcs and proposes a drawing from a good one.</summary>
internal static class RollerFitCommand
{
    private static readonly Dictionary<string, RollerType> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        ["cylindrical"] = RollerType.Cylindrical,
        ["tapered"] = RollerType.Tapered,
        ["barrel"] = RollerType.Barrel,
        ["needle"] = RollerType.Needle,
    };

    /// <summary>The verb, ready to be added to its parent.</summary>
    public static Command Create()
    {
        Argument<string[]> paths = new("paths") { Description = "Roller profiles and folders of them.", Arity = ArgumentArity.OneOrMore };
        Option<string?> proposal = new("--out") { Description = "Write a drawing proposed from the roller (one file only) here." };
        Option<string> type = new("--type") { Description = "Kind of roller for the drawing: cylindrical, tapered, barrel, needle.", DefaultValueFactory = _ => "cylindrical" };
        type.AcceptOnlyFromAmong([.. Types.Keys]);
        Option<double?> length = new("--length-mm") { Description = "Length over the end faces for the drawing, mm (between the chamfers where not given)." };
        Option<int?> arcs = new("--arcs") { Description = "Number of arcs, 1 to 9 (chosen from the data where not given)." };
        arcs.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() is < 1 or > 9)
            {
                result.AddError("--arcs must be 1 to 9.");
            }
        });
        Option<bool> symmetric = new("--symmetric") { Description = "Both halves are mirror images." };
        Option<bool> straight = new("--straight-centre") { Description = "The middle arc is a straight line." };
        Option<bool> convex = new("--convex") { Description = "No arc may be concave." };
        Option<string?> window = new("--window") { Description = "Evaluation window FROM:TO, mm in trace coordinates (between the chamfers where not given)." };
        RollerOutputArguments output = new();
        RollerReadArguments reading = new();
        Command fit = new("fit", "Fit tangent arcs to roller profiles and propose a drawing (拟合多圆弧轮廓).")
        {
            paths, proposal, type, length, arcs, symmetric, straight, convex, window,
        };
        output.AddTo(fit);
        reading.AddTo(fit);
        fit.SetAction((parsed, cancellation) => RollerOutputArguments.GuardedAsync("fit", parsed, () =>
        {
            string? path = parsed.GetValue(proposal);
            RollerAnalysisOptions options = new()
            {
                Reading = reading.Of(parsed),
                Arcs = new ArcFitOptions
                {
                    ArcCount = parsed.GetValue(arcs),
                    Symmetric = parsed.GetValue(symmetric),
                    StraightCentre = parsed.GetValue(straight),
                    ConvexOnly = parsed.GetValue(convex),
                },
                Preparation = new PreparationOptions { Window = RollerReadArguments.Range("--window", parsed.GetValue(window)), InTraceCoordinates = true },
                KeepDetail = path is not null || output.WantsReport(parsed),
            };
            List<RollerInspection> results = [.. RollerAnalyzer.AnalyzeAll(parsed.GetRequiredValue(paths), options, 1, cancellation)];
            if (path is not null)
            {
                Propose(results, path, Types[parsed.GetValue(type)!], reading.DiameterMm(parsed), parsed.GetValue(length));
            }

            IReadOnlyList<RollerInspection> written = output.Write(parsed, results);
            return ExitCode.Of([.. written.Select(result => result.Verdict)], isJudged: false);
        }));
        return fit;
    }

    private static void Propose(List<RollerInspection> results, string path, RollerType type, double? diameterMm, double? lengthMm)
    {
        if (results.Count != 1)
        {
            throw new ArgumentException($"--out proposes a drawing from one roller; {results.Count} files were given. Name the best one.");
        }

        if (results[0].Verdict == Verdict.Failed)
        {
            return;
        }

        double diameter = diameterMm ?? throw new ArgumentException("--out needs the diameter, which a profile does not hold: give --diameter-mm.");
        string name = Path.GetFileNameWithoutExtension(results[0].File);
        RollerDrawingWriter.Write(DrawingProposal.From(results[0], name, type, diameter, lengthMm), path);
    }
}
