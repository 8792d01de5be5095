using BearingAnalytics.Quality;
using BearingAnalytics.Signals;

namespace BearingAnalytics.Pipeline;

/// <summary>
/// A channel from which nothing can be computed has failed; it is not undecided. Undecided is an answer about a bearing, and there is none in a
/// single sample or in a row of NaN.
/// </summary>
internal static class Unprocessable
{
    /// <summary>Fewer samples than the shortest spectrum that shows anything.</summary>
    private const int FewestSamples = 64;

    public static bool Is(Channel channel, IEnumerable<Finding> findings) =>
        channel.Samples.Length < FewestSamples || findings.Any(f => f is { Code: "not-finite", Severity: FindingSeverity.Blocking });
}
