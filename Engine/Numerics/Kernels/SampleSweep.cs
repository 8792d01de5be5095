using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace BearingAnalytics.Numerics.Kernels;

/// <summary>Whole lanes of stored samples: the layouts that recordings come in. Others are left to the scalar loops.</summary>
internal static class SampleSweep<TLane>
    where TLane : struct, ISampleLane
{
    /// <summary>Decodes what whole lanes can without reading beyond the bytes; returns how many samples that were.</summary>
    public static int Run(SampleForm form, ReadOnlySpan<byte> from, int stride, Span<float> into)
    {
        ref byte source = ref MemoryMarshal.GetReference(from);
        ref float target = ref MemoryMarshal.GetReference(into);
        int surplus = form == SampleForm.Signed24 ? 4 : 0;
        int readable = Math.Max(0, from.Length - surplus) / stride;
        nuint whole = (nuint)(Math.Min(readable, into.Length) / TLane.Count * TLane.Count);
        switch (form, stride)
        {
            case (SampleForm.Unsigned8, 1):
                Unsigned8(ref source, ref target, whole);
                return (int)whole;
            case (SampleForm.Signed16, 2):
                Signed16(ref source, ref target, whole);
                return (int)whole;
            case (SampleForm.Signed16, 4):
                Signed16Of2(ref source, ref target, whole);
                return (int)whole;
            case (SampleForm.Signed16, 8):
                Signed16Of4(ref source, ref target, whole);
                return (int)whole;
            case (SampleForm.Signed24, 3):
                Signed24(ref source, ref target, whole);
                return (int)whole;
            case (SampleForm.Signed32, 4):
                Signed32(ref source, ref target, whole);
                return (int)whole;
            case (SampleForm.Signed32, 8):
                Signed32Of2(ref source, ref target, whole);
                return (int)whole;
            case (SampleForm.Float32, 8):
                Float32Of2(ref source, ref target, whole);
                return (int)whole;
            case (SampleForm.Float64, 8):
                Float64(ref source, ref target, whole);
                return (int)whole;
            case (SampleForm.Float32, sizeof(float)):
                MemoryMarshal.Cast<byte, float>(from)[..into.Length].CopyTo(into);
                return into.Length;
            default:
                return 0;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Unsigned8(ref byte from, ref float to, nuint count)
    {
        for (nuint i = 0; i < count; i += (nuint)TLane.Count)
        {
            TLane.Unsigned8(ref from, i, ref to, i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Signed16(ref byte from, ref float to, nuint count)
    {
        for (nuint i = 0; i < count; i += (nuint)TLane.Count)
        {
            TLane.Signed16(ref from, 2 * i, ref to, i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Signed16Of2(ref byte from, ref float to, nuint count)
    {
        for (nuint i = 0; i < count; i += (nuint)TLane.Count)
        {
            TLane.Signed16Of2(ref from, 4 * i, ref to, i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Signed16Of4(ref byte from, ref float to, nuint count)
    {
        for (nuint i = 0; i < count; i += (nuint)TLane.Count)
        {
            TLane.Signed16Of4(ref from, 8 * i, ref to, i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Signed24(ref byte from, ref float to, nuint count)
    {
        for (nuint i = 0; i < count; i += (nuint)TLane.Count)
        {
            TLane.Signed24(ref from, 3 * i, ref to, i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Signed32(ref byte from, ref float to, nuint count)
    {
        for (nuint i = 0; i < count; i += (nuint)TLane.Count)
        {
            TLane.Signed32(ref from, 4 * i, ref to, i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Signed32Of2(ref byte from, ref float to, nuint count)
    {
        for (nuint i = 0; i < count; i += (nuint)TLane.Count)
        {
            TLane.Signed32Of2(ref from, 8 * i, ref to, i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Float32Of2(ref byte from, ref float to, nuint count)
    {
        for (nuint i = 0; i < count; i += (nuint)TLane.Count)
        {
            TLane.Float32Of2(ref from, 8 * i, ref to, i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Float64(ref byte from, ref float to, nuint count)
    {
        for (nuint i = 0; i < count; i += (nuint)TLane.Count)
        {
            TLane.Float64(ref from, 8 * i, ref to, i);
        }
    }
}
