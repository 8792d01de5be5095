namespace BearingAnalytics.Numerics.Kernels;

internal partial interface INumericKernel
{
    /// <summary>
    /// Runs <see cref="SectionTable.Lanes"/> signals through every section, in place: rows hold one sample of each, and are taken from the
    /// first to the last or, backward, from the last to the first. The table's history is read and left behind.
    /// </summary>
    void RunSections(SectionTable table, Span<double> rows, bool backward);

    /// <summary>rows[Lanes · i + lane] = factor · planar[stride · lane + i].</summary>
    void PlanarToRows(ReadOnlySpan<double> planar, int stride, double factor, Span<double> rows);

    /// <summary>planar[stride · lane + i] = factor · rows[Lanes · i + lane].</summary>
    void RowsToPlanar(ReadOnlySpan<double> rows, int stride, double factor, Span<double> planar);

    /// <summary>into[i] = samples[i].</summary>
    void WidenSamples(ReadOnlySpan<float> samples, Span<double> into);

    /// <summary>into[i] = (float)samples[i].</summary>
    void NarrowSamples(ReadOnlySpan<double> samples, Span<float> into);
}
