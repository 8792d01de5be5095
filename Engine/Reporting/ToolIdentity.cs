namespace BearingAnalytics.Reporting;

/// <summary>What made a result.</summary>
/// <param name="Version">Version of the program: <c>0.1.0</c>.</param>
/// <param name="Kernel">Name of the numeric kernels in use: <c>vector256</c>, <c>scalar</c>.</param>
public sealed record ToolIdentity(string Version, string Kernel)
{
    /// <summary>The version of this assembly.</summary>
    public static string EngineVersion { get; } = typeof(ToolIdentity).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";
}
