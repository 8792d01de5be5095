namespace BearingAnalytics.Rollers;

/// <summary>What is known before a trace is prepared. Positions are mm from the roller's centre unless said otherwise.</summary>
public sealed record PreparationOptions
{
    /// <summary>Window asked for; null to set it between the chamfers.</summary>
    public EvaluationRange? Window { get; init; }

    /// <summary>True where <see cref="Window"/> and <see cref="Excluded"/> are in trace coordinates, as someone reads them off a picture.</summary>
    public bool InTraceCoordinates { get; init; }

    /// <summary>Ranges left out.</summary>
    public IReadOnlyList<EvaluationRange> Excluded { get; init; } = [];
}
