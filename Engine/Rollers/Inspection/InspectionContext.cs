namespace BearingAnalytics.Rollers.Inspection;

/// <summary>Everything that characteristics are read from. The drawing is turned around already where the roller is.</summary>
internal sealed class InspectionContext
{
    private const double LocalMeanMm = 0.1;

    /// <summary>Uncertainty of where a chamfer meets the crown, mm: the spread of the 60 µm/mm crossing under grinding texture.</summary>
    private const double ChamferMm = 0.003;

    public InspectionContext(PreparedProfile profile, RollerDrawing drawing, ProfileAlignment alignment, ArcFit fit, bool isTurnedAround)
    {
        Profile = profile;
        Drawing = drawing;
        Alignment = alignment;
        Fit = fit;
        IsTurnedAround = isTurnedAround;
        CentreMm = profile.CentreMm ?? alignment.CentreMm + alignment.ShiftMm;
        ApexMm = FindApex();
    }

    public PreparedProfile Profile { get; }

    public RollerDrawing Drawing { get; }

    public ProfileAlignment Alignment { get; }

    public ArcFit Fit { get; }

    public bool IsTurnedAround { get; }

    /// <summary>The roller's centre, mm in trace coordinates.</summary>
    public double CentreMm { get; }

    /// <summary>Top of the levelled crown, mm in trace coordinates.</summary>
    public double ApexMm { get; }

    /// <summary>Standard uncertainty of a position against the roller's centre, mm.</summary>
    public double PositionUncertaintyMm => Root(Drawing.Uncertainty.PositionMm, ChamferMm);

    /// <summary>Where a station lies, mm in trace coordinates; null where the trace does not tell or does not reach it.</summary>
    public double? PositionOf(DropStation station)
    {
        double half = 0.5 * Drawing.LengthMm;
        double? at = station.Origin switch
        {
            StationOrigin.LeftEnd => CentreMm - half + station.AtMm,
            StationOrigin.RightEnd => CentreMm + half - station.AtMm,
            StationOrigin.LeftChamfer => Profile.LeftChamferMm + station.AtMm,
            StationOrigin.RightChamfer => Profile.RightChamferMm - station.AtMm,
            _ => CentreMm + station.AtMm,
        };
        return at is { } position && IsInWindow(position) ? at : null;
    }

    /// <summary>True where a position lies in the window or so close to it that the end arc may be carried on.</summary>
    public bool IsInWindow(double xMm) => xMm >= Profile.FromMm - LocalMeanMm && xMm <= Profile.ToMm + LocalMeanMm;

    /// <summary>Drop below the top of the levelled crown at a position, µm, with its standard uncertainty.</summary>
    public (double DropUm, double UncertaintyUm) Drop(double xMm)
    {
        (double drop, double apart) = DropButForGain(xMm);
        return (drop, Root(apart, Drawing.Uncertainty.ProbeGain * drop));
    }

    /// <summary>The same without the probe's gain in the uncertainty, for differences in which it cancels.</summary>
    public (double DropUm, double UncertaintyUm) DropButForGain(double xMm)
    {
        (double local, double localUncertainty) = LocalResidual(xMm);
        double drop = Levelled(ApexMm) - Levelled(xMm) - local;
        double reach = xMm - ApexMm;
        double tilt = reach / (Profile.ToMm - Profile.FromMm);
        double fitted = Fit.HeightUncertaintyUm([ApexMm, xMm, Profile.ToMm, Profile.FromMm], [1, -1, tilt, -tilt]);
        double slope = Math.Abs(Fit.SlopeUmPerMm(xMm) - Alignment.TiltMrad);
        return (drop, Root(fitted, localUncertainty, slope * PositionUncertaintyMm, StraightnessUm(Math.Abs(reach))));
    }

    /// <summary>Uncertainty of the traverse's straightness over a length, µm.</summary>
    public double StraightnessUm(double lengthMm) => Drawing.Uncertainty.StraightnessUmPer100Mm * lengthMm / 100;

    /// <summary>Standard uncertainty of one smoothed deviation, µm: texture that smoothing leaves, traverse and probe.</summary>
    public double DeviationUncertaintyUm(ProfileAlignment alignment)
    {
        double mean = 0;
        foreach (double x in alignment.XMm)
        {
            mean += Drawing.Profile.DropUm(x) / alignment.XMm.Length;
        }

        // A wrong gain scales the crown; laying it on the drawing takes up its mean and leaves the rest at the ends.
        double ends = Math.Max(Drawing.Profile.DropUm(alignment.XMm[0]), Drawing.Profile.DropUm(alignment.XMm[^1]));
        return Root(FormUncertaintyUm(alignment), Drawing.Uncertainty.ProbeGain * (ends - mean));
    }

    /// <summary>The same without the probe's gain, for departures from straight or convex, which are small themselves.</summary>
    public double FormUncertaintyUm(ProfileAlignment alignment)
    {
        double averaged = Drawing.FormCutoffMm > 0
            ? Math.Min(1, Math.Sqrt(Math.Sqrt(2) * alignment.PitchMm / Drawing.FormCutoffMm))
            : 1;
        return Root(alignment.TextureRmsUm * averaged, StraightnessUm(Profile.ToMm - Profile.FromMm));
    }

    /// <summary>Square root of the sum of squares.</summary>
    public static double Root(params ReadOnlySpan<double> parts)
    {
        double sum = 0;
        foreach (double part in parts)
        {
            sum += part * part;
        }

        return Math.Sqrt(sum);
    }

    /// <summary>What the arcs leave over around a position, µm: a drop is that of the surface, not of the arc that stands for it.</summary>
    private (double MeanUm, double UncertaintyUm) LocalResidual(double xMm)
    {
        double from = Math.Max(Profile.FromMm, Math.Min(xMm - LocalMeanMm, Profile.ToMm - (2 * LocalMeanMm)));
        double sum = 0;
        int count = 0;
        ReadOnlySpan<double> x = Profile.WindowXMm;
        ReadOnlySpan<double> z = Profile.WindowZUm;
        int start = x.BinarySearch(from);
        for (int i = start < 0 ? ~start : start; i < x.Length && x[i] <= from + (2 * LocalMeanMm); i++)
        {
            if (double.IsFinite(z[i]) && !Fit.IsMarked(x[i]))
            {
                sum += z[i] - Fit.HeightUm(x[i]);
                count++;
            }
        }

        return count == 0
            ? (0, Fit.ResidualRmsUm)
            : (sum / count, Fit.ResidualRmsUm * Math.Min(1, Math.Sqrt(Fit.CorrelatedPoints / count)));
    }

    private double Levelled(double xMm) => Fit.HeightUm(xMm) - (Alignment.TiltMrad * (xMm - Alignment.CentreMm));

    /// <summary>The highest point of the levelled arcs: of equal ones, as on a straight middle, the one nearest to the centre.</summary>
    private double FindApex()
    {
        const int Places = 400;
        double best = CentreMm;
        double highest = IsInWindow(CentreMm) ? Levelled(CentreMm) : double.NegativeInfinity;
        for (int i = 0; i <= Places; i++)
        {
            double x = Profile.FromMm + ((Profile.ToMm - Profile.FromMm) * i / Places);
            double height = Levelled(x);
            if (height > highest + 1e-6)
            {
                highest = height;
                best = x;
            }
        }

        return best;
    }
}
