using BearingAnalytics.Quality;

namespace BearingAnalytics.Signals.Notes;

/// <summary>Everything that stands beside a recording, already in the right order of precedence.</summary>
internal static class NotesBeside
{
    /// <summary>Sidecar over the folder's table. Never throws: what cannot be read is a finding.</summary>
    public static FoundNotes Of(string recording)
    {
        FoundNotes table = OfTable(recording);
        FoundNotes sidecar = SidecarFile.Find(recording) is { } path ? SidecarFile.Read(path) : FoundNotes.None;
        return new FoundNotes(sidecar.Notes.Over(table.Notes), [.. sidecar.Findings, .. table.Findings]);
    }

    private static FoundNotes OfTable(string recording)
    {
        string path = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(recording)) ?? "", NotesTable.FileName);
        if (!File.Exists(path))
        {
            return FoundNotes.None;
        }

        try
        {
            return NotesTable.Read(path).Find(Path.GetFileName(recording));
        }
        catch (Exception broken) when (broken is RecordingFormatException or IOException or UnauthorizedAccessException)
        {
            return new FoundNotes(RecordingNotes.None,
                [new Finding("recordings-csv-unreadable", FindingSeverity.Warning,
                    $"The table beside the recording was ignored: {broken.Message}")]);
        }
    }
}
