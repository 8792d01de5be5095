namespace BearingAnalytics.Tests.Architecture;

public class PackagesTest
{
    [Fact]
    public void Every_package_of_the_engine_is_used_and_only_on_its_own_floor()
    {
        IReadOnlyList<string> referenced = Packages.ReferencedBy(SourceFile.All.Single(file => file.Path == "Engine/Engine.csproj").Text);
        Assert.NotEmpty(referenced);
        Assert.Empty(Packages.Misplaced(referenced, [.. SourceFile.Engine]));
    }

    [Fact]
    public void A_package_used_on_another_floor_is_seen() =>
        Assert.Equal(
            ["Parquet.Net is used in Engine/Signals/Table.cs"],
            Packages.Misplaced([], [new SourceFile("Engine/Signals/Table.cs", "using Parquet.Schema;")]));

    [Fact]
    public void A_package_that_nothing_uses_is_seen() =>
        Assert.Equal(
            ["ScottPlot is not used"],
            Packages.Misplaced(["ScottPlot"], [new SourceFile("Engine/Reporting/Page.cs", "// drawn by ScottPlot.")]));

    [Fact]
    public void A_package_without_a_home_is_seen() => Assert.Equal(["NewThing has no home"], Packages.Misplaced(["NewThing"], []));

    [Theory]
    [InlineData("using MathNet.Numerics;", true)]
    [InlineData("using Fit = MathNet.Numerics.Fit;", true)]
    [InlineData("var m = MathNet.Numerics.Fit.Line(x, y);", true)]
    [InlineData("// MathNet would be slower.", false)]
    [InlineData("string name = \"MathNet.Numerics\";", false)]
    public void A_use_is_told_from_a_word(string text, bool used) => Assert.Equal(used, Packages.IsUsedIn(text, "MathNet"));

    [Fact]
    public void References_of_a_project_are_found() =>
        Assert.Equal(
            ["A.B", "C"],
            Packages.ReferencedBy("<PackageReference Include=\"A.B\" />\n<PackageReference Include=\"C\" Version=\"1\" />"));
}
