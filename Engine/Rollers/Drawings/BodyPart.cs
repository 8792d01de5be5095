using BearingAnalytics.Quality;
using static BearingAnalytics.Rollers.Drawings.NumberRange;

namespace BearingAnalytics.Rollers.Drawings;

/// <summary>Reads sizes, chamfers and the cone.</summary>
internal sealed class BodyPart(DrawingNode root)
{
    public RollerType? Type { get; } = root.Word("type", Words.Types);

    public double? DiameterMm { get; } = root.Number("diameterMm");

    public double? LengthMm { get; } = root.Number("lengthMm");

    public double? ConeAngleDeg { get; } = root.Number("coneAngleDeg");

    public Tolerance DiameterLimits() =>
        LimitsPart.Read(
            root, "diameterLimitsMm", new Limited(DiameterMm, "mm", "the diameter") { MayLieOutside = true, WidestShare = 0.1 });

    public Tolerance LengthLimits() =>
        LimitsPart.Read(root, "lengthLimitsMm", new Limited(LengthMm, "mm", "the length") { MayLieOutside = true, WidestShare = 0.1 });

    public Tolerance ConeAngleLimits() =>
        LimitsPart.Read(
            root, "coneAngleLimitsDeg", new Limited(ConeAngleDeg, "°", "the cone angle") { MayLieOutside = true, WidestShare = 0.5 });

    public RollerExtent Extent()
    {
        if (root.Has("chamfer") && (root.Has("leftChamfer") || root.Has("rightChamfer")))
        {
            root.Wrong("chamfer", "give either \"chamfer\" for both ends, or \"leftChamfer\" and \"rightChamfer\".");
        }

        RollerExtent extent = new()
        {
            LengthMm = LengthMm,
            HalfConeDeg = Type == RollerType.Tapered ? (ConeAngleDeg ?? 0) / 2 : 0,
            Left = Chamfer("chamfer") ?? Chamfer("leftChamfer"),
            Right = Chamfer("chamfer") ?? Chamfer("rightChamfer"),
        };
        CheckChamfers(extent);
        return extent;
    }

    /// <summary>A tapered roller needs its cone; others have none.</summary>
    public void CheckCone()
    {
        if (Type == RollerType.Tapered)
        {
            Need("coneAngleDeg", "the full cone angle 2β, degrees");
            Need("largeEnd", "\"left\" or \"right\"");
            CheckSmallEnd();
            return;
        }

        string[] cone = ["coneAngleDeg", "coneAngleLimitsDeg", "largeEnd", "largeEndSphereRadiusMm"];
        foreach (string name in Type is null ? [] : cone.Where(root.Has))
        {
            root.Wrong(name, $"\"{name}\" belongs to a tapered roller, but the type is \"{root.Text("type")}\".");
        }
    }

    private void Need(string name, string what)
    {
        if (!root.Has(name))
        {
            root.Wrong("type", $"\"{name}\" is missing: a tapered roller needs {what}.");
        }
    }

    private void CheckSmallEnd()
    {
        if (ConeAngleDeg is { } angle && DiameterMm is { } diameter && LengthMm is { } length)
        {
            double small = diameter - (2 * length * Math.Tan(angle / 2 * Math.PI / 180));
            if (small <= 0)
            {
                root.Wrong(
                    "coneAngleDeg",
                    $"a cone of {Written(angle)}° narrows from {Written(diameter)} mm to nothing within " +
                    $"{Written(length)} mm; the angle is the full one, in degrees.");
            }
        }
    }

    private Chamfer? Chamfer(string name) =>
        root.Child(name) is { } node && node.Number("axialMm") is { } axial && node.Number("radialMm") is { } radial
            ? new Chamfer(axial, radial)
            : null;

    private void CheckChamfers(RollerExtent extent)
    {
        if ((extent.Left?.AxialMm ?? 0) + (extent.Right?.AxialMm ?? 0) >= LengthMm)
        {
            string name = root.Has("chamfer") ? "chamfer" : root.Has("rightChamfer") ? "rightChamfer" : "leftChamfer";
            root.Wrong(name, $"the chamfers are longer than the roller of {Written(LengthMm!.Value)} mm.");
        }

        foreach (string name in new[] { "chamfer", "leftChamfer", "rightChamfer" })
        {
            if (Chamfer(name)?.RadialMm >= DiameterMm / 2)
            {
                root.Child(name)!.Value.Wrong("radialMm", $"the chamfer is deeper than the radius of {Written(DiameterMm!.Value / 2)} mm.");
            }
        }
    }
}
