using System.Buffers.Binary;
using System.IO.Compression;
using static System.FormattableString;

namespace BearingAnalytics.Rollers.Formats;

/// <summary>Points of a compressed Digital Surf object: a directory of (raw, packed) sizes, then that many zlib streams in a row.</summary>
internal static class SurCompression
{
    // Deflate cannot do better than 1032 to 1.
    private const long LargestRatio = 1032;

    /// <summary>A stretch of the unpacked points; streams that hold none of it stay packed.</summary>
    public static byte[] Bytes(ProfileFile file, SurHeader header, long from, long count)
    {
        long at = header.PointsAt;
        uint streams = BinaryPrimitives.ReadUInt32LittleEndian(file.Bytes(at, 4, "the directory of packed points"));
        byte[] directory = file.Bytes(at + 4, 8L * streams, "the directory of packed points");
        at += 4 + directory.Length;
        RefuseIfShort(file, directory, at, from + count);
        byte[] result = new byte[count];
        long start = 0;
        for (int i = 0; i < streams; i++)
        {
            long raw = BinaryPrimitives.ReadUInt32LittleEndian(directory.AsSpan(8 * i));
            long packed = BinaryPrimitives.ReadUInt32LittleEndian(directory.AsSpan((8 * i) + 4));
            if (start < from + count && start + raw > from)
            {
                long skip = Math.Max(0, from - start);
                long into = Math.Max(0, start - from);
                Unpack(file.Bytes(at, packed, "packed points"), skip, result.AsSpan((int)into, (int)Math.Min(raw - skip, count - into)));
            }

            at += packed;
            start += raw;
        }

        return result;
    }

    /// <summary>Before anything is allocated: what the directory announces must fit the file and suffice.</summary>
    private static void RefuseIfShort(ProfileFile file, byte[] directory, long at, long needed)
    {
        long unpacked = 0;
        for (int i = 0; i < directory.Length; i += 8)
        {
            long raw = BinaryPrimitives.ReadUInt32LittleEndian(directory.AsSpan(i));
            long packed = BinaryPrimitives.ReadUInt32LittleEndian(directory.AsSpan(i + 4));
            at += packed;
            unpacked += at <= file.Length && raw <= packed * LargestRatio ? raw : 0;
        }

        if (unpacked < needed)
        {
            throw new ProfileFormatException(Invariant(
                $"The packed points unpack to {unpacked} bytes, {needed} are needed: the file is cut off or its header damaged."));
        }
    }

    private static void Unpack(byte[] packed, long skip, Span<byte> into)
    {
        using ZLibStream stream = new(new MemoryStream(packed), CompressionMode.Decompress);
        byte[] scratch = new byte[1 << 14];
        while (skip > 0)
        {
            int got = stream.Read(scratch, 0, (int)Math.Min(scratch.Length, skip));
            skip -= got > 0 ? got : throw new ProfileFormatException("Packed points end too early: the file is damaged.");
        }

        if (stream.ReadAtLeast(into, into.Length, throwOnEndOfStream: false) < into.Length)
        {
            throw new ProfileFormatException("Packed points end too early: the file is damaged.");
        }
    }
}
