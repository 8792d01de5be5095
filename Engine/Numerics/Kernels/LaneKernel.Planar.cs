using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace BearingAnalytics.Numerics.Kernels;

internal sealed partial class LaneKernel<TDouble, TSingle>
{
    public void PlanarToRows(ReadOnlySpan<double> planar, int stride, double factor, Span<double> rows)
    {
        int done = TDouble.Count >= 4 && SquareTurn.IsSupported ? SquareTurn.PlanarToRows(planar, stride, factor, rows) : 0;
        Rest.PlanarToRows(planar[Math.Min(done, planar.Length)..], stride, factor, rows[(done * SectionTable.Lanes)..]);
    }

    public void RowsToPlanar(ReadOnlySpan<double> rows, int stride, double factor, Span<double> planar)
    {
        int done = TDouble.Count >= 4 && SquareTurn.IsSupported ? SquareTurn.RowsToPlanar(rows, stride, factor, planar) : 0;
        Rest.RowsToPlanar(rows[(done * SectionTable.Lanes)..], stride, factor, planar[Math.Min(done, planar.Length)..]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public void WidenSamples(ReadOnlySpan<float> samples, Span<double> into)
    {
        nuint whole = (nuint)(samples.Length / TDouble.Count * TDouble.Count);
        ref float from = ref MemoryMarshal.GetReference(samples);
        ref double to = ref MemoryMarshal.GetReference(into[..samples.Length]);
        for (nuint i = 0; i < whole; i += (nuint)TDouble.Count)
        {
            TDouble.Store(TDouble.LoadSingle(ref from, i), ref to, i);
        }

        Rest.WidenSamples(samples[(int)whole..], into[(int)whole..]);
    }

    public void NarrowSamples(ReadOnlySpan<double> samples, Span<float> into) =>
        Decode(SampleForm.Float64, MemoryMarshal.AsBytes(samples), sizeof(double), into[..samples.Length]);
}
