namespace BearingAnalytics.Numerics.Kernels;

internal sealed partial class LaneKernel<TDouble, TSingle>
{
    public void RunSections(SectionTable table, Span<double> rows, bool backward) => SectionSweep<TDouble>.Run(table, rows, backward);
}
