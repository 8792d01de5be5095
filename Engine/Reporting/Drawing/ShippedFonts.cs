using ScottPlot;
using SkiaSharp;

namespace BearingAnalytics.Reporting.Drawing;

/// <summary>
/// The fonts that travel inside the assembly. Without them a machine with no fonts installed draws charts without a single letter,
/// and says nothing about it.
/// </summary>
internal sealed class ShippedFonts : IFontResolver
{
    public const string Family = "DejaVu Sans";

    private static readonly Lazy<ShippedFonts> Registered = new(Register);

    private readonly SKTypeface _regular = Load("DejaVuSans.ttf");
    private readonly SKTypeface _bold = Load("DejaVuSans-Bold.ttf");

    /// <summary>Makes the fonts known to the plotting library; cheap after the first call, safe from any thread.</summary>
    public static void Ensure() => _ = Registered.Value;

    /// <summary>Width of a regular text, pixels.</summary>
    public static float Width(string text, float size)
    {
        using SKFont font = new(Registered.Value._regular, size);
        return font.MeasureText(text);
    }

    /// <inheritdoc/>
    public SKTypeface? CreateTypeface(string fontName, FontWeight weight, FontSlant slant, FontSpacing spacing) =>
        fontName == Family ? (weight >= FontWeight.SemiBold ? _bold : _regular) : null;

    /// <inheritdoc/>
    public SKTypeface? CreateTypeface(string fontName, bool bold, bool italic) =>
        fontName == Family ? (bold ? _bold : _regular) : null;

    private static ShippedFonts Register()
    {
        ShippedFonts fonts = new();
        // First in the list: the shipped letters win over an installed font of the same name, so that pictures are equal everywhere.
        Fonts.FontResolvers.Insert(0, fonts);
        Fonts.Default = Family;
        return fonts;
    }

    private static SKTypeface Load(string file)
    {
        using Stream stream = typeof(ShippedFonts).Assembly.GetManifestResourceStream($"BearingAnalytics.Reporting.Fonts.{file}")
            ?? throw new InvalidOperationException($"The font {file} is missing from the assembly.");
        return SKTypeface.FromStream(stream);
    }
}
