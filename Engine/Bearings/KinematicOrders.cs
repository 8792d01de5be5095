namespace BearingAnalytics.Bearings;

/// <summary>
/// How often each part repeats per turn of the inner ring relative to the outer ring. With a still outer ring these are the
/// usual multiples of shaft speed; with both rings turning see <see cref="At(double, double)"/>.
/// </summary>
/// <param name="Cage">Cage turns relative to the outer ring (FTF, 保持架); about 0.4.</param>
/// <param name="Outer">Elements passing a point of the outer raceway (BPFO, 外圈).</param>
/// <param name="Inner">Elements passing a point of the inner raceway (BPFI, 内圈).</param>
/// <param name="ElementSpin">Turns of an element about its own axis (BSF, 滚动体). A flaw on it hits twice per turn.</param>
public sealed record KinematicOrders(double Cage, double Outer, double Inner, double ElementSpin)
{
    /// <summary>
    /// Orders of pure rolling: γ = Dw·cos α/Dpw, cage (1−γ)/2, outer Z(1−γ)/2, inner Z(1+γ)/2, spin Dpw/(2Dw)·(1−γ²)
    /// (Randall and Antoni 2011, equations 1 to 4). Real bearings slip by 1 to 2 %.
    /// </summary>
    public static KinematicOrders From(BearingGeometry geometry)
    {
        ArgumentNullException.ThrowIfNull(geometry);
        double gamma = geometry.Gamma;
        double cage = (1 - gamma) / 2;
        double spin = geometry.PitchDiameterMm / (2 * geometry.ElementDiameterMm) * (1 - gamma * gamma);
        return new KinematicOrders(cage, geometry.Elements * cage, geometry.Elements * (1 - cage), spin);
    }

    /// <summary>Frequencies at one shaft speed with a still outer ring.</summary>
    /// <param name="innerRingHz">Speed of the inner ring, Hz; the sign gives the direction.</param>
    /// <returns>Frequencies, Hz; all but the cage's are magnitudes.</returns>
    public FaultFrequencies At(double innerRingHz) => At(innerRingHz, 0);

    /// <summary>
    /// Frequencies with both rings turning: cage fc = fi(1−γ)/2 + fo(1+γ)/2, outer Z|fc−fo|, inner Z|fi−fc|.
    /// </summary>
    /// <param name="innerRingHz">Speed of the inner ring, Hz, signed.</param>
    /// <param name="outerRingHz">Speed of the outer ring, Hz, signed in the same sense.</param>
    /// <returns>Frequencies, Hz; the cage's is signed and absolute, the others are magnitudes.</returns>
    /// <exception cref="ArgumentException">A speed is not a finite number.</exception>
    public FaultFrequencies At(double innerRingHz, double outerRingHz)
    {
        if (!double.IsFinite(innerRingHz) || !double.IsFinite(outerRingHz))
        {
            string got = FormattableString.Invariant($"{innerRingHz} and {outerRingHz}");
            throw new ArgumentException($"Ring speeds must be finite numbers in Hz; got {got}.", nameof(innerRingHz));
        }

        double relative = innerRingHz - outerRingHz;
        return new FaultFrequencies
        {
            InnerRingHz = innerRingHz,
            OuterRingHz = outerRingHz,
            CageHz = outerRingHz + Cage * relative,
            OuterRacePassHz = Outer * Math.Abs(relative),
            InnerRacePassHz = Inner * Math.Abs(relative),
            ElementSpinHz = ElementSpin * Math.Abs(relative),
        };
    }

    /// <summary>Frequencies at a shaft speed in r/min with a still outer ring.</summary>
    /// <param name="speedRpm">Shaft speed, r/min.</param>
    public FaultFrequencies AtRpm(double speedRpm) => At(speedRpm / 60);

    /// <summary>
    /// Orders stated directly instead of by geometry. What is not stated follows from what is: the cage from
    /// outer/(outer+inner), the spin from γ = 1−2·cage as for a contact angle of 0.
    /// </summary>
    /// <exception cref="ArgumentException">An order is out of range, or the outer order is not below the inner order.</exception>
    public static KinematicOrders FromStated(double outer, double inner, double? cage = null, double? elementSpin = null)
    {
        Require(outer is > 0.5 and < 250, "BPFO", outer, "above 0.5 and below 250 times shaft speed");
        Require(inner > outer && inner < 500, "BPFI", inner, "above BPFO and below 500 times shaft speed");
        double cageOrder = cage ?? outer / (outer + inner);
        Require(cageOrder is > 0 and < 0.5, "FTF", cageOrder, "above 0 and below 0.5 times shaft speed");
        double gamma = 1 - 2 * cageOrder;
        double spin = elementSpin ?? (1 - gamma * gamma) / (2 * gamma);
        Require(spin is > 0.2 and < 250, "BSF", spin, "above 0.2 and below 250 times shaft speed");
        return new KinematicOrders(cageOrder, outer, inner, spin);
    }

    private static void Require(bool holds, string name, double value, string allowed)
    {
        if (!holds)
        {
            throw new ArgumentException(FormattableString.Invariant($"{name} is {value}; allowed: {allowed}."), name);
        }
    }
}
