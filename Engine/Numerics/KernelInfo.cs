using BearingAnalytics.Numerics.Kernels;

namespace BearingAnalytics.Numerics;

/// <summary>Which implementation of the inner loops runs. All give the same results up to rounding.</summary>
public static class KernelInfo
{
    /// <summary>The one in use: <c>vector512</c>, <c>vector256</c>, <c>vector128</c> or <c>scalar</c>.</summary>
    public static string Name => KernelRegistry.Current.Name;

    /// <summary>Those that can run on this processor, best first.</summary>
    public static IReadOnlyList<string> Available { get; } = [.. KernelRegistry.Available.Select(kernel => kernel.Name)];

    /// <summary>Why the one in use was chosen, in words. The environment variable <c>BEARING_KERNEL</c> overrides the choice.</summary>
    public static string Reason => KernelRegistry.Chosen.Reason;
}
