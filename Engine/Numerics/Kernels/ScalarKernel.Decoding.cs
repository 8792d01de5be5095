using System.Buffers.Binary;

namespace BearingAnalytics.Numerics.Kernels;

internal sealed partial class ScalarKernel
{
    public void Decode(SampleForm form, ReadOnlySpan<byte> from, int stride, Span<float> into)
    {
        switch (form)
        {
            case SampleForm.Unsigned8:
                Unsigned8(from, stride, into);
                break;
            case SampleForm.Signed16:
                Signed16(from, stride, into);
                break;
            case SampleForm.Signed24:
                Signed24(from, stride, into);
                break;
            case SampleForm.Signed32:
                Signed32(from, stride, into);
                break;
            case SampleForm.Float32:
                Float32(from, stride, into);
                break;
            default:
                Float64(from, stride, into);
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
}
