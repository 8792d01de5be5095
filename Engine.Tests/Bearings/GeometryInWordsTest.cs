using BearingAnalytics.Bearings;

namespace BearingAnalytics.Tests.Bearings;

public class GeometryInWordsTest
{
    [Theory]
    [InlineData("NICE n=8 d=0.235in D=1.245in a=0", "NICE", 8, 5.969, 31.623, 0)]
    [InlineData("PRONOSTIA n=13 d=3.5 D=25.6 a=0", "PRONOSTIA", 13, 3.5, 25.6, 0)]
    [InlineData("Rexnord ZA-2115 n=16 d=8.4 D=71.5 a=15.17", "Rexnord ZA-2115", 16, 8.4, 71.5, 15.17)]
    [InlineData("Z = 9, Dw = 7.94 mm, Dpw = 39.04 mm, alpha = 0°", "Z = 9, Dw = 7.94 mm, Dpw = 39.04 mm, alpha = 0°", 9, 7.94, 39.04, 0)]
    [InlineData("our own: n=10 d=.25in D=40mm", "our own", 10, 6.35, 40, 0)]
    public void Geometry_in_words_is_taken_as_stated(
        string text, string designation, int elements, double element, double pitch, double angle)
    {
        CatalogueBearing found = BearingCatalogue.Shipped.Find(text)!;
        Assert.Equal(designation, found.Designation);
        Assert.Equal(elements, found.Geometry!.Elements);
        Assert.Equal(element, found.Geometry.ElementDiameterMm, 1e-9);
        Assert.Equal(pitch, found.Geometry.PitchDiameterMm, 1e-9);
        Assert.Equal(angle, found.Geometry.ContactAngleDeg);
        Assert.False(found.IsEstimated);
    }

    [Fact]
    public void Orders_in_words_are_taken_as_stated()
    {
        CatalogueBearing found = BearingCatalogue.Shipped.Find("BPFO=3.58 BPFI=5.42 FTF=0.398 BSF=2.36")!;
        Assert.Equal(new KinematicOrders(0.398, 3.58, 5.42, 2.36), found.Orders);
        Assert.Null(found.Geometry);
        Assert.Empty(found.Note);
    }

    [Fact]
    public void Orders_not_stated_follow_from_those_that_are()
    {
        CatalogueBearing found = BearingCatalogue.Shipped.Find("fan BPFO=3.5848 BPFI=5.4152")!;
        Assert.Equal("fan", found.Designation);
        Assert.Equal(0.39831, found.Orders.Cage, 1e-5);
        Assert.Equal(2.3567, found.Orders.ElementSpin, 1e-3);
        Assert.Contains("BSF was not stated", found.Note);
    }

    [Fact]
    public void Orders_that_do_not_add_up_to_a_whole_number_are_noted() =>
        Assert.Contains("whole number", BearingCatalogue.Shipped.Find("BPFO=3.58 BPFI=5.8 BSF=2.3")!.Note);

    [Theory]
    [InlineData("n=9 d=7.94", "n=, d= and D=")]
    [InlineData("n=30 d=7.94 D=39.04", "impossible")]
    [InlineData("n=8.5 d=7.94 D=39.04", "whole number")]
    [InlineData("BPFO=5.4 BPFI=3.6", "BPFI is 3.6")]
    public void Words_that_do_not_make_a_bearing_say_why(string text, string why)
    {
        BearingSearch search = BearingCatalogue.Shipped.Search(text);
        Assert.Null(search.Bearing);
        Assert.Contains(why, search.Problem);
    }
}
