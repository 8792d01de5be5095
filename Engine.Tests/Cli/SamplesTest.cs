using System.Buffers.Binary;
using System.Text.Json;
using System.Text.RegularExpressions;
using BearingAnalytics.Bearings;
using BearingAnalytics.Cli;
using BearingAnalytics.Noise;

namespace BearingAnalytics.Tests.Cli;

/// <summary>The recordings of samples/ are what samples/make.sh says, byte for byte.</summary>
public sealed partial class SamplesTest : IDisposable
{
    private const long LargestFolderBytes = 6_000_000;
    private static readonly string Folder = FindFolder();
    private readonly DirectoryInfo _made = Directory.CreateTempSubdirectory("samples-");

    public static TheoryData<string> Names => [.. Lines().Select(line => line[0])];

    public void Dispose() => _made.Delete(recursive: true);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_sample_made_again_has_the_same_bytes(string name)
    {
        string again = Path.Combine(_made.FullName, name);
        string[] line = Lines().Single(l => l[0] == name);
        Assert.Equal(0, VerbRunner.Run(SimulateCommand.Create(), ["--out", again, .. line[1..]]).ExitCode);
        Assert.Equal(File.ReadAllBytes(Path.Combine(Folder, name)), File.ReadAllBytes(again));
        Assert.Equal(File.ReadAllBytes(Path.Combine(Folder, name + ".json")), File.ReadAllBytes(again + ".json"));
    }

    [Fact]
    public void The_folder_holds_these_samples_and_no_others_and_stays_small()
    {
        Assert.Equal(Names.Select(row => row.Data).Order(), Directory.GetFiles(Folder, "*.wav").Select(Path.GetFileName).Order());
        Assert.True(Names.Count >= 8);
        Assert.True(new DirectoryInfo(Folder).GetFiles().Sum(file => file.Length) < LargestFolderBytes);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_samples_sidecar_names_a_bearing_of_the_catalogue_a_known_state_and_the_rate_of_the_file(string name)
    {
        using JsonDocument sidecar = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, name + ".json")));
        JsonElement notes = sidecar.RootElement;
        Assert.NotNull(BearingCatalogue.Shipped.Find(notes.GetProperty("bearing").GetString()));
        Assert.Contains(notes.GetProperty("label").GetString(), Enum.GetValues<NoiseMode>().Select(mode => mode.WireName()));
        Assert.Equal("m/s2", notes.GetProperty("unit").GetString());
        byte[] wav = File.ReadAllBytes(Path.Combine(Folder, name));
        Assert.Equal(notes.GetProperty("sampling_rate_hz").GetDouble(), BinaryPrimitives.ReadUInt32LittleEndian(wav.AsSpan(24)));
    }

    private static string[][] Lines() => File.ReadLines(Path.Combine(Folder, "make.sh"))
        .Where(line => line.StartsWith("sample ", StringComparison.Ordinal))
        .Select(line => Word().Matches(line["sample ".Length..]).Select(word => word.Value.Trim('"')).ToArray())
        .ToArray();

    private static string FindFolder()
    {
        DirectoryInfo? at = new(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "BearingAnalytics.sln")))
        {
            at = at.Parent;
        }

        return Path.Combine(at!.FullName, "samples");
    }

    [GeneratedRegex("\"[^\"]*\"|\\S+")]
    private static partial Regex Word();
}
