namespace BearingAnalytics.Signals.Formats;

/// <summary>
/// All formats that can be read, in the order they are asked. Text comes last because it accepts the least particular bytes.
/// </summary>
internal static class RecordingFormats
{
    /// <summary>How much of a file its format is recognised by: the MAT header and an HDF5 signature at byte 512 lie within.</summary>
    public const int HeadBytes = 4096;

    private static readonly IRecordingFormat[] Binary = [new WavFormat(), new MatV5Format(), new MatV4Format()];

    private static readonly TextFormat Text = new();

    public static IReadOnlyList<IRecordingFormat> All { get; } = [.. Binary, Text];

    /// <summary>
    /// The format of a file that begins with <paramref name="head"/>; throws when there is none, naming what it is instead.
    /// </summary>
    public static IRecordingFormat Recognise(ReadOnlySpan<byte> head)
    {
        if (head.IsEmpty)
        {
            throw new CorruptFileException("The file is empty (0 bytes): nothing was recorded.");
        }

        ForeignFormats.ThrowIfKnown(head);
        foreach (IRecordingFormat format in Binary)
        {
            if (format.CanRead(head))
            {
                return format;
            }
        }

        if (Text.CanRead(head))
        {
            return Text;
        }

        throw new NotThisFormatException(
            $"The file is of no known format: it begins with the bytes {Convert.ToHexString(head[..Math.Min(8, head.Length)])} "
            + "and is not text. "
            + "WAV, MATLAB v4 to v7 and delimited text can be read.");
    }

    /// <summary>Recognises and reads a seekable stream that stands at its start.</summary>
    public static StoredRecording Read(Stream stream)
    {
        byte[] head = new byte[HeadBytes];
        int got = stream.ReadAtLeast(head, HeadBytes, throwOnEndOfStream: false);
        IRecordingFormat format = Recognise(head.AsSpan(0, got));
        stream.Position = 0;
        return format.Read(stream);
    }
}
