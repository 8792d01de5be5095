using Parquet;

namespace BearingAnalytics.Tests.Cli;

public class BatchCommandTest
{
    [Fact]
    public async Task Order_and_content_do_not_depend_on_the_number_of_workers()
    {
        using TemporaryFolder one = new();
        using TemporaryFolder four = new();
        string samples = Path.Combine(Repository.Root, "samples");
        (int code, string output, string error) = await CommandLineRunner.RunAsync("batch", samples, "--out", one.Path, "--jobs", "1");
        await CommandLineRunner.RunAsync("batch", samples, "--out", four.Path, "--jobs", "4");
        Assert.Equal(1, code);
        Assert.Contains("rejected", output, StringComparison.Ordinal);
        Assert.Contains("files/s", error, StringComparison.Ordinal);
        foreach (string name in (string[])["results.csv", "results.parquet"])
        {
            Assert.Equal(File.ReadAllBytes(one.File(name)), File.ReadAllBytes(four.File(name)));
        }

        Assert.True(File.Exists(one.File("index.html")));
    }

    [Fact]
    public async Task Csv_and_parquet_hold_the_same_rows()
    {
        using TemporaryFolder folder = new();
        await CommandLineRunner.RunAsync("batch", Path.Combine(Repository.Root, "samples"), "--out", folder.Path);
        string[] lines = await File.ReadAllLinesAsync(folder.File("results.csv"), TestContext.Current.CancellationToken);
        await using ParquetReader reader = await ParquetReader.CreateAsync(folder.File("results.parquet"), cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(lines[0].Split(','), reader.Schema.DataFields.Select(field => field.Name));
        long rows = 0;
        for (int group = 0; group < reader.RowGroupCount; group++)
        {
            using ParquetRowGroupReader part = reader.OpenRowGroupReader(group);
            rows += part.RowCount;
        }

        Assert.Equal(lines.Length - 1, rows);
    }

    [Fact]
    public async Task A_manifest_names_the_files_and_what_is_known_of_them()
    {
        using TemporaryFolder folder = new();
        File.Copy(CommandLineRunner.Sample("6205-outer-race.wav"), folder.File("a.wav"));
        await File.WriteAllTextAsync(folder.File("list.csv"), "file,speed_rpm,bearing\na.wav,1797,6205\nmissing.wav,1797,6205\n", TestContext.Current.CancellationToken);
        (int code, string output, _) = await CommandLineRunner.RunAsync("batch", folder.File("list.csv"), "--out", folder.File("out"));
        Assert.Equal(2, code);
        Assert.Contains("1 rejected", output, StringComparison.Ordinal);
        Assert.Contains("1 failed", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_manifest_is_refused_with_its_line()
    {
        using TemporaryFolder folder = new();
        await File.WriteAllTextAsync(folder.File("list.csv"), "name,speed\nx,1\n", TestContext.Current.CancellationToken);
        (int code, _, string error) = await CommandLineRunner.RunAsync("batch", folder.File("list.csv"), "--out", folder.File("out"));
        Assert.Equal(2, code);
        Assert.Contains("file", error, StringComparison.Ordinal);
    }
}
