using BearingAnalytics.Numerics.Delimited;
using BearingAnalytics.Signals.Formats.Text;

namespace BearingAnalytics.Signals.Formats;

/// <summary>
/// Delimited text: comma, semicolon, tab, bar or blanks; decimal point or comma; with or without headings, units, metadata,
/// time or counter column; UTF-8, UTF-16 with a byte order mark, or Latin-1.
/// </summary>
internal sealed class TextFormat : IRecordingFormat
{
    private const int SampleBytes = 1 << 18;

    public string Name => "text";

    public bool CanRead(ReadOnlySpan<byte> head) => TextEncoding.LooksLikeText(head);

    public StoredRecording Read(Stream stream)
    {
        List<byte[]> lines = Open(stream).Sample(SampleBytes, out long sampleBytes);
        if (TextLayout.Find(lines) is not { } layout)
        {
            throw new NotThisFormatException(TextHeadings.WhyNoTable(lines));
        }

        TextHeader header = TextHeader.Parse(lines, layout);
        double bytesPerLine = Math.Max(2, sampleBytes / (double)Math.Max(1, lines.Count));
        long rows = (long)(1.02 * (stream.Length / bytesPerLine)) + 16;

        // A full row takes at least two bytes per field, whatever the lines above it suggest.
        rows = Math.Min(rows, (stream.Length / (2 * layout.Columns)) + 16);
        TextTable table = new(layout, header, (int)Math.Min(rows, Array.MaxLength / 4));
        table.Read(Open(stream));
        return table.ToRecording(Name);
    }

    private static LineReader Open(Stream stream)
        => new(TextEncoding.Open(stream), refusal => new NotThisFormatException(refusal));
}
