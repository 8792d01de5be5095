using BearingAnalytics.Quality;

namespace BearingAnalytics.Rollers;

/// <summary>
/// Proposes a drawing from a good roller: its arcs rounded to what the fit can tell, tangent points, drops 0.3 mm inside the chamfers, and
/// limits a person must look at. What one roller cannot tell (diameter, length over the faces) is taken from the caller.
/// </summary>
public static class DrawingProposal
{
    /// <summary>Half-widths of the proposed limits: what fits the spread of one process is for its owner to say.</summary>
    private const double RadiusShare = 0.1;
    private const double TangentMm = 0.3;
    private const double LeastZoneUm = 0.5;
    private const double StationMm = 0.3;

    /// <summary>A drawing that the roller itself keeps.</summary>
    /// <param name="inspection">A description with its detail kept.</param>
    /// <param name="name">Name of the drawing.</param>
    /// <param name="type">Kind of roller.</param>
    /// <param name="diameterMm">Roller diameter, mm.</param>
    /// <param name="lengthMm">Length over the faces, mm; null for the length between the chamfers.</param>
    /// <exception cref="ArgumentException">The inspection has no detail: nothing was fitted or it was not kept.</exception>
    public static RollerDrawing From(
        RollerInspection inspection, string name, RollerType type, double diameterMm, double? lengthMm = null)
    {
        ArgumentNullException.ThrowIfNull(inspection);
        RollerInspectionDetail detail = inspection.Detail
            ?? throw new ArgumentException($"{inspection.File} has no fitted arcs to propose a drawing from.", nameof(inspection));
        PreparedProfile profile = detail.Profile;
        double centre = profile.CentreMm ?? 0.5 * (profile.FromMm + profile.ToMm);
        double from = (profile.LeftChamferMm ?? profile.FromMm) - centre;
        double to = (profile.RightChamferMm ?? profile.ToMm) - centre;
        double length = lengthMm ?? Math.Round(to - from, 2);
        double half = 0.5 * Math.Max(length, to - from);
        ProfileSegment[] segments = Segments(detail.Fit, centre, half);
        RollerDrawing bare = new()
        {
            Name = name,
            Type = type,
            DiameterMm = diameterMm,
            LengthMm = length,
            Profile = new TangentArcChain(segments, Apex(detail, centre, half)),
            Segments = segments,
            IsSymmetric = false,
            LimitsSource = "proposed from one roller; to be replaced by the drawing's own",
        };
        ProfileAlignment aligned = ProfileAligner.Align(profile, bare.Profile, AlignmentKind.LeastSquares, bare.FormCutoffMm);
        double zone = Math.Max(LeastZoneUm, Math.Ceiling(aligned.ZoneUm * 20) / 10);
        return bare with { LineProfile = [new LineProfileZone(zone, zone)], Drops = Drops(bare, profile, from, to, zone) };
    }

    private static ProfileSegment[] Segments(ArcFit fit, double centre, double half)
    {
        ProfileSegment[] segments = new ProfileSegment[fit.Arcs.Count];
        double from = -half;
        for (int i = 0; i < segments.Length; i++)
        {
            FittedArc arc = fit.Arcs[i];
            bool isLine = Math.Abs(arc.CurvaturePerMm) < 2 * arc.CurvatureStandardUncertaintyPerMm;
            double radius = isLine ? double.PositiveInfinity : Rounded(arc.RadiusMm, arc.RadiusStandardUncertaintyMm);
            double to = i == segments.Length - 1 ? half : Math.Round(fit.Knots[i].AtMm - centre, 2);
            double slack = Math.Max(RadiusShare, 3 * arc.RadiusStandardUncertaintyMm / Math.Abs(arc.RadiusMm)) * Math.Abs(radius);
            Tolerance radii = isLine ? Tolerance.None : new Tolerance(Tidy(radius - slack), Tidy(radius + slack));
            double move = i == 0 ? 0 : Math.Max(TangentMm, Math.Round(3 * fit.Knots[i - 1].StandardUncertaintyMm, 2));
            Tolerance start = i == 0 ? Tolerance.None : new Tolerance(Math.Round(from - move, 2), Math.Round(from + move, 2));
            segments[i] = new ProfileSegment(radius, from, to, radii, start);
            from = to;
        }

        return segments;
    }

    /// <summary>Where the levelled crown is highest: level between two points at the same distance from the ends.</summary>
    private static double Apex(RollerInspectionDetail detail, double centre, double half)
    {
        double left = detail.Profile.FromMm;
        double right = detail.Profile.ToMm;
        double tilt = (detail.Fit.HeightUm(right) - detail.Fit.HeightUm(left)) / (right - left);
        double best = centre;
        double highest = double.NegativeInfinity;
        for (double x = left; x <= right; x += 0.01)
        {
            double height = detail.Fit.HeightUm(x) - (tilt * x);
            if (height > highest)
            {
                highest = height;
                best = x;
            }
        }

        return Math.Clamp(Math.Round(best - centre, 2), -half, half);
    }

    private static DropStation[] Drops(RollerDrawing drawing, PreparedProfile profile, double from, double to, double zone)
    {
        List<DropStation> stations = [];
        if (profile.LeftChamferMm is not null)
        {
            stations.Add(Station(StationOrigin.LeftChamfer, drawing.Profile.DropUm(from + StationMm), zone));
        }

        if (profile.RightChamferMm is not null)
        {
            stations.Add(Station(StationOrigin.RightChamfer, drawing.Profile.DropUm(to - StationMm), zone));
        }

        return [.. stations];
    }

    private static DropStation Station(StationOrigin origin, double dropUm, double zone)
    {
        double drop = Math.Round(dropUm, 2);
        double slack = 2 * zone;
        return new DropStation(StationMm, origin, drop, new Tolerance(Math.Round(drop - slack, 2), Math.Round(drop + slack, 2)));
    }

    /// <summary>A value rounded to a tenth of its uncertainty.</summary>
    private static double Rounded(double value, double uncertainty)
    {
        double step = Math.Pow(10, Math.Floor(Math.Log10(Math.Max(uncertainty, 1e-6 * Math.Abs(value)))) - 1);
        return Math.Round(value / step) * step;
    }

    private static double Tidy(double value)
    {
        double step = Math.Pow(10, Math.Floor(Math.Log10(Math.Abs(value))) - 2);
        return Math.Round(value / step) * step;
    }
}
