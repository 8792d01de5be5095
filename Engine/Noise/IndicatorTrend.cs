namespace BearingAnalytics.Noise;

/// <summary>What one indicator shows over a series.</summary>
public sealed record IndicatorTrend
{
    /// <summary>The indicator and its values.</summary>
    public required TrendIndicator Indicator { get; init; }

    /// <summary>
    /// Chance that the largest step of any indicator is as large as this one's where the order of the recordings means nothing: by
    /// permutation, corrected for all places and all indicators (Antoch and Hušková 2001; Westfall and Young 1993).
    /// </summary>
    public required double ChangePValue { get; init; }

    /// <summary><see cref="ChangePValue"/> is at most the false-alarm probability asked for.</summary>
    public required bool IsChanged { get; init; }

    /// <summary>Index from 0 of the first recording after the most likely change.</summary>
    public required int ChangeIndex { get; init; }

    /// <summary>Earliest and latest index that change may have, 95 % by resampling; equal where it is sharp.</summary>
    public required (int From, int To) ChangeIndexInterval { get; init; }

    /// <summary>Mean level after less mean level before the change, dB (20 lg of the ratio of geometric means).</summary>
    public required double ChangeDb { get; init; }

    /// <summary>95 % interval of <see cref="ChangeDb"/> by resampling, dB. Too narrow for fewer than about five recordings on a
    /// side.</summary>
    public required (double Low, double High) ChangeDbInterval { get; init; }

    /// <summary>Kendall's τ of level against time, −1 (always falling) to 1 (always rising).</summary>
    public required double Tau { get; init; }

    /// <summary>
    /// Two-sided chance of such a τ where the order means nothing (Mann 1945, Kendall 1975), times the number of indicators (Bonferroni),
    /// at most 1.
    /// </summary>
    public required double TauPValue { get; init; }

    /// <summary>Median slope between all pairs (Sen 1968), dB per hour where times are known, else dB per recording.</summary>
    public required double SlopeDb { get; init; }
}
