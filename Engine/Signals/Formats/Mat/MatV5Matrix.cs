using System.Text;
using static System.FormattableString;

namespace BearingAnalytics.Signals.Formats.Mat;

/// <summary>
/// Reads one array element (miMATRIX) of a version 5 file and everything nested in it. Source: "MAT-File Format", MathWorks, chapter 1.
/// </summary>
internal sealed class MatV5Matrix(MatBytes bytes, int exactLimit)
{
    private const int DeepestNesting = 32;
    private const int LongestText = 1 << 23;
    private const int MostArrays = 1 << 20;
    private const int ComplexFlag = 0x08;
    private const int LogicalFlag = 0x02;
    private int _arrays;

    /// <summary>Values that the end of the file cut off; a file that lost some ends with this variable.</summary>
    public long MissingValues { get; private set; }

    /// <summary>The array whose element tag (with this size) has just been read.</summary>
    public MatArray Read(long size, int depth = 0)
    {
        if (size == 0)
        {
            return new MatNumeric("", [0, 0], MatStorage.Double) { Real = new MatValues(Array.Empty<double>()) };
        }

        if (depth > DeepestNesting || ++_arrays > MostArrays)
        {
            throw new UnsupportedFeatureException(
                Invariant($"MAT file, {bytes.Where}: arrays nested deeper than {DeepestNesting} or more than {MostArrays} of them."));
        }

        long end = bytes.Position + size;
        (MatClass @class, int flags) = ReadFlags(end);
        if (@class is MatClass.Opaque)
        {
            bytes.Skip(end - bytes.Position);
            return new MatUnread("", "opaque object");
        }

        int[] dimensions = ReadDimensions(end);
        string name = Latin(ReadBytes(end, "name"));
        MatArray array = ReadBody(@class, flags, dimensions, name, end, depth);
        if (MissingValues == 0)
        {
            if (bytes.Position > end)
            {
                throw Broken("the parts of an array overrun its stated size");
            }

            bytes.Skip(end - bytes.Position);
        }

        return array;
    }

    private MatArray ReadBody(MatClass @class, int flags, int[] dimensions, string name, long end, int depth)
    {
        switch (@class)
        {
            case MatClass.Cell:
                return new MatCells(name, dimensions, ReadNested(Count(dimensions), end, depth));
            case MatClass.Struct:
                return ReadStructs(name, dimensions, null, end, depth);
            case MatClass.Object:
                string className = Latin(ReadBytes(end, "class name"));
                return ReadStructs(name, dimensions, className, end, depth);
            case MatClass.Char:
                return ReadText(name, dimensions, end);
            case MatClass.Sparse:
                return ReadSparse(name, dimensions, flags, end);
            case MatClass.Function:
                // A function handle wraps one structure that describes it.
                return ReadNested(1, end, depth).FirstOrDefault() is { } handle
                    ? handle with { Name = name }
                    : new MatUnread(name, "function handle");
            case >= MatClass.Double and <= MatClass.UInt64:
                return ReadNumeric(name, dimensions, @class, flags, end);
            default:
                throw Broken(Invariant($"array class {(int)@class} is unknown"));
        }
    }

    private (MatClass Class, int Flags) ReadFlags(long end)
    {
        Tag tag = ReadTag(end);
        if (tag.Type != MatStorage.UInt32 || tag.Size != 8)
        {
            throw Broken("an array must begin with its flags");
        }

        int word = bytes.Int32();
        bytes.Skip(4);
        return ((MatClass)(word & 0xFF), (word >> 8) & 0xFF);
    }

    private int[] ReadDimensions(long end)
    {
        Tag tag = ReadTag(end);
        bool known = tag.Type is MatStorage.Int32 or MatStorage.UInt32 && tag.Size % 4 == 0 && tag.Size is >= 8 and <= 4 * 32;
        if (!known)
        {
            throw Broken("an array must state its dimensions after its flags");
        }

        int[] dimensions = new int[tag.Size / 4];
        long product = 1;
        for (int i = 0; i < dimensions.Length; i++)
        {
            dimensions[i] = bytes.Int32();
            product = dimensions[i] < 0 || product > int.MaxValue ? -1 : product * dimensions[i];
            if (product < 0)
            {
                throw Broken(Invariant($"dimension {dimensions[i]} is impossible"));
            }
        }

        SkipPadding(tag, end);
        return dimensions;
    }

