namespace BearingAnalytics.Rollers.Formats;

/// <summary>Files that are recognised in order to be refused by name.</summary>
internal static class ForeignProfiles
{
    public const string Readable = "Readable are delimited text, X3P, SUR/PRO, SDF, SMD and text exports of Mahr, Hommel, Accretech, "
        + "Mitutoyo (also xlsx) and Dektak.";

    private static readonly (string Name, byte[] Magic)[] Known =
    [
        ("a WAV recording", "RIFF"u8.ToArray()),
        ("a MATLAB file", "MATLAB"u8.ToArray()),
        ("an HDF5 file", [0x89, .. "HDF\r\n"u8]),
        ("a PNG picture", [0x89, .. "PNG"u8]),
        ("a JPEG picture", [0xFF, 0xD8, 0xFF]),
        ("a TIFF picture", [.. "II"u8, 0x2A, 0]),
        ("a TIFF picture", [.. "MM"u8, 0, 0x2A]),
        ("a GIF picture", "GIF8"u8.ToArray()),
        ("a PDF document", "%PDF"u8.ToArray()),
        ("a Parquet table", "PAR1"u8.ToArray()),
        ("a NumPy array", [0x93, .. "NUMPY"u8]),
        ("a gzip archive", [0x1F, 0x8B]),
        ("a 7-Zip archive", [.. "7z"u8, 0xBC, 0xAF]),
        ("an Office 97 document", [0xD0, 0xCF, 0x11, 0xE0]),
        ("an SQLite database", "SQLite format 3"u8.ToArray()),
        ("a program", [0x7F, .. "ELF"u8]),
        ("a program", [.. "MZ"u8, 0x90]),
    ];

    /// <summary>The refusal of a file that no format accepts.</summary>
    public static ProfileFormatException Refusal(ProfileFile file) => new(Reason(file) + " " + Readable);

    private static string Reason(ProfileFile file)
    {
        if (file.IsZip)
        {
            bool workbook = file.ZipParts.Contains("xl/workbook.xml");
            return workbook
                ? "An Excel workbook without the sheets Certificate and DATA of a Mitutoyo export; save the sheet with the profile as CSV."
                : "A ZIP archive that is neither X3P (no main.xml) nor a workbook; unpack it first.";
        }

        foreach ((string name, byte[] magic) in Known)
        {
            if (file.Head.StartsWith(magic))
            {
                return $"The file is {name}, not a profile.";
            }
        }

        string begin = Convert.ToHexString(file.Head[..Math.Min(8, file.Head.Length)]);
        return $"The file is of no known format: it begins with the bytes {begin} and is not text.";
    }

    /// <summary>True for a file that looks like text but is known to be something else.</summary>
    public static bool IsKnown(ReadOnlySpan<byte> head)
    {
        foreach ((_, byte[] magic) in Known)
        {
            if (magic.Length > 3 && head.StartsWith(magic))
            {
                return true;
            }
        }

        return false;
    }
}
