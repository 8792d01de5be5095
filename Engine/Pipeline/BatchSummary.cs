using BearingAnalytics.Noise;
using BearingAnalytics.Quality;

namespace BearingAnalytics.Pipeline;

/// <summary>What became of a batch, counted by recording and channel (row).</summary>
public sealed record BatchSummary
{
    /// <summary>Files whose rows were written.</summary>
    public required int Files { get; init; }

    /// <summary>Rows written.</summary>
    public required int Rows { get; init; }

    /// <summary>Rows per verdict; a verdict that did not occur is absent.</summary>
    public required IReadOnlyDictionary<Verdict, int> Verdicts { get; init; }

    /// <summary>Rows per mode; failed rows have none.</summary>
    public required IReadOnlyDictionary<NoiseMode, int> Modes { get; init; }

    /// <summary>Duration of the run.</summary>
    public required TimeSpan Elapsed { get; init; }

    /// <summary>True when the run was stopped; what was written until then is complete and in order.</summary>
    public required bool Cancelled { get; init; }

    /// <summary>Rows with a verdict.</summary>
    public int Count(Verdict verdict) => Verdicts.GetValueOrDefault(verdict);
}
