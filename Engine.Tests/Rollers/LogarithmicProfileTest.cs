using BearingAnalytics.Rollers;

namespace BearingAnalytics.Tests.Rollers;

public class LogarithmicProfileTest
{
    private static readonly LineContact Contact = new(5000, 10, 4.5);

    [Theory]
    [InlineData(9, 9.6, 2.4, 0.90620)]
    [InlineData(9, 9.6, 4.32, 5.23130)]
    [InlineData(9, 9.6, 4.7, 10.04385)]
    public void The_ISO_law_of_a_short_roller(double diameter, double length, double x, double dropUm) =>
        Assert.Equal(dropUm, LogarithmicProfile.Iso16281(diameter, length).DropUm(x), 5.1e-6);

    [Theory]
    [InlineData(5, 0.013363)]
    [InlineData(9, 1.338861)]
    [InlineData(11.9, 10.893090)]
    public void The_ISO_law_of_a_long_roller_has_a_straight_middle(double x, double dropUm)
    {
        LogarithmicProfile law = LogarithmicProfile.Iso16281(6, 24);
        Assert.Equal(dropUm, law.DropUm(x), 5.1e-7);
        Assert.Equal(dropUm, law.DropUm(-x), 5.1e-7);
        Assert.Equal(0, law.DropUm(4.5));
        Assert.Equal([-4.5, 4.5], law.JointsMm);
    }

    [Fact]
    public void The_ISO_law_of_a_thrust_roller_has_its_own_factor_and_no_straight_middle()
    {
        LogarithmicProfile thrust = LogarithmicProfile.Iso16281(6, 24, isThrust: true);
        Assert.Equal(2.7, thrust.ScaleUm, 1e-12);
        Assert.Equal(2.7 * Math.Log(1 / (1 - Math.Pow(10.0 / 24, 2))), thrust.DropUm(5), 1e-12);
    }

    [Fact]
    public void The_ISO_factor_belongs_to_3000_MPa()
    {
        // w = p0²·πR/E* gives A/D = p0²/(2·E*²) with a roller on a plane.
        double lineLoad = 3000.0 * 3000 * Math.PI * 4.5 / Contact.EffectiveModulusMpa;
        LineContact contact = new(lineLoad * 9.6, 9.6, 4.5);
        Assert.Equal(3000, contact.PeakPressureMpa, 1e-9);
        Assert.Equal(LogarithmicProfile.Iso16281(9, 9.6).ScaleUm, LogarithmicProfile.Lundberg(contact).ScaleUm, 0.02);
    }

    [Fact]
    public void The_constant_of_Johns_and_Gohar_makes_the_end_drop_what_a_strip_of_finite_length_yields()
    {
        // u(0) - u(L/2) under a semi-elliptic strip is A[ln(L/a) + 1/2] for a much shorter than L.
        Assert.Equal(0.3033, LogarithmicProfile.JohnsGoharConstant, 5e-5);
        LineContact narrow = new(1e-3, 10, 4.5);
        double wanted = narrow.CrownScaleUm * (Math.Log(narrow.LengthMm / narrow.HalfWidthMm) + 0.5);
        Assert.Equal(wanted, LogarithmicProfile.JohnsGohar(narrow).DropUm(5), 1e-4 * wanted);
    }

    [Fact]
    public void Fujiwara_and_Kawase_with_both_factors_one_and_the_right_end_drop_are_Johns_and_Gohar()
    {
        // zm = A[ln(L/a) + 1/2] up to the term a/L neglects; the end drop itself makes both equal exactly.
        LogarithmicProfile johns = LogarithmicProfile.JohnsGohar(Contact);
        LogarithmicProfile exact = LogarithmicProfile.FujiwaraKawase(Contact, 1, 1, johns.DropUm(5));
        double strip = Contact.CrownScaleUm * (Math.Log(Contact.LengthMm / Contact.HalfWidthMm) + 0.5);
        LogarithmicProfile near = LogarithmicProfile.FujiwaraKawase(Contact, 1, 1, strip);
        foreach (double x in new[] { 0.3, 2, 4, 4.9, 5 })
        {
            Assert.Equal(johns.DropUm(x), exact.DropUm(x), 1e-9);
            Assert.Equal(johns.DropUm(x), near.DropUm(x), 0.01 * johns.DropUm(x));
        }
    }

    [Fact]
    public void Fujiwara_and_Kawase_are_straight_in_the_middle_and_drop_by_zm_at_the_end()
    {
        LogarithmicProfile law = LogarithmicProfile.FujiwaraKawase(Contact, 1.5, 0.4, 17);
        Assert.Equal(0, law.DropUm(3));
        Assert.Equal(17, law.DropUm(5), 1e-9);
        Assert.Equal([-3, 3], law.JointsMm.Select(joint => Math.Round(joint, 12)));
        double scale = 1.5 * Contact.CrownScaleUm;
        double u = ((4 - 5.0) / (0.4 * 5)) + 1;
        Assert.Equal(scale * Math.Log(1 / (1 - ((1 - Math.Exp(-17 / scale)) * u * u))), law.DropUm(4), 1e-9);
    }

