using ScottPlot;

namespace BearingAnalytics.Reporting.Drawing;

/// <summary>One set of colours for all charts. Each part of the bearing keeps its colour from picture to picture.</summary>
internal static class Palette
{
    public static Color Ink { get; } = Color.FromHex("#1f2933");

    public static Color Muted { get; } = Color.FromHex("#5f6c7b");

    public static Color Grid { get; } = Color.FromHex("#e6e9ed");

    public static Color Signal { get; } = Color.FromHex("#33658a");

    public static Color Band { get; } = Color.FromHex("#e0a100");

    /// <summary>What a drawing asks for.</summary>
    public static Color Nominal { get; } = Color.FromHex("#b3261e");

    /// <summary>Dents, burrs and what is left out.</summary>
    public static Color Mark { get; } = Color.FromHex("#a8487f");

    private static readonly Color[] Series =
    [
        Color.FromHex("#0072b2"), Color.FromHex("#b84f00"), Color.FromHex("#00795a"), Color.FromHex("#7b3fa0"), Color.FromHex("#8a5f00"),
    ];

    /// <summary>Colours of one of several alike things; neighbours stay apart for the common kinds of colour blindness.</summary>
    public static Color Nth(int index) => Series[index % Series.Length];

    /// <summary>Colours that stay apart for the common kinds of colour blindness, and dark enough for text on white.</summary>
    public static Color Of(LineFamily family) => family switch
    {
        LineFamily.OuterRace => Color.FromHex("#b3261e"),
        LineFamily.InnerRace => Color.FromHex("#0b6e4f"),
        LineFamily.Element => Color.FromHex("#7b3fa0"),
        LineFamily.Cage => Color.FromHex("#8a5a00"),
        _ => Muted,
    };
}
