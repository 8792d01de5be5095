using System.Globalization;
using BearingAnalytics.Noise;
using BearingAnalytics.Pipeline;

namespace BearingAnalytics.Reporting;

/// <summary>A trend in words, for a terminal and a page. Every text is final: formatted, with units, in English.</summary>
public static class TrendText
{
    /// <summary>
    /// One sentence per channel: whether it changed, since when, by how much and how sure that is.
    /// </summary>
    public static string Sentence(ChannelTrend channel)
    {
        ArgumentNullException.ThrowIfNull(channel);
        ConditionTrend trend = channel.Trend;
        if (trend.Answer == TrendAnswer.Undecided)
        {
            return $"{channel.Channel}: undecided.";
        }

        if (trend.Clearest is not { } clearest)
        {
            return string.Create(CultureInfo.InvariantCulture,
                $"{channel.Channel}: no change shown over {channel.Recordings.Count} recordings (chance {trend.PValue:0.0000}, asked for "
                + $"{trend.FalseAlarmProbability:0.####}).");
        }

        return string.Create(CultureInfo.InvariantCulture,
            $"{channel.Channel}: changed since {channel.Recordings[clearest.ChangeIndex].File}, {clearest.Indicator.Name} by "
            + $"{Change(clearest)} (chance {Chance(clearest.ChangePValue)}, asked for {trend.FalseAlarmProbability:0.####}).");
    }

    /// <summary>Size with its interval: <c>+6.1 dB (5.2 to 7.0)</c>.</summary>
    public static string Change(IndicatorTrend indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return string.Create(CultureInfo.InvariantCulture,
            $"{indicator.ChangeDb:+0.0;−0.0;0.0} dB ({indicator.ChangeDbInterval.Low:0.0;−0.0;0.0} to "
            + $"{indicator.ChangeDbInterval.High:0.0;−0.0;0.0})");
    }

    /// <summary>Place with its interval, counted from 1: <c>recording 6 (5 to 7) of 10</c>.</summary>
    public static string Place(IndicatorTrend indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        (int from, int to) = indicator.ChangeIndexInterval;
        string interval = from == to ? "" : $" ({from + 1} to {to + 1})";
        return $"{indicator.ChangeIndex + 1}{interval} of {indicator.Indicator.Values.Count}";
    }

    /// <summary>A chance: <c>0.008</c>, <c>2e-05</c>.</summary>
    public static string Chance(double chance) => chance.ToString(chance >= 0.0001 ? "0.0000" : "0e-00", CultureInfo.InvariantCulture);

    /// <summary>Monotonic trend: <c>τ +0.64, chance 0.0091, +0.120 dB per recording</c>.</summary>
    public static string Slope(IndicatorTrend indicator, ConditionTrend trend)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(trend);
        string per = trend.Hours is null ? "recording" : "hour";
        return string.Create(CultureInfo.InvariantCulture,
            $"τ {indicator.Tau:+0.00;−0.00;0.00}, chance {Chance(indicator.TauPValue)}, "
            + $"{indicator.SlopeDb:+0.000;−0.000;0.000} dB per {per}");
    }
}
