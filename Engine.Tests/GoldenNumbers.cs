using System.Globalization;

namespace BearingAnalytics.Tests;

/// <summary>Numbers another program made; the script that made them stands beside them in Golden.</summary>
internal static class GoldenNumbers
{
    public static double[] Read(string name) =>
        [.. File.ReadLines(Path.Combine(Repository.Root, "Engine.Tests", "Golden", name)).Select(line => double.Parse(line, CultureInfo.InvariantCulture))];
}
