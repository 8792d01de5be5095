using BearingAnalytics.Bearings;

namespace BearingAnalytics.Tests.Bearings;

public class BearingCatalogueTest
{
    private static BearingCatalogue Catalogue => BearingCatalogue.Shipped;

    [Theory]
    [InlineData("6205-2RS JEM SKF", "6205-2RS JEM SKF", 39.04)]
    [InlineData("skf 6205 2rs jem", "6205-2RS JEM SKF", 39.04)]
    [InlineData("6205-2RS JEM SKF (NTN equivalent for 0.028in)", "6205-2RS JEM SKF", 39.04)]
    [InlineData("6205 (9 balls)", "6205", 39.04)]
    [InlineData("6205", "6205", 39.04)]
    [InlineData("SKF 6205", "6205", 39.04)]
    [InlineData("FAG 6205-2RSR-C3", "6205", 39.04)]
    [InlineData("62052RS", "6205", 39.04)]
    [InlineData("6205zz", "6205", 39.04)]
    [InlineData("6205 TN9/C3", "6205", 39.04)]
    [InlineData("6203-2RS JEM SKF", "6203-2RS JEM SKF", 28.50)]
    [InlineData("6203", "6203", 28.55)]
    [InlineData("NSK 6203ZZ", "NSK 6203ZZ", 28.5)]
    [InlineData("SKF 6203ZZ", "6203", 28.55)]
    [InlineData("Fafnir 203 KD", "FAFNIR 203KD", 28.5)]
    [InlineData("LDK UER204", "LDK UER204", 34.55)]
    [InlineData("uer-204", "LDK UER204", 34.55)]
    [InlineData("UC204", "UC204", 33.5)]
    [InlineData("nice", "NICE", 31.623)]
    [InlineData("Rexnord ZA-2115", "Rexnord ZA-2115", 71.5)]
    [InlineData("za2115", "Rexnord ZA-2115", 71.5)]
    [InlineData("PRONOSTIA", "PRONOSTIA", 25.6)]
    public void A_known_bearing_is_found_however_it_is_written(string text, string designation, double pitchMm)
    {
        CatalogueBearing found = Assert.IsType<CatalogueBearing>(Catalogue.Find(text));
        Assert.Equal(designation, found.Designation);
        Assert.Equal(pitchMm, found.Geometry!.PitchDiameterMm, 1e-9);
        Assert.False(found.IsEstimated);
    }

    [Theory]
    [InlineData("608Z", "608", 8, 22, 7)]
    [InlineData("628RS", "628", 8, 24, 8)]
    [InlineData("6000", "6000", 10, 26, 8)]
    [InlineData("6306-2Z/C3", "6306", 30, 72, 19)]
    [InlineData("61804-2RS1", "61804", 20, 32, 7)]
    [InlineData("NSK 6804", "6804", 20, 32, 7)]
    [InlineData("6905DDU", "6905", 25, 42, 9)]
    [InlineData("NU 206 ECP", "NU206", 30, 62, 16)]
    [InlineData("n-206", "N206", 30, 62, 16)]
    [InlineData("NJ2310", null, 0, 0, 0)]
    [InlineData("NUP310-E", "NUP310", 50, 110, 27)]
    [InlineData("30206 J2/Q", "30206", 30, 62, 17.25)]
    [InlineData("32220", "32220", 100, 180, 49)]
    [InlineData("22220EK/C3", "22220", 100, 180, 46)]
    [InlineData("22308", "22308", 40, 90, 33)]
    [InlineData("conveyor roller", null, 0, 0, 0)]
    [InlineData("QJ206", null, 0, 0, 0)]
    [InlineData("62999", null, 0, 0, 0)]
    public void A_standard_bearing_is_found_by_its_basic_designation_and_is_marked_as_estimated(
        string text, string? designation, double bore, double outside, double width)
    {
        CatalogueBearing? found = Catalogue.Find(text);
        Assert.Equal(designation, found?.Designation);
        if (found is not null)
        {
            Assert.True(found.IsEstimated);
            Assert.Equal(new BoundaryDimensions(bore, outside, width), found.BoundaryDimensions);
            Assert.Contains("estimated", found.Source);
            Assert.Contains("not a maker's value", found.Note);
            Assert.True(found.OrderTolerance > 0.02, "An estimate must widen the search window.");
            Assert.NotEmpty(found.AlternativeElementCounts);
        }
    }

    [Theory]
    [InlineData("7205B", 40)]
    [InlineData("7205 BECBP", 40)]
    [InlineData("7205-AC", 25)]
    [InlineData("7205CD/P4A", 15)]
    [InlineData("7205 C", 15)]
    [InlineData("7205 C3", 30)]
    [InlineData("7205", 30)]
    public void The_suffix_of_an_angular_contact_bearing_tells_its_contact_angle(string text, double angle) =>
        Assert.Equal(angle, Catalogue.Find(text)!.Geometry!.ContactAngleDeg);

    [Fact]
    public void A_contact_angle_that_is_not_told_widens_the_search_and_is_noted()
    {
        CatalogueBearing bare = Catalogue.Find("7205")!;
        Assert.True(bare.OrderTolerance > Catalogue.Find("7205B")!.OrderTolerance);
        Assert.Contains("contact angle", bare.Note);
    }

    [Fact]
    public void A_stated_element_count_settles_an_estimated_interior()
    {
        CatalogueBearing stated = Catalogue.Find("6306 (8 balls)")!;
        Assert.Equal(8, stated.Geometry!.Elements);
        Assert.Empty(stated.AlternativeElementCounts);
        Assert.True(stated.IsEstimated);
    }

    [Fact]
    public void A_stated_element_count_that_contradicts_a_known_bearing_is_noted() =>
        Assert.Contains("8 elements", Catalogue.Find("6205 (8 balls)")!.Note);

    [Fact]
    public void The_plain_6205_says_that_makers_differ_and_searches_wider()
    {
        CatalogueBearing plain = Catalogue.Find("6205")!;
        Assert.Contains("differs between makers", plain.Note);
        Assert.True(plain.OrderTolerance > Catalogue.Find("6205-2RS JEM SKF")!.OrderTolerance);
        double otherMaker = KinematicOrders.From(new BearingGeometry(9, 7.938, 38.5)).Outer;
        Assert.InRange(otherMaker, plain.Orders.Outer * (1 - plain.OrderTolerance), plain.Orders.Outer * (1 + plain.OrderTolerance));
    }

    [Fact]
    public void Every_known_bearing_has_a_source_and_recalled_ones_say_unverified()
    {
        Assert.All(Catalogue.Known, b => Assert.False(string.IsNullOrWhiteSpace(b.Source)));
        Assert.All(["UC204", "NSK 6203ZZ", "FAFNIR 203KD"], name => Assert.Contains("unverified", Catalogue.Find(name)!.Source));
    }

    [Theory]
    [InlineData("6295", "6205")]
    [InlineData("NU2O6", "NU206")]
    [InlineData("ZA-2116", "Rexnord ZA-2115")]
    public void A_text_that_names_nothing_suggests_what_is_near(string text, string near)
    {
        BearingSearch search = Catalogue.Search(text);
        Assert.Null(search.Bearing);
        Assert.Contains(near, search.Suggestions);
        Assert.Contains(text, search.Problem);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    public void No_text_finds_nothing_and_says_so(string? text) => Assert.Equal("No bearing was named.", Catalogue.Search(text).Problem);

    [Fact]
    public void Every_designation_of_the_catalogue_finds_itself() =>
        Assert.All(Catalogue.Designations, name => Assert.Equal(name, Catalogue.Find(name)?.Designation));
}
