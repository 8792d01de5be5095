using System.Text.RegularExpressions;

namespace BearingAnalytics.Bearings.Catalogue;

/// <summary>A designation as people write it, taken apart: remarks in brackets, makers' names, separators and case do not count.</summary>
internal sealed partial class DesignationText
{
    private static readonly HashSet<string> Makers =
    [
        "SKF", "FAG", "INA", "NSK", "NTN", "SNR", "KOYO", "JTEKT", "TIMKEN", "NACHI", "NMB", "HRB", "ZWZ", "LYC", "WZL", "TMB", "CU",
        "FAFNIR", "REXNORD", "LDK", "RHP", "STEYR", "ZKL", "URB", "FBJ", "ASAHI", "IKO", "MRC", "SCHAEFFLER", "BEARING",
    ];

    public DesignationText(string text)
    {
        Match count = StatedCount().Match(text);
        Count = count.Success ? int.Parse(count.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) : null;
        string plain = Brackets().Replace(text, " ").ToUpperInvariant();
        plain = StatedCount().Replace(plain, " ");
        string[] words = Separators().Split(plain).Where(word => word.Length > 0).ToArray();
        Maker = words.FirstOrDefault(Makers.Contains);
        Tokens = words.Where(word => !Makers.Contains(word)).ToArray();
        Plain = string.Join(' ', Tokens);
    }

    /// <summary>Words in capitals without brackets and makers.</summary>
    public IReadOnlyList<string> Tokens { get; }

    /// <summary>The words joined by single spaces.</summary>
    public string Plain { get; }

    /// <summary>The words without anything between: what two spellings of one designation share.</summary>
    public string Key => string.Concat(Tokens);

    /// <summary>Maker named in the text; null when none.</summary>
    public string? Maker { get; }

    /// <summary>Element count stated as in <c>6205 (9 balls)</c>; null when not.</summary>
    public int? Count { get; }

    /// <summary>Every run of neighbouring words as one key, longest first, then leftmost.</summary>
    public IEnumerable<string> Runs()
    {
        for (int length = Tokens.Count; length >= 1; length--)
        {
            for (int start = 0; start + length <= Tokens.Count; start++)
            {
                yield return string.Concat(Tokens.Skip(start).Take(length));
            }
        }
    }

    [GeneratedRegex(@"\([^)]*\)|\[[^\]]*\]|（[^）]*）")]
    private static partial Regex Brackets();

    [GeneratedRegex(@"(\d{1,3})\s*(?:balls|rollers|elements)", RegexOptions.IgnoreCase)]
    private static partial Regex StatedCount();

    [GeneratedRegex(@"[^A-Z0-9]+")]
    private static partial Regex Separators();
}
