using BearingAnalytics.Rollers;
using ScottPlot;

namespace BearingAnalytics.Reporting.Drawing.Profiles;

/// <summary>Deviations from the drawing magnified, with the zone they must keep; without a drawing what the arcs leave over.</summary>
internal static class DeviationChart
{
    public const int Height = 340;

    private static readonly Color Faint = Color.FromHex("#9fb3c8");

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
            Strokes.Curve(plot, x, points, Faint, 0.8f);
            Joints(plot, view, drawing, alignment, bottom, top);
            Strokes.Curve(plot, alignment.XMm, alignment.DeviationsUm, Palette.Signal, 2);
            Proof(plot, alignment);
            Strokes.Key(plot, view.FromMm, top, ("━ smoothed, judged", Palette.Signal), ("━ every point", Palette.Muted),
                ("━ zone of the drawing", Palette.Nominal), ("┃ joints of the drawing", Palette.Of(LineFamily.Cage)));
        }
        else
        {
            Overlays.Knots(plot, view, bottom, top);
            Strokes.Curve(plot, x, points, Palette.Signal, 0.8f);
            Strokes.Key(plot, view.FromMm, top, ("━ measured less arcs", Palette.Signal), ("┃ knots ± 2u", Palette.Of(LineFamily.Cage)));
        }

        plot.Axes.SetLimits(view.FromMm, view.ToMm, bottom, top);
        return plot;
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
        foreach ((double limit, Alignment place) in new[] { (zone.LowerUm, Alignment.UpperRight), (zone.UpperUm, Alignment.LowerRight) })
        {
            Strokes.Line(plot, zone.FromMm, limit, zone.ToMm, limit, Palette.Nominal, 1.6f);
            string text = FormattableString.Invariant($"{limit:+0.0##;−0.0##;0} µm");
            var word = Strokes.Word(plot, text, zone.ToMm, limit, Palette.Nominal, place, place == Alignment.UpperRight ? 3 : -3);
            word.OffsetX = -6;
        }
    }

    private static void Joints(Plot plot, RollerView view, RollerDrawing drawing, ProfileAlignment alignment, double bottom, double top)
    {
        foreach (double joint in drawing.Profile.JointsMm.Select(joint => joint + alignment.ShiftMm))
        {
            if (joint > view.FromMm && joint < view.ToMm)
            {
                Strokes.Line(plot, joint, bottom, joint, top, Palette.Band, 1.4f);
            }
        }
    }

    /// <summary>The points between which a minimum zone is held: no other height, tilt and shift gives a narrower one.</summary>
    private static void Proof(Plot plot, ProfileAlignment alignment)
    {
        foreach (double at in alignment.ProofMm)
        {
            int nearest = Enumerable.Range(0, alignment.XMm.Length).MinBy(i => Math.Abs(alignment.XMm[i] - at));
            plot.Add.Marker(alignment.XMm[nearest], alignment.DeviationsUm[nearest], MarkerShape.FilledCircle, 8, Palette.Ink);
        }
    }
}
