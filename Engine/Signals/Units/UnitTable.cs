namespace BearingAnalytics.Signals.Units;

/// <summary>A unit as written somewhere: what it measures and how many SI units one of it is.</summary>
internal sealed record KnownUnit(Quantity Quantity, double SiPerUnit);

/// <summary>The one table of unit spellings.</summary>
internal static class UnitTable
{
    /// <summary>Standard acceleration of free fall, m/s² (ISO 80000-3).</summary>
    public const double StandardGravity = 9.80665;

    private const double Inch = 0.0254;

    private static readonly Dictionary<string, KnownUnit> Units = new(StringComparer.OrdinalIgnoreCase)
    {
        ["m/s2"] = new(Quantity.Acceleration, 1),
        ["m/s/s"] = new(Quantity.Acceleration, 1),
        ["ms-2"] = new(Quantity.Acceleration, 1),
        ["m/sec2"] = new(Quantity.Acceleration, 1),
        ["mps2"] = new(Quantity.Acceleration, 1),
        ["mm/s2"] = new(Quantity.Acceleration, 1e-3),
        ["um/s2"] = new(Quantity.Acceleration, 1e-6),
        ["cm/s2"] = new(Quantity.Acceleration, 1e-2),
        ["gal"] = new(Quantity.Acceleration, 1e-2),
        ["g"] = new(Quantity.Acceleration, StandardGravity),
        ["gs"] = new(Quantity.Acceleration, StandardGravity),
        ["g's"] = new(Quantity.Acceleration, StandardGravity),
        ["gn"] = new(Quantity.Acceleration, StandardGravity),
        ["g_n"] = new(Quantity.Acceleration, StandardGravity),
        ["g0"] = new(Quantity.Acceleration, StandardGravity),
        ["mg"] = new(Quantity.Acceleration, 1e-3 * StandardGravity),
        ["ug"] = new(Quantity.Acceleration, 1e-6 * StandardGravity),
        ["in/s2"] = new(Quantity.Acceleration, Inch),
        ["ft/s2"] = new(Quantity.Acceleration, 12 * Inch),

        ["m/s"] = new(Quantity.Velocity, 1),
        ["ms-1"] = new(Quantity.Velocity, 1),
        ["m/sec"] = new(Quantity.Velocity, 1),
        ["cm/s"] = new(Quantity.Velocity, 1e-2),
        ["mm/s"] = new(Quantity.Velocity, 1e-3),
        ["mms-1"] = new(Quantity.Velocity, 1e-3),
        ["mm/sec"] = new(Quantity.Velocity, 1e-3),
        ["um/s"] = new(Quantity.Velocity, 1e-6),
        ["um/sec"] = new(Quantity.Velocity, 1e-6),
        ["nm/s"] = new(Quantity.Velocity, 1e-9),
        ["in/s"] = new(Quantity.Velocity, Inch),
        ["in/sec"] = new(Quantity.Velocity, Inch),
        ["ips"] = new(Quantity.Velocity, Inch),

        ["m"] = new(Quantity.Displacement, 1),
        ["cm"] = new(Quantity.Displacement, 1e-2),
        ["mm"] = new(Quantity.Displacement, 1e-3),
        ["um"] = new(Quantity.Displacement, 1e-6),
        ["micron"] = new(Quantity.Displacement, 1e-6),
        ["microns"] = new(Quantity.Displacement, 1e-6),
        ["nm"] = new(Quantity.Displacement, 1e-9),
        ["mil"] = new(Quantity.Displacement, 1e-3 * Inch),
        ["mils"] = new(Quantity.Displacement, 1e-3 * Inch),
        ["in"] = new(Quantity.Displacement, Inch),

        ["pa"] = new(Quantity.SoundPressure, 1),
        ["n/m2"] = new(Quantity.SoundPressure, 1),
        ["pascal"] = new(Quantity.SoundPressure, 1),
        ["hpa"] = new(Quantity.SoundPressure, 100),
        ["kpa"] = new(Quantity.SoundPressure, 1e3),
        ["mpa"] = new(Quantity.SoundPressure, 1e-3),
        ["upa"] = new(Quantity.SoundPressure, 1e-6),

        ["v"] = new(Quantity.Voltage, 1),
        ["volt"] = new(Quantity.Voltage, 1),
        ["volts"] = new(Quantity.Voltage, 1),
        ["mv"] = new(Quantity.Voltage, 1e-3),
        ["uv"] = new(Quantity.Voltage, 1e-6),
    };

    /// <summary>The unit that is spelt so; null for a spelling that is not in the table.</summary>
    public static KnownUnit? Find(string? spelling)
    {
        if (string.IsNullOrWhiteSpace(spelling))
        {
            return null;
        }

        string plain = Plain(spelling);

        // A capital M is mega: MPa and mPa differ by nine orders of magnitude.
        bool mega = plain.Length > 1 && plain[0] == 'M' && plain.ToLowerInvariant() is "mpa" or "mv" or "mg" or "mm" or "mm/s" or "mm/s2";
        return !mega && Units.TryGetValue(plain, out KnownUnit? unit) ? unit : null;
    }

    /// <summary>SI unit of a quantity as samples are kept: <c>m/s²</c>, <c>Pa</c>; empty for an unknown one.</summary>
    public static string SiUnit(Quantity quantity) => quantity switch
    {
        Quantity.Acceleration => "m/s²",
        Quantity.Velocity => "m/s",
        Quantity.Displacement => "m",
        Quantity.SoundPressure => "Pa",
        Quantity.Voltage => "V",
        _ => "",
    };

    /// <summary>One spelling for the many ways to write a power, a product, a micro sign (U+00B5 and U+03BC) and blanks.</summary>
    private static string Plain(string spelling)
        => string.Concat(spelling.Trim().Trim('[', ']', '(', ')').Where(letter => letter is not (' ' or '^' or '*' or '·' or '⋅')))
            .Replace('µ', 'u').Replace('μ', 'u').Replace('²', '2').Replace("⁻", "-", StringComparison.Ordinal).Replace('¹', '1')
            .Replace("(", "", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal)
            .Replace("ₙ", "n", StringComparison.Ordinal);
}
