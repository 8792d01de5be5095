using BearingAnalytics.Rollers;

namespace BearingAnalytics.Reporting.Drawing.Profiles;

/// <summary>A line-profile zone as it lies over the deviations of a chart.</summary>
/// <param name="FromMm">Left end, mm from the centre.</param>
/// <param name="ToMm">Right end, mm from the centre.</param>
/// <param name="LowerUm">Lower limit of the deviations, µm.</param>
/// <param name="UpperUm">Upper limit of the deviations, µm.</param>
internal sealed record ToleranceZone(double FromMm, double ToMm, double LowerUm, double UpperUm)
{
    /// <summary>The zones of the drawing; none without one.</summary>
    public static IReadOnlyList<ToleranceZone> Of(RollerView view) =>
        [.. (view.Detail.Drawing?.LineProfile ?? []).Select(zone => Place(zone, view)).Where(zone => zone.ToMm > zone.FromMm)];

    /// <summary>
    /// How far a trace is lowered in charts, µm. The height of a minimum zone is free: the trace is shown where the zone over the whole
    /// window holds it most evenly.
    /// </summary>
    public static double LoweredUm(RollerInspectionDetail detail)
    {
        LineProfileZone? whole = detail.Drawing?.LineProfile.FirstOrDefault(zone => zone.Range is null);
        if (whole is null || detail.Alignment is not { Kind: AlignmentKind.MinimumZone } alignment)
        {
            return 0;
        }

        double middle = (alignment.DeviationsUm.Max() + alignment.DeviationsUm.Min()) / 2;
        return middle - ((whole.UpperUm - whole.LowerUm) / 2);
    }

    private static ToleranceZone Place(LineProfileZone zone, RollerView view)
    {
        if (zone.Range is not { } range)
        {
            return new ToleranceZone(view.FromMm, view.ToMm, -zone.LowerUm, zone.UpperUm);
        }

        // Over a part the height as laid counts, by which the trace is drawn lower here.
        double from = Math.Max(range.FromMm + view.AlignmentAtMm, view.FromMm);
        double to = Math.Min(range.ToMm + view.AlignmentAtMm, view.ToMm);
        return new ToleranceZone(from, to, -zone.LowerUm - view.LoweredUm, zone.UpperUm - view.LoweredUm);
    }
}
