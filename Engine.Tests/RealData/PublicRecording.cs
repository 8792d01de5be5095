using System.Globalization;
using BearingAnalytics.Pipeline;
using BearingAnalytics.Signals;
using Microsoft.VisualBasic.FileIO;

namespace BearingAnalytics.Tests.RealData;

/// <summary>One row of the manifest of public recordings, with the experts' grade where one was published.</summary>
internal sealed record PublicRecording
{
    public required string Set { get; init; }

    public required string File { get; init; }

    public required string Label { get; init; }

    public required RecordingNotes Notes { get; init; }

    /// <summary>Smith and Randall's grade of the record: Y1 clear by the book ... N1 not diagnosable; empty when not graded.</summary>
    public string Grade { get; init; } = "";

    public string Name => Path.GetFileNameWithoutExtension(File);

    public ChannelAnalysis Analyze(IRecordingAnalyzer analyzer, string? bearing = null) => Assert.Single(analyzer.Analyze(
        SharedData.Require(["recordings", Set, .. File.Split('/')]),
        new AnalysisOptions { Notes = bearing is null ? Notes : Notes with { Bearing = bearing } },
        TestContext.Current.CancellationToken));

    /// <summary>The recordings of the given sets, in the order of the manifest; skips the running test where there are none.</summary>
    public static IReadOnlyList<PublicRecording> Of(params string[] sets)
    {
        Dictionary<string, string> grades = Grades();
        return [.. Rows(SharedData.Require("recordings", "manifest.csv"))
            .Where(row => sets.Contains(row["set"]))
            .Select(row => From(row, grades))];
    }

    private static PublicRecording From(Dictionary<string, string> row, Dictionary<string, string> grades)
    {
        string record = Path.GetFileNameWithoutExtension(row["file"]).Split('_')[^1];
        return new PublicRecording
        {
            Set = row["set"],
            File = row["file"],
            Label = row["label"],
            Grade = row["set"] == "cwru" && grades.TryGetValue(record, out string? grade) ? grade : "",
            Notes = new RecordingNotes
            {
                SamplingRateHz = double.Parse(row["sampling_rate_hz"], CultureInfo.InvariantCulture),
                SpeedRpm = double.TryParse(row["rpm"], CultureInfo.InvariantCulture, out double rpm) ? rpm : null,
                Bearing = row["bearing"],
                Load = row["load"],

                // The CWRU rig has three sensors; the one at the bearing with the fault is meant.
                Channel = row["set"] == "cwru" ? (row["location"].StartsWith("fan", StringComparison.Ordinal) ? "FE" : "DE") : null,
            },
        };
    }

    private static Dictionary<string, string> Grades()
    {
        string table = Path.Combine(SharedData.Folder!, "..", "reference", "smith_randall_subset.csv");
        return System.IO.File.Exists(table) ? Rows(table).ToDictionary(row => row["record"], row => row["best_of_methods"]) : [];
    }

    private static List<Dictionary<string, string>> Rows(string path)
    {
        using TextFieldParser parser = new(path) { HasFieldsEnclosedInQuotes = true, Delimiters = [","] };
        string[] header = parser.ReadFields()!;
        List<Dictionary<string, string>> rows = [];
        while (parser.ReadFields() is { } fields)
        {
            rows.Add(header.Zip(fields).ToDictionary(pair => pair.First, pair => pair.Second));
        }

        return rows;
    }
}
