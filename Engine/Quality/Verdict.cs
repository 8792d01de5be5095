namespace BearingAnalytics.Quality;

/// <summary>The answer a quality lab needs. "Cannot decide" is a verdict, not an error.</summary>
public enum Verdict
{
    /// <summary>No reason to reject was found in a measurement good enough to show one.</summary>
    Accept,

    /// <summary>A fault or a limit violation is shown by the evidence.</summary>
    Reject,

    /// <summary>The measurement does not carry a decision either way.</summary>
    Undecided,

    /// <summary>The file could not be processed at all; a finding says why.</summary>
    Failed,
}
