using System.Globalization;

namespace BearingAnalytics.Tests.Rollers;

/// <summary>Rows of comma-separated numbers another program made; the script that made them stands beside them in Golden.</summary>
internal static class GoldenRows
{
    public static double[][] Read(string name) =>
        [.. File.ReadLines(Path.Combine(Repository.Root, "Engine.Tests", "Golden", name))
            .Select(line => line.Split(',').Select(cell => double.Parse(cell, CultureInfo.InvariantCulture)).ToArray())];
}
