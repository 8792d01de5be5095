namespace BearingAnalytics.Rollers.Drawings;

/// <summary>How far the roller reaches, to see whether a position lies on it. What is not known does not complain.</summary>
internal sealed record RollerExtent
{
    private const double Slack = 1e-6;

    public double? LengthMm { get; init; }

    public Chamfer? Left { get; init; }

    public Chamfer? Right { get; init; }

    public NominalProfile? Profile { get; init; }

    /// <summary>Half of the length along the generatrix, mm, which on a cone is a little longer than along the axis.</summary>
    public double HalfMm => (LengthMm ?? double.PositiveInfinity) / 2 / Math.Cos(HalfConeDeg * Math.PI / 180);

    public double HalfConeDeg { get; init; }

    /// <summary>Position from the centre of what is counted from elsewhere, mm; null where that is not known.</summary>
    public double? FromCentreMm(double atMm, StationOrigin origin) => origin switch
    {
        StationOrigin.Centre => atMm,
        StationOrigin.LeftEnd => (LengthMm / -2) + atMm,
        StationOrigin.RightEnd => (LengthMm / 2) - atMm,
        StationOrigin.LeftChamfer => (LengthMm / -2) + Left?.AxialMm + atMm,
        _ => (LengthMm / 2) - Right?.AxialMm - atMm,
    };

    /// <summary>Why nothing can be measured at a position; null where it can.</summary>
    public string? StationComplaint(double xMm) => FaceComplaint(xMm) ?? ChamferComplaint(xMm) ?? ProfileComplaint(xMm);

    /// <summary>Why a position is not on the roller; null where it is.</summary>
    public string? FaceComplaint(double xMm) => Math.Abs(xMm) > HalfMm + Slack
        ? $"{Written(xMm)} mm from the centre lies outside the roller, which reaches from {Written(-HalfMm)} to {Written(HalfMm)} mm"
        : null;

    /// <summary>Why a position is on a chamfer; null where it is not.</summary>
    public string? ChamferComplaint(double xMm)
    {
        if (Left is { } left && xMm < left.AxialMm - HalfMm - Slack)
        {
            return $"{Written(xMm)} mm from the centre lies in the left chamfer, which ends at {Written(left.AxialMm - HalfMm)} mm";
        }

        return Right is { } right && xMm > HalfMm - right.AxialMm + Slack
            ? $"{Written(xMm)} mm from the centre lies in the right chamfer, which begins at {Written(HalfMm - right.AxialMm)} mm"
            : null;
    }

    private static string Written(double value) => NumberRange.Written(value);

    private string? ProfileComplaint(double xMm) => Profile is { } profile && (xMm < profile.FromMm - Slack || xMm > profile.ToMm + Slack)
        ? $"{Written(xMm)} mm from the centre lies outside the profile, which reaches " +
          $"from {Written(profile.FromMm)} to {Written(profile.ToMm)} mm"
        : null;
}
