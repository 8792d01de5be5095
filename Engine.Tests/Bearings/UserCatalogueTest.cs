using BearingAnalytics.Bearings;

namespace BearingAnalytics.Tests.Bearings;

public sealed class UserCatalogueTest : IDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"catalogue-{Guid.NewGuid():N}.json");

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void A_users_entry_wins_over_the_shipped_one_and_the_rest_stays()
    {
        BearingCatalogue merged = Merge("""
            [ // our own measurements
              {"designation":"6205","elements":9,"elementDiameterMm":7.938,"pitchDiameterMm":38.5,
               "contactAngleDeg":0,"rows":1,"source":"measured here"},
              {"designation":"Spindle X-7","elements":20,"elementDiameterMm":9,"pitchDiameterMm":80,"contactAngleDeg":15},
            ]
            """);
        Assert.Equal(38.5, merged.Find("SKF 6205-2RS")!.Geometry!.PitchDiameterMm);
        Assert.Equal("measured here", merged.Find("6205")!.Source);
        Assert.Equal("Spindle X-7", merged.Find("spindle x7")!.Designation);
        Assert.Equal(39.04, merged.Find("6205-2RS JEM SKF")!.Geometry!.PitchDiameterMm);
        Assert.Equal(39.04, BearingCatalogue.Shipped.Find("6205")!.Geometry!.PitchDiameterMm);
    }

    [Fact]
    public void A_users_entry_wins_over_an_estimate_of_the_same_designation()
    {
        const string Ours = """[{"designation":"NU 206","elements":13,"elementDiameterMm":9,"pitchDiameterMm":46.5,"source":"s"}]""";
        CatalogueBearing found = Merge(Ours).Find("NU206-ECP")!;
        Assert.False(found.IsEstimated);
        Assert.Equal("s", found.Source);
    }

    [Fact]
    public void A_field_that_is_not_known_is_ignored_and_named() => Assert.Contains(
        "pitchdiameter",
        Merge("""[{"designation":"A1","elements":9,"elementDiameterMm":7.9,"pitchDiameterMm":39,"pitchdiameter":40}]""").Find("A1")!.Note);

    [Theory]
    [InlineData("""[{"designation":"A1","elements":9,"elementDiameterMm":7.9}]""", "entry 1 (A1)", "'pitchDiameterMm' is missing")]
    [InlineData("""[{"designation":"A1","elements":9,"elementDiameterMm":79,"pitchDiameterMm":39}]""", "A1", "above the element diameter")]
    [InlineData("""[{"designation":"A1","elements":"9","elementDiameterMm":7.9,"pitchDiameterMm":39}]""", "entry 1 (A1)", "without quotes")]
    [InlineData("""[{"designation":"A1","elements":8.5,"elementDiameterMm":7.9,"pitchDiameterMm":39}]""", "entry 1 (A1)", "whole numbers")]
    [InlineData("""[{"elements":9}]""", "entry 1", "'designation' is missing")]
    [InlineData("""[7]""", "entry 1", "the number 7")]
    [InlineData("""{"designation":"A1"}""", "expected a list", "an object")]
    [InlineData("[\n{\"designation\":\n,}]", "line 3", "not valid JSON")]
    [InlineData("""[{"designation":"A1","elements":9,"elementDiameterMm":8,"pitchDiameterMm":39,"orderTolerance":2}]""", "A1", "below 0.2")]
    public void A_wrong_file_is_refused_with_file_place_and_reason(string json, string place, string reason)
    {
        string message = Assert.Throws<CatalogueException>(() => Merge(json)).Message;
        Assert.Contains(_file, message);
        Assert.Contains(place, message);
        Assert.Contains(reason, message);
    }

    [Fact]
    public void A_missing_file_is_refused_by_name() =>
        Assert.Contains(_file, Assert.Throws<CatalogueException>(() => BearingCatalogue.Shipped.MergedWith(_file)).Message);

    private BearingCatalogue Merge(string json)
    {
        File.WriteAllText(_file, json);
        return BearingCatalogue.Shipped.MergedWith(_file);
    }
}