    private MatNumeric ReadNumeric(string name, int[] dimensions, MatClass @class, int flags, long end)
    {
        (MatStorage stored, MatValues real) = ReadNumbers(Count(dimensions), end);
        MatValues? imaginary = (flags & ComplexFlag) != 0 && MissingValues == 0 ? ReadNumbers(Count(dimensions), end).Values : null;
        return new MatNumeric(name, dimensions, stored)
        {
            Real = real,
            Imaginary = imaginary,
            IsIntegerClass = @class >= MatClass.Int8,
            IsLogical = (flags & LogicalFlag) != 0,
        };
    }

    private (MatStorage Stored, MatValues Values) ReadNumbers(long count, long end)
    {
        Tag tag = ReadTag(end);
        int width = tag.Type.Bytes();
        if (width == 0 || tag.Size != count * width)
        {
            throw Broken(
                Invariant($"{tag.Size} bytes of type {(int)tag.Type} do not hold the {count} numbers that the dimensions announce"));
        }

        MatValues values = bytes.Numbers(tag.Type, count, exactLimit, out long missing);
        MissingValues += missing;
        if (missing == 0)
        {
            SkipPadding(tag, end);
        }

        return (tag.Type, values);
    }

    private MatText ReadText(string name, int[] dimensions, long end)
    {
        Tag tag = ReadTag(end);
        if (tag.Size > LongestText)
        {
            throw new UnsupportedFeatureException(
                Invariant($"MAT file, {bytes.Where}: a text of {tag.Size} bytes is longer than {LongestText}."));
        }

        byte[] raw = bytes.Take((int)tag.Size);
        SkipPadding(tag, end);
        Encoding utf16 = bytes.BigEndian ? Encoding.BigEndianUnicode : Encoding.Unicode;
        string text = tag.Type switch
        {
            MatStorage.Utf8 => Encoding.UTF8.GetString(raw),
            MatStorage.Utf16 or MatStorage.UInt16 or MatStorage.Int16 => utf16.GetString(raw),
            MatStorage.Utf32 or MatStorage.UInt32 => (bytes.BigEndian ? new UTF32Encoding(true, false) : Encoding.UTF32).GetString(raw),
            MatStorage.UInt8 or MatStorage.Int8 => Encoding.Latin1.GetString(raw),
            _ => throw Broken(Invariant($"text of type {(int)tag.Type} is unknown")),
        };
        return new MatText(name, dimensions, MatTextRows.Of(text, dimensions));
    }

    private MatSparse ReadSparse(string name, int[] dimensions, int flags, long end)
    {
        int[] rows = ReadIndices(end);
        int[] columnStarts = ReadIndices(end);
        if (dimensions.Length != 2 || columnStarts.Length != dimensions[1] + 1)
        {
            throw Broken("the column starts of a sparse matrix do not fit its dimensions");
        }

        int count = columnStarts[^1];
        if (count < 0 || count > rows.Length)
        {
            throw Broken("a sparse matrix announces more values than it has row numbers");
        }

        (MatStorage stored, MatValues real) = ReadSomeNumbers(end);
        MatValues? imaginary = (flags & ComplexFlag) != 0 ? ReadSomeNumbers(end).Values : null;
        return new MatSparse(name, dimensions, rows, columnStarts, stored) { Real = real, Imaginary = imaginary };
    }

    private (MatStorage Stored, MatValues Values) ReadSomeNumbers(long end)
    {
        Tag tag = ReadTag(end);
        int width = tag.Type.Bytes();
        if (width == 0 || tag.Size % width != 0)
        {
            throw Broken("the values of a sparse matrix have no known type");
        }

        MatValues values = bytes.Numbers(tag.Type, tag.Size / width, exactLimit, out long missing);
        if (missing > 0)
        {
            throw bytes.Ends();
        }

        SkipPadding(tag, end);
        return (tag.Type, values);
    }

