using System.Globalization;
using System.Text.RegularExpressions;

namespace BearingAnalytics.Bearings.Catalogue;

/// <summary>
/// Geometry or orders stated in words: <c>NICE n=8 d=0.235in D=1.245in a=0</c>, <c>BPFO=3.58 BPFI=5.42 FTF=0.398 BSF=2.36</c>.
/// n (or Z) elements, d element diameter, D pitch diameter, a contact angle; lengths in mm unless followed by <c>in</c>.
/// </summary>
internal static partial class GeometryInWords
{
    private const double MmPerInch = 25.4;
    private const string Enough = "n=, d= and D= (for example n=9 d=7.94 D=39.04 a=0), or BPFO= and BPFI=";
    private const string Keys = "BPFO|BPFI|FTF|BSF|bpfo|bpfi|ftf|bsf|rows|alpha|α|Dpw|Dw|n|N|z|Z|d|D|P|a|A";
    private const string Number = @"[+-]?(?:\d+\.?\d*|\.\d+)";

    /// <summary>
    /// The bearing stated; null with a problem when something is stated but not enough or not possible; null and null when nothing is.
    /// </summary>
    public static (CatalogueBearing? Bearing, string? Problem) Read(string text)
    {
        MatchCollection matches = Assignment().Matches(text);
        if (matches.Count == 0)
        {
            return (null, null);
        }

        Dictionary<string, double> stated = [];
        foreach (Match match in matches)
        {
            stated[Name(match.Groups[1].Value)] = Value(match);
        }

        string name = text[..matches[0].Index].Trim(' ', ',', ';', ':', '-');
        try
        {
            return Make(name.Length > 0 ? name : text.Trim(), stated) is { } bearing
                ? (bearing, null)
                : (null, $"'{text.Trim()}' does not state enough: give {Enough}.");
        }
        catch (ArgumentException impossible)
        {
            return (null, $"'{text.Trim()}' states an impossible bearing: {impossible.Message}");
        }
    }

    private static CatalogueBearing? Make(string name, Dictionary<string, double> stated)
    {
        if (stated.TryGetValue("n", out double n) && stated.TryGetValue("d", out double d) && stated.TryGetValue("D", out double pitch))
        {
            BearingGeometry geometry = new(
                double.IsInteger(n) ? (int)Math.Clamp(n, -1, 1000) : throw new ArgumentException($"n is {n}; a count is a whole number."),
                d, pitch, stated.GetValueOrDefault("a"), (int)stated.GetValueOrDefault("rows", 1));
            return new CatalogueBearing
            {
                Designation = name,
                Geometry = geometry,
                Orders = KinematicOrders.From(geometry),
                Source = "geometry stated by the user",
            };
        }

        return stated.TryGetValue("BPFO", out double outer) && stated.TryGetValue("BPFI", out double inner)
            ? FromOrders(name, outer, inner, stated)
            : null;
    }

    private static CatalogueBearing FromOrders(string name, double outer, double inner, Dictionary<string, double> stated)
    {
        double? Optional(string key) => stated.TryGetValue(key, out double value) ? value : null;
        double sum = outer + inner;
        string odd = Math.Abs(sum - Math.Round(sum)) > 0.02 * sum / 10
            ? FormattableString.Invariant($"BPFO + BPFI is {sum:0.###}; it should be the whole number of elements. ") : "";
        string derived = Optional("BSF") is null ? "BSF was not stated and is taken as for a contact angle of 0." : "";
        return new CatalogueBearing
        {
            Designation = name,
            Orders = KinematicOrders.FromStated(outer, inner, Optional("FTF"), Optional("BSF")),
            Source = "orders stated by the user",
            Note = (odd + derived).Trim(),
        };
    }

    private static string Name(string written) => written switch
    {
        "n" or "N" or "z" or "Z" => "n",
        "d" or "Dw" => "d",
        "D" or "P" or "Dpw" => "D",
        "a" or "A" or "alpha" or "α" => "a",
        _ => written.Equals("rows", StringComparison.OrdinalIgnoreCase) ? "rows" : written.ToUpperInvariant(),
    };

    private static double Value(Match match)
    {
        double number = double.Parse(match.Groups[2].ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture);
        return match.Groups[3].Value is "in" or "\"" ? Math.Round(number * MmPerInch, 6) : number;
    }

    [GeneratedRegex(@"(?<![\p{L}\d])(" + Keys + @")\s*=\s*(" + Number + @")\s*(in\b|""|mm\b|deg\b|°)?")]
    private static partial Regex Assignment();
}
