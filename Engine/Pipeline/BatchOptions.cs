namespace BearingAnalytics.Pipeline;

/// <summary>How a batch uses the machine. None of it changes a result.</summary>
public sealed record BatchOptions
{
    /// <summary>Recordings analysed at the same time; 1 or more. Every core by default.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;

    /// <summary>
    /// Finished results that may wait for an earlier one that is still being analysed; 1 or more. Together with
    /// <see cref="Workers"/> it bounds the memory of a batch, whatever its length.
    /// </summary>
    public int Lookahead { get; init; } = 64;

    /// <summary>Number of files to come where it is known: it turns the rate into a time left.</summary>
    public int? Total { get; init; }
}
