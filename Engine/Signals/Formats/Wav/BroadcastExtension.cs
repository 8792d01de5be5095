using System.Globalization;
using System.Text;

namespace BearingAnalytics.Signals.Formats.Wav;

/// <summary>
/// The <c>bext</c> chunk of broadcast WAV (EBU Tech 3285): description[256] originator[32] reference[32] date[10] time[8] ...
/// </summary>
internal static class BroadcastExtension
{
    private const int DateOffset = 320;
    private const int TimeOffset = 330;
    private const int TimeEnd = 338;

    /// <summary>Origination date and time; the chunk names no time zone, so the offset is zero. Null when absent or not a date.</summary>
    public static DateTimeOffset? StartTime(ReadOnlySpan<byte> chunk)
    {
        if (chunk.Length < TimeEnd)
        {
            return null;
        }

        // EBU allows '-', '_', ':', ' ' and '.' between the numbers; only their places are fixed.
        string date = Encoding.ASCII.GetString(chunk[DateOffset..TimeOffset]);
        string time = Encoding.ASCII.GetString(chunk[TimeOffset..TimeEnd]);
        string plain = string.Concat(date.AsSpan(0, 4), date.AsSpan(5, 2), date.AsSpan(8, 2))
            + string.Concat(time.AsSpan(0, 2), time.AsSpan(3, 2), time.AsSpan(6, 2));
        return DateTimeOffset.TryParseExact(
            plain, "yyyyMMddHHmmss", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset start)
            ? start
            : null;
    }
}
