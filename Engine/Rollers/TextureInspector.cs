using BearingAnalytics.Quality;
using BearingAnalytics.Rollers.Inspection;

namespace BearingAnalytics.Rollers;

/// <summary>What is taken off a trace before its texture is evaluated.</summary>
public enum FormRemoval
{
    /// <summary>Nothing: the trace is a roughness profile, or flat.</summary>
    None,

    /// <summary>The best line.</summary>
    Line,

    /// <summary>Tangent arcs, as many as the form shows.</summary>
    Arcs,
}

/// <summary>Evaluates the texture of a whole trace: no chamfers are looked for, no window is set. One instance per thread.</summary>
public sealed class TextureInspector
{
    private readonly ArcFitter _fitter = new();
    private readonly TextureEvaluator _evaluator = new();

    /// <summary>Describes the texture of a trace; its instrument's own results stand beside.</summary>
    /// <param name="trace">The trace.</param>
    /// <param name="options">Cut-offs, standard, filter.</param>
    /// <param name="form">What is taken off first.</param>
    /// <exception cref="ProfileFormatException">The trace has too few valid points to evaluate anything.</exception>
    public RollerInspection Inspect(ProfileTrace trace, TextureOptions options, FormRemoval form)
    {
        ArgumentNullException.ThrowIfNull(trace);
        if (trace.Count < ProfilePreparation.FewestPoints)
        {
            throw new ProfileFormatException(FormattableString.Invariant(
                $"The profile has only {trace.Count} points; {ProfilePreparation.FewestPoints} are needed at least. Trace the roller again."));
        }

        ArcFit? fit = form == FormRemoval.Arcs ? _fitter.Fit(trace.XMm, trace.ZUm, new ArcFitOptions { Robust = false }) : null;
        double[] heights = OnGrid(trace, out double pitchMm);
        TakeOff(heights, trace.XMm[0], pitchMm, form, fit);
        TextureResult texture = _evaluator.Evaluate(heights, pitchMm, options);
        return new RollerInspection
        {
            File = trace.Source,
            Verdict = Verdict.Undecided,
            Reason = "Texture is described, not judged: limits stand in a drawing.",
            WindowMm = new EvaluationRange(trace.XMm[0], trace.XMm[^1]),
            ResidualRmsUm = fit?.ResidualRmsUm,
            Arcs = fit?.Arcs ?? [],
            Knots = fit?.Knots ?? [],
            Characteristics = [.. texture.Parameters.Select(OfParameter)],
            Texture = texture.Parameters,
            StatedResults = trace.StatedResults,
            Findings = [.. trace.Findings.Concat(texture.Findings).OrderByDescending(finding => finding.Severity)],
        };
    }

    private static Characteristic OfParameter(TextureParameter parameter) =>
        new(parameter.Name, parameter.Value, parameter.Unit, 0, Tolerance.None, 1, Verdict.Accept);

    private static double[] OnGrid(ProfileTrace trace, out double pitchMm)
    {
        double[] heights = new double[trace.Count];
        GridWalk walk = new(trace.XMm);
        pitchMm = walk.PitchMm;
        for (int i = 0; i < heights.Length; i++)
        {
            walk.MoveTo(i);

            // A uniform trace stays as it is: between two points a straight line would smooth what is measured.
            heights[i] = walk.Share < 1e-3 ? trace.ZUm[walk.Left]
                : walk.Share > 1 - 1e-3 ? trace.ZUm[walk.Left + 1]
                : walk.Between(trace.ZUm);
        }

        return heights;
    }

    private static void TakeOff(double[] heights, double fromMm, double pitchMm, FormRemoval form, ArcFit? fit)
    {
        if (fit is not null)
        {
            for (int i = 0; i < heights.Length; i++)
            {
                heights[i] -= fit.HeightUm(fromMm + (i * pitchMm));
            }
        }
        else if (form != FormRemoval.None)
        {
            BestLine.TakeOff(heights);
        }
    }
}
