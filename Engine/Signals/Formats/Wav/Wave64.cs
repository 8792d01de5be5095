using System.Buffers.Binary;
using System.Text;

namespace BearingAnalytics.Signals.Formats.Wav;

/// <summary>
/// Chunks of Wave64: a GUID whose first four bytes are the name, a 64-bit size that counts the header, aligned to eight bytes.
/// </summary>
internal sealed class Wave64(Stream stream) : ChunkWalker(stream, 40)
{
    private const int HeaderBytes = 24;

    private static readonly byte[] Riff =
        [(byte)'r', (byte)'i', (byte)'f', (byte)'f', 0x2E, 0x91, 0xCF, 0x11, 0xA5, 0xD6, 0x28, 0xDB, 0x04, 0xC1, 0x00, 0x00];

    private static readonly byte[] ChunkTail = [0xF3, 0xAC, 0xD3, 0x11, 0x8C, 0xD1, 0x00, 0xC0, 0x4F, 0x8E, 0xDB, 0x8A];

    public static bool IsWave64(ReadOnlySpan<byte> head)
        => head.Length >= 40 && head.StartsWith(Riff) && head[24..].StartsWith("wave"u8) && head[28..].StartsWith(ChunkTail);

    public override bool IsLastChunkWithoutSize(Chunk chunk) => chunk.Size <= 0;

    protected override Chunk? ReadHeader()
    {
        Span<byte> header = stackalloc byte[HeaderBytes];
        if (!TryPeek(Position, header) || !header[4..].StartsWith(ChunkTail) || !IsName(header[..4]))
        {
            return null;
        }

        long size = BinaryPrimitives.ReadInt64LittleEndian(header[16..]);
        return new Chunk(Encoding.ASCII.GetString(header[..4]), Position, Position + HeaderBytes, Math.Max(0, size - HeaderBytes));
    }

    protected override long Align(Chunk chunk, long bytes) => chunk.Body + ((bytes + 7) & ~7L);
}
