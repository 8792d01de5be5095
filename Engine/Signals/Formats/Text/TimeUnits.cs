namespace BearingAnalytics.Signals.Formats.Text;

/// <summary>Units a time axis can be written in.</summary>
internal static class TimeUnits
{
    /// <summary>Seconds in one of the unit; null when it is no unit of time.</summary>
    public static double? Seconds(string unit) => unit.Trim() switch
    {
        "s" or "S" or "sec" or "Sec" or "seconds" or "second" or "Seconds" or "Sekunden" or "秒" => 1,
        "ms" or "msec" or "milliseconds" or "毫秒" => 1e-3,
        "us" or "µs" or "μs" or "usec" or "microseconds" or "微秒" => 1e-6,
        "ns" or "nanoseconds" => 1e-9,
        "min" or "minutes" => 60,
        _ => null,
    };
}
