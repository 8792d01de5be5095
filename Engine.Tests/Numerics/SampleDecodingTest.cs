using System.Runtime.InteropServices;
using BearingAnalytics.Numerics.Kernels;

namespace BearingAnalytics.Tests.Numerics;

[Trait("floor", "numerics")]
public class SampleDecodingTest
{
    private const int Margin = 19;
    private const int LongestLength = 140;
    private const float Poison = -7.25e30f;

    private static readonly ScalarKernel Twin = new();

    public static TheoryData<string> Kernels => [.. KernelRegistry.All.Select(kernel => kernel.Name)];

    [Theory, MemberData(nameof(Kernels))]
    public void Every_form_at_every_length_channel_and_offset_gives_the_bits_of_the_scalar_twin(string name)
    {
        INumericKernel kernel = KernelRegistry.All.Single(kernel => kernel.Name == name);
        byte[] stored = new byte[(LongestLength * 8 * 5) + Margin];
        new Random(7).NextBytes(stored);
        foreach ((SampleForm form, int size) in Forms)
        {
            for (int channels = 1; channels <= 5; channels++)
            {
                for (int length = 0; length <= LongestLength; length++)
                {
                    // The bytes end with the last sample of the channel: nothing may be read behind it.
                    int stride = channels * size;
                    int channel = length % channels;
                    int end = length == 0 ? 0 : ((length - 1) * stride) + size;
                    ReadOnlySpan<byte> from = stored.AsSpan(channel * size, end);
                    float[] expected = new float[length];
                    float[] actual = new float[length + (2 * Margin)];
                    Array.Fill(actual, Poison);
                    Twin.Decode(form, from, stride, expected);
                    kernel.Decode(form, from, stride, actual.AsSpan(Margin, length));
                    Assert.True(
                        Bits(expected).SequenceEqual(Bits(actual.AsSpan(Margin, length))), $"{form}, {channels} channels, length {length}");
                    Assert.DoesNotContain(actual[..Margin].Concat(actual[(Margin + length)..]), value => value != Poison);
                }
            }
        }
    }

    [Theory, MemberData(nameof(Kernels))]
    public void Every_sixteen_bit_value_and_the_ends_of_the_others_are_the_fraction_that_they_state(string name)
    {
        INumericKernel kernel = KernelRegistry.All.Single(kernel => kernel.Name == name);
        short[] shorts = [.. Enumerable.Range(short.MinValue, 65536).Select(value => (short)value)];
        float[] into = new float[shorts.Length];
        kernel.Decode(SampleForm.Signed16, MemoryMarshal.AsBytes(shorts.AsSpan()), 2, into);
        Assert.All(shorts.Zip(into), pair => Assert.Equal(pair.First / 32768.0, pair.Second));

        int[] integers =
            [int.MinValue, int.MaxValue, 0, 1, -1, 16777217, -16777219, 1 << 30, 33554435, int.MinValue, 5, 6, 7, 8, 9, 10, 11];
        kernel.Decode(SampleForm.Signed32, MemoryMarshal.AsBytes(integers.AsSpan()), 4, into.AsSpan(0, integers.Length));
        Assert.All(integers.Zip(into), pair => Assert.Equal((float)(pair.First / 2147483648.0), pair.Second));

        double[] doubles =
            [double.NaN, double.PositiveInfinity, 1e300, -1e-300, 1e-40, Math.PI, -0.0, 1 + 1e-7, .. Enumerable.Repeat(0.1, 20)];
        kernel.Decode(SampleForm.Float64, MemoryMarshal.AsBytes(doubles.AsSpan()), 8, into.AsSpan(0, doubles.Length));
        Assert.All(doubles.Zip(into), pair => Assert.Equal((float)pair.First, pair.Second));

        byte[] three = [0, 0, 0x80, 0xFF, 0xFF, 0x7F, 1, 0, 0, 0xFF, 0xFF, 0xFF, .. new byte[300]];
        kernel.Decode(SampleForm.Signed24, three, 3, into.AsSpan(0, 104));
        Assert.Equal([-1, 8388607f / 8388608, 1f / 8388608, -1f / 8388608, 0], into[..5]);

        byte[] bytes = [.. Enumerable.Range(0, 256).Select(value => (byte)value)];
        kernel.Decode(SampleForm.Unsigned8, bytes, 1, into.AsSpan(0, 256));
        Assert.All(bytes.Zip(into), pair => Assert.Equal((pair.First - 128) / 128.0, pair.Second));
    }

    [Theory, MemberData(nameof(Kernels))]
    public void Bytes_that_end_too_early_are_refused(string name)
    {
        INumericKernel kernel = KernelRegistry.All.Single(kernel => kernel.Name == name);
        foreach ((SampleForm form, int size) in Forms)
        {
            Assert.ThrowsAny<Exception>(() => kernel.Decode(form, new byte[(64 * size) - 1], size, new float[64]));
            Assert.ThrowsAny<Exception>(() => kernel.Decode(form, new byte[(63 * 2 * size) + size - 1], 2 * size, new float[64]));
        }
    }

    private static (SampleForm Form, int Size)[] Forms =>
    [
        (SampleForm.Unsigned8, 1), (SampleForm.Signed16, 2), (SampleForm.Signed24, 3), (SampleForm.Signed32, 4), (SampleForm.Float32, 4),
        (SampleForm.Float64, 8),
    ];

    private static ReadOnlySpan<int> Bits(ReadOnlySpan<float> values) => MemoryMarshal.Cast<float, int>(values);
}
