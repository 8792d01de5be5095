using BearingAnalytics.Numerics;

namespace BearingAnalytics.Rollers.Drawings;

/// <summary>Finds what was meant by a misspelt key or word.</summary>
internal static class NearestName
{
    private static readonly (string Suffix, string Unit)[] Units =
    [
        ("mrad", "mrad"), ("deg", "degrees"), ("mpa", "MPa"), ("rad", "rad"), ("mm", "mm"), ("um", "µm"), ("nm", "nm"),
        ("n", "N"), ("m", "m"),
    ];

    /// <summary>The allowed name nearest to what was written, or null where none is near.</summary>
    public static string? Among(IEnumerable<string> allowed, string written)
    {
        string plain = Plain(written);
        if (plain.Length >= 4 && allowed.FirstOrDefault(name => IsBeginning(Plain(name), plain)) is { } longer)
        {
            return longer;
        }

        (string Name, int Distance)? best = null;
        foreach (string name in allowed)
        {
            int distance = plain.Length > 60 ? int.MaxValue : EditDistance.Between(Plain(name), plain);
            best = best is null || distance < best.Value.Distance ? (name, distance) : best;
        }

        return best is { } found && found.Distance <= Math.Max(1, Math.Min(plain.Length, found.Name.Length) / 3) ? found.Name : null;
    }

    /// <summary>The allowed name that says the same in another unit, with that unit: diameterUm, diameter → diameterMm in mm.</summary>
    public static (string Name, string Unit)? InAnotherUnit(IEnumerable<string> allowed, string written)
    {
        string stem = Stem(Plain(written)).Stem;
        foreach (string name in allowed)
        {
            (string nameStem, string unit) = Stem(Plain(name));
            if (unit.Length > 0 && nameStem == stem && Plain(name) != Plain(written))
            {
                return (name, unit);
            }
        }

        return null;
    }

    // "cylinder" of "cylindrical", "iso-14253" of "iso-14253-1": all but the last letters agree.
    private static bool IsBeginning(string name, string written)
    {
        int same = 0;
        while (same < Math.Min(name.Length, written.Length) && name[same] == written[same])
        {
            same++;
        }

        return same >= 4 && same >= written.Length - 2;
    }

    // Small letters without the marks that other ways of writing names put in.
    private static string Plain(string name) =>
        name.Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal)
            .Replace(" ", "", StringComparison.Ordinal)
            .Replace('µ', 'u').Replace('μ', 'u').ToLowerInvariant();

    private static (string Stem, string Unit) Stem(string plain)
    {
        foreach ((string suffix, string unit) in Units)
        {
            if (plain.Length > suffix.Length + 1 && plain.EndsWith(suffix, StringComparison.Ordinal))
            {
                return (plain[..^suffix.Length], unit);
            }
        }

        return (plain, "");
    }
}
