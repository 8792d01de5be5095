using BearingAnalytics.Numerics;

namespace BearingAnalytics.Pipeline.Running;

/// <summary>Finds what the user probably meant when a name does not exist.</summary>
internal static class NearestName
{
    /// <summary>A sentence naming the closest entry of the same folder, or nothing when none is close.</summary>
    public static string Hint(string path)
    {
        try
        {
            string folder = Path.GetDirectoryName(Path.GetFullPath(path)) ?? ".";
            string name = Path.GetFileName(path);
            string? nearest = Directory.EnumerateFileSystemEntries(folder)
                .Take(10_000)
                .Select(entry => Path.GetFileName(entry)!)
                .Select(candidate => (candidate, distance: EditDistance.Between(name.ToUpperInvariant(), candidate.ToUpperInvariant())))
                .Where(pair => pair.distance <= Math.Max(1, name.Length / 4))
                .OrderBy(pair => pair.distance)
                .ThenBy(pair => pair.candidate, StringComparer.Ordinal)
                .Select(pair => pair.candidate)
                .FirstOrDefault();
            return nearest is null ? "" : $" Did you mean '{nearest}'?";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return "";
        }
    }
}
