namespace BearingAnalytics.Tests.Architecture;

public class MannersTest
{
    [Fact]
    public void Nothing_is_named_for_nothing_in_particular()
    {
        Assert.Empty(SourceFile.All.Where(file => file.Path.Split('/').Any(Manners.IsEmptyName)).Select(file => file.Path));
        Assert.Empty(SourceFile.CSharp.SelectMany(file => Manners.EmptyTypeNames(file.Text).Select(name => $"{file.Path}: {name}")));
    }

    [Fact]
    public void Nothing_is_left_unfinished() =>
        Assert.Empty(SourceFile.All.SelectMany(file => Manners.Unfinished(file.Text).Select(mark => $"{file.Path}: {mark}")));

    [Fact]
    public void No_path_of_one_machine_stands_in_a_source() =>
        Assert.Empty(SourceFile.All.SelectMany(file => Manners.MachinePaths(file.Text).Select(path => $"{file.Path}: {path}")));

    [Theory]
    [InlineData("Signal" + "Helper")]
    [InlineData("Math" + "Utils")]
    [InlineData("Plan" + "Manager")]
    [InlineData("Helper" + "s")]
    public void An_empty_name_is_seen(string name)
    {
        Assert.True(Manners.IsEmptyName(name + ".cs"));
        Assert.Equal([name], Manners.EmptyTypeNames($"internal static class {name};"));
        Assert.Equal([name], Manners.EmptyTypeNames($"public readonly record struct {name}(int Count);"));
    }

    [Theory]
    [InlineData("Common.cs")]
    [InlineData("Misc")]
    public void A_drawer_for_everything_is_seen(string name) => Assert.True(Manners.IsEmptyName(name));

    [Theory]
    [InlineData("CommonMode.cs")]
    [InlineData("UtilisationRate")]
    [InlineData("LineMask")]
    public void A_telling_name_is_let_be(string name) => Assert.False(Manners.IsEmptyName(name));

    [Theory]
    [InlineData("// TO" + "DO: the rest", "TO" + "DO")]
    [InlineData("throw new NotImplemented" + "Exception();", "NotImplemented" + "Exception")]
    [InlineData("# FIX" + "ME", "FIX" + "ME")]
    public void An_unfinished_mark_is_seen(string text, string mark) => Assert.Equal([mark], Manners.Unfinished(text));

    [Theory]
    [InlineData("string folder = \"/ho" + "me/someone/recordings\";", "/ho" + "me/someone")]
    [InlineData("cd /t" + "mp/x && ls", "/t" + "mp/x")]
    [InlineData("path = C" + ":\\Users\\someone", "C" + ":\\Users")]
    public void A_path_of_one_machine_is_seen(string text, string path) => Assert.Equal([path], Manners.MachinePaths(text));

    [Theory]
    [InlineData("#!/usr/bin/env bash")]
    [InlineData("docs/home/page.md and ../shared/data")]
    [InlineData("https://example.org/home/page")]
    public void A_relative_path_or_an_address_is_let_be(string text) => Assert.Empty(Manners.MachinePaths(text));
}
