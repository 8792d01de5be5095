using System.Text;

namespace BearingAnalytics.Numerics.Delimited;

/// <summary>How the bytes of a text become characters: UTF-8, UTF-16 with a byte order mark, or Latin-1.</summary>
internal static class TextEncoding
{
    private static readonly UTF8Encoding Strict = new(false, true);

    /// <summary>True where the first bytes may begin a text: UTF-16 by its mark, otherwise no control characters but layout.</summary>
    public static bool LooksLikeText(ReadOnlySpan<byte> head)
    {
        if (Utf16(head) is not null)
        {
            return true;
        }

        // Control characters other than tab, line breaks and form feed do not occur in text.
        int control = 0;
        foreach (byte letter in head)
        {
            control += letter < 0x20 && letter is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f' or 0x1A) ? 1 : 0;
        }

        return control == 0;
    }

    /// <summary>The stream from its start as UTF-8 or Latin-1 bytes without a byte order mark; the stream stays open.</summary>
    /// <param name="stream">Seekable.</param>
    public static Stream Open(Stream stream)
    {
        Span<byte> mark = stackalloc byte[3];
        stream.Position = 0;
        int got = stream.ReadAtLeast(mark, mark.Length, throwOnEndOfStream: false);
        Encoding? utf16 = Utf16(mark[..got]);
        stream.Position = utf16 is not null ? 2 : mark[..got].SequenceEqual("\uFEFF"u8) ? 3 : 0;
        return utf16 is null ? stream : Encoding.CreateTranscodingStream(stream, utf16, Encoding.UTF8, leaveOpen: true);
    }

    /// <summary>UTF-8 where it is valid, otherwise Latin-1, which always is.</summary>
    public static string Decode(ReadOnlySpan<byte> line)
    {
        try
        {
            return Strict.GetString(line);
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(line);
        }
    }

    private static Encoding? Utf16(ReadOnlySpan<byte> head)
        => head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? Encoding.Unicode
            : head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? Encoding.BigEndianUnicode
            : null;
}
