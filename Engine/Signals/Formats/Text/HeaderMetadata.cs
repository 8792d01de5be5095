using System.Globalization;
using BearingAnalytics.Numerics.Delimited;
using BearingAnalytics.Signals.Notes;
using BearingAnalytics.Signals.Units;

namespace BearingAnalytics.Signals.Formats.Text;

/// <summary>Lines such as <c># fs = 48000</c> or <c>Sampling rate: 25.6 kHz</c> above a table.</summary>
internal sealed record HeaderMetadata
{
    public double? SampleRateHz { get; private set; }

    public double? SpeedRpm { get; private set; }

    public string? Unit { get; private set; }

    public string? Load { get; private set; }

    public string? Bearing { get; private set; }

    public static HeaderMetadata Parse(IEnumerable<string> lines)
    {
        HeaderMetadata metadata = new();
        foreach (string line in lines)
        {
            int at = line.IndexOfAny([':', '=', '\t', ';', ',']);
            if (at > 0)
            {
                metadata.Take(line[..at].Trim(' ', '"'), line[(at + 1)..].Trim(' ', '"', ';', ',', '\t', ':', '='));
            }
        }

        return metadata;
    }

    private void Take(string key, string value)
    {
        // "Sampling rate [kHz]" and "Speed (rpm)" carry the unit in the key.
        (string bare, string? unit) = NameWithUnit.Parse(key, _ => true);
        switch (NotesKeys.Find(key) ?? NotesKeys.Find(bare))
        {
            case NotesKey.SamplingRateHz:
                SampleRateHz ??= Frequency(value, unit);
                break;
            case NotesKey.SamplingInterval:
                SampleRateHz ??= Interval(value, unit);
                break;
            case NotesKey.SpeedRpm:
                SpeedRpm ??= Number(value, out _);
                break;
            case NotesKey.Unit:
                Unit ??= UnitTable.Find(value) is null ? null : value;
                break;
            case NotesKey.Load:
                Load ??= value;
                break;
            case NotesKey.Bearing:
                Bearing ??= value;
                break;
            default:
                break;
        }
    }

    private static double? Frequency(string text, string? unit)
    {
        double? value = Number(text, out string written);
        double factor = (unit ?? written).Trim().ToUpperInvariant() switch { "KHZ" or "KS/S" => 1e3, "MHZ" or "MS/S" => 1e6, _ => 1 };
        return value * factor is { } rate && SamplingRates.IsPlausible(rate) ? rate : null;
    }

    private static double? Interval(string text, string? unit)
    {
        double? value = Number(text, out string written);
        double seconds = TimeUnits.Seconds(unit ?? written) ?? 1;
        return value is > 0 and { } step && SamplingRates.IsPlausible(1 / (step * seconds)) ? 1 / (step * seconds) : null;
    }

    private static double? Number(string text, out string unit)
    {
        int end = 0;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] is '.' or ',' or '+' or '-' or 'e' or 'E'))
        {
            end++;
        }

        unit = text[end..];
        string number = text[..end].Contains('.', StringComparison.Ordinal)
            ? text[..end].Replace(",", "", StringComparison.Ordinal)
            : text[..end].Replace(',', '.');
        return double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? value : null;
    }
}
