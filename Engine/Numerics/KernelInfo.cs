using BearingAnalytics.Numerics.Kernels;

namespace BearingAnalytics.Numerics;

/// <summary>Which numeric kernels are in use; shown by the command line and written into results.</summary>
public static class KernelInfo
{
    /// <summary>Name of the kernels in use: <c>vector256</c>, <c>scalar</c>.</summary>
    public static string Name => KernelRegistry.Current.Name;

    /// <summary>All kernels that can run here, the preferred first.</summary>
    public static IReadOnlyList<string> Available { get; } = [.. KernelRegistry.Supported.Select(kernel => kernel.Name)];

    /// <summary>Why these are in use.</summary>
    public static string Reason => KernelRegistry.Chosen.Reason;
}
