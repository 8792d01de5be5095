using System.Buffers.Binary;
using static System.FormattableString;

namespace BearingAnalytics.Signals.Formats.Wav;

/// <summary>How one frame of samples is laid out, from the <c>fmt </c> chunk.</summary>
internal sealed record WavLayout
{
    private const int PlainBytes = 16;
    private const int ExtensibleBytes = 40;
    private const int MostChannels = 1024;

    public required int Channels { get; init; }

    public required double SampleRateHz { get; init; }

    /// <summary>Bytes one sample takes; samples of odd depth are left-justified in them.</summary>
    public required int BytesPerSample { get; init; }

    public required bool IsInteger { get; init; }

    public required bool BigEndian { get; init; }

    public int BytesPerFrame => Channels * BytesPerSample;

    public static WavLayout Parse(ReadOnlySpan<byte> chunk, long offset, bool bigEndian)
    {
        if (chunk.Length < PlainBytes)
        {
            throw new CorruptFileException(
                Invariant($"WAV 'fmt ' chunk at byte {offset} holds {chunk.Length} bytes; at least {PlainBytes} are needed."));
        }

        int codec = Codec(chunk, bigEndian);
        if (codec is not (WavCodecs.Pcm or WavCodecs.IeeeFloat))
        {
            throw new UnsupportedFeatureException(
                Invariant($"WAV with compressed samples ({WavCodecs.Name(codec)}, format ")
                + Invariant($"0x{codec:X4} at byte {offset}), which are not read. Convert it to PCM."));
        }

        int channels = U16(chunk[2..], bigEndian);
        int blockAlign = U16(chunk[12..], bigEndian);
        int bits = U16(chunk[14..], bigEndian);
        return new WavLayout
        {
            Channels = channels,
            SampleRateHz = bigEndian
                ? BinaryPrimitives.ReadUInt32BigEndian(chunk[4..])
                : BinaryPrimitives.ReadUInt32LittleEndian(chunk[4..]),
            BytesPerSample = BytesPerSampleOf(channels, blockAlign, bits, codec, offset),
            IsInteger = codec == WavCodecs.Pcm,
            BigEndian = bigEndian,
        };
    }

    private static int Codec(ReadOnlySpan<byte> chunk, bool bigEndian)
    {
        int codec = U16(chunk, bigEndian);
        if (codec != WavCodecs.Extensible || chunk.Length < ExtensibleBytes)
        {
            return codec;
        }

        // The sub-format GUID begins with the codec as a 32-bit number.
        return U16(bigEndian ? chunk[26..] : chunk[24..], bigEndian);
    }

    private static int BytesPerSampleOf(int channels, int blockAlign, int bits, int codec, long offset)
    {
        if (channels is 0 or > MostChannels)
        {
            throw new CorruptFileException(
                Invariant($"WAV 'fmt ' chunk at byte {offset} announces {channels} channels; 1 to {MostChannels} are credible."));
        }

        int bytes = blockAlign != 0 && blockAlign % channels == 0 ? blockAlign / channels : (bits + 7) / 8;
        bool fits = codec == WavCodecs.IeeeFloat
            ? bytes is 4 or 8 && bits == 8 * bytes
            : bytes is >= 1 and <= 8 && bits >= 1 && bits <= 8 * bytes;
        return fits
            ? bytes
            : throw new CorruptFileException(Invariant(
                $"WAV 'fmt ' chunk at byte {offset}: {bits} bits do not fit {channels} channels in {blockAlign} bytes per frame."));
    }

    private static int U16(ReadOnlySpan<byte> at, bool bigEndian)
        => bigEndian ? BinaryPrimitives.ReadUInt16BigEndian(at) : BinaryPrimitives.ReadUInt16LittleEndian(at);
}
