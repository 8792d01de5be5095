using BearingAnalytics.Noise;
using BearingAnalytics.Quality;

namespace BearingAnalytics.Pipeline;

/// <summary>A blocking finding takes the answer back, but not the evidence: what was seen stays visible.</summary>
internal static class Blocked
{
    public static NoiseDiagnosis Unless(IReadOnlyList<Finding> findings, NoiseDiagnosis? diagnosis)
    {
        Finding? blocking = findings.FirstOrDefault(f => f.Severity == FindingSeverity.Blocking);
        if (blocking is null && diagnosis is not null)
        {
            return diagnosis;
        }

        string reason = blocking is null ? "nothing could be searched" : blocking.Message;
        return new NoiseDiagnosis(NoiseMode.Undecided, 0, diagnosis?.Ranked ?? [], $"Undecided: {reason}");
    }
}
