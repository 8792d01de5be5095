namespace BearingAnalytics.Numerics;

/// <summary>Which numeric kernels are in use; shown by the command line and written into results.</summary>
public static class KernelInfo
{
    /// <summary>Name of the kernels in use.</summary>
    public static string Name => "scalar";

    /// <summary>All kernels that can run here.</summary>
    public static IReadOnlyList<string> Available => [Name];

    /// <summary>Why these are in use.</summary>
    public static string Reason => "the only ones built in";
}
