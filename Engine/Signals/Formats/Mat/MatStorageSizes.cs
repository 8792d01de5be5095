namespace BearingAnalytics.Signals.Formats.Mat;

/// <summary>Widths of the data types on disk.</summary>
internal static class MatStorageSizes
{
    /// <summary>Bytes one element takes; 0 for a type that holds no plain elements or is unknown.</summary>
    public static int Bytes(this MatStorage storage) => storage switch
    {
        MatStorage.Int8 or MatStorage.UInt8 or MatStorage.Utf8 => 1,
        MatStorage.Int16 or MatStorage.UInt16 or MatStorage.Utf16 => 2,
        MatStorage.Int32 or MatStorage.UInt32 or MatStorage.Single or MatStorage.Utf32 => 4,
        MatStorage.Double or MatStorage.Int64 or MatStorage.UInt64 => 8,
        _ => 0,
    };
}
