namespace BearingAnalytics.Signals.Formats;

/// <summary>Formats that are recognised in order to be refused by name, with what to do about it.</summary>
internal static class ForeignFormats
{
    private const string AsWav = "Convert it to WAV first.";
    private const string AsWavOrText = "Export the channel as WAV, CSV or MATLAB v7.";
    private static readonly byte[] Hdf5 = [0x89, (byte)'H', (byte)'D', (byte)'F', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Measurement and audio formats: known, not read.</summary>
    private static readonly Signature[] Unread =
    [
        new("FLAC audio", "fLaC"u8.ToArray(), AsWav),
        new("Ogg audio", "OggS"u8.ToArray(), AsWav),
        new("MP3 audio", "ID3"u8.ToArray(), AsWav + " MP3 throws away what a bearing diagnosis needs: record uncompressed if you can."),
        new("AIFF audio", "FORM"u8.ToArray(), AsWav),
        new("Sun/NeXT audio", ".snd"u8.ToArray(), AsWav),
        new("CAF audio", "caff"u8.ToArray(), AsWav),
        new("National Instruments TDMS", "TDSm"u8.ToArray(), AsWavOrText),
        new("NumPy array", [0x93, .. "NUMPY"u8], AsWavOrText),
        new("Parquet table", "PAR1"u8.ToArray(), AsWavOrText),
        new("gzip archive", [0x1F, 0x8B], "Unpack it first."),
        new("ZIP archive or Office document", [0x50, 0x4B, 0x03, 0x04], "Unpack it, or save the sheet as CSV."),
        new("7-Zip archive", [0x37, 0x7A, 0xBC, 0xAF], "Unpack it first."),
        new("RAR archive", "Rar!"u8.ToArray(), "Unpack it first."),
        new("Office 97 document", [0xD0, 0xCF, 0x11, 0xE0], "Save the sheet as CSV."),
    ];

    /// <summary>Files that are no recordings at all.</summary>
    private static readonly Signature[] NoRecording =
    [
        new("PNG picture", [0x89, 0x50, 0x4E, 0x47], ""),
        new("JPEG picture", [0xFF, 0xD8, 0xFF], ""),
        new("GIF picture", "GIF8"u8.ToArray(), ""),
        new("BMP picture", "BM"u8.ToArray(), ""),
        new("TIFF picture", [0x49, 0x49, 0x2A, 0x00], ""),
        new("TIFF picture", [0x4D, 0x4D, 0x00, 0x2A], ""),
        new("PDF document", "%PDF"u8.ToArray(), ""),
        new("program", [0x7F, 0x45, 0x4C, 0x46], ""),
        new("program", "MZ"u8.ToArray(), ""),
        new("SQLite database", "SQLite format 3"u8.ToArray(), ""),
    ];

    /// <summary>Throws for a file that begins like one of these; does nothing for others.</summary>
    public static void ThrowIfKnown(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith(Hdf5))
        {
            throw new UnsupportedFeatureException(
                "HDF5 file (also the container of MATLAB v7.3), which is not read. "
                + "In MATLAB save with '-v7'; elsewhere export the channel as WAV or CSV.");
        }

        if (IsUniversalFile(head))
        {
            throw new UnsupportedFeatureException("Universal file (UFF, dataset 58), which is not read. " + AsWavOrText);
        }

        if (IsMpegFrame(head))
        {
            throw new UnsupportedFeatureException("MP3 audio, which is not read. " + AsWav);
        }

        if (IsOtherRiff(head))
        {
            string type = System.Text.Encoding.Latin1.GetString(head.Slice(8, 4));
            throw new NotThisFormatException($"RIFF file of type '{type}' at byte 8, not WAVE: this is no WAV recording.");
        }

        if (Find(Unread, head) is { } unread)
        {
            throw new UnsupportedFeatureException($"{unread.Name}, which is not read. {unread.Advice}");
        }

        if (Find(NoRecording, head) is { } other && !LooksLikeText(head, other))
        {
            throw new NotThisFormatException($"{Article(other.Name)} {other.Name}, not a recording.");
        }
    }

    private static Signature? Find(Signature[] signatures, ReadOnlySpan<byte> head)
    {
        foreach (Signature signature in signatures)
        {
            if (head.StartsWith(signature.Magic))
            {
                return signature;
            }
        }

        return null;
    }

    /// <summary>Two letters are too weak a signature for a text file ("BM;..." is a fair column name).</summary>
    private static bool LooksLikeText(ReadOnlySpan<byte> head, Signature signature)
        => signature.Magic.Length <= 2 && !head.Contains((byte)0);

    private static string Article(string name) => name[0] is 'A' or 'E' or 'I' or 'O' or 'U' or 'S' ? "An" : "A";

    private static bool IsOtherRiff(ReadOnlySpan<byte> head)
        => head.Length >= 12 && (head.StartsWith("RIFF"u8) || head.StartsWith("RIFX"u8)) && !head.Slice(8, 4).SequenceEqual("WAVE"u8);

    private static bool IsMpegFrame(ReadOnlySpan<byte> head)
        => head.Length >= 4 && head[0] == 0xFF && head[1] is 0xFB or 0xF3 or 0xF2 && head[2] != 0;

    /// <summary>A universal file opens with a line holding only "-1" in columns 5 and 6, then the dataset number.</summary>
    private static bool IsUniversalFile(ReadOnlySpan<byte> head)
    {
        int firstEnd = head.IndexOf((byte)'\n');
        if (firstEnd < 0 || !head[..firstEnd].Trim(" \r"u8).SequenceEqual("-1"u8) || !head.StartsWith("    -1"u8))
        {
            return false;
        }

        ReadOnlySpan<byte> second = head[(firstEnd + 1)..].TrimStart(" "u8);
        return !second.IsEmpty && second[0] is >= (byte)'1' and <= (byte)'9';
    }

    private sealed record Signature(string Name, byte[] Magic, string Advice);
}
