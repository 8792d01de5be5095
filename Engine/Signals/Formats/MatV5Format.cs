using BearingAnalytics.Signals.Formats.Mat;

namespace BearingAnalytics.Signals.Formats;

/// <summary>MATLAB files of version 5, 6 and 7, either byte order. Version 7.3 is HDF5 and is refused with what to do.</summary>
internal sealed class MatV5Format : IRecordingFormat
{
    private const int VersionOffset = 124;
    private const int EndianOffset = 126;
    private const int Hdf5Offset = 512;

    public string Name => "mat-v5";

    public bool CanRead(ReadOnlySpan<byte> head)
    {
        if (head.Length < EndianOffset + 2)
        {
            return head.StartsWith("MATLAB 5.0 MAT-file"u8);
        }

        ReadOnlySpan<byte> order = head.Slice(EndianOffset, 2);
        int major = order.SequenceEqual("IM"u8) ? head[VersionOffset + 1] : order.SequenceEqual("MI"u8) ? head[VersionOffset] : 0;
        return major is 1 or 2;
    }

    public StoredRecording Read(Stream stream)
    {
        RefuseHdf5(stream);
        MatFile file = MatV5File.Read(stream, MatRecording.ExactLimit);
        return MatRecording.From(file, Name);
    }

    private static void RefuseHdf5(Stream stream)
    {
        byte[] head = new byte[Hdf5Offset + 8];
        int got = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        stream.Position = 0;
        bool version73 = got > EndianOffset && (head[EndianOffset] == (byte)'I' ? head[VersionOffset + 1] : head[VersionOffset]) == 2;
        if (version73 || head.AsSpan(Hdf5Offset).SequenceEqual((ReadOnlySpan<byte>)[0x89, 0x48, 0x44, 0x46, 0x0D, 0x0A, 0x1A, 0x0A]))
        {
            throw new UnsupportedFeatureException(
                "MATLAB v7.3 file (HDF5 inside), which is not read. In MATLAB load it and save again with save(..., '-v7').");
        }
    }
}
