namespace BearingAnalytics.Quality;

/// <summary>How much a <see cref="Finding"/> weighs.</summary>
public enum FindingSeverity
{
    /// <summary>Worth knowing; changes nothing.</summary>
    Info,

    /// <summary>The result stands but should be read with care.</summary>
    Warning,

    /// <summary>The measurement cannot carry a verdict: the verdict becomes undecided.</summary>
    Blocking,
}
