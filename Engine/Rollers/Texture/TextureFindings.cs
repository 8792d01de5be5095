using System.Globalization;
using BearingAnalytics.Quality;

namespace BearingAnalytics.Rollers.Texture;

/// <summary>What is to be said about one evaluation of texture.</summary>
internal sealed class TextureFindings
{
    private const double MissingShareWorthSaying = 0.05;

    private readonly List<Finding> _all = [];

    public IReadOnlyList<Finding> All => _all;

    public void CutoffChosen(double cutoffMm, double raUm) => _all.Add(new Finding(
        "texture-cutoff-chosen",
        FindingSeverity.Info,
        double.IsNaN(raUm)
            ? Text($"No cut-off is stated, and the shortest of ISO 4288, {cutoffMm} mm, does not fit either.")
            : Text($"No cut-off is stated: {cutoffMm} mm chosen by ISO 4288 for Ra {raUm:G3} µm; state one to compare rollers.")));

    public void ShortCutoffLeftOut(double wantedUm, double pitchUm, double coarsestUm) => _all.Add(new Finding(
        "texture-short-cutoff-left-out",
        FindingSeverity.Info,
        Text($"λs {wantedUm} µm is not applied: the pitch is {pitchUm:G4} µm and it needs {coarsestUm} µm or finer (ISO 3274).")));

    /// <summary>Fewer sampling lengths than wanted, none at all, or points missing in them.</summary>
    public void JudgeLength(SamplingPlan plan, ReadOnlySpan<double> residual, double pitchMm, double cutoffMm, int wanted)
    {
        if (plan.Lengths == 0)
        {
            _all.Add(new Finding(
                "texture-too-short",
                FindingSeverity.Warning,
                Text($"No texture: not one sampling length of {cutoffMm} mm fits into {residual.Length * pitchMm:F2} mm.")));
            return;
        }

        if (plan.Lengths < wanted)
        {
            _all.Add(new Finding(
                "texture-few-sampling-lengths",
                FindingSeverity.Warning,
                Text($"Texture from {plan.Lengths} sampling lengths of {cutoffMm} mm where {wanted} are wanted; values scatter more.")));
        }

        double missing = MissingShare(residual.Slice(plan.From, plan.Count));
        if (missing > MissingShareWorthSaying)
        {
            _all.Add(new Finding(
                "texture-gaps",
                FindingSeverity.Warning,
                Text($"{missing:P0} of the evaluation length of texture is missing or excluded; lengths mostly missing are left out.")));
        }
    }

    private static double MissingShare(ReadOnlySpan<double> heights)
    {
        int missing = 0;
        foreach (double height in heights)
        {
            missing += double.IsFinite(height) ? 0 : 1;
        }

        return (double)missing / heights.Length;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
