using BearingAnalytics.Noise;
using BearingAnalytics.Pipeline.Evaluation;
using BearingAnalytics.Signals;

namespace BearingAnalytics.Pipeline;

/// <summary>A manifest of recordings whose truth is known, ready to be evaluated.</summary>
/// <param name="Path">Path of the manifest as the user named it.</param>
/// <param name="Recordings">Its rows, in their order.</param>
public sealed record EvaluationManifest(string Path, IReadOnlyList<LabelledRecording> Recordings)
{
    /// <summary>Name of a table of grades that is read without being asked for when it stands beside the manifest.</summary>
    public const string GradesName = "grades.csv";

    private static readonly string[] LabelColumns = ["label", "truth", "标签"];

    /// <summary>
    /// Reads a manifest: a CSV with columns <c>file</c> (relative to the manifest, or below a folder named by a column <c>set</c>) and
    /// <c>label</c>, and optionally the keys of a sidecar (docs/formats.md), <c>set</c>, <c>rig</c>, <c>location</c> and <c>grade</c>.
    /// One channel of each row is analysed: the one named by <c>channel</c>, else the one at <c>location</c> (drive end: DE, fan end: FE),
    /// else the first that measures vibration. A label that means nothing known, and a row that repeats an earlier one, is kept and not
    /// scored.
    /// </summary>
    /// <param name="path">Path of the manifest.</param>
    /// <param name="options">Options that win over what a row says.</param>
    /// <param name="gradesFile">Table of grades; null for <c>grades.csv</c> beside the manifest where there is one.</param>
    /// <exception cref="RecordingFormatException">The manifest or the table makes no sense; the message names file and line.</exception>
    public static EvaluationManifest Read(string path, AnalysisOptions options, string? gradesFile = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(options);
        IReadOnlyList<ManifestEntry> entries = RecordingFiles.FromManifest(path);
        Require(path, entries);
        GradeTable? grades = Grades(path, gradesFile);
        BatchJob[] jobs = [.. BatchJobs.FromManifest(path, options)];
        List<LabelledRecording> rows = [.. entries.Zip(jobs, (entry, job) => Row(entry, job, grades))];
        return new EvaluationManifest(path, Repetitions.NotScoredTwice(rows));
    }

    private static void Require(string path, IReadOnlyList<ManifestEntry> entries)
    {
        string name = System.IO.Path.GetFileName(path);
        if (entries.Count == 0)
        {
            throw new CorruptFileException($"{name}: the manifest names no recording.");
        }

        if (!entries.Any(entry => LabelColumns.Any(entry.Cells.ContainsKey)))
        {
            throw new CorruptFileException(
                $"{name}, line 1: there is no column 'label', so nothing can be scored. "
                + $"The columns are: {string.Join(", ", entries[0].Cells.Keys)}.");
        }
    }

    private static GradeTable? Grades(string manifest, string? stated)
    {
        string beside = System.IO.Path.Combine(System.IO.Path.GetDirectoryName(manifest) ?? "", GradesName);
        return stated is not null ? GradeTable.Read(stated) : System.IO.File.Exists(beside) ? GradeTable.Read(beside) : null;
    }

    private static LabelledRecording Row(ManifestEntry entry, BatchJob job, GradeTable? grades)
    {
        string label = LabelColumns.Select(column => Cell(entry, column)).FirstOrDefault(text => text.Length > 0, "");
        (NoiseMode? truth, string problem) = LabelWords.Read(label);
        string set = Cell(entry, "set");
        string grade = Cell(entry, "grade");
        return new LabelledRecording
        {
            File = entry.File,
            Line = entry.Line,
            Job = job with { Options = Hidden(job.Options, Cell(entry, "location")) },
            Label = label,
            Truth = truth,
            NotScored = problem,
            Set = set,
            Rig = Cell(entry, "rig"),
            Grade = grade.Length > 0 ? grade : grades?.Of(entry.File, set) ?? "",
        };
    }

    /// <summary>What the diagnosis may know: nothing that tells, or could tell, the truth.</summary>
    private static AnalysisOptions Hidden(AnalysisOptions options, string location) => options with
    {
        Notes = options.Notes with { Label = null, Note = null, Specimen = null, Rig = null },
        OnlyChannel = new SingleChannel(LocationWords.Role(location)),
    };

    private static string Cell(ManifestEntry entry, string column) => entry.Cells.GetValueOrDefault(column, "");
}
