using System.Buffers.Binary;

namespace BearingAnalytics.Signals.Formats.Wav;

/// <summary>
/// Interleaved stored samples to one array per channel. Integers come out as a fraction of full scale, −1 to just under 1.
/// </summary>
internal static class SampleDecoder
{
    /// <summary>Decodes whole frames. <paramref name="bytes"/> of a big-endian file is turned round in place.</summary>
    public static void Decode(Span<byte> bytes, WavLayout layout, float[][] channels, int atFrame)
    {
        if (layout.BigEndian)
        {
            TurnRound(bytes, layout.BytesPerSample);
        }

        for (int channel = 0; channel < channels.Length; channel++)
        {
            Span<float> into = channels[channel].AsSpan(atFrame, bytes.Length / layout.BytesPerFrame);
            DecodeChannel(bytes[(channel * layout.BytesPerSample)..], layout, into);
        }
    }

    private static void DecodeChannel(ReadOnlySpan<byte> from, WavLayout layout, Span<float> into)
    {
        int stride = layout.BytesPerFrame;
        switch ((layout.IsInteger, layout.BytesPerSample))
        {
            case (true, 1):
                Unsigned8(from, stride, into);
                break;
            case (true, 2):
                Signed16(from, stride, into);
                break;
            case (true, 3):
                Signed24(from, stride, into);
                break;
            case (true, 4):
                Signed32(from, stride, into);
                break;
            case (false, 4):
                Float32(from, stride, into);
                break;
            case (false, _):
                Float64(from, stride, into);
                break;
            default:
                SignedWide(from, stride, layout.BytesPerSample, into);
                break;
        }
    }

    private static void Unsigned8(ReadOnlySpan<byte> from, int stride, Span<float> into)
    {
        for (int i = 0, at = 0; i < into.Length; i++, at += stride)
        {
            into[i] = (from[at] - 128) * (1f / 128);
        }
    }

    private static void Signed16(ReadOnlySpan<byte> from, int stride, Span<float> into)
    {
        for (int i = 0, at = 0; i < into.Length; i++, at += stride)
        {
            into[i] = BinaryPrimitives.ReadInt16LittleEndian(from[at..]) * (1f / 32768);
        }
    }

    private static void Signed24(ReadOnlySpan<byte> from, int stride, Span<float> into)
    {
        for (int i = 0, at = 0; i < into.Length; i++, at += stride)
        {
            int value = (from[at] << 8) | (from[at + 1] << 16) | (from[at + 2] << 24);
            into[i] = value * (1f / 2147483648f);
        }
    }

    private static void Signed32(ReadOnlySpan<byte> from, int stride, Span<float> into)
    {
        for (int i = 0, at = 0; i < into.Length; i++, at += stride)
        {
            into[i] = (float)(BinaryPrimitives.ReadInt32LittleEndian(from[at..]) * (1.0 / 2147483648.0));
        }
    }

    private static void SignedWide(ReadOnlySpan<byte> from, int stride, int bytes, Span<float> into)
    {
        for (int i = 0, at = 0; i < into.Length; i++, at += stride)
        {
            ulong value = 0;
            for (int b = 0; b < bytes; b++)
            {
                value |= (ulong)from[at + b] << (8 * (8 - bytes + b));
            }

            into[i] = (float)((long)value / 9223372036854775808.0);
        }
    }

    private static void Float32(ReadOnlySpan<byte> from, int stride, Span<float> into)
    {
        for (int i = 0, at = 0; i < into.Length; i++, at += stride)
        {
            into[i] = BinaryPrimitives.ReadSingleLittleEndian(from[at..]);
        }
    }

    private static void Float64(ReadOnlySpan<byte> from, int stride, Span<float> into)
    {
        for (int i = 0, at = 0; i < into.Length; i++, at += stride)
        {
            into[i] = (float)BinaryPrimitives.ReadDoubleLittleEndian(from[at..]);
        }
    }

    private static void TurnRound(Span<byte> bytes, int bytesPerSample)
    {
        for (int at = 0; at + bytesPerSample <= bytes.Length; at += bytesPerSample)
        {
            bytes.Slice(at, bytesPerSample).Reverse();
        }
    }
}
