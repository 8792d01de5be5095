namespace BearingAnalytics.Numerics.Kernels;

internal sealed partial class ScalarKernel
{
    public void PlanarToRows(ReadOnlySpan<double> planar, int stride, double factor, Span<double> rows)
    {
        for (int at = 0; at < rows.Length; at++)
        {
            rows[at] = factor * planar[(stride * (at % SectionTable.Lanes)) + (at / SectionTable.Lanes)];
        }
    }

    public void RowsToPlanar(ReadOnlySpan<double> rows, int stride, double factor, Span<double> planar)
    {
        for (int at = 0; at < rows.Length; at++)
        {
            planar[(stride * (at % SectionTable.Lanes)) + (at / SectionTable.Lanes)] = factor * rows[at];
        }
    }

    public void WidenSamples(ReadOnlySpan<float> samples, Span<double> into)
    {
        for (int i = 0; i < samples.Length; i++)
        {
            into[i] = samples[i];
        }
    }

    public void NarrowSamples(ReadOnlySpan<double> samples, Span<float> into)
    {
        for (int i = 0; i < samples.Length; i++)
        {
            into[i] = (float)samples[i];
        }
    }
}
