namespace BearingAnalytics.Rollers;

/// <summary>A roller pressed on a raceway along a line: what the logarithmic crowns are made for.</summary>
public sealed record LineContact
{
    /// <summary>Young's modulus of bearing steel, MPa.</summary>
    public const double SteelYoungMpa = 206_000;

    /// <summary>Poisson's ratio of steel.</summary>
    public const double SteelPoisson = 0.3;

    /// <summary>Describes a contact.</summary>
    /// <param name="loadN">Load Q on the roller, N, above 0.</param>
    /// <param name="lengthMm">Effective length L, mm, above 0.</param>
    /// <param name="effectiveRadiusMm">
    /// Radius R of 1/R = 1/R1 ± 1/R2, mm, above 0: half the diameter for a roller on a plane. Only the half width depends on it.
    /// </param>
    /// <param name="effectiveModulusMpa">E* of both bodies, MPa, above 0; null for steel on steel.</param>
    /// <exception cref="ArgumentException">A value is not above 0.</exception>
    public LineContact(double loadN, double lengthMm, double effectiveRadiusMm, double? effectiveModulusMpa = null)
    {
        double modulusMpa = effectiveModulusMpa ?? EffectiveModulus(SteelYoungMpa, SteelPoisson, SteelYoungMpa, SteelPoisson);
        LoadN = AboveZero(loadN, "load", "N");
        LengthMm = AboveZero(lengthMm, "length", "mm");
        EffectiveRadiusMm = AboveZero(effectiveRadiusMm, "effective radius", "mm");
        EffectiveModulusMpa = AboveZero(modulusMpa, "effective modulus", "MPa");
    }

    /// <summary>Load Q on the roller, N.</summary>
    public double LoadN { get; }

    /// <summary>Effective length L, mm.</summary>
    public double LengthMm { get; }

    /// <summary>Radius R of the equivalent roller on a plane, mm.</summary>
    public double EffectiveRadiusMm { get; }

    /// <summary>E* with 1/E* = (1−ν1²)/E1 + (1−ν2²)/E2, MPa.</summary>
    public double EffectiveModulusMpa { get; }

    /// <summary>Load per length w = Q/L, N/mm.</summary>
    public double LineLoadNPerMm => LoadN / LengthMm;

    /// <summary>A = w/(πE*), µm: the factor before the logarithm of the crown laws.</summary>
    public double CrownScaleUm => 1000 * LineLoadNPerMm / (Math.PI * EffectiveModulusMpa);

    /// <summary>Half width of the Hertzian contact a = √(4Rw/(πE*)), mm.</summary>
    public double HalfWidthMm => Math.Sqrt(4 * EffectiveRadiusMm * LineLoadNPerMm / (Math.PI * EffectiveModulusMpa));

    /// <summary>Largest Hertzian pressure p0 = 2w/(πa), MPa.</summary>
    public double PeakPressureMpa => 2 * LineLoadNPerMm / (Math.PI * HalfWidthMm);

    /// <summary>E* of two bodies, MPa: 1/E* = (1−ν1²)/E1 + (1−ν2²)/E2.</summary>
    /// <param name="youngMpa">Young's modulus of the first body, MPa.</param>
    /// <param name="poisson">Its Poisson's ratio.</param>
    /// <param name="otherYoungMpa">Young's modulus of the other, MPa.</param>
    /// <param name="otherPoisson">Its Poisson's ratio.</param>
    public static double EffectiveModulus(double youngMpa, double poisson, double otherYoungMpa, double otherPoisson) =>
        1 / (((1 - (poisson * poisson)) / youngMpa) + ((1 - (otherPoisson * otherPoisson)) / otherYoungMpa));

    private static double AboveZero(double value, string what, string unit) =>
        value > 0 && double.IsFinite(value)
            ? value
            : throw new ArgumentException($"The {what} is {value} {unit}: it must be above 0.");
}
