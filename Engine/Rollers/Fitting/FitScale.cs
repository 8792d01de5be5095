namespace BearingAnalytics.Rollers.Fitting;

/// <summary>Takes trace positions to −1..1 over the window, where powers of the position stay well apart.</summary>
internal readonly record struct FitScale(double MiddleMm, double HalfMm)
{
    public double ToU(double xMm) => (xMm - MiddleMm) / HalfMm;

    public double ToMm(double u) => MiddleMm + (u * HalfMm);

    public static FitScale Of(double fromMm, double toMm) => new(0.5 * (fromMm + toMm), 0.5 * (toMm - fromMm));
}
