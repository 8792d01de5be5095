using BearingAnalytics.Rollers;

namespace BearingAnalytics.Reporting.Drawing.Profiles;

/// <summary>
/// A line-profile zone as it lies over the deviations. The height of a minimum zone is free: it is drawn where it holds the deviations
/// most evenly.
/// </summary>
/// <param name="FromMm">Left end, mm from the centre.</param>
/// <param name="ToMm">Right end, mm from the centre.</param>
/// <param name="LowerUm">Lower limit of the deviations, µm.</param>
/// <param name="UpperUm">Upper limit of the deviations, µm.</param>
internal sealed record ToleranceZone(double FromMm, double ToMm, double LowerUm, double UpperUm)
{
    /// <summary>The zones of the drawing; none without one.</summary>
    public static IReadOnlyList<ToleranceZone> Of(RollerView view) =>
        view.Detail is { Drawing: { } drawing, Alignment: { } alignment }
            ? [.. drawing.LineProfile.Select(zone => Place(zone, view, alignment)).Where(zone => zone.ToMm > zone.FromMm)]
            : [];

    private static ToleranceZone Place(LineProfileZone zone, RollerView view, ProfileAlignment alignment)
    {
        double from = Math.Max(zone.Range?.FromMm ?? view.FromMm, view.FromMm);
        double to = Math.Min(zone.Range?.ToMm ?? view.ToMm, view.ToMm);
        double shift = 0;
        if (alignment.Kind == AlignmentKind.MinimumZone && zone.Range is null)
        {
            double middle = (alignment.DeviationsUm.Max() + alignment.DeviationsUm.Min()) / 2;
            shift = middle - ((zone.UpperUm - zone.LowerUm) / 2);
        }

        return new ToleranceZone(from, to, shift - zone.LowerUm, shift + zone.UpperUm);
    }
}
