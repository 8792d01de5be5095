namespace BearingAnalytics.Pipeline.Evaluation;

/// <summary>One recording counts once: a row that repeats an earlier one is kept and not scored; rows that contradict each other are none of them.</summary>
internal static class Repetitions
{
    public static IReadOnlyList<LabelledRecording> NotScoredTwice(List<LabelledRecording> rows)
    {
        Dictionary<(string Path, string Channel), LabelledRecording[]> same = rows
            .GroupBy(Key)
            .ToDictionary(group => group.Key, group => group.ToArray());
        return [.. rows.Select(row => Judge(row, same[Key(row)]))];
    }

    private static LabelledRecording Judge(LabelledRecording row, LabelledRecording[] alike)
    {
        if (row.Truth is null || alike.Length == 1)
        {
            return row;
        }

        LabelledRecording[] labelled = [.. alike.Where(other => other.Truth is not null)];
        string lines = string.Join(", ", alike.Where(other => other != row).Select(other => FormattableString.Invariant($"{other.Line}")));
        return labelled.Any(other => other.Truth != row.Truth)
            ? row with { Truth = null, NotScored = $"The same recording stands in line {lines} under another label." }
            : labelled[0] != row
                ? row with { Truth = null, NotScored = FormattableString.Invariant($"The same recording is scored in line {labelled[0].Line} already.") }
                : row;
    }

    private static (string Path, string Channel) Key(LabelledRecording row) =>
        (Path.GetFullPath(row.Job.File), $"{row.Job.Options.Notes.Channel} {row.Job.Options.OnlyChannel?.Role}".ToUpperInvariant());
}
