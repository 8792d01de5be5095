namespace BearingAnalytics.Pipeline;

/// <summary>Where a batch stands.</summary>
/// <param name="Done">Files whose rows were written.</param>
/// <param name="Total">Files in all; null when not known.</param>
/// <param name="Failed">Files among <paramref name="Done"/> that could not be processed.</param>
/// <param name="Elapsed">Time since the start.</param>
public readonly record struct BatchProgress(int Done, int? Total, int Failed, TimeSpan Elapsed)
{
    /// <summary>Mean rate since the start, files per second; 0 before the first file.</summary>
    public double FilesPerSecond => Elapsed > TimeSpan.Zero ? Done / Elapsed.TotalSeconds : 0;

    /// <summary>Time left at the mean rate; null while the total is unknown or nothing is done yet.</summary>
    public TimeSpan? TimeLeft => Total is { } total && Done > 0 && FilesPerSecond > 0
        ? TimeSpan.FromSeconds(Math.Max(0, total - Done) / FilesPerSecond)
        : null;
}
