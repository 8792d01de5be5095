using BearingAnalytics.Noise;
using BearingAnalytics.Pipeline.Evaluation;

namespace BearingAnalytics.Tests.Pipeline;

public class LabelWordsTest
{
    [Theory]
    [InlineData("outer-race-flaw", NoiseMode.OuterRaceFlaw)]
    [InlineData("Outer", NoiseMode.OuterRaceFlaw)]
    [InlineData("OR", NoiseMode.OuterRaceFlaw)]
    [InlineData("OR007@6", NoiseMode.OuterRaceFlaw)]
    [InlineData("外圈剥落", NoiseMode.OuterRaceFlaw)]
    [InlineData("inner race fault", NoiseMode.InnerRaceFlaw)]
    [InlineData("IR021", NoiseMode.InnerRaceFlaw)]
    [InlineData("轴承内圈故障", NoiseMode.InnerRaceFlaw)]
    [InlineData("ball", NoiseMode.ElementFlaw)]
    [InlineData("B007", NoiseMode.ElementFlaw)]
    [InlineData("roller_defect", NoiseMode.ElementFlaw)]
    [InlineData("滚动体伤", NoiseMode.ElementFlaw)]
    [InlineData("Cage (cracked pocket)", NoiseMode.CageFlaw)]
    [InlineData("保持架", NoiseMode.CageFlaw)]
    [InlineData("none", NoiseMode.None)]
    [InlineData("normal", NoiseMode.None)]
    [InlineData("healthy (start of test)", NoiseMode.None)]
    [InlineData("no fault", NoiseMode.None)]
    [InlineData("fault-free", NoiseMode.None)]
    [InlineData("无故障", NoiseMode.None)]
    public void A_word_of_the_field_is_understood(string label, NoiseMode truth) => Assert.Equal((truth, ""), LabelWords.Read(label));

    [Theory]
    [InlineData("run-to-failure, life fraction 0.5")]
    [InlineData("unlabelled airborne noise of one small ball bearing")]
    [InlineData("not given (code classes: defect/normal)")]
    [InlineData("dead channel (rig stopped, rms~0.001)")]
    [InlineData("not healthy")]
    [InlineData("abnormal")]
    [InlineData("不正常")]
    [InlineData("undecided")]
    [InlineData("faulty")]
    [InlineData("3")]
    [InlineData("inner + outer")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_no_condition_is_told_and_not_guessed(string? label)
    {
        (NoiseMode? truth, string problem) = LabelWords.Read(label);
        Assert.Null(truth);
        Assert.NotEqual("", problem);
    }
}
