using BearingAnalytics.Rollers;

namespace BearingAnalytics.Reporting.Drawing.Profiles;

/// <summary>
/// A roller as all its charts show it: positions from the roller's centre where one is known, heights levelled, so that pictures lie
/// under each other. Without a drawing it is levelled by the ends of the fitted arcs.
/// </summary>
internal sealed class RollerView
{
    private const double ShownBeyondMm = 1.0;
    private const double ShownBeyondShare = 0.12;

    private readonly double _heightUm;
    private readonly double _tiltMrad;

    public RollerView(RollerInspection inspection, RollerInspectionDetail detail)
    {
        Inspection = inspection;
        Detail = detail;
        double? centre = detail.Alignment?.CentreMm ?? detail.Profile.CentreMm;
        OriginMm = centre ?? 0;
        AxisTitle = centre is null
            ? "Position along the trace, mm"
            : FormattableString.Invariant($"Position from the centre, mm (position along the trace less {OriginMm:0.000} mm)");
        FromMm = detail.Profile.FromMm - OriginMm;
        ToMm = detail.Profile.ToMm - OriginMm;
        (_heightUm, _tiltMrad) = Level(detail);
        (XMm, ZUm) = Shown(detail.Profile);
    }

    public RollerInspection Inspection { get; }

    public RollerInspectionDetail Detail { get; }

    /// <summary>Position along the trace that is 0 in charts, mm.</summary>
    public double OriginMm { get; }

    /// <summary>Title of the position axis.</summary>
    public string AxisTitle { get; }

    /// <summary>Left end of the evaluation window, mm.</summary>
    public double FromMm { get; }

    /// <summary>Right end of the evaluation window, mm.</summary>
    public double ToMm { get; }

    /// <summary>Positions of the trace, mm; what lies far beyond the window is left out.</summary>
    public double[] XMm { get; }

    /// <summary>Levelled heights, µm; NaN where a drawing leaves a range out.</summary>
    public double[] ZUm { get; }

    /// <summary>The drawing's height at a position, µm; NaN without a drawing.</summary>
    public double NominalUm(double xMm) =>
        Detail is { Drawing: { } drawing, Alignment: { } alignment } ? -drawing.Profile.DropUm(xMm - alignment.ShiftMm) : double.NaN;

    /// <summary>The drawing's slope at a position, mrad.</summary>
    public double NominalSlopeMrad(double xMm) =>
        Detail is { Drawing: { } drawing, Alignment: { } alignment } ? -drawing.Profile.SlopeUmPerMm(xMm - alignment.ShiftMm) : 0;

    /// <summary>The fitted arcs' levelled height at a position, µm.</summary>
    public double FittedUm(double xMm) => Detail.Fit.HeightUm(xMm + OriginMm) - LevelUm(xMm);

    /// <summary>True where a position lies in a dent, a burr or a range the drawing leaves out.</summary>
    public bool IsMarked(double xMm) =>
        Detail.Fit.Marks.Any(mark => xMm + OriginMm >= mark.FromMm && xMm + OriginMm <= mark.ToMm);

    /// <summary>The points of the window with a height made of position and levelled height.</summary>
    public (double[] XMm, double[] YUm) InWindow(Func<double, double, double> height)
    {
        List<double> x = [];
        List<double> y = [];
        for (int i = 0; i < XMm.Length; i++)
        {
            if (XMm[i] >= FromMm && XMm[i] <= ToMm)
            {
                x.Add(XMm[i]);
                y.Add(height(XMm[i], ZUm[i]));
            }
        }

        return ([.. x], [.. y]);
    }

    /// <summary>Evenly spread positions from one to another, both included.</summary>
    public static double[] Places(double fromMm, double toMm, int count = ChartFrame.Columns / 2) =>
        [.. Enumerable.Range(0, count + 1).Select(i => fromMm + ((toMm - fromMm) * i / count))];

    private double LevelUm(double xMm) => _heightUm + (_tiltMrad * xMm);

    private (double HeightUm, double TiltMrad) Level(RollerInspectionDetail detail)
    {
        if (detail.Alignment is { } alignment)
        {
            return (alignment.HeightUm, alignment.TiltMrad);
        }

        double left = detail.Fit.HeightUm(FromMm + OriginMm);
        double right = detail.Fit.HeightUm(ToMm + OriginMm);
        double tilt = (right - left) / (ToMm - FromMm);
        double top = Places(FromMm, ToMm).Max(x => detail.Fit.HeightUm(x + OriginMm) - (tilt * x));
        return (top, tilt);
    }

    private (double[] XMm, double[] ZUm) Shown(PreparedProfile profile)
    {
        double beyond = Math.Max(ShownBeyondMm, ShownBeyondShare * (ToMm - FromMm));
        List<double> x = [];
        List<double> z = [];
        for (int i = 0; i < profile.XMm.Length; i++)
        {
            double position = profile.XMm[i] - OriginMm;
            if (position >= FromMm - beyond && position <= ToMm + beyond)
            {
                x.Add(position);
                z.Add(profile.ZUm[i] - LevelUm(position));
            }
        }

        return ([.. x], [.. z]);
    }
}
