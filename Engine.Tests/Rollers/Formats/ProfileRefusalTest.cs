using System.IO.Compression;
using System.Text;
using BearingAnalytics.Quality;
using BearingAnalytics.Rollers;

namespace BearingAnalytics.Tests.Rollers.Formats;

/// <summary>What is no profile, and what stands beside one.</summary>
public class ProfileRefusalTest
{
    [Theory]
    [InlineData("RIFF\u0010\0\0\0WAVEfmt ", "WAV recording")]
    [InlineData("MATLAB 5.0 MAT-file, Platform: GLNXA64", "MATLAB file")]
    [InlineData("\u0089HDF\r\n\u001a\n", "HDF5 file")]
    [InlineData("\u0089PNG\r\n\u001a\n", "PNG picture")]
    [InlineData("%PDF-1.7\n", "PDF document")]
    [InlineData("\0\u0001\u0002\u0003", "no known format: it begins with the bytes 00010203")]
    [InlineData("", "empty (0 bytes)")]
    [InlineData("\n\n  \n", "blank lines only")]
    [InlineData("Dear reader,\nthis is a letter.\n", "text without a table of numbers: line 1 reads \"Dear reader,\"")]
    [InlineData("{\"a\": 1}", "JSON without a table of numbers")]
    [InlineData("x_mm,z_um\n1,2\n", "1 points")]
    [InlineData("aISO-1.0\nNumPoints = 7\n", "not closed by a line with '*'")]
    [InlineData("DIGITAL SURF", "ends at byte 12")]
    [InlineData("bISO-1.0", "ends at byte 8")]
    [InlineData("[PROFILE_HEADER]\nNAME=x\n", "no points below [PROFILE_VALUES]")]
    [InlineData("Scan Parameters\nLength,1500 um\n", "no section \"Scan Data\"")]
    public void Foreign_and_broken_files_are_refused_by_name(string latin1, string expected) =>
        Assert.Contains(expected, Refusal(Encoding.Latin1.GetBytes(latin1)), StringComparison.Ordinal);

    [Fact]
    public void Containers_without_a_profile_are_refused_by_name()
    {
        Assert.Contains("ZIP archive that is neither X3P", Refusal(Zip(("a.txt", "1"))), StringComparison.Ordinal);
        byte[] workbook = Zip(
            ("xl/workbook.xml", "<workbook><sheets><sheet name='Sheet1'/></sheets></workbook>"), ("xl/_rels/workbook.xml.rels", "<r/>"));
        Assert.Contains("without the sheets Certificate and DATA", Refusal(workbook), StringComparison.Ordinal);
        Assert.Contains("neither DataList nor DataLink", Refusal(Zip(("main.xml", "<p/>"))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_is_no_profile()
    {
        ProfileFormatException refused = Assert.Throws<ProfileFormatException>(() => ProfileReader.Read(AppContext.BaseDirectory));
        Assert.Contains("is a folder", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_type_is_refused_before_any_entity_is_expanded()
    {
        string bomb = "<!DOCTYPE p [<!ENTITY a '1234567890'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]><p>&b;</p>";
        Assert.Contains("DTD", Refusal(Zip(("main.xml", bomb))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_that_unpacks_to_far_too_much_is_refused_before_it_is_unpacked()
    {
        byte[] bomb = Zip(("main.xml", new string(' ', 64 << 20)));
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Contains("would unpack", Refusal(bomb), StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4 << 20);
    }

    [Fact]
    public void A_changed_X3P_is_read_with_a_warning()
    {
        using MemoryStream stream = new();
        X3pProfileWriter.Write(new ProfileTrace { Source = "t", XMm = [0, 1, 2], ZUm = [1, 2, 3] }, stream);
        using (ZipArchive archive = new(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            using Stream part = archive.GetEntry("bindata/data.bin")!.Open();
            part.Position = 3;
            part.WriteByte(77);
        }

        Finding changed = ProfileReader.Read(stream, "t").Findings.Single(finding => finding.Code == "checksum-differs");
        Assert.Equal(FindingSeverity.Warning, changed.Severity);
        Assert.Contains("bindata/data.bin", changed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sidecar_states_what_the_file_cannot_and_options_win()
    {
        using TemporaryFolder folder = new();
        string path = folder.File("roller.txt");
        File.WriteAllText(path, "0\t1\n0.001\t2\n0.002\t4\n0.003\t5\n");
        File.WriteAllText(path + ".json",
            "{ // by hand\n\"x_unit\": \"mm\", \"z_unit\": \"µm\", \"inverted\": true, \"diameter_mm\": 9.001, "
            + "\"note\": \"left first\", \"colour\": 1, \"row\": \"x\" }");
        ProfileTrace trace = ProfileReader.Read(path, new ProfileReadOptions { DiameterMm = 8 });
        Assert.Equal([-1, -2, -4, -5], trace.ZUm);
        Assert.Equal(8, trace.DiameterMm);
        Assert.Contains(KeyValuePair.Create("note", "left first"), trace.Notes);
        Assert.Equal(
            ["notes-bad-value", "notes-unknown-key", "heights-inverted", "size-implausible"],
            trace.Findings.Select(finding => finding.Code));
        Assert.Contains("colour", trace.Findings[1].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ \"x_unit\": ")]
    [InlineData("[1, 2]")]
    [InlineData("")]
    public void A_broken_sidecar_is_a_finding(string json)
    {
        using TemporaryFolder folder = new();
        string path = folder.File("roller.txt");
        File.WriteAllText(path, "x_mm\tz_um\n0\t1\n0.1\t2\n0.2\t4\n");
        File.WriteAllText(path + ".json", json);
        Assert.Equal(["sidecar-unreadable"], ProfileReader.Read(path).Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void A_folder_lists_its_profiles_and_leaves_out_what_describes_them()
    {
        using TemporaryFolder folder = new();
        string[] names =
        [
            "b.x3p", "a.txt", "c.sdf", "d.xlsx", "e.tx1", "a.txt.json", "README.txt", "LICENSE.txt", "MANIFEST.md", "p.png", ".hidden.txt",
        ];
        Array.ForEach(names, name => File.WriteAllText(folder.File(name), "1"));
        Assert.Equal(["a.txt", "b.x3p", "c.sdf", "d.xlsx", "e.tx1"], ProfileFiles.InFolder(folder.Path).Paths.Select(Path.GetFileName));
        Assert.All(names[..5], name => Assert.True(ProfileFiles.IsCandidate(name)));
        Assert.All(names[5..], name => Assert.False(ProfileFiles.IsCandidate(name)));
    }

    private static string Refusal(byte[] bytes)
        => Assert.Throws<ProfileFormatException>(() => ProfileReader.Read(new MemoryStream(bytes), "foreign")).Message;

    private static byte[] Zip(params (string Name, string Text)[] parts)
    {
        using MemoryStream stream = new();
        using (ZipArchive archive = new(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, string text) in parts)
            {
                using StreamWriter part = new(archive.CreateEntry(name).Open());
                part.Write(text);
            }
        }

        return stream.ToArray();
    }
}
