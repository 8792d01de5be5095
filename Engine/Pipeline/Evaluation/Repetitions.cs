using System.Globalization;

namespace BearingAnalytics.Pipeline.Evaluation;

/// <summary>
/// One recording counts once: a row that repeats an earlier one is kept and not scored; of rows that contradict each other none is.
/// </summary>
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
        string lines = string.Join(", ", alike.Where(other => other != row).Select(Number));
        return labelled.Any(other => other.Truth != row.Truth)
            ? row with { Truth = null, NotScored = $"The same recording stands in line {lines} under another label." }
            : labelled[0] != row
                ? row with { Truth = null, NotScored = $"The same recording is scored in line {Number(labelled[0])} already." }
                : row;
    }

    private static string Number(LabelledRecording row) => row.Line.ToString(CultureInfo.InvariantCulture);

    private static (string Path, string Channel) Key(LabelledRecording row) =>
        (Path.GetFullPath(row.Job.File), $"{row.Job.Options.Notes.Channel} {row.Job.Options.OnlyChannel?.Role}".ToUpperInvariant());
}
