using BearingAnalytics.Reporting.Drawing.Profiles;
using BearingAnalytics.Rollers;
using static System.FormattableString;

namespace BearingAnalytics.Reporting;

/// <summary>
/// The pictures of a roller, in the look of <see cref="Charts"/>: equal on every machine, units on every axis, safe from any thread.
/// Positions are counted from the roller's centre where one is known, so that pictures lie under each other.
/// </summary>
public static class RollerCharts
{
    /// <summary>
    /// All pictures in reading order: <c>profile</c>, <c>deviations</c>, <c>arcs</c>, <c>curvature</c>, and where there is a texture
    /// <c>roughness</c> and <c>abbott</c>. None when the inspection kept no <see cref="RollerInspection.Detail"/>.
    /// </summary>
    /// <param name="inspection">The inspection.</param>
    public static IReadOnlyList<ChartImage> Of(RollerInspection inspection)
    {
        ArgumentNullException.ThrowIfNull(inspection);
        if (inspection.Detail is not { } detail)
        {
            return [];
        }

        RollerView view = new(inspection, detail);
        List<ChartImage> charts = [Profile(view), Deviations(view), Arcs(view), Curvature(view)];
        if (detail.Texture is { SamplingLengths: > 0, RoughnessUm.Length: > 1 } texture)
        {
            charts.Add(Roughness(view, texture));
        }

        if (detail.Texture.MaterialRatio is { } curve)
        {
            charts.Add(MaterialRatio(detail.Texture, curve));
        }

        return charts;
    }

    private static ChartImage Profile(RollerView view) => Drawing.ChartFrame.Render(
        ProfileChart.Draw(view),
        "profile",
        "Profile",
        view.Detail.Drawing is { } drawing
            ? $"Levelled profile over the curve of the drawing {drawing.Name}; chamfers are cut off below."
            : "Profile levelled by the ends of its window; chamfers are cut off below.",
        ProfileChart.Height);

    private static ChartImage Deviations(RollerView view) => Drawing.ChartFrame.Render(
        DeviationChart.Draw(view),
        "deviations",
        view.Detail.Alignment is null ? "Residuals" : "Deviations",
        view.Detail.Alignment is { } alignment
            ? Invariant($"Deviations from the drawing, magnified, across its curve, outward positive; laid on it by {Kind(alignment)}, zone {alignment.ZoneUm:0.00} µm.")
            : Invariant($"What {view.Detail.Fit.Arcs.Count} arcs leave over of the profile, magnified: {view.Detail.Fit.ResidualRmsUm:0.000} µm (rms)."),
        DeviationChart.Height);

    private static ChartImage Arcs(RollerView view) => Drawing.ChartFrame.Render(
        ArcsChart.Draw(view),
        "arcs",
        "Arcs and knots",
        Invariant($"{view.Detail.Fit.Arcs.Count} tangent arcs fitted to the levelled profile; residuals {view.Detail.Fit.ResidualRmsUm:0.000} µm (rms)."),
        ArcsChart.Height);

    private static ChartImage Curvature(RollerView view) => Drawing.ChartFrame.Render(
        CurvatureChart.Draw(view),
        "curvature",
        "Curvature",
        Invariant($"Curvature of the fitted arcs and of a parabola that slides over {CurvatureChart.ParabolaLengthMm(view):0.##} mm of the profile."),
        CurvatureChart.Height);

    private static ChartImage Roughness(RollerView view, TextureResult texture) => Drawing.ChartFrame.Render(
        RoughnessChart.Draw(view),
        "roughness",
        "Roughness",
        Invariant($"Roughness profile after the arcs are taken off, cut-off {texture.CutoffMm:0.###} mm, {texture.SamplingLengths} sampling lengths."));

    private static ChartImage MaterialRatio(TextureResult texture, MaterialRatioCurve curve) => Drawing.ChartFrame.Render(
        MaterialRatioChart.Draw(texture, curve),
        "abbott",
        "Abbott curve",
        Invariant($"Material ratio over height; the core's line falls from {curve.LineAtZeroUm:0.000} to {curve.LineAtHundredUm:0.000} µm."),
        MaterialRatioChart.Height);

    private static string Kind(ProfileAlignment alignment) => alignment.Kind == AlignmentKind.MinimumZone ? "minimum zone" : "least squares";
}
