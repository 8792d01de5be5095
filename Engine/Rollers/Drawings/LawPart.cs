using static BearingAnalytics.Rollers.Drawings.NumberRange;

namespace BearingAnalytics.Rollers.Drawings;

/// <summary>Reads a logarithmic law; each kind has keys of its own.</summary>
internal sealed class LawPart(DrawingNode node, RollerExtent extent, double? diameterMm)
{
    private static readonly string[] Material = ["youngMpa", "poisson", "effectiveModulusMpa"];

    public LogarithmicProfile? Read()
    {
        if (node.Word("kind", Words.Laws) is not { } law)
        {
            return null;
        }

        string[] needed = law == CrownLaw.Iso16281 ? [] : law == CrownLaw.FujiwaraKawase ? ["loadN", "k1", "k2", "zmUm"] : ["loadN"];
        string[] allowed = law == CrownLaw.Iso16281 ? ["diameterMm", "thrust"] : [.. Material, "effectiveRadiusMm", .. needed];
        RefuseOthers(Words.For(Words.Laws, law), ["name", "kind", "lengthMm", .. allowed]);
        foreach (string name in needed.Where(name => !node.Has(name)))
        {
            node.Wrong($"\"{name}\" is missing: {Words.For(Words.Laws, law)} needs {SpecCheck.Listed(needed)}."
                .Replace(" or ", " and ", StringComparison.Ordinal));
        }

        if (node.Number("lengthMm") / 2 > extent.HalfMm + 1e-6)
        {
            node.Wrong(
                "lengthMm", $"the law is longer than the roller of {Written(extent.LengthMm!.Value)} mm; give the effective length.");
        }

        return node.IsSound && node.Number("lengthMm") is { } length ? Guarded(law, length) : null;
    }

    private void RefuseOthers(string kind, string[] allowed)
    {
        ObjectSpec known = DrawingFormat.NamedLaw;
        foreach (JsonMember member in node.Value.Members.Where(one => known.Find(one.Name) is not null && !allowed.Contains(one.Name)))
        {
            node.Wrong(member.Name, $"{kind} does not take \"{member.Name}\"; it takes {SpecCheck.Listed(allowed.Skip(1))}.");
        }

        if (node.Has("effectiveModulusMpa") && (node.Has("youngMpa") || node.Has("poisson")))
        {
            node.Wrong("effectiveModulusMpa", "give either \"effectiveModulusMpa\" or \"youngMpa\" and \"poisson\", not both.");
        }
    }

    private LogarithmicProfile? Guarded(CrownLaw law, double lengthMm)
    {
        try
        {
            return Curve(law, lengthMm);
        }
        catch (ArgumentException impossible)
        {
            node.Wrong(impossible.Message);
            return null;
        }
    }

    private LogarithmicProfile? Curve(CrownLaw law, double lengthMm)
    {
        if (law == CrownLaw.Iso16281)
        {
            double? diameter = node.Has("diameterMm") ? node.Number("diameterMm") : diameterMm;
            return diameter is { } size ? LogarithmicProfile.Iso16281(size, lengthMm, node.Flag("thrust") ?? false) : null;
        }

        double? radius = node.Has("effectiveRadiusMm") ? node.Number("effectiveRadiusMm") : diameterMm / 2;
        if (node.Number("loadN") is not { } load || radius is not { } effective)
        {
            return null;
        }

        LineContact contact = new(load, lengthMm, effective, node.Number("effectiveModulusMpa") ?? Modulus());
        return law switch
        {
            CrownLaw.Lundberg => LogarithmicProfile.Lundberg(contact),
            CrownLaw.JohnsGohar => LogarithmicProfile.JohnsGohar(contact),
            _ when node.Number("k1") is { } k1 && node.Number("k2") is { } k2 && node.Number("zmUm") is { } zm =>
                LogarithmicProfile.FujiwaraKawase(contact, k1, k2, zm),
            _ => null,
        };
    }

    private double Modulus()
    {
        double young = node.Number("youngMpa") ?? LineContact.SteelYoungMpa;
        double poisson = node.Number("poisson") ?? LineContact.SteelPoisson;
        return LineContact.EffectiveModulus(young, poisson, young, poisson);
    }
}
