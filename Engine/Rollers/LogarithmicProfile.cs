namespace BearingAnalytics.Rollers;

/// <summary>Whose logarithmic law.</summary>
public enum CrownLaw
{
    /// <summary>Lundberg (1939).</summary>
    Lundberg,

    /// <summary>Johns and Gohar (1981).</summary>
    JohnsGohar,

    /// <summary>Fujiwara and Kawase (2007).</summary>
    FujiwaraKawase,

    /// <summary>The reference profile of ISO/TS 16281 (DIN 26281).</summary>
    Iso16281,
}

/// <summary>
/// A logarithmic crown, symmetric about the centre: straight up to <see cref="StraightHalfLengthMm"/>, beyond it
/// δ = scale·ln{1/[1 − reach·u²]} with u running from 0 to 1 at the end. The laws of Lundberg, Johns and Gohar, Fujiwara and Kawase, and
/// ISO/TS 16281 differ in these numbers only.
/// </summary>
/// <remarks>
/// Lundberg's and ISO's drop is infinite at the physical end (reach = 1: the law's pole). Such a law is followed to u = 0.999, where the
/// drop has reached 6.2 scales, and goes on along the tangent there; <see cref="ToMm"/> says where that is.
/// </remarks>
public sealed class LogarithmicProfile : NominalProfile
{
    /// <summary>Share of the logarithmic part after which a law with a pole goes on along its tangent.</summary>
    public const double PoleShare = 0.999;

    /// <summary>The factor c of Johns and Gohar: 1/(2√e).</summary>
    public static readonly double JohnsGoharConstant = 0.5 * Math.Exp(-0.5);

    private const double UmPerMm = 1000;

    private readonly double _spanMm;
    private readonly double _reach;

    private LogarithmicProfile(CrownLaw law, double scaleUm, double straightHalfLengthMm, double spanMm, double reach)
    {
        Law = law;
        ScaleUm = scaleUm;
        StraightHalfLengthMm = straightHalfLengthMm;
        _spanMm = spanMm;
        _reach = reach;
        ToMm = straightHalfLengthMm + (reach < 1 ? spanMm : PoleShare * spanMm);
        JointsMm = straightHalfLengthMm > 0 ? [-straightHalfLengthMm, straightHalfLengthMm] : [];
    }

    /// <summary>Whose law it is.</summary>
    public CrownLaw Law { get; }

    /// <summary>Name for reports: <c>Lundberg</c>, <c>ISO/TS 16281</c>.</summary>
    public string Name => Law switch
    {
        CrownLaw.Lundberg => "Lundberg",
        CrownLaw.JohnsGohar => "Johns-Gohar",
        CrownLaw.FujiwaraKawase => "Fujiwara-Kawase",
        _ => "ISO/TS 16281",
    };

    /// <summary>The contact the law was made for; null for ISO/TS 16281.</summary>
    public LineContact? Contact { get; private init; }

    /// <summary>Roller diameter of ISO/TS 16281, mm; NaN for other laws.</summary>
    public double DiameterMm { get; private init; } = double.NaN;

    /// <summary>Effective length, mm: twice the distance from the centre to the law's physical end.</summary>
    public double LengthMm { get; private init; }

    /// <summary>True for ISO/TS 16281 of a thrust roller.</summary>
    public bool IsThrust { get; private init; }

    /// <summary>K1 of Fujiwara and Kawase; NaN for other laws.</summary>
    public double K1 { get; private init; } = double.NaN;

    /// <summary>K2 of Fujiwara and Kawase; NaN for other laws.</summary>
    public double K2 { get; private init; } = double.NaN;

    /// <summary>Drop zm of Fujiwara and Kawase at the end, µm; NaN for other laws.</summary>
    public double EndDropUm { get; private init; } = double.NaN;

    /// <summary>The factor before the logarithm, µm.</summary>
    public double ScaleUm { get; }

    /// <summary>Half length of the straight middle, mm; 0 where there is none.</summary>
    public double StraightHalfLengthMm { get; }

    /// <inheritdoc/>
    public override double FromMm => -ToMm;

