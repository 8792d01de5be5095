namespace BearingAnalytics.Tests.Architecture;

public class FloorsTest
{
    [Fact]
    public void Every_engine_file_names_only_its_own_floor_and_those_beneath()
    {
        Assert.NotEmpty(SourceFile.Engine);
        Assert.Empty(SourceFile.Engine.SelectMany(file =>
            Floors.ForbiddenMentions(file.Floor, file.Text).Select(named => $"{file.Path} names {named}")));
    }

    [Fact]
    public void Every_engine_file_stands_on_a_known_floor_in_the_namespace_of_its_folder()
    {
        Assert.Empty(SourceFile.Engine.Where(file => !Floors.Beneath.ContainsKey(file.Floor)).Select(file => file.Path));
        Assert.Empty(SourceFile.Engine
            .Where(file => Floors.DeclaredNamespace(file.Text) != Floors.NamespaceOfFolder(file.Path))
            .Select(file => $"{file.Path} declares {Floors.DeclaredNamespace(file.Text)}"));
    }

    [Theory]
    [InlineData("Spectra", "using BearingAnalytics.Noise;", "Noise")]
    [InlineData("Spectra", "/// <see cref=\"BearingAnalytics.Pipeline.BatchJob\"/>", "Pipeline")]
    [InlineData("Spectra", "Reporting.HtmlReport page = new();", "Reporting")]
    [InlineData("Spectra", "using BearingAnalytics.Bearings;", "Bearings")]
    [InlineData("Numerics", "global::BearingAnalytics.Quality.Finding finding;", "Quality")]
    [InlineData("Bearings", "using BearingAnalytics.Signals;", "Signals")]
    [InlineData("Signals", "using static BearingAnalytics.Bearings.KinematicOrders;", "Bearings")]
    [InlineData("Noise", "using BearingAnalytics.Rollers.Contact;", "Rollers")]
    [InlineData("Rollers", "using BearingAnalytics.Noise;", "Noise")]
    [InlineData("Pipeline", "using BearingAnalytics.Reporting;", "Reporting")]
    [InlineData("Reporting", "using BearingAnalytics.Cli;", "Cli")]
    public void A_mention_of_a_floor_above_or_beside_is_seen(string floor, string text, string named) =>
        Assert.Equal([named], Floors.ForbiddenMentions(floor, text));

    [Theory]
    [InlineData("Noise", "using BearingAnalytics.Bearings;\nusing BearingAnalytics.Noise.Combs;\nusing System.Numerics;")]
    [InlineData("Quality", "System.Numerics.Complex z; // seen in Reporting. And in Noise.")]
    [InlineData("Reporting", "Quality.Finding finding; BearingAnalytics.Pipeline.BatchJob job;")]
    public void A_mention_of_a_floor_beneath_is_allowed(string floor, string text) => Assert.Empty(Floors.ForbiddenMentions(floor, text));

    [Fact]
    public void A_namespace_that_is_not_its_folder_is_seen()
    {
        Assert.Equal("BearingAnalytics.Noise.Combs", Floors.NamespaceOfFolder("Engine/Noise/Combs/LineMask.cs"));
        Assert.Equal("BearingAnalytics.Reporting", Floors.DeclaredNamespace("using System;\n\nnamespace BearingAnalytics.Reporting;\n"));
    }
}
