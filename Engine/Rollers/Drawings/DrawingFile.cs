using System.Text;

namespace BearingAnalytics.Rollers.Drawings;

/// <summary>The text of a drawing's file.</summary>
internal static class DrawingFile
{
    private const long Largest = 16L << 20;

    /// <exception cref="DrawingException">There is no such file, it cannot be read, is too large, or is no Unicode text.</exception>
    public static string Text(string path)
    {
        byte[] bytes = Bytes(path);
        return bytes switch
        {
            [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2),
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2),
            [0xEF, 0xBB, 0xBF, ..] => Utf8(bytes.AsSpan(3), path),
            _ => Utf8(bytes, path),
        };
    }

    private static byte[] Bytes(string path)
    {
        try
        {
            if (new FileInfo(path) is { Exists: true, Length: > Largest } large)
            {
                throw new DrawingException($"{path}: {large.Length >> 20} MB is no drawing; give the JSON file of a roller drawing.");
            }

            return File.ReadAllBytes(path);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new DrawingException($"{path}: the drawing cannot be read: {cause.Message} Give an existing JSON file.", cause);
        }
    }

    private static string Utf8(ReadOnlySpan<byte> bytes, string path)
    {
        int line = 1;
        for (int at = 0; at < bytes.Length;)
        {
            if (Rune.DecodeFromUtf8(bytes[at..], out Rune rune, out int used) != System.Buffers.OperationStatus.Done)
            {
                throw new DrawingException($"{path}, line {line}: byte {at} of the text is no UTF-8; save the drawing as UTF-8.");
            }

            line += rune.Value == '\n' ? 1 : 0;
            at += used;
        }

        return Encoding.UTF8.GetString(bytes);
    }
}
