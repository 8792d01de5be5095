using System.Diagnostics;
using System.Text;
using BearingAnalytics.Rollers;

namespace BearingAnalytics.Tests.Rollers.Formats;

/// <summary>Files of every format cut off, flipped, doubled and torn: a clear error or a profile, in bounded time and memory.</summary>
public class ProfileFuzzTest
{
    private const int Rounds = 400;
    private const long MostBytes = 24L << 20;

    public static TheoryData<string> Seeds => [.. Directory.EnumerateFiles(Path.GetDirectoryName(GoldenProfilesTest.Path("x"))!)
        .Select(path => Path.GetFileName(path)).Where(name => !name.EndsWith(".py", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal),
        "text", "sdf", "hfm", "dektak"];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_damaged_profile_never_does_worse_than_a_clear_error(string name)
    {
        byte[] seed = Seed(name);
        Assert.True(ProfileReader.Read(new MemoryStream(seed), name).Count > 2);
        Random random = new(name.Sum(letter => letter));
        Stopwatch clock = Stopwatch.StartNew();
        for (int round = 0; round < Rounds; round++)
        {
            byte[] file = DamagedFile.Of(seed, random);
            long before = GC.GetAllocatedBytesForCurrentThread();
            try
            {
                ProfileTrace trace = ProfileReader.Read(new MemoryStream(file), name);
                Assert.Equal(trace.Count, trace.ZUm.Length);
                Assert.True(trace.XMm.Zip(trace.XMm.Skip(1)).All(pair => pair.Second > pair.First) && trace.XMm.All(double.IsFinite));
                Assert.DoesNotContain(trace.ZUm, double.IsInfinity);
            }
            catch (ProfileFormatException refused)
            {
                Assert.NotEmpty(refused.Message);
            }

            long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.True(allocated < MostBytes, $"round {round} took {allocated} bytes");
        }

        Assert.True(clock.Elapsed.TotalSeconds < 20);
    }

    private static byte[] Seed(string name)
    {
        string rows = string.Concat(Enumerable.Range(0, 40).Select(i => FormattableString.Invariant(
            $"{i / 400.0:F4},{Math.Sin(i / 9.0):F5}\n")));
        return name switch
        {
            "text" => Encoding.UTF8.GetBytes("# Ra = 0.1 µm\n# pitch = 1 um\nx [mm],z [µm]\n" + rows),
            "sdf" => Encoding.ASCII.GetBytes("aISO-1.0\nManufacID = A\nNumPoints = 4\nNumProfiles = 2\nXscale = 1e-6\nYscale = 1e-6\n"
                + "Zscale = 1e-6\n*\n1 2 BAD 4\n5 6 7 8\n*\n<OperatorName>Tom</OperatorName>\n*"),
            "hfm" => Encoding.ASCII.GetBytes("X;Y;valid\n[mm];[mm];[1/0]\n" + rows.Replace(",", ";", StringComparison.Ordinal)
                .Replace("\n", ";1\n", StringComparison.Ordinal)),
            "dektak" => Encoding.Latin1.GetBytes("Scan Parameters\r\r\nLength,1500 µm\r\n\r\r\nAnalytical Results\r\r\nFunction,Result\r\n"
                + "Ra,0.1 um\r\n\r\r\nScan Data\r\r\nLateral um,Raw Micrometer,\r\n" + rows),
            _ => File.ReadAllBytes(GoldenProfilesTest.Path(name)),
        };
    }
}
