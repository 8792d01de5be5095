namespace BearingAnalytics.Noise;

/// <summary>What a series of recordings says.</summary>
public enum TrendAnswer
{
    /// <summary>No change is shown.</summary>
    Steady,

    /// <summary>The later recordings differ from the earlier ones.</summary>
    Changed,

    /// <summary>Too few recordings, or no indicator, for an answer at the false-alarm probability asked for.</summary>
    Undecided,
}
