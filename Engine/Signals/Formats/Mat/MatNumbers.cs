using System.Buffers.Binary;

namespace BearingAnalytics.Signals.Formats.Mat;

/// <summary>Stored numbers of any width and byte order to floating point.</summary>
internal static class MatNumbers
{
    public static void ToDoubles(ReadOnlySpan<byte> raw, MatStorage storage, bool bigEndian, Span<double> into)
    {
        int width = storage.Bytes();
        for (int i = 0; i < into.Length; i++)
        {
            into[i] = One(raw.Slice(i * width, width), storage, bigEndian);
        }
    }

    public static void ToSingles(ReadOnlySpan<byte> raw, MatStorage storage, bool bigEndian, Span<float> into)
    {
        if (storage == MatStorage.Double && !bigEndian)
        {
            for (int i = 0; i < into.Length; i++)
            {
                into[i] = (float)BinaryPrimitives.ReadDoubleLittleEndian(raw[(8 * i)..]);
            }

            return;
        }

        int width = storage.Bytes();
        for (int i = 0; i < into.Length; i++)
        {
            into[i] = (float)One(raw.Slice(i * width, width), storage, bigEndian);
        }
    }

    private static double One(ReadOnlySpan<byte> raw, MatStorage storage, bool bigEndian) => (storage, bigEndian) switch
    {
        (MatStorage.Int8, _) => (sbyte)raw[0],
        (MatStorage.UInt8 or MatStorage.Utf8, _) => raw[0],
        (MatStorage.Int16, false) => BinaryPrimitives.ReadInt16LittleEndian(raw),
        (MatStorage.Int16, true) => BinaryPrimitives.ReadInt16BigEndian(raw),
        (MatStorage.UInt16 or MatStorage.Utf16, false) => BinaryPrimitives.ReadUInt16LittleEndian(raw),
        (MatStorage.UInt16 or MatStorage.Utf16, true) => BinaryPrimitives.ReadUInt16BigEndian(raw),
        (MatStorage.Int32, false) => BinaryPrimitives.ReadInt32LittleEndian(raw),
        (MatStorage.Int32, true) => BinaryPrimitives.ReadInt32BigEndian(raw),
        (MatStorage.UInt32 or MatStorage.Utf32, false) => BinaryPrimitives.ReadUInt32LittleEndian(raw),
        (MatStorage.UInt32 or MatStorage.Utf32, true) => BinaryPrimitives.ReadUInt32BigEndian(raw),
        (MatStorage.Single, false) => BinaryPrimitives.ReadSingleLittleEndian(raw),
        (MatStorage.Single, true) => BinaryPrimitives.ReadSingleBigEndian(raw),
        (MatStorage.Double, false) => BinaryPrimitives.ReadDoubleLittleEndian(raw),
        (MatStorage.Double, true) => BinaryPrimitives.ReadDoubleBigEndian(raw),
        (MatStorage.Int64, false) => BinaryPrimitives.ReadInt64LittleEndian(raw),
        (MatStorage.Int64, true) => BinaryPrimitives.ReadInt64BigEndian(raw),
        (MatStorage.UInt64, false) => BinaryPrimitives.ReadUInt64LittleEndian(raw),
        (MatStorage.UInt64, true) => BinaryPrimitives.ReadUInt64BigEndian(raw),
        _ => throw new ArgumentOutOfRangeException(nameof(storage), storage, "Holds no numbers."),
    };
}
