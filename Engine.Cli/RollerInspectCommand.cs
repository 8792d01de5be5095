using System.CommandLine;
using BearingAnalytics.Pipeline;
using BearingAnalytics.Rollers;

namespace BearingAnalytics.Cli;

/// <summary><c>bearing roller inspect FILES|FOLDERS... --drawing D.json</c>: profiles in, verdicts out.</summary>
internal static class RollerInspectCommand
{
    /// <summary>The verb, ready to be added to its parent.</summary>
    public static Command Create()
    {
        Argument<string[]> paths = new("paths") { Description = "Roller profiles (text, X3P, SUR, SDF and others) and folders of them.", Arity = ArgumentArity.OneOrMore };
        Option<string> drawing = new("--drawing") { Description = "Drawing of the roller (JSON, docs/roller-drawing.md).", Required = true };
        RollerOutputArguments output = new();
        RollerReadArguments reading = new();
        Command inspect = new("inspect", "Judge roller profiles against their drawing: accept, reject or undecided (检测滚子轮廓).") { paths, drawing };
        output.AddTo(inspect);
        reading.AddTo(inspect);
        inspect.SetAction((parsed, cancellation) => RollerOutputArguments.GuardedAsync("inspect", parsed, () =>
        {
            RollerAnalysisOptions options = new()
            {
                Drawing = RollerDrawingReader.Read(parsed.GetRequiredValue(drawing)),
                Reading = reading.Of(parsed),
                KeepDetail = output.WantsReport(parsed),
            };
            int workers = Math.Max(1, Environment.ProcessorCount);
            IEnumerable<RollerInspection> results =
                RollerAnalyzer.AnalyzeAll(parsed.GetRequiredValue(paths), options, workers, cancellation);
            return ExitCode.Of(output.Write(parsed, results));
        }));
        return inspect;
    }
}
