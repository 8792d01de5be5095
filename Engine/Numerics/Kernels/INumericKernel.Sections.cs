namespace BearingAnalytics.Numerics.Kernels;

internal partial interface INumericKernel
{
    /// <summary>
    /// Runs <see cref="SectionTable.Lanes"/> signals through every section, in place: rows hold one sample of each, and are taken from the
    /// first to the last or, backward, from the last to the first. The table's history is read and left behind.
    /// </summary>
    void RunSections(SectionTable table, Span<double> rows, bool backward);
}
