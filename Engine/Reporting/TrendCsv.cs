using System.Globalization;
using System.Text;
using BearingAnalytics.Noise;
using BearingAnalytics.Pipeline;

namespace BearingAnalytics.Reporting;

/// <summary>The values of a trend as CSV: one row per channel, recording and indicator. Comma, point, CRLF (RFC 4180).</summary>
public static class TrendCsv
{
    /// <summary>The whole table: <c>channel, file, start_time, hours, indicator, unit, value, after_change</c>.</summary>
    public static string Text(TrendAnalysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        StringBuilder csv = new("channel,file,start_time,hours,indicator,unit,value,after_change\r\n");
        foreach (ChannelTrend channel in analysis.Channels)
        {
            for (int i = 0; i < channel.Recordings.Count; i++)
            {
                foreach (IndicatorTrend indicator in channel.Trend.Indicators)
                {
                    string after = !indicator.IsChanged ? "" : i >= indicator.ChangeIndex ? "true" : "false";
                    string[] fields =
                    [
                        channel.Channel, channel.Recordings[i].File, channel.Recordings[i].StartTime?.ToString("o") ?? "",
                        Number(channel.Trend.Hours?[i]),
                        indicator.Indicator.Name, indicator.Indicator.Unit, Number(indicator.Indicator.Values[i]), after,
                    ];
                    csv.AppendJoin(',', fields.Select(Quoted)).Append("\r\n");
                }
            }
        }

        return csv.ToString();
    }

    private static string Number(double? value) => value is { } number ? number.ToString("R", CultureInfo.InvariantCulture) : "";

    private static string Quoted(string field) =>
        field.AsSpan().ContainsAny(",\"\r\n") ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : field;
}
