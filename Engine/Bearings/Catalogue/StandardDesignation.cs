using System.Text.RegularExpressions;

namespace BearingAnalytics.Bearings.Catalogue;

/// <summary>Finds the basic designation of a standard series inside a text with prefixes and suffixes.</summary>
internal sealed partial class StandardDesignation
{
    private readonly Dictionary<string, (SeriesTable Table, string Size)> _digits = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (SeriesTable Table, string Size)> _cylindrical = new(StringComparer.Ordinal);

    public StandardDesignation(IEnumerable<SeriesTable> tables)
    {
        foreach (SeriesTable table in tables)
        {
            foreach (string size in table.Sizes.Keys)
            {
                (table.Prefixes.Count > 0 ? _cylindrical : _digits)[size] = (table, size);
                if (table.AlternativePrefix is { } other)
                {
                    _digits[other + size[table.Series.Length..]] = (table, size);
                }
            }
        }
    }

    /// <summary>The bearing of a standard series that the text names; null when it names none.</summary>
    public CatalogueBearing? Find(DesignationText text) =>
        Cylindrical(text) ?? AllDigits(text, text.Plain) ?? AllDigits(text, SplitSeal().Replace(text.Plain, " "));

    /// <summary>The basic designation without suffixes, as in <c>6205</c>, that stands in the text; null when none does.</summary>
    public string? Basic(DesignationText text) => Find(text)?.Designation;

    private CatalogueBearing? Cylindrical(DesignationText text)
    {
        Match match = CylindricalCode().Match(text.Plain);
        return match.Success && _cylindrical.TryGetValue(match.Groups[2].Value, out var found)
            ? InteriorEstimate.Make(found.Table, found.Size, match.Groups[1].Value + found.Size, null, text.Count)
            : null;
    }

    private CatalogueBearing? AllDigits(DesignationText text, string plain)
    {
        foreach (Match match in DigitCode().Matches(plain))
        {
            if (_digits.TryGetValue(match.Value, out var found))
            {
                (string suffix, double? angle) = Angle(found.Table, plain[(match.Index + match.Length)..]);
                return InteriorEstimate.Make(found.Table, found.Size, match.Value + suffix, angle, text.Count);
            }
        }

        return null;
    }

    private static (string Suffix, double? AngleDeg) Angle(SeriesTable table, string tail)
    {
        foreach ((string suffix, double angle) in table.Angles
            .SelectMany(a => a.Suffixes.Select(s => (s, a.ContactAngleDeg)))
            .OrderByDescending(a => a.s.Length))
        {
            string rest = tail.TrimStart(' ');
            bool stands = rest.StartsWith(suffix, StringComparison.Ordinal);

            // C followed by a digit is a clearance class (C3), not a contact angle.
            if (stands && !(rest.Length > suffix.Length && char.IsAsciiDigit(rest[suffix.Length])))
            {
                return (suffix, angle);
            }
        }

        return ("", null);
    }

    [GeneratedRegex(@"(?<![A-Z])(NUP|NU|NJ|NF|N) ?([23][0-9]{2})(?![0-9])")]
    private static partial Regex CylindricalCode();

    [GeneratedRegex(@"(?<![0-9])[0-9]{3,5}(?![0-9])")]
    private static partial Regex DigitCode();

    [GeneratedRegex(@"(?<=[0-9])(?=2(?:RS|RZ|Z|RU|LU|LS|NSE|HRS))")]
    private static partial Regex SplitSeal();
}
