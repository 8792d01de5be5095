using BearingAnalytics.Numerics;
using BearingAnalytics.Numerics.Kernels;

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
        SampleForm? form = (layout.IsInteger, layout.BytesPerSample) switch
        {
            (true, 1) => SampleForm.Unsigned8,
            (true, 2) => SampleForm.Signed16,
            (true, 3) => SampleForm.Signed24,
            (true, 4) => SampleForm.Signed32,
            (false, 4) => SampleForm.Float32,
            (false, _) => SampleForm.Float64,
            _ => null,
        };
        if (form is { } known)
        {
            StoredSamples.Decode(known, from, stride, into);
        }
        else
        {
            SignedWide(from, stride, layout.BytesPerSample, into);
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

    private static void TurnRound(Span<byte> bytes, int bytesPerSample)
    {
        for (int at = 0; at + bytesPerSample <= bytes.Length; at += bytesPerSample)
        {
            bytes.Slice(at, bytesPerSample).Reverse();
        }
    }
}
