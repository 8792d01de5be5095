using System.IO.Compression;
using System.Text.RegularExpressions;
using BearingAnalytics.Rollers;
using BearingAnalytics.Signals;

namespace BearingAnalytics.Tests.Cli;

/// <summary>The profiles of samples/rollers/ are what samples/make.sh says, byte for byte, and the drawings beside them are sound.</summary>
public sealed class RollerSamplesTest : IDisposable
{
    private const long LargestFolderBytes = 1_000_000;
    private static readonly string Samples = Path.Combine(Repository.Root, "samples");
    private readonly TemporaryFolder _made = new();

    public static TheoryData<string> Names => [.. Lines().Select(line => line[0])];

    public static TheoryData<string> Drawings =>
        [.. new DirectoryInfo(Path.Combine(Samples, "rollers")).GetFiles("*.json").Select(file => file.Name)];

    public void Dispose() => _made.Dispose();

    [Theory]
    [Trait("floor", "numerics")]
    [MemberData(nameof(Names))]
    public async Task A_profile_made_again_has_the_same_bytes(string name)
    {
        string again = _made.File(Path.GetFileName(name));
        string[] line = Lines().Single(l => l[0] == name);
        string[] options = [.. line[1..].Select(word => word.StartsWith("rollers/", StringComparison.Ordinal) ? Path.Combine(Samples, word) : word)];
        Assert.Equal(0, (await CommandLineRunner.RunAsync(["roller", "simulate", "--out", again, .. options])).ExitCode);
        Assert.Equal(Contents(Path.Combine(Samples, name)), Contents(again));
    }

    [Fact]
    public void The_folder_holds_these_profiles_and_no_others_and_stays_small()
    {
        string folder = Path.Combine(Samples, "rollers");
        Assert.Equal(
            Names.Select(row => Path.GetFileName(row.Data)!).Order(StringComparer.Ordinal),
            ProfileFiles.InFolder(folder).Paths.Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));
        Assert.True(Names.Count >= 8);
        Assert.True(new DirectoryInfo(folder).GetFiles().Sum(file => file.Length) < LargestFolderBytes);
    }

    [Fact]
    public void Profiles_are_not_taken_for_recordings() =>
        Assert.All(RecordingFiles.InFolder(Samples).Paths, path => Assert.Equal(".wav", Path.GetExtension(path)));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_profile_is_read_in_its_units_without_a_guess(string name)
    {
        ProfileTrace trace = ProfileReader.Read(Path.Combine(Samples, name));
        Assert.InRange(trace.Count, 3000, 5000);
        Assert.InRange(trace.XMm[1] - trace.XMm[0], 0.0024, 0.0051);
        Assert.DoesNotContain(trace.Findings, finding => finding.Code.Contains("unit", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Drawings))]
    public void A_drawing_is_read_and_its_own_curve_keeps_its_limits(string name)
    {
        RollerDrawing drawing = RollerDrawingReader.Read(Path.Combine(Samples, "rollers", name));
        Assert.NotEmpty(drawing.Drops);
        Assert.All(drawing.Drops, station => Assert.True(station.LimitsUm.IsLimited));
        SimulatedTrace perfect = RollerSimulator.Trace(drawing.Profile, RollerSimulation.Of(drawing));
        foreach (DropStation station in drawing.Drops)
        {
            double atMm = station.Origin switch
            {
                StationOrigin.LeftChamfer => drawing.LeftChamfer!.AxialMm - drawing.LengthMm / 2 + station.AtMm,
                StationOrigin.RightChamfer => drawing.LengthMm / 2 - drawing.RightChamfer!.AxialMm - station.AtMm,
                _ => station.AtMm,
            };
            Assert.InRange(perfect.Truth.DropUm(atMm), station.LimitsUm.Lower!.Value, station.LimitsUm.Upper!.Value);
        }
    }

    // How a ZIP is packed is the platform's; what is packed is ours.
    private static Dictionary<string, byte[]> Contents(string path)
    {
        if (Path.GetExtension(path) != ".x3p")
        {
            return new Dictionary<string, byte[]> { ["."] = File.ReadAllBytes(path) };
        }

        using ZipArchive archive = ZipFile.OpenRead(path);
        Dictionary<string, byte[]> parts = [];
        foreach (ZipArchiveEntry entry in archive.Entries)
        {
            using MemoryStream part = new();
            using Stream packed = entry.Open();
            packed.CopyTo(part);
            parts.Add(entry.FullName, part.ToArray());
        }

        return parts;
    }

    private static string[][] Lines() =>
    [
        .. File.ReadLines(Path.Combine(Samples, "make.sh"))
            .Where(line => line.StartsWith("roller ", StringComparison.Ordinal))
            .Select(line => Regex.Split(line["roller ".Length..].Trim(), @"\s+")),
    ];
}
