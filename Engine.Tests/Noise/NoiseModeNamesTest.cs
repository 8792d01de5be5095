using BearingAnalytics.Noise;

namespace BearingAnalytics.Tests.Noise;

public class NoiseModeNamesTest
{
    [Fact]
    public void Every_mode_has_a_distinct_kebab_case_wire_name_and_a_Chinese_name()
    {
        NoiseMode[] modes = Enum.GetValues<NoiseMode>();
        Assert.Equal(modes.Length, modes.Select(m => m.WireName()).Distinct().Count());
        Assert.All(modes, m => Assert.Matches("^[a-z]+(-[a-z]+)*$", m.WireName()));
        Assert.All(modes, m => Assert.Matches(@"^\p{IsCJKUnifiedIdeographs}+$", m.ChineseName()));
    }
}