    /// <inheritdoc/>
    public override double ToMm { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<double> JointsMm { get; }

    /// <summary>Lundberg (1939): the line load stays uniform; δ = A·ln{1/[1−(2y/L)²]}, A = w/(πE*), w = Q/L.</summary>
    /// <param name="contact">Load, length and material.</param>
    public static LogarithmicProfile Lundberg(LineContact contact)
    {
        ArgumentNullException.ThrowIfNull(contact);
        return OfContact(CrownLaw.Lundberg, contact, 1);
    }

    /// <summary>
    /// Johns and Gohar (1981): Lundberg's law made finite at the end, δ = A·ln{1/[1−(1−0.3033·2a/L)(2y/L)²]} with the half width a of the
    /// Hertzian contact.
    /// </summary>
    /// <param name="contact">Load, length, material and effective radius.</param>
    /// <exception cref="ArgumentException">The contact is wider than the law allows for: 0.3033·2a/L is not below 1.</exception>
    public static LogarithmicProfile JohnsGohar(LineContact contact)
    {
        ArgumentNullException.ThrowIfNull(contact);
        double reach = 1 - (JohnsGoharConstant * 2 * contact.HalfWidthMm / contact.LengthMm);
        if (!(reach > 0))
        {
            throw new ArgumentException(
                $"The contact of half width {contact.HalfWidthMm} mm is too wide for a length of {contact.LengthMm} mm: lower the load.");
        }

        return OfContact(CrownLaw.JohnsGohar, contact, reach);
    }

    /// <summary>
    /// Fujiwara and Kawase (2007): δ = K1·A·ln{1/[1−(1−e^{−zm/(K1·A)})·((|y|−c)/(K2·c)+1)²]} beyond the straight part c(1−K2), with
    /// c = L/2; the drop at the end is zm.
    /// </summary>
    /// <param name="contact">Load, length and material.</param>
    /// <param name="k1">Load of the design over the load given, above 0.</param>
    /// <param name="k2">Crowned share of the length, above 0 and at most 1; 1 is crowned all over.</param>
    /// <param name="endDropUm">Drop zm at the end, µm, above 0.</param>
    /// <exception cref="ArgumentException">A parameter is outside its range.</exception>
    public static LogarithmicProfile FujiwaraKawase(LineContact contact, double k1, double k2, double endDropUm)
    {
        ArgumentNullException.ThrowIfNull(contact);
        if (!(k1 > 0 && double.IsFinite(k1) && k2 > 0 && k2 <= 1 && endDropUm > 0 && double.IsFinite(endDropUm)))
        {
            throw new ArgumentException(
                $"K1 = {k1}, K2 = {k2}, zm = {endDropUm} µm make no crown: K1 above 0, K2 above 0 and at most 1, zm above 0.");
        }

        double scaleUm = k1 * contact.CrownScaleUm;
        double half = contact.LengthMm / 2;
        return new LogarithmicProfile(CrownLaw.FujiwaraKawase, scaleUm, half * (1 - k2), half * k2, 1 - Math.Exp(-endDropUm / scaleUm))
        {
            Contact = contact,
            LengthMm = contact.LengthMm,
            K1 = k1,
            K2 = k2,
            EndDropUm = endDropUm,
        };
    }

    /// <summary>
    /// The reference profile of ISO/TS 16281 (DIN 26281): 0.00035·Dwe·ln{1/[1−(2x/Lwe)²]}; of rollers longer than 2.5 diameters a straight
    /// middle of Lwe − 2.5 Dwe and 0.0005·Dwe·ln beyond it; of thrust rollers 0.00045·Dwe over all the length.
    /// </summary>
    /// <param name="diameterMm">Roller diameter Dwe, mm, above 0.</param>
    /// <param name="lengthMm">Effective roller length Lwe, mm, above 0.</param>
    /// <param name="isThrust">True for a roller of a thrust bearing.</param>
    /// <exception cref="ArgumentException">A size is not above 0.</exception>
    public static LogarithmicProfile Iso16281(double diameterMm, double lengthMm, bool isThrust = false)
    {
        if (!(diameterMm > 0 && lengthMm > 0 && double.IsFinite(diameterMm) && double.IsFinite(lengthMm)))
        {
            throw new ArgumentException($"A roller of {diameterMm} mm by {lengthMm} mm: both must be above 0.");
        }

        double crownedMm = isThrust ? lengthMm : Math.Min(lengthMm, 2.5 * diameterMm);
        double factor = isThrust ? 0.00045 : crownedMm < lengthMm ? 0.0005 : 0.00035;
        return new LogarithmicProfile(CrownLaw.Iso16281, factor * diameterMm * UmPerMm, (lengthMm - crownedMm) / 2, crownedMm / 2, 1)
        {
            DiameterMm = diameterMm,
            LengthMm = lengthMm,
            IsThrust = isThrust,
        };
    }

    /// <inheritdoc/>
    public override double DropUm(double xMm)
    {
        double inside = Math.Min(Math.Abs(xMm), ToMm);
        double u = Share(inside);
        double drop = -ScaleUm * LogOnePlus(-_reach * u * u);
        double beyond = Math.Abs(xMm) - ToMm;
        return beyond > 0 ? drop + (beyond * SlopeAtShare(u)) : drop;
    }

    /// <inheritdoc/>
    public override double SlopeUmPerMm(double xMm)
    {
        double slope = SlopeAtShare(Share(Math.Min(Math.Abs(xMm), ToMm)));
        return xMm < 0 ? -slope : slope;
    }

    /// <inheritdoc/>
    public override NominalProfile Mirrored() => this;

    private static LogarithmicProfile OfContact(CrownLaw law, LineContact contact, double reach) =>
        new(law, contact.CrownScaleUm, 0, contact.LengthMm / 2, reach) { Contact = contact, LengthMm = contact.LengthMm };

    // ln(1+t) for -1 < t <= 0; the plain logarithm loses digits near the centre of the crown.
    private static double LogOnePlus(double t)
    {
        double rounded = 1 + t;
        return rounded == 1 ? t : Math.Log(rounded) * (t / (rounded - 1));
    }

    private double Share(double insideMm) => Math.Max(0, (insideMm - StraightHalfLengthMm) / _spanMm);

    private double SlopeAtShare(double u) => ScaleUm * 2 * _reach * u / ((1 - (_reach * u * u)) * _spanMm);
}
