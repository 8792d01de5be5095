using System.IO.Compression;
using System.Text;
using BearingAnalytics.Quality;

namespace BearingAnalytics.Rollers.Formats.X3p;

/// <summary>The three MD5 sums of an X3P file. A mismatch says that the file was changed, not that it cannot be read.</summary>
internal static class X3pChecksums
{
    private const int DigestDigits = 32;
    private const int MostBytes = 4096;

    public static void Check(ZipArchive archive, string mainPart, X3pDocument document, List<Finding> findings)
    {
        string? main = ZipPart.Find(archive, document.ChecksumFile) is { } sums ? FirstDigest(sums) : null;
        if (main is null)
        {
            findings.Add(new Finding("checksum-missing", FindingSeverity.Info, $"The X3P file carries no checksum of {mainPart}."));
        }

        Compare(archive, mainPart, main, findings);
        Compare(archive, document.PointLink, document.PointMd5, findings);
        Compare(archive, document.ValidLink, document.ValidMd5, findings);
    }

    private static void Compare(ZipArchive archive, string? part, string? stated, List<Finding> findings)
    {
        if (part is null || stated is null || ZipPart.Find(archive, part) is not { } entry)
        {
            return;
        }

        string found = ZipPart.Md5(entry);
        if (!found.Equals(stated.Trim(), StringComparison.OrdinalIgnoreCase))
        {
            findings.Add(new Finding("checksum-differs", FindingSeverity.Warning,
                $"The MD5 checksum of {part} is {found}, stated is {stated}: the file was changed after it was written."));
        }
    }

    /// <summary>The first run of 32 hexadecimal digits of <c>md5checksum.hex</c>; null where there is none.</summary>
    private static string? FirstDigest(ZipArchiveEntry entry)
    {
        string text = Encoding.Latin1.GetString(ZipPart.Bytes(entry, 0, Math.Min(MostBytes, entry.Length)));
        string word = text.TrimStart('ï', '»', '¿', ' ', '\r', '\n').Split([' ', '\t', '\r', '\n', '*'], 2)[0];
        return word.Length == DigestDigits && word.All(char.IsAsciiHexDigit) ? word : null;
    }
}
