using System.Globalization;

namespace BearingAnalytics.Tests.Spectra;

/// <summary>A grid another program made, one row a line.</summary>
internal static class GoldenGrid
{
    public static double[][] Read(string name) =>
    [
        .. File.ReadLines(Path.Combine(Repository.Root, "Engine.Tests", "Golden", name))
            .Select(line => line.Split(',').Select(field => double.Parse(field, CultureInfo.InvariantCulture)).ToArray()),
    ];
}
