using System.Text;
using System.Text.RegularExpressions;

namespace BearingAnalytics.Signals.Notes;

/// <summary>
/// Text whose heading says position and height is the profile of a surface, not a recording. Only this one heading is taken for it: two
/// lengths alone may as well be two displacements.
/// </summary>
internal static partial class ProfileHeading
{
    private const int LongestHeadingBytes = 64;

    private static readonly HashSet<string> TextExtensions =
        new(StringComparer.OrdinalIgnoreCase) { "", ".txt", ".csv", ".tsv", ".asc", ".dat", ".prn" };

    /// <summary>True for text that begins with <c>x [mm]</c> and <c>z [µm]</c>; false where it cannot be read, for a reader to say why.</summary>
    public static bool StandsIn(string path)
    {
        if (!TextExtensions.Contains(Path.GetExtension(path)))
        {
            return false;
        }

        try
        {
            using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
            byte[] head = new byte[LongestHeadingBytes];
            int length = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            return Heading().IsMatch(Encoding.UTF8.GetString(head.AsSpan(0, length)));
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    [GeneratedRegex(@"\A\uFEFF?[#\s]*x\s*\[mm\][\s,;]+z\s*\[(µm|um|mm|nm)\]\s*?[\r\n]", RegexOptions.IgnoreCase)]
    private static partial Regex Heading();
}
