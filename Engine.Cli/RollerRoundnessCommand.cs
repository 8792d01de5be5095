using System.CommandLine;
using BearingAnalytics.Pipeline;
using BearingAnalytics.Rollers;

namespace BearingAnalytics.Cli;

/// <summary><c>bearing roller roundness FILES...</c>: circular traces in, roundness and waviness out.</summary>
internal static class RollerRoundnessCommand
{
    /// <summary>The verb, ready to be added to its parent.</summary>
    public static Command Create()
    {
        Argument<string[]> paths = new("paths") { Description = "Circular traces of one full turn at equal steps; the last column is the radius deviation.", Arity = ArgumentArity.OneOrMore };
        Option<string?> drawing = new("--drawing") { Description = "Drawing with roundnessLimitUm (JSON, docs/roller-drawing.md)." };
        Option<string> unit = new("--z-unit") { Description = "Unit of the radius deviation: m, mm, um, nm.", DefaultValueFactory = _ => "um" };
        Option<double> upr = new("--upr") { Description = "Undulations per revolution that the Gaussian filter keeps: 15, 50, 150, 500 (0: no filter).", DefaultValueFactory = _ => 50 };
        RollerOutputArguments output = new();
        Command roundness = new("roundness", "Roundness (LSC, MZC, MCC, MIC) and harmonics of a circular trace (圆度与谐波).") { paths, drawing, unit, upr };
        output.AddTo(roundness);
        roundness.SetAction((parsed, cancellation) => RollerOutputArguments.GuardedAsync("roundness", parsed, () =>
        {
            double keep = parsed.GetValue(upr);
            if (keep is not (0 or (>= 2 and <= 10000)))
            {
                throw new ArgumentException($"--upr {keep} must be 0 or from 2 to 10000.");
            }

            RollerAnalysisOptions options = new()
            {
                Drawing = parsed.GetValue(drawing) is { } path ? RollerDrawingReader.Read(path) : null,
                Reading = new ProfileReadOptions { XUnit = "mm", ZUnit = parsed.GetValue(unit), PitchMm = 0.001 },
                Roundness = new RoundnessOptions { LowPassUpr = keep == 0 ? null : keep },
            };
            IReadOnlyList<RollerInspection> results =
                output.Write(parsed, RollerAnalyzer.AnalyzeAll(parsed.GetRequiredValue(paths), options, 1, cancellation));
            return ExitCode.Of([.. results.Select(result => result.Verdict)], isJudged: options.Drawing is not null);
        }));
        return roundness;
    }
}
