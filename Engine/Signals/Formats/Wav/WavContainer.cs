using System.Buffers.Binary;
using BearingAnalytics.Quality;
using static System.FormattableString;

namespace BearingAnalytics.Signals.Formats.Wav;

/// <summary>Where the parts of a WAV file lie. Found by walking chunk sizes, never by searching payload bytes.</summary>
internal sealed class WavContainer
{
    private const int LargestFormatChunk = 1024;
    private const int BroadcastBytes = 346;
    private long? _dataBytesOfDs64;
    private bool _dataSeen;

    public bool BigEndian { get; private set; }

    public byte[] FormatChunk { get; private set; } = [];

    public long FormatOffset { get; private set; }

    public byte[] BroadcastChunk { get; private set; } = [];

    public long DataOffset { get; private set; }

    /// <summary>Bytes of samples that are really there.</summary>
    public long DataBytes { get; private set; }

    public static bool IsWave(ReadOnlySpan<byte> head)
    {
        if (Wave64.IsWave64(head))
        {
            return true;
        }

        bool riff = head.StartsWith("RIFF"u8) || head.StartsWith("RIFX"u8) || head.StartsWith("RF64"u8) || head.StartsWith("BW64"u8);
        return riff && (head.Length < 12 || head.Slice(8, 4).SequenceEqual("WAVE"u8));
    }

    public static WavContainer Scan(Stream stream, List<Finding> findings)
    {
        WavContainer container = new();
        byte[] head = new byte[40];
        int got = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        if (got < 12)
        {
            throw new CorruptFileException(Invariant($"WAV file cut short at byte {got}, inside its first header."));
        }

        container.BigEndian = head.AsSpan().StartsWith("RIFX"u8);
        ChunkWalker walker = Wave64.IsWave64(head)
            ? new Wave64(stream)
            : new RiffChunks(stream, container.BigEndian) { SizesWereNeverWritten = HasNoRiffSize(head) };
        container.Walk(walker, stream, findings);
        return container;
    }

    private static bool HasNoRiffSize(ReadOnlySpan<byte> head)
        => head.StartsWith("RIF"u8) && BinaryPrimitives.ReadUInt32LittleEndian(head[4..]) is 0 or uint.MaxValue;

    private void Walk(ChunkWalker walker, Stream stream, List<Finding> findings)
    {
        while (walker.Next() is { } chunk)
        {
            switch (chunk.Id)
            {
                case "fmt " when FormatChunk.Length == 0:
                    FormatOffset = chunk.Body;
                    FormatChunk = ReadWhole(stream, chunk, LargestFormatChunk);
                    break;
                case "ds64":
                    ReadLargeSizes(ReadWhole(stream, chunk, 28));
                    break;
                case "bext":
                    BroadcastChunk = ReadStart(stream, chunk, BroadcastBytes);
                    break;
                case "data" when !_dataSeen:
                    TakeData(walker, chunk, stream.Length, findings);
                    break;
                default:
                    break;
            }

            walker.SkipBody(chunk.Id == "data" && DataOffset == chunk.Body ? DataBytes : chunk.Size);
        }

        if (FormatChunk.Length == 0 || !_dataSeen)
        {
            string missing = FormatChunk.Length == 0 ? "'fmt '" : "'data'";
            throw new CorruptFileException(Invariant(
                $"WAV file without a {missing} chunk: the chunks end at byte {walker.Position} of {stream.Length}."));
        }
    }

    private void TakeData(ChunkWalker walker, Chunk chunk, long length, List<Finding> findings)
    {
        long available = length - chunk.Body;
        long claimed = chunk.Size == uint.MaxValue && _dataBytesOfDs64 is { } large ? large : chunk.Size;
        bool neverWritten = claimed is 0 or uint.MaxValue && available > 0 && walker.IsLastChunkWithoutSize(chunk);
        if (neverWritten)
        {
            findings.Add(new Finding("sizes-not-written", FindingSeverity.Warning,
                Invariant($"The recorder never wrote the size of the samples at byte {chunk.Body} (it was stopped ")
                + Invariant($"while recording); the {available} bytes up to the end of the file were taken.")));
            claimed = available;
        }
        else if (claimed > available)
        {
            findings.Add(new Finding("truncated", FindingSeverity.Warning,
                Invariant($"The file ends at byte {length}, {claimed - available} bytes before the end of the ")
                + Invariant($"samples it announces ({claimed} bytes from byte {chunk.Body}); the rest was kept.")));
            claimed = available;
        }

        _dataSeen = true;
        DataOffset = chunk.Body;
        DataBytes = claimed;
    }

    private void ReadLargeSizes(byte[] chunk)
    {
        if (chunk.Length >= 16)
        {
            long bytes = BinaryPrimitives.ReadInt64LittleEndian(chunk.AsSpan(8));
            _dataBytesOfDs64 = bytes > 0 ? bytes : null;
        }
    }

    private static byte[] ReadWhole(Stream stream, Chunk chunk, int most)
    {
        if (chunk.Size > stream.Length - chunk.Body)
        {
            throw new CorruptFileException(Invariant(
                $"Chunk '{chunk.Id}' at byte {chunk.Start} announces {chunk.Size} bytes, but the file ends at byte {stream.Length}."));
        }

        return ReadStart(stream, chunk, most);
    }

    private static byte[] ReadStart(Stream stream, Chunk chunk, int most)
    {
        byte[] bytes = new byte[Math.Min(most, Math.Min(chunk.Size, stream.Length - chunk.Body))];
        stream.Position = chunk.Body;
        stream.ReadExactly(bytes);
        return bytes;
    }
}
