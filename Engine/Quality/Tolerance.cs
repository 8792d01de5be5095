namespace BearingAnalytics.Quality;

/// <summary>The limits a characteristic must keep, both inclusive, in the characteristic's unit.</summary>
/// <param name="Lower">Lower limit; null where there is none.</param>
/// <param name="Upper">Upper limit; null where there is none.</param>
public readonly record struct Tolerance(double? Lower, double? Upper)
{
    /// <summary>No limit on either side: a value for information.</summary>
    public static Tolerance None => default;

    /// <summary>True where at least one side is limited.</summary>
    public bool IsLimited => Lower is not null || Upper is not null;

    /// <summary>Nominal value with deviations, as drawings write it: 12 +0.5 −0.2.</summary>
    /// <param name="nominal">Nominal value.</param>
    /// <param name="lowerDeviation">Signed lower deviation, usually negative; null for no lower limit.</param>
    /// <param name="upperDeviation">Signed upper deviation; null for no upper limit.</param>
    public static Tolerance Around(double nominal, double? lowerDeviation, double? upperDeviation) =>
        new(nominal + lowerDeviation, nominal + upperDeviation);
}
