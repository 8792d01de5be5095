using BearingAnalytics.Quality;
using BearingAnalytics.Rollers.Inspection;

namespace BearingAnalytics.Rollers;

/// <summary>
/// Judges a circular trace: roundness by four reference circles and waviness by bands of harmonics. The trace holds one full turn at equal
/// steps; its positions only order the points.
/// </summary>
public static class RoundnessInspector
{
    /// <summary>Judges a trace; without a drawing, or one that limits roundness, it is described.</summary>
    /// <param name="trace">Radius deviations, µm, over one turn.</param>
    /// <param name="options">Filters.</param>
    /// <param name="drawing">The drawing; null for none.</param>
    public static RollerInspection Inspect(ProfileTrace trace, RoundnessOptions options, RollerDrawing? drawing = null)
    {
        ArgumentNullException.ThrowIfNull(trace);
        RoundnessResult result = RoundnessEvaluator.Evaluate(trace.ZUm, options);
        CharacteristicSheet sheet = new(drawing?.DecisionRule ?? DecisionRule.Iso14253);
        double gain = drawing?.Uncertainty.ProbeGain ?? 0;
        foreach (RoundnessCircle circle in result.Circles)
        {
            // ISO 12181 takes the least-squares circle unless a drawing says otherwise.
            bool isJudged = circle.Reference == RoundnessReference.LeastSquares;
            Tolerance limits = isJudged ? new Tolerance(null, drawing?.RoundnessLimitUm) : Tolerance.None;
            sheet.Add(NameOf(circle.Reference), circle.RontUm, "µm", gain * circle.RontUm, limits);
        }

        foreach (RoundnessBand band in result.Bands)
        {
            string name = FormattableString.Invariant($"waviness-{band.FromOrder}-{band.ToOrder}-rms");
            sheet.Add(name, band.RootMeanSquareUm, "µm", gain * band.RootMeanSquareUm, Tolerance.None);
        }

        Finding[] findings = [.. trace.Findings.Concat(result.Findings).OrderByDescending(finding => finding.Severity)];
        (Verdict verdict, string reason) = RollerVerdict.Of(sheet.All, findings);
        return new RollerInspection
        {
            File = trace.Source,
            Drawing = drawing?.Name,
            Verdict = verdict,
            Reason = drawing is null ? "No drawing was given: the trace is described, not judged." : reason,
            Characteristics = sheet.All,
            Findings = findings,
        };
    }

    private static string NameOf(RoundnessReference reference) => reference switch
    {
        RoundnessReference.LeastSquares => "roundness-lsc",
        RoundnessReference.MinimumZone => "roundness-mzc",
        RoundnessReference.MinimumCircumscribed => "roundness-mcc",
        _ => "roundness-mic",
    };
}
