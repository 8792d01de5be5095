using System.Text.Json.Nodes;
using BearingAnalytics.Rollers.Profiles;

namespace BearingAnalytics.Rollers.Drawings;

/// <summary>The generatrix as JSON; of mirrored halves the right one.</summary>
internal static class ProfileAsJson
{
    public static JsonObject Of(RollerDrawing drawing)
    {
        JsonObject node = drawing.Profile is LogarithmicProfile ? [] : new() { ["symmetric"] = drawing.IsSymmetric };
        switch (drawing.Profile)
        {
            case TangentArcChain chain:
                if (chain.ApexMm != 0)
                {
                    node["apexMm"] = chain.ApexMm;
                }

                node["segments"] = Segments(drawing.Segments.Count > 0 ? drawing.Segments : chain.Segments, drawing.IsSymmetric);
                break;
            case LogarithmicProfile law:
                node["law"] = Law(law, "");
                break;
            case TabulatedProfile table:
                node["table"] = Table(table, drawing.IsSymmetric);
                break;
            default:
                throw new ArgumentException(
                    $"A profile of kind {drawing.Profile.GetType().Name} has no word in the format; give arcs, a law or a table.");
        }

        return node;
    }

    public static JsonObject Law(NominalProfile profile, string name)
    {
        if (profile is not LogarithmicProfile law)
        {
            throw new ArgumentException(
                $"An ideal law of kind {profile.GetType().Name} has no word in the format; give a logarithmic law.");
        }

        JsonObject node = [];
        if (name.Length > 0 && name != law.Name)
        {
            node["name"] = name;
        }

        node["kind"] = Words.For(Words.Laws, law.Law);
        node["lengthMm"] = law.LengthMm;
        if (law.Contact is { } contact)
        {
            Contact(node, contact);
        }
        else
        {
            node["diameterMm"] = law.DiameterMm;
            node["thrust"] = law.IsThrust;
        }

        if (law.Law == CrownLaw.FujiwaraKawase)
        {
            node["k1"] = law.K1;
            node["k2"] = law.K2;
            node["zmUm"] = law.EndDropUm;
        }

        return node;
    }

    private static void Contact(JsonObject node, LineContact contact)
    {
        node["loadN"] = contact.LoadN;
        node["effectiveRadiusMm"] = contact.EffectiveRadiusMm;
        node["effectiveModulusMpa"] = contact.EffectiveModulusMpa;
    }

    private static JsonArray Segments(IReadOnlyList<ProfileSegment> segments, bool isSymmetric)
    {
        if (isSymmetric && SegmentMirror.FirstUnequal(segments) >= 0)
        {
            throw new ArgumentException("The drawing is symmetric but its segments are not mirror images; set IsSymmetric to false.");
        }

        bool hasCentre = segments.Count % 2 == 1 && SegmentMirror.Of(segments).SequenceEqual(segments);
        int first = isSymmetric && hasCentre ? segments.Count / 2 : 0;
        bool isHalf = isSymmetric && hasCentre;
        JsonArray list = [];
        for (int i = first; i < segments.Count; i++)
        {
            list.Add(Segment(segments[i], isFirst: i == first, isHalf));
        }

        return list;
    }

    private static JsonObject Segment(ProfileSegment segment, bool isFirst, bool isHalf)
    {
        JsonObject node = new() { ["kind"] = segment.IsLine ? Words.Line : Words.Arc };
        DrawingAsJson.Put(node, "radiusMm", segment.IsLine ? null : segment.RadiusMm);
        DrawingAsJson.Put(node, "radiusLimitsMm", segment.RadiusLimitsMm);
        DrawingAsJson.Put(node, "fromMm", isFirst && !isHalf ? segment.FromMm : null);
        DrawingAsJson.Put(node, "toMm", segment.ToMm);
        if (!isFirst)
        {
            DrawingAsJson.Put(node, "startLimitsMm", segment.StartLimitsMm);
        }

        return node;
    }

    private static JsonObject Table(TabulatedProfile table, bool isSymmetric)
    {
        if (isSymmetric && !SegmentMirror.IsOwnMirror(table))
        {
            throw new ArgumentException("The drawing is symmetric but its table is not its own mirror image; set IsSymmetric to false.");
        }

        bool isHalf = isSymmetric && table.TableXMm.Contains(0);
        JsonArray rows = [];
        for (int i = 0; i < table.TableXMm.Count; i++)
        {
            if (!isHalf || table.TableXMm[i] >= 0)
            {
                rows.Add(new JsonObject { ["xMm"] = table.TableXMm[i], ["dropUm"] = table.TableDropUm[i] });
            }
        }

        return new JsonObject { ["interpolation"] = Words.For(Words.Interpolations, table.Interpolation), ["rows"] = rows };
    }
}
