using System.Buffers.Binary;
using System.Text;
using static System.FormattableString;

namespace BearingAnalytics.Signals.Formats.Wav;

/// <summary>Chunks of RIFF, RIFX and RF64: four letters, a 32-bit size, a body padded to an even length.</summary>
internal sealed class RiffChunks(Stream stream, bool bigEndian) : ChunkWalker(stream, 12)
{
    private const int HeaderBytes = 8;

    /// <summary>True when the size of the whole RIFF is zero or all ones.</summary>
    public bool SizesWereNeverWritten { get; init; }

    public override bool IsLastChunkWithoutSize(Chunk chunk)
    {
        if (chunk.Size == uint.MaxValue || SizesWereNeverWritten)
        {
            return true;
        }

        Span<byte> next = stackalloc byte[HeaderBytes];
        return !TryPeek(chunk.Body, next) || !IsName(next[..4]) || Size(next) > Stream.Length - chunk.Body - HeaderBytes;
    }

    protected override Chunk? ReadHeader()
    {
        Span<byte> header = stackalloc byte[HeaderBytes];
        if (!TryPeek(Position, header))
        {
            return null;
        }

        if (!IsName(header[..4]))
        {
            if (Position == 12)
            {
                throw new CorruptFileException(
                    Invariant($"WAV file: no chunk begins at byte {Position} (found {Convert.ToHexString(header[..4])})."));
            }

            return null;
        }

        return new Chunk(Encoding.ASCII.GetString(header[..4]), Position, Position + HeaderBytes, Size(header));
    }

    /// <summary>
    /// Bodies are padded to even length; a writer that forgot the padding is believed where a chunk name stands unpadded.
    /// </summary>
    protected override long Align(Chunk chunk, long bytes)
    {
        long end = chunk.Body + bytes;
        if ((bytes & 1) == 0)
        {
            return end;
        }

        Span<byte> padded = stackalloc byte[4];
        Span<byte> unpadded = stackalloc byte[4];
        bool forgot = TryPeek(end, unpadded) && IsName(unpadded) && !(TryPeek(end + 1, padded) && IsName(padded));
        return forgot ? end : end + 1;
    }

    private uint Size(ReadOnlySpan<byte> header)
        => bigEndian ? BinaryPrimitives.ReadUInt32BigEndian(header[4..]) : BinaryPrimitives.ReadUInt32LittleEndian(header[4..]);
}
