using BearingAnalytics.Rollers;
using ScottPlot;

namespace BearingAnalytics.Reporting.Drawing.Profiles;

/// <summary>The roughness profile with the evaluation length and its sampling lengths.</summary>
internal static class RoughnessChart
{
    public static Plot Draw(RollerView view)
    {
        Plot plot = ChartFrame.Create(view.AxisTitle, "Roughness, µm");
        TextureResult texture = view.Detail.Texture;
        double first = view.Detail.TextureFromMm - view.OriginMm;
        double pitch = view.Detail.TexturePitchMm;
        double[] x = [.. Enumerable.Range(0, texture.RoughnessUm.Length).Select(i => first + (i * pitch))];
        double reach = Math.Max(texture.RoughnessUm.Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty(0).Max(), 1e-4);
        double top = 1.35 * reach;
        double from = first + (texture.EvaluationFrom * pitch);
        double to = from + (texture.EvaluationCount * pitch);
        Strokes.Shade(plot, x[0], from, -top, top, Palette.Muted.WithAlpha(0.1));
        Strokes.Shade(plot, to, x[^1], -top, top, Palette.Muted.WithAlpha(0.1));
        for (int i = 0; i <= texture.SamplingLengths; i++)
        {
            double at = from + ((to - from) * i / texture.SamplingLengths);
            Strokes.Line(plot, at, -top, at, top, Palette.Band, i == 0 || i == texture.SamplingLengths ? 1.6f : 1);
        }

        Strokes.Line(plot, x[0], 0, x[^1], 0, Palette.Muted);
        Strokes.Curve(plot, x, texture.RoughnessUm, Palette.Signal, 0.8f);
        string lengths = FormattableString.Invariant($"┃ {texture.SamplingLengths} sampling lengths of {texture.CutoffMm:0.###} mm (λc)");
        Strokes.Key(plot, x[0], top, ("━ roughness", Palette.Signal), (lengths, Palette.Of(LineFamily.Cage)),
            ("■ outside the evaluation length", Palette.Muted));
        plot.Axes.SetLimits(x[0], x[^1], -top, top);
        return plot;
    }
}
