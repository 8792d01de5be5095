using System.Text;
using BearingAnalytics.Signals.Formats.Text;
using static System.FormattableString;

namespace BearingAnalytics.Signals.Formats;

/// <summary>
/// Delimited text: comma, semicolon, tab, bar or blanks; decimal point or comma; with or without headings, units, metadata,
/// time or counter column; UTF-8, UTF-16 with a byte order mark, or Latin-1.
/// </summary>
internal sealed class TextFormat : IRecordingFormat
{
    private const int SampleBytes = 1 << 18;
    private const int ExcerptLength = 60;

    public string Name => "text";

    public bool CanRead(ReadOnlySpan<byte> head)
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

    public StoredRecording Read(Stream stream)
    {
        Span<byte> mark = stackalloc byte[3];
        int got = stream.ReadAtLeast(mark, mark.Length, throwOnEndOfStream: false);
        Encoding? utf16 = Utf16(mark[..got]);
        int skip = utf16 is not null ? 2 : mark[..got].SequenceEqual("\uFEFF"u8) ? 3 : 0;
        List<byte[]> lines = Sample(Open(stream, skip, utf16), out long sampleBytes);
        if (TextLayout.Find(lines) is not { } layout)
        {
            throw NoTable(lines);
        }

        TextHeader header = TextHeader.Parse(lines, layout);
        double bytesPerLine = Math.Max(2, sampleBytes / (double)Math.Max(1, lines.Count));
        long rows = (long)(1.02 * (stream.Length / bytesPerLine)) + 16;

        // A full row takes at least two bytes per field, whatever the lines above it suggest.
        rows = Math.Min(rows, (stream.Length / (2 * layout.Columns)) + 16);
        TextTable table = new(layout, header, (int)Math.Min(rows, Array.MaxLength / 4));
        table.Read(new LineReader(Open(stream, skip, utf16)));
        return table.ToRecording(Name);
    }

    private static Encoding? Utf16(ReadOnlySpan<byte> head)
        => head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? Encoding.Unicode
            : head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? Encoding.BigEndianUnicode
            : null;

    private static Stream Open(Stream stream, int skip, Encoding? utf16)
    {
        stream.Position = skip;
        return utf16 is null ? stream : Encoding.CreateTranscodingStream(stream, utf16, Encoding.UTF8, leaveOpen: true);
    }

    private static List<byte[]> Sample(Stream stream, out long bytes)
    {
        List<byte[]> lines = [];
        LineReader reader = new(stream);
        bytes = 0;
        while (bytes < SampleBytes && reader.TryRead(out ReadOnlySpan<byte> line))
        {
            lines.Add(line.ToArray());
            bytes += line.Length + 1;
        }

        return lines;
    }

    private static NotThisFormatException NoTable(List<byte[]> lines)
    {
        int first = lines.FindIndex(line => !TextLayout.IsBlank(line));
        if (first < 0)
        {
            return new NotThisFormatException("The file holds blank lines only: nothing was recorded.");
        }

        string text = TextHeader.Decode(lines[first]).Trim();
        string kind = text[0] switch { '{' or '[' => "JSON", '<' => "HTML or XML", _ => "text" };
        string excerpt = text.Length > ExcerptLength ? text[..ExcerptLength] + "..." : text;
        return new NotThisFormatException(
            Invariant($"The file is {kind} without a table of numbers: line {first + 1} reads \"{excerpt}\"."));
    }
}
