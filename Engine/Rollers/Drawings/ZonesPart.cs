using BearingAnalytics.Quality;
using static BearingAnalytics.Rollers.Drawings.NumberRange;

namespace BearingAnalytics.Rollers.Drawings;

/// <summary>Reads line-profile zones and texture limits.</summary>
internal sealed class ZonesPart(DrawingNode root, RollerExtent extent)
{
    private static readonly NumberRange Height = new(0.001, 1000, "µm");

    public IReadOnlyList<LineProfileZone> LineProfile() => [.. root.Entries("lineProfile").Select(Zone)];

    public IReadOnlyList<TextureLimit> Texture() => [.. root.Entries("texture").Select(TextureLimit)];

    private LineProfileZone Zone(DrawingNode node)
    {
        bool isEqual = node.Has("widthUm");
        bool isUnequal = node.Has("upperUm") || node.Has("lowerUm");
        if (isEqual == isUnequal)
        {
            node.Wrong("give either \"widthUm\" for an equal zone, or \"upperUm\" and \"lowerUm\" for an unequal one.");
        }
        else if (isUnequal && !(node.Has("upperUm") && node.Has("lowerUm")))
        {
            node.Wrong("an unequal zone needs both \"upperUm\" and \"lowerUm\"; 0 for none on that side.");
        }

        double? half = node.Number("widthUm") / 2;
        (double? upper, double? lower) = (half ?? node.Number("upperUm"), half ?? node.Number("lowerUm"));
        if (upper == 0 && lower == 0)
        {
            node.Wrong("upperUm", "a zone of no width: no roller can be made to it.");
        }

        return new LineProfileZone(upper ?? 0, lower ?? 0, RangePart.Read(node.Child("range"), extent));
    }

    private TextureLimit TextureLimit(DrawingNode node)
    {
        string parameter = node.Text("parameter") ?? "";
        TextureStandard standard = node.Word("standard", Words.TextureStandards) ?? TextureStandard.Iso4287;
        Tolerance limits = LimitsPart.Read(node, "limits", new Limited(null, ""));
        if (parameter.Length > 0 && node.Child("limits") is { IsSound: true } sound)
        {
            CheckSize(sound, parameter);
        }

        return new TextureLimit(parameter, standard, node.Number("cutoffMm") ?? 0, limits, RangePart.Read(node.Child("range"), extent));
    }

    private static void CheckSize(DrawingNode limits, string parameter)
    {
        bool isHeight = parameter[1..] is not ("sk" or "ku" or "dq" or "Sm") && !parameter.StartsWith('M');
        foreach (string side in isHeight ? new[] { "lower", "upper" } : [])
        {
            if (limits.Number(side) is { } value && value != 0 && !Height.Holds(value))
            {
                limits.Wrong(side, $"{parameter} is a height: " + Height.Complaint(value, Written(value)));
            }
        }
    }
}
