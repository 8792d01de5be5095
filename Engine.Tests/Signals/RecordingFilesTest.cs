using BearingAnalytics.Signals;

namespace BearingAnalytics.Tests.Signals;

public class RecordingFilesTest
{
    [Fact]
    public void A_folder_gives_its_candidates_in_ordinal_order_and_leaves_documents_out()
    {
        using ScratchFolder folder = new();
        foreach (string name in new[]
        {
            "b.wav", "a.MAT", "sub/2003.10.22.12.06.24", "sub/deep/c.csv", "a.MAT.json", "recordings.csv", "manifest.csv",
            "README.txt", "notes.md", "picture.png", ".hidden.wav", ".git/config", "LICENSE",
        })
        {
            folder.Write(name, "1");
        }

        RecordingFileList list = RecordingFiles.InFolder(folder.Path);
        Assert.Equal(["a.MAT", "b.wav", "sub/2003.10.22.12.06.24", "sub/deep/c.csv"],
            list.Paths.Select(path => Path.GetRelativePath(folder.Path, path).Replace('\\', '/')));
        Assert.Empty(list.Findings);
    }

    [Fact]
    public void A_profile_of_a_surface_in_the_folder_is_left_out_and_displacements_are_not()
    {
        using ScratchFolder folder = new();
        folder.Write("profile.txt", "# x [mm]\tz [µm]\n0.000\t1.2\n");
        folder.Write("profile.csv", "x [mm],z [um]\r\n0.000,1.2\r\n");
        folder.Write("profile.x3p", "PK");
        folder.Write("displacement.txt", "x [µm]\tz [µm]\n0.000\t1.2\n");
        folder.Write("three.txt", "x [mm]\tz [µm]\ty [µm]\n0.000\t1.2\t1\n");
        folder.Write("time.txt", "t [s]\tx [mm]\n0.000\t1.2\n");
        folder.Write("empty.txt", "");
        Assert.Equal(["displacement.txt", "empty.txt", "three.txt", "time.txt"],
            RecordingFiles.InFolder(folder.Path).Paths.Select(path => Path.GetFileName(path)));
    }

    [Fact]
    public void A_folder_that_may_not_be_read_is_a_finding()
    {
        if (OperatingSystem.IsWindows() || Environment.UserName == "root")
        {
            Assert.Skip("Nothing is forbidden to this user by file modes.");
            return;
        }

        using ScratchFolder folder = new();
        folder.Write("open.wav", "1");
        string closed = Path.GetDirectoryName(folder.Write("closed/a.wav", "1"))!;
        File.SetUnixFileMode(closed, UnixFileMode.None);
        RecordingFileList list = RecordingFiles.InFolder(folder.Path);
        File.SetUnixFileMode(closed, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Assert.Single(list.Paths);
        Assert.Equal("folder-unreadable", Assert.Single(list.Findings).Code);
    }

    [Fact]
    public void A_manifest_leads_to_files_beside_it_with_their_notes()
    {
        using ScratchFolder folder = new();
        string manifest = folder.Write(
            "list.csv", "set,file,rpm,sampling_rate_hz,label,extra\nrig,a.wav,\"1,500\",48000,inner,?\nrig,sub/b.wav,unknown,,,\n");
        string inSet = folder.Write("rig/a.wav", "1");
        IReadOnlyList<ManifestEntry> entries = RecordingFiles.FromManifest(manifest);
        Assert.Equal([inSet, Path.Combine(folder.Path, "sub/b.wav")], entries.Select(entry => entry.Path));
        Assert.Equal((1.5, 48000.0, "inner"), (entries[0].Notes.SpeedRpm, entries[0].Notes.SamplingRateHz, entries[0].Notes.Label));
        Assert.Null(entries[1].Notes.SpeedRpm);
        Assert.All(entries, entry => Assert.Empty(entry.Findings));
    }

    [Fact]
    public void A_manifest_row_without_a_file_is_an_error_with_its_line()
    {
        using ScratchFolder folder = new();
        string manifest = folder.Write("list.csv", "file,rpm\na.wav,1\n\n,2\n");
        Assert.Contains(
            "line 4", Assert.Throws<CorruptFileException>(() => RecordingFiles.FromManifest(manifest)).Message, StringComparison.Ordinal);
    }
}
