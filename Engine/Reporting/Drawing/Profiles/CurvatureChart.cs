using BearingAnalytics.Rollers;
using ScottPlot;

namespace BearingAnalytics.Reporting.Drawing.Profiles;

/// <summary>
/// Curvature over position: where arcs are steps. The fitted steps with their uncertainty, what the drawing asks for, and what a short
/// parabola sees that slides along the profile and knows of no arcs.
/// </summary>
internal static class CurvatureChart
{
    public const int Height = 340;

    private const double ParabolaMm = 1;
    private const double PerMetre = 1000;

    public static Plot Draw(RollerView view)
    {
        Plot plot = ChartFrame.Create(view.AxisTitle, "Curvature, 1/m (convex positive)");
        double length = ParabolaLengthMm(view);
        (double[] x, double[] z) = view.InWindow((at, height) => view.IsMarked(at) ? double.NaN : height);
        double[] places = RollerView.Places(view.FromMm + (length / 2), view.ToMm - (length / 2));
        double[] local = LocalCurvature.Of(x, z, places, length);
        double[] nominalPlaces = NominalPlaces(view);
        double[] nominal = [.. nominalPlaces.Select(at => NominalPerMetre(view, at))];
        (double bottom, double top) = Limits(view, local, nominal);
        Overlays.Knots(plot, view, bottom, top);
        Strokes.Line(plot, view.FromMm, 0, view.ToMm, 0, Palette.Muted);
        Strokes.Curve(plot, places, local, Palette.Signal.WithAlpha(0.7), 1);
        Steps(plot, view);
        string parabola = FormattableString.Invariant($"━ measured, parabola over {length:0.##} mm");
        if (nominal.Length > 0)
        {
            Strokes.Curve(plot, nominalPlaces, nominal, Palette.Nominal, 1.6f);
            Strokes.Key(plot, view.FromMm, top, ("━ fitted ± 2u", Palette.Nth(0)), ("━ drawing", Palette.Nominal), (parabola, Palette.Signal));
        }
        else
        {
            Strokes.Key(plot, view.FromMm, top, ("━ fitted ± 2u", Palette.Nth(0)), (parabola, Palette.Signal));
        }

        plot.Axes.SetLimits(view.FromMm, view.ToMm, bottom, top);
        return plot;
    }

    /// <summary>Length of the sliding parabola: 1 mm, of a short window a fifth.</summary>
    public static double ParabolaLengthMm(RollerView view) => Math.Min(ParabolaMm, (view.ToMm - view.FromMm) / 5);

    private static void Steps(Plot plot, RollerView view)
    {
        IReadOnlyList<FittedArc> arcs = view.Detail.Fit.Arcs;
        for (int i = 0; i < arcs.Count; i++)
        {
            (double from, double to) = (arcs[i].FromMm - view.OriginMm, arcs[i].ToMm - view.OriginMm);
            double value = PerMetre * arcs[i].CurvaturePerMm;
            double half = 2 * PerMetre * arcs[i].CurvatureStandardUncertaintyPerMm;
            Strokes.Shade(plot, from, to, value - half, value + half, Palette.Nth(i).WithAlpha(0.2));
            Strokes.Line(plot, from, value, to, value, Palette.Nth(i), 3);
            if (i > 0)
            {
                Strokes.Line(plot, from, PerMetre * arcs[i - 1].CurvaturePerMm, from, value, Palette.Nth(0), 1);
            }
        }
    }

    /// <summary>Even places, and both sides of every joint of the drawing, so that steps are upright.</summary>
    private static double[] NominalPlaces(RollerView view)
    {
        if (view.Detail is not { Drawing: { } drawing, Alignment: { } alignment })
        {
            return [];
        }

        const double Beside = 1e-6;
        double from = Math.Max(view.FromMm, drawing.Profile.FromMm + alignment.ShiftMm);
        double to = Math.Min(view.ToMm, drawing.Profile.ToMm + alignment.ShiftMm);
        IEnumerable<double> joints = drawing.Profile.JointsMm
            .Select(joint => joint + alignment.ShiftMm)
            .Where(joint => joint > from && joint < to)
            .SelectMany(joint => new[] { joint - Beside, joint + Beside });
        return to > from ? [.. RollerView.Places(from, to).Concat(joints).Order()] : [];
    }

    private static double NominalPerMetre(RollerView view, double xMm)
    {
        RollerDrawing drawing = view.Detail.Drawing!;
        double at = xMm - view.Detail.Alignment!.ShiftMm;
        if (drawing.Segments.Count > 0)
        {
            ProfileSegment segment = drawing.Segments.LastOrDefault(segment => at >= segment.FromMm) ?? drawing.Segments[0];
            return segment.IsLine ? 0 : PerMetre / segment.RadiusMm;
        }

        const double Step = 0.005;
        double left = Math.Max(at - Step, drawing.Profile.FromMm);
        double right = Math.Min(at + Step, drawing.Profile.ToMm);
        double slope = drawing.Profile.SlopeUmPerMm(at) / 1000;
        double bend = (drawing.Profile.SlopeUmPerMm(right) - drawing.Profile.SlopeUmPerMm(left)) / (right - left);
        return bend / Math.Pow(1 + (slope * slope), 1.5);
    }

    /// <summary>All arcs are in the picture; of the rest what is not out of all proportion, as a logarithmic law at its end.</summary>
    private static (double Bottom, double Top) Limits(RollerView view, double[] local, double[] nominal)
    {
        const double Trimmed = 0.03;
        List<double> shown = [0];
        foreach (FittedArc arc in view.Detail.Fit.Arcs)
        {
            double half = Math.Min(2 * arc.CurvatureStandardUncertaintyPerMm, Math.Abs(arc.CurvaturePerMm) + 1e-5);
            shown.Add(PerMetre * (arc.CurvaturePerMm - half));
            shown.Add(PerMetre * (arc.CurvaturePerMm + half));
        }

        foreach (double[] curve in new[] { local, nominal })
        {
            double[] sorted = [.. curve.Where(double.IsFinite).Order()];
            if (sorted.Length > 0)
            {
                shown.Add(sorted[(int)(Trimmed * (sorted.Length - 1))]);
                shown.Add(sorted[(int)((1 - Trimmed) * (sorted.Length - 1))]);
            }
        }

        double span = Math.Max(shown.Max() - shown.Min(), 1e-6);
        return (shown.Min() - (0.08 * span), shown.Max() + (0.25 * span));
    }
}
