namespace BearingAnalytics.Rollers.Simulation;

/// <summary>The smooth surface: nominal curve, form error, chamfers. Heights below the nominal curve's top, µm.</summary>
internal sealed class CrownSurface
{
    private const double UmPerMm = 1000;

    private readonly NominalProfile _nominal;
    private readonly ChamferArc? _left;
    private readonly ChamferArc? _right;
    private readonly LegendreForm? _form;

    public CrownSurface(NominalProfile nominal, RollerSimulation simulation)
    {
        _nominal = nominal;
        FromMm = simulation.CrownFromMm ?? nominal.FromMm;
        ToMm = simulation.CrownToMm ?? nominal.ToMm;
        SimulationLimits.Require(FromMm < ToMm, nameof(RollerSimulation.CrownFromMm), FromMm, $"below CrownToMm ({ToMm})");
        LeftEndMm = FromMm - (simulation.LeftChamfer?.AxialMm ?? 0);
        RightEndMm = ToMm + (simulation.RightChamfer?.AxialMm ?? 0);
        _left = simulation.LeftChamfer is { } left
            ? new ChamferArc(left, -nominal.SlopeUmPerMm(FromMm) / UmPerMm, nameof(RollerSimulation.LeftChamfer)) : null;
        _right = simulation.RightChamfer is { } right
            ? new ChamferArc(right, nominal.SlopeUmPerMm(ToMm) / UmPerMm, nameof(RollerSimulation.RightChamfer)) : null;
        _form = simulation.Form is { } form ? new LegendreForm(form, FromMm, ToMm, RandomSource.Form.Stream(simulation.Seed)) : null;
    }

    /// <summary>Left end of the crown, mm.</summary>
    public double FromMm { get; }

    /// <summary>Right end of the crown, mm.</summary>
    public double ToMm { get; }

    /// <summary>Left end of the surface, mm: the end face, or the crown's end without a chamfer.</summary>
    public double LeftEndMm { get; }

    /// <summary>Right end of the surface, mm.</summary>
    public double RightEndMm { get; }

    /// <summary>Height at a position from the roller's centre, µm, 0 at the nominal top; NaN beyond the ends.</summary>
    public double HeightUm(double atMm)
    {
        double drop = _nominal.DropUm(Math.Clamp(atMm, FromMm, ToMm)) - (_form?.HeightUm(atMm) ?? 0);
        return -(drop + Below(_left, FromMm - atMm) + Below(_right, atMm - ToMm));
    }

    /// <summary>Cosine of the surface's angle on the chamfer at a position; 1 on the crown.</summary>
    public double ChamferCosine(double atMm) =>
        atMm < FromMm ? _left?.Cosine(FromMm - atMm) ?? 1 : atMm > ToMm ? _right?.Cosine(atMm - ToMm) ?? 1 : 1;

    private static double Below(ChamferArc? chamfer, double outwardMm)
    {
        if (chamfer is null)
        {
            return outwardMm > 1e-9 ? double.NaN : 0;
        }

        return chamfer.DepthUm(outwardMm) + UmPerMm * chamfer.CrownSlope * Math.Max(outwardMm, 0);
    }
}
