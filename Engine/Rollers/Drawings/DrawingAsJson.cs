using System.Text.Json.Nodes;
using BearingAnalytics.Quality;

namespace BearingAnalytics.Rollers.Drawings;

/// <summary>A drawing as a tree of JSON. What has its default is left out.</summary>
internal static class DrawingAsJson
{
    public static JsonObject Of(RollerDrawing drawing)
    {
        JsonObject root = new() { ["schema"] = Words.Schema, ["name"] = drawing.Name, ["type"] = Words.For(Words.Types, drawing.Type) };
        Body(root, drawing);
        root["profile"] = ProfileAsJson.Of(drawing);
        Put(root, "coneAngleDeg", drawing.ConeAngleDeg == 0 ? null : drawing.ConeAngleDeg);
        Put(root, "coneAngleLimitsDeg", drawing.ConeAngleLimitsDeg);
        root.Word("largeEnd", drawing.LargeEnd is { } end ? Words.For(Words.Ends, end) : null);
        Put(root, "largeEndSphereRadiusMm", drawing.LargeEndSphereRadiusMm);
        root.Word("limitsSource", drawing.LimitsSource.Length > 0 ? drawing.LimitsSource : null);
        Demands(root, drawing);
        Evaluation(root, drawing);
        return root;
    }

    internal static void Put(JsonObject node, string name, double? value)
    {
        if (value is { } number)
        {
            node[name] = number;
        }
    }

    internal static void Put(JsonObject node, string name, Tolerance limits)
    {
        if (limits.IsLimited)
        {
            JsonObject inner = [];
            Put(inner, "lower", limits.Lower);
            Put(inner, "upper", limits.Upper);
            node[name] = inner;
        }
    }

    private static void Word(this JsonObject node, string name, string? text)
    {
        if (text is not null)
        {
            node[name] = text;
        }
    }

    private static void Body(JsonObject root, RollerDrawing drawing)
    {
        Put(root, "diameterMm", drawing.DiameterMm);
        Put(root, "diameterLimitsMm", drawing.DiameterLimitsMm);
        Put(root, "lengthMm", drawing.LengthMm);
        Put(root, "lengthLimitsMm", drawing.LengthLimitsMm);
        if (drawing.LeftChamfer is { } both && both == drawing.RightChamfer)
        {
            root["chamfer"] = Chamfer(both);
            return;
        }

        PutObject(root, "leftChamfer", drawing.LeftChamfer is { } left ? Chamfer(left) : null);
        PutObject(root, "rightChamfer", drawing.RightChamfer is { } right ? Chamfer(right) : null);
    }

    private static void Demands(JsonObject root, RollerDrawing drawing)
    {
        PutList(root, "drops", drawing.Drops, Drop);
        PutObject(root, "idealLaw", drawing.IdealLaw is { } law ? ProfileAsJson.Law(law, drawing.IdealLawName) : null);
        Put(root, "lawDeviationLimitUm", drawing.LawDeviationLimitUm);
        PutList(root, "lineProfile", drawing.LineProfile, Zone);
        PutObject(root, "middleStraightness", drawing.MiddleStraightness is { } middle
            ? new JsonObject { ["lengthMm"] = middle.LengthMm, ["limitUm"] = middle.LimitUm }
            : null);
        if (drawing.Convexity is { } convexity)
        {
            JsonObject node = new() { ["gaugeMm"] = convexity.GaugeMm };
            Put(node, "limitsUm", convexity.LimitsUm);
            root["convexity"] = node;
        }

        Put(root, "concavityLimitUm", drawing.ConcavityLimitUm);
        Put(root, "jointAngleLimitMrad", drawing.JointAngleLimitMrad);
        Put(root, "symmetryLimitUm", drawing.SymmetryLimitUm);
        PutList(root, "texture", drawing.Texture, Texture);
        Put(root, "roundnessLimitUm", drawing.RoundnessLimitUm);
    }

    private static void Evaluation(JsonObject root, RollerDrawing drawing)
    {
        Put(root, "gaugeIntervalUm", drawing.GaugeIntervalUm);
        PutObject(root, "window", drawing.Window is { } window ? Range(window) : null);
        PutList(root, "excluded", drawing.Excluded, Range);
        root["alignment"] = Words.For(Words.Alignments, drawing.Alignment);
        root["anchor"] = Words.For(Words.Anchors, drawing.Anchor);
        Put(root, "formCutoffMm", drawing.FormCutoffMm);
        root["traceReference"] = Words.For(Words.TraceReferences, drawing.TraceReference);
        if (drawing.Uncertainty != new MeasurementUncertainty())
        {
            root["uncertainty"] = Uncertainty(drawing.Uncertainty);
        }

        root["decisionRule"] = Words.DecisionRules.Any(rule => rule.Value == drawing.DecisionRule)
            ? drawing.DecisionRule.Name
            : throw new ArgumentException(
                $"The decision rule \"{drawing.DecisionRule.Name}\" has no word in the format; use one that has.");
    }

    private static JsonObject Chamfer(Chamfer chamfer) => new() { ["axialMm"] = chamfer.AxialMm, ["radialMm"] = chamfer.RadialMm };

    private static JsonObject Range(EvaluationRange range) => new() { ["fromMm"] = range.FromMm, ["toMm"] = range.ToMm };

    private static JsonObject Drop(DropStation station)
    {
        JsonObject node = [];
        node.Word("name", station.Name.Length > 0 ? station.Name : null);
        Put(node, "atMm", station.AtMm);
        node.Word("origin", Words.For(Words.Origins, station.Origin));
        Put(node, "dropUm", station.DropUm);
        Put(node, "limitsUm", station.LimitsUm);
        return node;
    }

    private static JsonObject Zone(LineProfileZone zone)
    {
        JsonObject node = zone.UpperUm.Equals(zone.LowerUm)
            ? new() { ["widthUm"] = 2 * zone.UpperUm }
            : new() { ["upperUm"] = zone.UpperUm, ["lowerUm"] = zone.LowerUm };
        PutObject(node, "range", zone.Range is { } range ? Range(range) : null);
        return node;
    }

    private static JsonObject Texture(TextureLimit limit)
    {
        JsonObject node = new()
        {
            ["parameter"] = limit.Parameter,
            ["standard"] = Words.For(Words.TextureStandards, limit.Standard),
            ["cutoffMm"] = limit.CutoffMm,
        };
        Put(node, "limits", limit.Limits);
        PutObject(node, "range", limit.Range is { } range ? Range(range) : null);
        return node;
    }

    private static JsonObject Uncertainty(MeasurementUncertainty uncertainty)
    {
        JsonObject node = [];
        foreach ((string name, double value) in new[]
        {
            ("probeGain", uncertainty.ProbeGain), ("straightnessUmPer100Mm", uncertainty.StraightnessUmPer100Mm),
            ("positionMm", uncertainty.PositionMm), ("diameterUm", uncertainty.DiameterUm),
            ("axisTiltMrad", uncertainty.AxisTiltMrad), ("textureRelative", uncertainty.TextureRelative),
        })
        {
            Put(node, name, value == 0 ? null : value);
        }

        return node;
    }

    private static void PutObject(JsonObject node, string name, JsonObject? inner)
    {
        if (inner is not null)
        {
            node[name] = inner;
        }
    }

    private static void PutList<T>(JsonObject node, string name, IReadOnlyList<T> entries, Func<T, JsonObject> asJson)
    {
        if (entries.Count > 0)
        {
            node[name] = new JsonArray([.. entries.Select(entry => (JsonNode)asJson(entry))]);
        }
    }
}
