using System.Buffers.Binary;

namespace BearingAnalytics.Tests.RealData;

/// <summary>
/// The signal that comes with the original kurtogram program: the one variable of an uncompressed big-endian MAT v5 file. Reads just
/// that, without the reader under test elsewhere.
/// </summary>
internal static class VoieSignal
{
    public static double[] Read()
    {
        byte[] file = File.ReadAllBytes(SharedData.Require("acoustics", "dsp_refs", "kurtogram_waveloc", "VOIE1.mat"));

        // 128 bytes of header, then: matrix tag 8, flags 16, dimensions 16, short name 8, tag of the numbers 8.
        int tag = 128 + 8 + 16 + 16 + 8;
        Assert.Equal(9, BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(tag)));
        int count = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(tag + 4)) / 8;
        return [.. Enumerable.Range(0, count).Select(i => BinaryPrimitives.ReadDoubleBigEndian(file.AsSpan(tag + 8 + (8 * i))))];
    }
}
