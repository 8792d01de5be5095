using BearingAnalytics.Numerics.Fourier;
using BearingAnalytics.Numerics.Kernels;

namespace BearingAnalytics.Numerics;

/// <summary>The inner product of a decimating filter, and the phases it is modulated with.</summary>
internal static class PolyphaseFilter
{
    private static readonly (double Cos, double Sin)[] Turns = [.. Enumerable.Range(0, 24).Select(i => UnitRoot.Of(-i, 24))];

    /// <summary>target[i] = Σk taps[k] rows[k mod phases][i + k/phases].</summary>
    public static void Apply(ReadOnlySpan<double> rows, int rowLength, int phases, ReadOnlySpan<double> taps, Span<double> target) =>
        KernelRegistry.Current.PolyphaseFilter(rows, rowLength, phases, taps, target);

    /// <summary>e^(2πi index/24), index from −23 to 23.</summary>
    public static (double Cos, double Sin) Turn24(int index) => Turns[index < 0 ? index + 24 : index];
}
