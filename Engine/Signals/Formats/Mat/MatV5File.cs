using System.Buffers.Binary;
using System.IO.Compression;
using BearingAnalytics.Numerics;
using BearingAnalytics.Quality;
using static System.FormattableString;

namespace BearingAnalytics.Signals.Formats.Mat;

/// <summary>The variables of a version 5, 6 or 7 file: a 128-byte header, then array elements, each plain or compressed.</summary>
internal static class MatV5File
{
    private const int HeaderBytes = 128;
    private const int TagBytes = 8;

    /// <summary>Beyond this, a packed variable may unpack only to a multiple of its size that real measurements can reach.</summary>
    private const long UnquestionedBytes = 1L << 28;
    private const int CredibleRatio = 64;

    /// <summary>No deflate stream can unpack to more than this multiple of itself.</summary>
    private const int HighestRatio = 1032;

    /// <summary>
    /// Reads all variables; those of at most <paramref name="exactLimit"/> numbers in double precision, longer ones in single.
    /// </summary>
    public static MatFile Read(Stream stream, int exactLimit)
    {
        bool bigEndian = ReadHeader(stream);
        List<MatArray> variables = [];
        List<Finding> findings = [];
        Exception? first = null;
        long position = HeaderBytes;
        while (position + TagBytes <= stream.Length && ReadTag(stream, position, bigEndian) is { Type: not 0 } element)
        {
            try
            {
                if (!ReadVariable(stream, position, element, bigEndian, exactLimit, variables, findings))
                {
                    break;
                }
            }
            catch (CorruptFileException broken)
            {
                first ??= broken;
                findings.Add(new Finding("damaged-variable", FindingSeverity.Warning, $"A variable was left out: {broken.Message}"));
            }

            position += TagBytes + element.Size;
        }

        if (variables.Count == 0 && first is not null)
        {
            throw first;
        }

        return new MatFile(variables, findings);
    }

    private static bool ReadHeader(Stream stream)
    {
        byte[] header = new byte[HeaderBytes];
        if (stream.ReadAtLeast(header, HeaderBytes, throwOnEndOfStream: false) < HeaderBytes)
        {
            throw new CorruptFileException(Invariant($"MAT file cut short at byte {stream.Length}, inside its {HeaderBytes}-byte header."));
        }

        return header[126] == (byte)'M';
    }

    private static Element ReadTag(Stream stream, long position, bool bigEndian)
    {
        Span<byte> tag = stackalloc byte[TagBytes];
        stream.Position = position;
        stream.ReadExactly(tag);
        uint type = bigEndian ? BinaryPrimitives.ReadUInt32BigEndian(tag) : BinaryPrimitives.ReadUInt32LittleEndian(tag);
        uint size = bigEndian ? BinaryPrimitives.ReadUInt32BigEndian(tag[4..]) : BinaryPrimitives.ReadUInt32LittleEndian(tag[4..]);
        return new Element((MatStorage)type, size);
    }

    /// <summary>Reads the element at <paramref name="position"/>; false when the file ends in it.</summary>
    private static bool ReadVariable(
        Stream stream, long position, Element element, bool bigEndian, int exactLimit, List<MatArray> variables, List<Finding> findings)
    {
        long start = position + TagBytes;
        long available = Math.Min(element.Size, stream.Length - start);
        stream.Position = start;
        switch (element.Type)
        {
            case MatStorage.Matrix:
                // The size the tag claims is handed on, the bytes that are there bound what is read.
                MatBytes plain = new(stream, start, bigEndian) { Limit = available };
                return Keep(new MatV5Matrix(plain, exactLimit), element.Size, plain, variables, findings);
            case MatStorage.Compressed:
                MatBytes Bytes(Stream unpacked) => new(unpacked, start, bigEndian)
                {
                    Limit = Math.Min((available * HighestRatio) + 64, Math.Max(UnquestionedBytes, available * CredibleRatio)),
                    IsCompressed = true,
                    IsCutShort = available < element.Size,
                };
                ReadCompressed(new BoundedStream(stream, available), Bytes, start, exactLimit, variables, findings);
                return available == element.Size;
            case >= MatStorage.Int8 and <= MatStorage.Utf32:
                return true;
            default:
                throw new CorruptFileException(
                    Invariant($"MAT file: no variable begins at byte {position} (type ")
                    + Invariant($"{(uint)element.Type}). A transfer in text mode damages MAT files this way."));
        }
    }

    private static void ReadCompressed(
        BoundedStream packed, Func<Stream, MatBytes> open, long start, int exactLimit, List<MatArray> variables, List<Finding> findings)
    {
        try
        {
            using ZLibStream unpacked = new(packed, CompressionMode.Decompress);
            MatBytes bytes = open(unpacked);
            MatStorage type = (MatStorage)bytes.Int32();
            long size = (uint)bytes.Int32();
            if (type != MatStorage.Matrix)
            {
                throw new CorruptFileException(Invariant($"MAT file, {bytes.Where}: an array was expected, type {(int)type} found."));
            }

            List<MatArray> read = [];
            if (Keep(new MatV5Matrix(bytes, exactLimit), size, bytes, read, findings))
            {
                VerifyChecksum(unpacked);
            }

            variables.AddRange(read);
        }
        catch (InvalidDataException broken)
        {
            throw new CorruptFileException(
                Invariant($"MAT file: the variable packed at byte {start} is damaged and cannot be unpacked."), broken);
        }
    }

    /// <summary>The checksum stands behind the last packed byte and is compared only when the end is read.</summary>
    private static void VerifyChecksum(ZLibStream unpacked)
    {
        Span<byte> rest = stackalloc byte[256];
        for (int reads = 0; reads < 64 && unpacked.Read(rest) > 0; reads++)
        {
        }
    }

    private static bool Keep(MatV5Matrix matrix, long size, MatBytes bytes, List<MatArray> variables, List<Finding> findings)
    {
        MatArray array = matrix.Read(size);
        variables.Add(array);
        if (matrix.MissingValues == 0)
        {
            return true;
        }

        findings.Add(new Finding("truncated", FindingSeverity.Warning,
            Invariant($"The file ends inside variable '{array.Name}' ({array.SizeText}) at {bytes.Where}: ")
            + Invariant($"the last {matrix.MissingValues} values are missing, those before were kept.")));
        return false;
    }

    private readonly record struct Element(MatStorage Type, long Size);
}
