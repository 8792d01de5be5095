namespace BearingAnalytics.Rollers.Formats;

/// <summary>
/// A unit of length, kept as two exact ratios so that one multiplication or division, rounded once, converts: 1/1000 has no exact double.
/// </summary>
internal sealed record LengthUnit(string Name, double PerMm, double MmPer, double PerUm, double UmPer)
{
    private const string NotInText = "m in l";

    public static LengthUnit Metre { get; } = new("m", 1, 1e3, 1, 1e6);

    public static LengthUnit Millimetre { get; } = new("mm", 1, 1, 1, 1e3);

    public static LengthUnit Micrometre { get; } = new("µm", 1e3, 1, 1, 1);

    public static LengthUnit Nanometre { get; } = new("nm", 1e6, 1, 1e3, 1);

    public static LengthUnit Inch { get; } = new("inch", 1, 25.4, 1, 25400);

    /// <summary>Position in mm.</summary>
    public double ToMm(double value) => PerMm == 1 ? value * MmPer : value / PerMm;

    /// <summary>Height in µm.</summary>
    public double ToUm(double value) => PerUm == 1 ? value * UmPer : value / PerUm;

    /// <summary>The unit of a name in any of its spellings; null where it is none.</summary>
    public static LengthUnit? Find(string? name) => name?.Trim().Trim('.', '"').ToLowerInvariant() switch
    {
        "m" or "meter" or "metre" or "meters" or "metres" => Metre,
        "mm" or "millimeter" or "millimetre" or "millimeters" or "millimetres" or "毫米" => Millimetre,
        "um" or "µm" or "μm" or "micron" or "microns" or "micrometer" or "micrometre" or "micrometers" or "micrometres" or "mikrometer"
            or "微米" => Micrometre,
        "nm" or "nanometer" or "nanometre" or "nanometers" or "nanometres" or "纳米" => Nanometre,
        "in" or "inch" or "inches" => Inch,
        _ => null,
    };

    /// <summary>
    /// The unit in a heading: in brackets, or as its last word, <c>x_mm</c>, <c>Lateral um</c>, <c>z/µm</c>; null where there is none.
    /// </summary>
    public static LengthUnit? InHeading(string heading)
    {
        foreach ((char open, char close) in new[] { ('[', ']'), ('(', ')'), ('{', '}') })
        {
            int from = heading.IndexOf(open, StringComparison.Ordinal);
            int to = from < 0 ? -1 : heading.IndexOf(close, from);
            if (to > from && Find(heading[(from + 1)..to]) is { } bracketed)
            {
                return bracketed;
            }
        }

        int cut = heading.LastIndexOfAny(['_', '/', ' ']);
        string last = heading[(cut + 1)..];
        bool ambiguousWord = cut >= 0 && heading[cut] == ' ' && NotInText.Split(' ').Contains(last);
        return cut <= 0 || ambiguousWord ? null : Find(last);
    }
}
