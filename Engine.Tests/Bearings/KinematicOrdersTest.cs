using BearingAnalytics.Bearings;
using CsCheck;

namespace BearingAnalytics.Tests.Bearings;

public class KinematicOrdersTest
{
    private static readonly Gen<BearingGeometry> AnyGeometry =
        from elements in Gen.Int[5, 30]
        from fill in Gen.Double[0.3, 0.99]
        from pitch in Gen.Double[5, 500]
        from angle in Gen.Double[0, 60]
        select new BearingGeometry(elements, pitch * Math.Sin(Math.PI / elements * fill), pitch, angle);

    [Fact]
    public void A_6205_at_30_Hz_has_the_frequencies_of_the_reference_table()
    {
        FaultFrequencies f = KinematicOrders.From(new BearingGeometry(9, 7.938, 38.5)).At(30);
        Assert.Equal(11.907, f.CageHz, 5e-4);
        Assert.Equal(107.165, f.OuterRacePassHz, 2e-3);
        Assert.Equal(162.835, f.InnerRacePassHz, 2e-3);
        Assert.Equal(69.659, f.ElementSpinHz, 2e-3);
        Assert.Equal(139.317, f.ElementHitHz, 3e-3);
    }

    [Theory]
    [InlineData(9, 7.94, 39.04, 0, 3.5848, 5.4152, 0.39831, 2.3567, 3e-4)] // CWRU drive end, published
    [InlineData(8, 6.746, 28.50, 0, 3.0531, 4.9469, 0.38164, 1.9938, 3e-4)] // CWRU fan end, published
    [InlineData(8, 5.969, 31.623, 0, 3.2450, 4.7550, 0.40562, 2.5546, 1e-4)] // MFPT: 81.125, 118.875 and 63.91 Hz at 25 Hz
    [InlineData(8, 6.75, 28.55, 0, 3.0543, 4.9457, 0.38179, 1.9967, 1e-4)] // Paderborn
    [InlineData(8, 7.92, 34.55, 0, 3.0831, 4.9169, 0.38538, 2.0666, 1e-4)] // XJTU-SY
    [InlineData(13, 3.5, 25.6, 0, 5.611, 7.389, 0.4316, 3.589, 6e-4)] // PRONOSTIA
    [InlineData(16, 8.4, 71.5, 15.17, 7.0927, 8.9077, 0.44331, 4.2006, 2e-3)] // IMS: 236.4, 296.9, 14.8 and 140.0 Hz at 33.33 Hz
    public void Orders_agree_with_published_tables(
        int elements, double element, double pitch, double angle, double outer, double inner, double cage, double spin, double within)
    {
        KinematicOrders orders = KinematicOrders.From(new BearingGeometry(elements, element, pitch, angle));
        Assert.Equal(outer, orders.Outer, within);
        Assert.Equal(inner, orders.Inner, within);
        Assert.Equal(cage, orders.Cage, within);
        Assert.Equal(spin, orders.ElementSpin, within);
    }

    [Fact]
    public void The_cage_of_an_MFPT_bearing_runs_at_10_14_Hz_and_at_14_86_Hz_when_the_outer_ring_turns_instead()
    {
        KinematicOrders orders = KinematicOrders.From(new BearingGeometry(8, 0.235 * 25.4, 1.245 * 25.4));
        Assert.Equal(10.14, orders.At(25).CageHz, 5e-3);
        Assert.Equal(14.86, orders.At(0, 25).CageHz, 5e-3);
    }

    [Fact]
    public void With_a_still_outer_ring_both_pass_rates_add_up_to_the_element_count() => AnyGeometry.Sample(geometry =>
    {
        KinematicOrders orders = KinematicOrders.From(geometry);
        Assert.Equal(geometry.Elements, orders.Outer + orders.Inner, 1e-9);
        Assert.Equal(orders.Outer, geometry.Elements * orders.Cage, 1e-9);
        Assert.InRange(orders.Cage, 0.0, 0.5);
    });

    [Fact]
    public void With_both_rings_turning_the_textbook_forms_hold() =>
        (from geometry in AnyGeometry
         from inner in Gen.Double[-100, 100]
         from outer in Gen.Double[-100, 100]
         select (geometry, inner, outer))
        .Sample(sample =>
        {
            (BearingGeometry geometry, double inner, double outer) = sample;
            double gamma = geometry.ElementDiameterMm * Math.Cos(geometry.ContactAngleDeg * Math.PI / 180) / geometry.PitchDiameterMm;
            double cage = inner * (1 - gamma) / 2 + outer * (1 + gamma) / 2;
            FaultFrequencies f = KinematicOrders.From(geometry).At(inner, outer);
            Assert.Equal(cage, f.CageHz, 1e-9);
            Assert.Equal(geometry.Elements * Math.Abs(cage - outer), f.OuterRacePassHz, 1e-8);
            Assert.Equal(geometry.Elements * Math.Abs(inner - cage), f.InnerRacePassHz, 1e-8);
        });

    [Fact]
    public void Rings_turning_together_give_no_fault_frequency_and_carry_the_cage_along()
    {
        FaultFrequencies f = KinematicOrders.From(new BearingGeometry(9, 7.94, 39.04)).At(20, 20);
        Assert.Equal(20, f.CageHz, 1e-12);
        Assert.Equal(0, f.OuterRacePassHz);
        Assert.Equal(0, f.ElementSpinHz);
    }

    [Fact]
    public void Speed_that_is_no_number_is_refused() =>
        Assert.Throws<ArgumentException>(() => KinematicOrders.From(new BearingGeometry(9, 7.94, 39.04)).At(double.NaN));

    [Theory]
    [InlineData(2, 5, 30, 0, 1, "elements")]
    [InlineData(9, 0, 30, 0, 1, "elementDiameterMm")]
    [InlineData(9, double.NaN, 30, 0, 1, "elementDiameterMm")]
    [InlineData(9, 31, 30, 0, 1, "pitchDiameterMm")]
    [InlineData(9, 5, 30, 90, 1, "contactAngleDeg")]
    [InlineData(9, 5, 30, 0, 0, "rows")]
    [InlineData(20, 8, 30, 0, 1, "elements")]
    public void An_impossible_geometry_is_refused_with_the_parameter_its_value_and_the_allowed_range(
        int elements, double element, double pitch, double angle, int rows, string parameter)
    {
        var refused = Assert.Throws<ArgumentException>(() => new BearingGeometry(elements, element, pitch, angle, rows));
        Assert.Equal(parameter, refused.ParamName);
        Assert.Contains("allowed:", refused.Message);
    }

    [Theory]
    [InlineData(22, 8, 2, 13413)]
    [InlineData(40, 17, 2, 6532)]
    [InlineData(52, 25, 2, 4455)]
    [InlineData(52, 25, 3, 12602)]
    [InlineData(52, 25, 4, 24163)]
    [InlineData(62, 25, 2, 4405)]
    [InlineData(62, 30, 3, 10495)]
    public void Free_outer_rings_ring_at_the_frequencies_of_the_reference_table(double outside, double bore, int order, double hz) =>
        Assert.Equal(hz, RingResonances.OuterRingFlexureHz(new BoundaryDimensions(bore, outside, 10), order), 0.002 * hz);
}
