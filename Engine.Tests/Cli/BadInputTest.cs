using System.Text.Json;

namespace BearingAnalytics.Tests.Cli;

/// <summary>What a lab's folder really holds. Each file gets its message, and the good one among them its diagnosis.</summary>
public class BadInputTest
{
    [Fact]
    public async Task Each_bad_file_is_told_and_the_rest_is_analysed()
    {
        using TemporaryFolder folder = new();
        byte[] good = await File.ReadAllBytesAsync(CommandLineRunner.Sample("6205-outer-race.wav"), TestContext.Current.CancellationToken);
        Write("empty.wav", []);
        Write("picture.wav", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
        Write("header-cut.wav", good[..30]);
        Write("data-cut.wav", good[..100_001]);
        Write("one-sample.wav", [.. good[..(DataStart(good) - 4)], 4, 0, 0, 0, .. good[DataStart(good)..(DataStart(good) + 4)]]);
        Write("not-numbers.wav", AllNaN(good));
        Write("words.txt", "these are\nonly words\n"u8.ToArray());
        Write("good.wav", good);
        foreach (string name in (string[])["data-cut.wav", "one-sample.wav", "not-numbers.wav", "good.wav"])
        {
            File.Copy(CommandLineRunner.Sample("6205-outer-race.wav.json"), folder.File(name + ".json"));
        }

        (int code, string output, _) = await CommandLineRunner.RunAsync("analyze", folder.Path, "--json");
        Assert.Equal(2, code);
        using JsonDocument document = JsonDocument.Parse(output);
        Dictionary<string, JsonElement> results = document.RootElement.GetProperty("results").EnumerateArray()
            .ToDictionary(result => Path.GetFileName(result.GetProperty("file").GetString()!));
        Assert.Equal(8, results.Count);
        Failed("empty.wav", "0 bytes");
        Failed("picture.wav", "PNG");
        Failed("header-cut.wav", "byte");
        Failed("one-sample.wav", "1 samples");
        Failed("not-numbers.wav", "NaN");
        Failed("words.txt", "line 1");
        Assert.Equal("reject", results["data-cut.wav"].GetProperty("verdict").GetString());
        Assert.Contains("byte 100001", Messages("data-cut.wav"), StringComparison.Ordinal);
        Assert.Equal("outer-race-flaw", results["good.wav"].GetProperty("diagnosis").GetProperty("mode").GetString());

        void Write(string name, byte[] content) => File.WriteAllBytes(folder.File(name), content);

        string Messages(string name) => string.Join(' ', results[name].GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("message").GetString()));

        void Failed(string name, string word)
        {
            Assert.Equal("failed", results[name].GetProperty("verdict").GetString());
            Assert.Contains(word, Messages(name), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_folder_without_recordings_is_told()
    {
        using TemporaryFolder folder = new();
        (int code, string output, _) = await CommandLineRunner.RunAsync("analyze", folder.Path);
        Assert.Equal(2, code);
        Assert.Contains("no recordings", output, StringComparison.Ordinal);
    }

    private static int DataStart(byte[] wav) => wav.AsSpan().IndexOf("data"u8) + 8;

    private static byte[] AllNaN(byte[] wav)
    {
        byte[] copy = (byte[])wav.Clone();
        for (int i = DataStart(copy); i + 4 <= copy.Length; i += 4)
        {
            BitConverter.TryWriteBytes(copy.AsSpan(i), float.NaN);
        }

        return copy;
    }
}