    [Fact]
    public void Lundberg_is_the_formula_with_the_line_load()
    {
        double scaleUm = 1000 * 500 / (Math.PI * 206_000 / (2 * (1 - 0.09)));
        Assert.Equal(scaleUm * Math.Log(1 / (1 - 0.64)), LogarithmicProfile.Lundberg(Contact).DropUm(4), 1e-9);
    }

    [Fact]
    public void A_law_with_a_pole_goes_on_along_its_tangent_before_the_pole()
    {
        LogarithmicProfile law = LogarithmicProfile.Iso16281(9, 9.6);
        Assert.Equal(4.8 * 0.999, law.ToMm, 1e-12);
        Assert.Equal(3.15 * Math.Log(1 / (1 - (0.999 * 0.999))), law.DropUm(law.ToMm), 1e-9);
        Assert.True(double.IsFinite(law.DropUm(4.8)) && law.DropUm(4.8) > law.DropUm(law.ToMm) && law.DropUm(6) > law.DropUm(4.8));
        LogarithmicProfile longer = LogarithmicProfile.Iso16281(6, 24);
        Assert.Equal(4.5 + (7.5 * 0.999), longer.ToMm, 1e-12);
    }

    [Fact]
    public void Laws_keep_the_laws_of_every_profile()
    {
        CurveLaws.GoesOnAlongTheEndTangents(LogarithmicProfile.Iso16281(9, 9.6));
        CurveLaws.MirrorExchangesTheSides(LogarithmicProfile.Iso16281(6, 24));
        CurveLaws.SlopeIsTheDerivative(LogarithmicProfile.Iso16281(6, 24));
        CurveLaws.AllHold(LogarithmicProfile.JohnsGohar(Contact));
        CurveLaws.AllHold(LogarithmicProfile.FujiwaraKawase(Contact, 1.5, 0.4, 17));
    }

    [Fact]
    public void The_drop_near_the_centre_keeps_its_digits()
    {
        LogarithmicProfile law = LogarithmicProfile.Iso16281(9, 9.6);
        Assert.Equal(3.15 * Math.Pow(1e-7 / 4.8, 2), law.DropUm(1e-7), 1e-24);
    }

    [Fact]
    public void Impossible_numbers_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new LineContact(0, 10, 4.5));
        Assert.Throws<ArgumentException>(() => new LineContact(100, double.NaN, 4.5));
        Assert.Throws<ArgumentException>(() => LogarithmicProfile.Iso16281(9, -1));
        Assert.Throws<ArgumentException>(() => LogarithmicProfile.FujiwaraKawase(Contact, 1, 1.2, 10));
        Assert.Throws<ArgumentException>(() => LogarithmicProfile.FujiwaraKawase(Contact, 0, 1, 10));
        Assert.Contains("lower the load", Assert.Throws<ArgumentException>(
            () => LogarithmicProfile.JohnsGohar(new LineContact(1e7, 0.5, 400))).Message, StringComparison.Ordinal);
    }

    /// <summary>Joints and radii were fitted by SciPy; the misfit of the same arcs built here must be what it found.</summary>
    [Theory]
    [InlineData(0, 0.56, 0.097)]
    [InlineData(1, 0.19, 0.032)]
    [InlineData(2, 0.085, 0.014)]
    public void Three_five_and_seven_arcs_stand_for_the_ISO_law_this_well(int row, double largestUm, double rmsUm)
    {
        double[] numbers = GoldenRows.Read("arcs_for_iso_law.csv")[row];
        int half = ((int)numbers[0] + 1) / 2;
        double[] ends = [0, .. numbers[1..half], 4.6];
        TangentArcChain arcs = new([.. Enumerable.Range(0, half).Select(i => new ProfileSegment(numbers[half + i], ends[i], ends[i + 1]))]);
        LogarithmicProfile law = LogarithmicProfile.Iso16281(9, 9.6);
        double[] misfit = [.. Enumerable.Range(0, 2301).Select(i => i * 0.002)
            .Select(x => arcs.DropUm(x) + numbers[^3] - law.DropUm(x))];
        double largest = misfit.Max(Math.Abs);
        double rms = Math.Sqrt(misfit.Average(d => d * d));
        Assert.Equal(numbers[^2], largest, 1e-6);
        Assert.Equal(numbers[^1], rms, 1e-6);
        Assert.Equal(largestUm, largest, 0.005);
        Assert.Equal(rmsUm, rms, 0.001);
    }
}
