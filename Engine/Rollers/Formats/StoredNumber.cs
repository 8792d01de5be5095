using System.Buffers.Binary;

namespace BearingAnalytics.Rollers.Formats;

/// <summary>A number type of a binary file, little endian.</summary>
internal enum StoredNumber
{
    UInt8,
    UInt16,
    UInt32,
    Float32,
    Int8,
    Int16,
    Int32,
    Float64,
}

/// <summary>Sizes and decoding of <see cref="StoredNumber"/>.</summary>
internal static class StoredNumbers
{
    /// <summary>Bytes per number.</summary>
    public static int Size(this StoredNumber type) => type switch
    {
        StoredNumber.UInt8 or StoredNumber.Int8 => 1,
        StoredNumber.UInt16 or StoredNumber.Int16 => 2,
        StoredNumber.Float64 => 8,
        _ => 4,
    };

    /// <summary>True for whole numbers.</summary>
    public static bool IsInteger(this StoredNumber type) => type is not (StoredNumber.Float32 or StoredNumber.Float64);

    /// <summary>The number at the start of some bytes, at least <see cref="Size"/> of them.</summary>
    public static double Decode(this StoredNumber type, ReadOnlySpan<byte> at) => type switch
    {
        StoredNumber.UInt8 => at[0],
        StoredNumber.Int8 => (sbyte)at[0],
        StoredNumber.UInt16 => BinaryPrimitives.ReadUInt16LittleEndian(at),
        StoredNumber.Int16 => BinaryPrimitives.ReadInt16LittleEndian(at),
        StoredNumber.UInt32 => BinaryPrimitives.ReadUInt32LittleEndian(at),
        StoredNumber.Int32 => BinaryPrimitives.ReadInt32LittleEndian(at),
        StoredNumber.Float32 => BinaryPrimitives.ReadSingleLittleEndian(at),
        _ => BinaryPrimitives.ReadDoubleLittleEndian(at),
    };
}
