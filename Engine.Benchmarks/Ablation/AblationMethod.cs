using BearingAnalytics.Noise;

namespace BearingAnalytics.Benchmarks.Ablation;

/// <summary>A way to an answer.</summary>
/// <param name="Name">What stands in the table.</param>
/// <param name="Ask">The answer to a case.</param>
internal sealed record AblationMethod(string Name, Func<AblationCase, NoiseMode> Ask)
{
    /// <summary>All of them, in the order of the table.</summary>
    public static IReadOnlyList<AblationMethod> All { get; } =
        [.. VerdictMethods.All, .. SeparatedMethods.All, .. SingleBandRule.All, EnhancedEnvelopeRule.Method];
}
