using System.Text.RegularExpressions;

namespace BearingAnalytics.Signals.Formats.Mat;

/// <summary>
/// Variable names of the Case Western Reserve University bearing data: <c>X097_DE_time</c>, <c>X097RPM</c>.
/// The number ties a speed to its channels; it need not be the number of the file.
/// </summary>
internal static partial class CwruNames
{
    /// <summary>Number and role (DE, FE, BA) of a channel.</summary>
    public static (string Number, string Role)? Channel(string name)
        => ChannelName().Match(name) is { Success: true } match ? (match.Groups[1].Value, match.Groups[2].Value.ToUpperInvariant()) : null;

    /// <summary>Number of a speed.</summary>
    public static string? Speed(string name) => SpeedName().Match(name) is { Success: true } match ? match.Groups[1].Value : null;

    [GeneratedRegex("^X(\\d+)_(DE|FE|BA)_time$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ChannelName();

    [GeneratedRegex("^X(\\d+)_?RPM$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SpeedName();
}
