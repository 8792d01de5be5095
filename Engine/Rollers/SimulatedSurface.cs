namespace BearingAnalytics.Rollers;

/// <summary>
/// A chamfer as it is really made: a convex arc from the crown's end to the end face, with the edge between crown and chamfer rounded.
/// </summary>
/// <param name="AxialMm">Length along the axis, mm, above 0.</param>
/// <param name="RadialMm">Depth at the end face below the crown's end, mm, above 0.</param>
public sealed record SimulatedChamfer(double AxialMm, double RadialMm)
{
    /// <summary>
    /// Angle of the chamfer against the generatrix where it begins, degrees: between the slope that would make it stand upright at the
    /// end face and the slope of its chord (a straight chamfer). It must fall away more steeply than the crown.
    /// </summary>
    public double EntryAngleDeg { get; init; } = 15;

    /// <summary>Radius of the rounded edge between crown and chamfer, mm; 0 is a sharp edge.</summary>
    public double BlendRadiusMm { get; init; } = 0.1;

    /// <summary>The chamfer of a drawing, entered at a third of its chord's angle as tumbled rollers show it.</summary>
    /// <param name="chamfer">The drawing's chamfer.</param>
    public static SimulatedChamfer Of(Chamfer chamfer)
    {
        ArgumentNullException.ThrowIfNull(chamfer);
        double chordDeg = Math.Atan2(chamfer.RadialMm, chamfer.AxialMm) * 180 / Math.PI;
        return new SimulatedChamfer(chamfer.AxialMm, chamfer.RadialMm)
        {
            EntryAngleDeg = Math.Max(Math.Round(chordDeg / 3, 3), Math.Round(2 * chordDeg - 85, 3)),
        };
    }
}

/// <summary>
/// Smooth departure from the nominal curve: Legendre polynomials over the crown with random weights falling as 1/order². Order 2 is
/// left out by default, because it would be a change of radius.
/// </summary>
/// <param name="PeakToValleyUm">Height over the crown, µm, at least 0.</param>
/// <param name="LowestOrder">Lowest order, 2 to 20.</param>
/// <param name="HighestOrder">Highest order, up to 20.</param>
public sealed record SimulatedForm(double PeakToValleyUm, int LowestOrder = 3, int HighestOrder = 6);

/// <summary>One sine along the generatrix.</summary>
/// <param name="AmplitudeUm">Amplitude (half of peak to valley), µm, at least 0.</param>
/// <param name="WavelengthMm">Wavelength, mm, above 0.</param>
/// <param name="PhaseDeg">Phase at the roller's centre, degrees; null draws it.</param>
public sealed record SimulatedWaviness(double AmplitudeUm, double WavelengthMm, double? PhaseDeg = null);

/// <summary>
/// Ground texture: a stationary random profile with the autocorrelation (1 + t/s)·exp(−t/s) of a surface that has slopes (Matérn, 3/2).
/// </summary>
/// <param name="RaUm">Expected mean deviation from its mean line before any filter, µm, at least 0.</param>
/// <param name="CorrelationLengthMm">Distance at which the autocorrelation has fallen to 1/e, mm, above 0.</param>
/// <param name="PeakCompression">
/// Factor on heights above zero, 0 to 1: 1 is Gaussian, 0.35 a honed plateau with valleys (Rsk −1.05).
/// </param>
public sealed record SimulatedTexture(double RaUm, double CorrelationLengthMm = 0.02, double PeakCompression = 1);

/// <summary>A dent or, where narrow, a scratch across the generatrix.</summary>
/// <param name="AtMm">Middle, mm from the roller's centre.</param>
/// <param name="DepthUm">Depth in the middle below the surface around, µm; negative is a bump.</param>
/// <param name="WidthMm">Full width at the level of the surface, mm, above 0.</param>
/// <param name="RimShare">Height of the raised rim over the depth, 0 to 1; each rim is a quarter of the width wide.</param>
public sealed record SimulatedDent(double AtMm, double DepthUm, double WidthMm, double RimShare = 0.2);

/// <summary>What the instrument adds to the heights.</summary>
/// <param name="WhiteUm">Standard deviation of noise without memory, µm, at least 0.</param>
/// <param name="CorrelatedUm">Standard deviation of noise with memory (first-order autoregressive), µm, at least 0.</param>
/// <param name="CorrelationLengthMm">Distance at which that memory has fallen to 1/e, mm, above 0.</param>
public sealed record SimulatedNoise(double WhiteUm, double CorrelatedUm = 0, double CorrelationLengthMm = 0.1);

/// <summary>Single false points, up or down, each of 0.5 to 1.5 times the height.</summary>
/// <param name="Count">How many, at most a tenth of the points.</param>
/// <param name="HeightUm">Mean height, µm.</param>
public sealed record SimulatedSpikes(int Count, double HeightUm);

/// <summary>Converter of heights: 2^bits equal steps over a range around zero; heights beyond are held at its ends.</summary>
/// <param name="RangeUm">Whole range, µm, above 0.</param>
/// <param name="Bits">Bits, 4 to 32.</param>
public sealed record SimulatedQuantiser(double RangeUm, int Bits = 16);