    private int[] ReadIndices(long end)
    {
        MatValues values = ReadSomeNumbers(end).Values;
        int[] indices = new int[values.Count];
        for (int i = 0; i < indices.Length; i++)
        {
            indices[i] = (int)values[i];
        }

        return indices;
    }

    private MatStructs ReadStructs(string name, int[] dimensions, string? className, long end, int depth)
    {
        Tag tag = ReadTag(end);
        if (tag.Type != MatStorage.Int32 || tag.Size != 4)
        {
            throw Broken("a structure must state how long its field names are");
        }

        int nameLength = bytes.Int32();
        SkipPadding(tag, end);
        byte[] names = ReadBytes(end, "field names");
        if (nameLength <= 0 || names.Length % nameLength != 0)
        {
            throw Broken(Invariant($"{names.Length} bytes of field names do not divide into names of {nameLength}"));
        }

        List<string> fields = [];
        for (int at = 0; at < names.Length; at += nameLength)
        {
            fields.Add(Latin(names.AsSpan(at, nameLength)));
        }

        List<IReadOnlyList<MatArray>> elements = [];
        long count = Count(dimensions);
        for (long i = 0; i < count && fields.Count > 0 && MissingValues == 0; i++)
        {
            elements.Add(ReadNested(fields.Count, end, depth));
        }

        return new MatStructs(name, dimensions, fields, elements) { ClassName = className };
    }

    private List<MatArray> ReadNested(long count, long end, int depth)
    {
        List<MatArray> arrays = [];
        for (long i = 0; i < count && MissingValues == 0; i++)
        {
            Tag tag = ReadTag(end);
            if (tag.Type != MatStorage.Matrix)
            {
                throw Broken(Invariant($"an array was expected, type {(int)tag.Type} found"));
            }

            arrays.Add(Read(tag.Size, depth + 1));
        }

        return arrays;
    }

    private byte[] ReadBytes(long end, string what)
    {
        Tag tag = ReadTag(end);
        if (tag.Type is not (MatStorage.Int8 or MatStorage.UInt8 or MatStorage.Utf8) || tag.Size > LongestText)
        {
            throw Broken($"a {what} was expected");
        }

        byte[] taken = bytes.Take((int)tag.Size);
        SkipPadding(tag, end);
        return taken;
    }

    private Tag ReadTag(long end)
    {
        if (end - bytes.Position < 8)
        {
            throw Broken("an array ends inside one of its parts");
        }

        int word = bytes.Int32();
        bool small = (word & 0xFFFF0000) != 0;
        Tag tag = small
            ? new Tag((MatStorage)(word & 0xFFFF), word >> 16, true)
            : new Tag((MatStorage)word, (uint)bytes.Int32(), false);
        bool fits = small ? tag.Size is >= 0 and <= 4 : tag.Size <= end - bytes.Position;
        return fits ? tag : throw Broken(Invariant($"a part of {tag.Size} bytes (type {(int)tag.Type}) does not fit into its array"));
    }

    /// <summary>Small parts take four bytes; others are padded to eight, though not every writer pads the last one.</summary>
    private void SkipPadding(Tag tag, long end)
    {
        long padding = tag.IsSmall ? 4 - tag.Size : (8 - (tag.Size % 8)) % 8;
        bytes.Skip(Math.Min(padding, end - bytes.Position));
    }

    private static long Count(int[] dimensions) => dimensions.Aggregate(1L, (product, extent) => product * extent);

    private static string Latin(ReadOnlySpan<byte> raw)
    {
        int end = raw.IndexOf((byte)0);
        return Encoding.UTF8.GetString(end < 0 ? raw : raw[..end]);
    }

    private CorruptFileException Broken(string what) => new($"MAT file, {bytes.Where}: {what}.");

    private readonly record struct Tag(MatStorage Type, long Size, bool IsSmall);

    private enum MatClass
    {
        Cell = 1,
        Struct = 2,
        Object = 3,
        Char = 4,
        Sparse = 5,
        Double = 6,
        Single = 7,
        Int8 = 8,
        UInt64 = 15,
        Function = 16,
        Opaque = 17,
    }
}
