using BearingAnalytics.Rollers;
using ScottPlot;

namespace BearingAnalytics.Reporting.Drawing.Profiles;

/// <summary>Deviations from the drawing magnified, with the zone they must keep; without a drawing what the arcs leave over.</summary>
internal static class DeviationChart
{
    public const int Height = 340;

    public static Plot Draw(RollerView view)
    {
        Plot plot = ChartFrame.Create(view.AxisTitle, view.Detail.Alignment is null ? "Residual of the arcs, µm" : "Deviation, µm");
        (double[] x, double[] points) = view.InWindow(view.Detail.Alignment is null ? (at, z) => z - view.FittedUm(at) : Across(view));
        IReadOnlyList<ToleranceZone> zones = ToleranceZone.Of(view);
        (double bottom, double top) = Limits(points, zones);
        foreach (ToleranceZone zone in zones)
        {
            Zone(plot, zone);
        }

        Overlays.Marks(plot, view, bottom, top);
        Strokes.Line(plot, view.FromMm, 0, view.ToMm, 0, Palette.Muted);
        if (view.Detail is { Alignment: { } alignment, Drawing: { } drawing })
        {
            Strokes.Curve(plot, x, points, Palette.Muted.WithAlpha(0.45), 0.8f);
            Joints(plot, view, drawing, bottom, top);
            Strokes.Curve(plot, [.. alignment.XMm.Select(at => at + view.AlignmentAtMm)],
                [.. alignment.DeviationsUm.Select(deviation => deviation - view.LoweredUm)], Palette.Signal, 2);
            Proof(plot, view, alignment);
            Strokes.Key(plot, view.FromMm, top, Key(zones.Count > 0, drawing.Profile.JointsMm.Count > 0));
        }
        else
        {
            Overlays.Knots(plot, view, bottom, top);
            Strokes.Curve(plot, x, points, Palette.Signal, 0.8f);
            Strokes.Key(plot, view.FromMm, top, [("━ measured less arcs", Palette.Signal), .. Overlays.KnotKey(view)]);
        }

        foreach (ToleranceZone zone in zones)
        {
            Limits(plot, zone);
        }

        plot.Axes.SetLimits(view.FromMm, view.ToMm, bottom, top);
        return plot;
    }

    private static (string Text, Color Color)[] Key(bool hasZone, bool hasJoints)
    {
        List<(string, Color)> key = [("━ smoothed, judged", Palette.Signal), ("━ every point", Palette.Muted)];
        if (hasZone)
        {
            key.Add(("━ zone of the drawing", Palette.Nominal));
        }

        if (hasJoints)
        {
            key.Add(("┃ joints of the drawing", Palette.Of(LineFamily.Cage)));
        }

        return [.. key];
    }

    /// <summary>Distance from the drawing's curve across it, as a zone is measured.</summary>
    private static Func<double, double, double> Across(RollerView view) => (at, z) =>
    {
        double slope = view.NominalSlopeMrad(at) / 1000;
        return (z - view.NominalUm(at)) / Math.Sqrt(1 + (slope * slope));
    };

    private static (double Bottom, double Top) Limits(double[] points, IReadOnlyList<ToleranceZone> zones)
    {
        const double Headroom = 0.2;
        IEnumerable<double> shown = points.Where(double.IsFinite).Concat(zones.SelectMany(zone => new[] { zone.LowerUm, zone.UpperUm }));
        double lowest = shown.DefaultIfEmpty(-1).Min();
        double highest = shown.DefaultIfEmpty(1).Max();
        double span = Math.Max(highest - lowest, 1e-3);
        return (lowest - (Headroom * span), highest + (Headroom * span));
    }

    private static void Zone(Plot plot, ToleranceZone zone)
    {
        Strokes.Shade(plot, zone.FromMm, zone.ToMm, zone.LowerUm, zone.UpperUm, Palette.Nominal.WithAlpha(0.06));
        Strokes.Line(plot, zone.FromMm, zone.LowerUm, zone.ToMm, zone.LowerUm, Palette.Nominal, 1.6f);
        Strokes.Line(plot, zone.FromMm, zone.UpperUm, zone.ToMm, zone.UpperUm, Palette.Nominal, 1.6f);
    }

    private static void Limits(Plot plot, ToleranceZone zone)
    {
        foreach ((double limit, Alignment place) in new[] { (zone.LowerUm, Alignment.UpperRight), (zone.UpperUm, Alignment.LowerRight) })
        {
            string text = FormattableString.Invariant($"{limit:+0.0##;−0.0##;0} µm");
            var word = Strokes.Word(plot, text, zone.ToMm, limit, Palette.Nominal, place, place == Alignment.UpperRight ? 3 : -3);
            word.OffsetX = -6;
        }
    }

    private static void Joints(Plot plot, RollerView view, RollerDrawing drawing, double bottom, double top)
    {
        foreach (double joint in drawing.Profile.JointsMm.Select(joint => joint + view.NominalAtMm))
        {
            if (joint > view.FromMm && joint < view.ToMm)
            {
                Strokes.Line(plot, joint, bottom, joint, top, Palette.Band, 1.4f);
            }
        }
    }

    /// <summary>The points between which a minimum zone is held: no other height, tilt and shift gives a narrower one.</summary>
    private static void Proof(Plot plot, RollerView view, ProfileAlignment alignment)
    {
        foreach (double at in alignment.ProofMm)
        {
            int nearest = Enumerable.Range(0, alignment.XMm.Length).MinBy(i => Math.Abs(alignment.XMm[i] - at));
            double height = alignment.DeviationsUm[nearest] - view.LoweredUm;
            plot.Add.Marker(alignment.XMm[nearest] + view.AlignmentAtMm, height, MarkerShape.FilledCircle, 8, Palette.Ink);
        }
    }
}
