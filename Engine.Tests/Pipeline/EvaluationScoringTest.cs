using BearingAnalytics.Noise;
using BearingAnalytics.Pipeline;
using static BearingAnalytics.Tests.Pipeline.MadeAnalyses;

namespace BearingAnalytics.Tests.Pipeline;

public class EvaluationScoringTest
{
    [Theory]
    [InlineData(NoiseMode.OuterRaceFlaw, NoiseMode.OuterRaceFlaw, EvaluationOutcome.Right)]
    [InlineData(NoiseMode.OuterRaceFlaw, NoiseMode.InnerRaceFlaw, EvaluationOutcome.WrongPart)]
    [InlineData(NoiseMode.OuterRaceFlaw, NoiseMode.None, EvaluationOutcome.NoClearLine)]
    [InlineData(NoiseMode.OuterRaceFlaw, NoiseMode.Undecided, EvaluationOutcome.Undecided)]
    [InlineData(NoiseMode.None, NoiseMode.None, EvaluationOutcome.Right)]
    [InlineData(NoiseMode.None, NoiseMode.CageFlaw, EvaluationOutcome.FalseAlarm)]
    [InlineData(NoiseMode.None, NoiseMode.Undecided, EvaluationOutcome.Undecided)]
    [InlineData(null, NoiseMode.CageFlaw, EvaluationOutcome.NotScored)]
    [InlineData(NoiseMode.OuterRaceFlaw, null, EvaluationOutcome.NotProcessed)]
    [InlineData(null, null, EvaluationOutcome.NotProcessed)]
    public void An_answer_is_worth_what_the_label_makes_of_it(NoiseMode? truth, NoiseMode? answer, EvaluationOutcome outcome) =>
        Assert.Equal(outcome, Scored(truth, answer).Outcome);

    [Theory]
    [InlineData(NoiseMode.ElementFlaw, NoiseMode.None, NoiseMode.ElementFlaw, true)]
    [InlineData(NoiseMode.ElementFlaw, NoiseMode.Undecided, NoiseMode.CageFlaw, false)]
    [InlineData(NoiseMode.ElementFlaw, NoiseMode.ElementFlaw, NoiseMode.ElementFlaw, true)]
    [InlineData(NoiseMode.None, NoiseMode.None, NoiseMode.ElementFlaw, null)]
    [InlineData(null, NoiseMode.None, NoiseMode.ElementFlaw, null)]
    [InlineData(NoiseMode.ElementFlaw, null, null, null)]
    public void The_fault_ranked_highest_counts_though_it_is_not_claimed(
        NoiseMode? truth, NoiseMode? answer, NoiseMode? ranked, bool? first) =>
        Assert.Equal(first, Scored(truth, answer, ranked).IsRankedFirst);

    [Fact]
    public void Counts_add_up_in_all_and_in_every_group()
    {
        EvaluationResult result = Result();
        EvaluationTally total = result.Total;
        Assert.Equal((9, 7, 5, 2), (total.Recordings, total.Scored, total.Faulty, total.Healthy));
        Assert.Equal((3, 1, 1, 1, 1), (total.Right, total.Undecided, total.NoClearLine, total.WrongPart, total.FalseAlarms));
        Assert.Equal((1, 1, 3), (total.NotScored, total.NotProcessed, total.RankedFirst));
        Assert.Equal(3.0 / 7, total.RightRate.Value, 1e-15);
        Assert.Equal(0.5, total.FalseAlarmRate.Value, 1e-15);
        Assert.Equal(0.6, total.RankedFirstRate.Value, 1e-15);
        Assert.Equal(9, result.Groups.Where(group => group.By == "set").Sum(group => group.Tally.Recordings));
        Assert.Equal(8, result.Groups.Where(group => group.By == "label").Sum(group => group.Tally.Recordings));
        Assert.Equal(["Y1"], result.Groups.Where(group => group.By == "grade").Select(group => group.Name));
        Assert.DoesNotContain(result.Groups, group => group.By == "rig");
    }

    [Fact]
    public void The_confusion_table_holds_every_scored_recording_once()
    {
        EvaluationResult result = Result();
        Assert.Equal(result.Total.Scored, result.Confusion.Sum(cell => cell.Count));
        Assert.Equal(
            [
                (NoiseMode.None, NoiseMode.None, 1), (NoiseMode.None, NoiseMode.InnerRaceFlaw, 1),
                (NoiseMode.OuterRaceFlaw, NoiseMode.Undecided, 1),
                (NoiseMode.OuterRaceFlaw, NoiseMode.OuterRaceFlaw, 2), (NoiseMode.ElementFlaw, NoiseMode.None, 1),
                (NoiseMode.ElementFlaw, NoiseMode.CageFlaw, 1),
            ],
            result.Confusion.Select(cell => (cell.Truth, cell.Answer, cell.Count)));
    }

    [Fact]
    public void Misses_stand_with_the_worst_first_and_none_is_left_out() =>
        Assert.Equal(
            [EvaluationOutcome.FalseAlarm, EvaluationOutcome.WrongPart, EvaluationOutcome.NoClearLine, EvaluationOutcome.Undecided],
            Result().Misses.Select(miss => miss.Outcome));

    internal static EvaluationResult Result() => new(
        "list.csv",
        "rules",
        [
            Scored(NoiseMode.OuterRaceFlaw, NoiseMode.OuterRaceFlaw, set: "a", grade: "Y1", file: "1.wav"),
            Scored(NoiseMode.OuterRaceFlaw, NoiseMode.OuterRaceFlaw, set: "a", file: "2.wav"),
            Scored(NoiseMode.OuterRaceFlaw, NoiseMode.Undecided, set: "a", file: "3.wav"),
            Scored(NoiseMode.ElementFlaw, NoiseMode.None, NoiseMode.ElementFlaw, set: "b", file: "4.wav"),
            Scored(NoiseMode.ElementFlaw, NoiseMode.CageFlaw, set: "b", file: "5.wav"),
            Scored(NoiseMode.None, NoiseMode.None, set: "b", file: "6.wav"),
            Scored(NoiseMode.None, NoiseMode.InnerRaceFlaw, set: "b", file: "7 <b>.wav"),
            Scored(null, NoiseMode.CageFlaw, set: "b", file: "8.wav"),
            Scored(NoiseMode.InnerRaceFlaw, null, set: "c", file: "9.wav"),
        ],
        NotReached: 0);
}
