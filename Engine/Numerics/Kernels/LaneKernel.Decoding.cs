namespace BearingAnalytics.Numerics.Kernels;

internal sealed partial class LaneKernel<TDouble, TSingle>
{
    public void Decode(SampleForm form, ReadOnlySpan<byte> from, int stride, Span<float> into)
    {
        int done = !BitConverter.IsLittleEndian ? 0 : TSingle.Count switch
        {
            16 => SampleSweep<SampleLane512>.Run(form, from, stride, into),
            8 => SampleSweep<SampleLane256>.Run(form, from, stride, into),
            _ => SampleSweep<SampleLane128>.Run(form, from, stride, into),
        };
        Rest.Decode(form, done == into.Length ? default : from[(done * stride)..], stride, into[done..]);
    }
}
