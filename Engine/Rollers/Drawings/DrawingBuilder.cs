using BearingAnalytics.Quality;

namespace BearingAnalytics.Rollers.Drawings;

/// <summary>Makes the drawing from a checked tree. All parts are read before any mistake counts, so that all are told at once.</summary>
internal sealed class DrawingBuilder(DrawingNode root, Mistakes mistakes)
{
    private readonly BodyPart _body = new(root);

    /// <summary>The drawing, or null where there is any mistake.</summary>
    public RollerDrawing? Build()
    {
        RollerExtent extent = _body.Extent();
        DrawnProfile? profile = root.Child("profile") is { } node ? new ProfilePart(node, extent, _body.DiameterMm).Read() : null;
        LogarithmicProfile? ideal = root.Child("idealLaw") is { } law ? new LawPart(law, extent, _body.DiameterMm).Read() : null;
        extent = extent with { Profile = profile?.Curve };
        _body.CheckCone();
        RollerDrawing drawing = Demanded(Body(extent, profile), extent, ideal);
        CheckTogether(profile, ideal);
        return mistakes.Any ? null : drawing;
    }

    // Values that are missing have been told; what stands in for them is never seen.
    private RollerDrawing Body(RollerExtent extent, DrawnProfile? profile) => new()
    {
        Name = root.Text("name") ?? "",
        Type = _body.Type ?? default,
        DiameterMm = _body.DiameterMm ?? double.NaN,
        DiameterLimitsMm = _body.DiameterLimits(),
        LengthMm = _body.LengthMm ?? double.NaN,
        LengthLimitsMm = _body.LengthLimits(),
        LeftChamfer = extent.Left,
        RightChamfer = extent.Right,
        Profile = profile?.Curve ?? new TangentArcChain([new(double.PositiveInfinity, -1, 1)]),
        Segments = profile?.Segments ?? [],
        IsSymmetric = profile?.IsSymmetric ?? true,
        ConeAngleDeg = _body.ConeAngleDeg ?? 0,
        ConeAngleLimitsDeg = _body.ConeAngleLimits(),
        LargeEnd = root.Word("largeEnd", Words.Ends),
        LargeEndSphereRadiusMm = root.Number("largeEndSphereRadiusMm"),
    };

    private RollerDrawing Demanded(RollerDrawing body, RollerExtent extent, LogarithmicProfile? ideal)
    {
        DropsPart drops = new(root, extent);
        ZonesPart zones = new(root, extent);
        EvaluationRange? window = RangePart.Window(root, extent);
        return Evaluated(body) with
        {
            Drops = drops.Drops(),
            IdealLaw = ideal,
            IdealLawName = ideal is null ? "" : root.Child("idealLaw")?.Text("name") ?? ideal.Name,
            LineProfile = zones.LineProfile(),
            MiddleStraightness = drops.MiddleStraightness(),
            Convexity = drops.Convexity(),
            ConcavityLimitUm = root.Number("concavityLimitUm"),
            JointAngleLimitMrad = root.Number("jointAngleLimitMrad"),
            SymmetryLimitUm = root.Number("symmetryLimitUm"),
            LawDeviationLimitUm = root.Number("lawDeviationLimitUm"),
            Texture = zones.Texture(),
            RoundnessLimitUm = root.Number("roundnessLimitUm"),
            Window = window,
            Excluded = RangePart.Excluded(root, extent, window),
        };
    }

    private RollerDrawing Evaluated(RollerDrawing body) => body with
    {
        GaugeIntervalUm = root.Number("gaugeIntervalUm"),
        Alignment = root.Word("alignment", Words.Alignments) ?? AlignmentKind.LeastSquares,
        Anchor = root.Word("anchor", Words.Anchors) ?? AlignmentAnchor.BestFit,
        FormCutoffMm = root.Number("formCutoffMm") ?? body.FormCutoffMm,
        TraceReference = root.Word("traceReference", Words.TraceReferences) ?? TraceReference.Generatrix,
        Uncertainty = Uncertainty(root.Child("uncertainty")),
        DecisionRule = root.Text("decisionRule") is { } name
            ? Words.DecisionRules.First(rule => rule.Word == name).Value
            : DecisionRule.Iso14253,
        LimitsSource = root.Text("limitsSource") ?? "",
    };

    private static MeasurementUncertainty Uncertainty(DrawingNode? given) => given is not { } node ? new() : new()
    {
        ProbeGain = node.Number("probeGain") ?? 0,
        StraightnessUmPer100Mm = node.Number("straightnessUmPer100Mm") ?? 0,
        PositionMm = node.Number("positionMm") ?? 0,
        DiameterUm = node.Number("diameterUm") ?? 0,
        AxisTiltMrad = node.Number("axisTiltMrad") ?? 0,
        TextureRelative = node.Number("textureRelative") ?? 0,
    };

    /// <summary>Demands that need something else of the drawing.</summary>
    private void CheckTogether(DrawnProfile? profile, LogarithmicProfile? ideal)
    {
        if (root.Has("lawDeviationLimitUm") && ideal is null && !root.Has("idealLaw"))
        {
            root.Wrong("lawDeviationLimitUm", "a deviation from which law? Add \"idealLaw\".");
        }

        if (root.Has("symmetryLimitUm") && profile is { IsSymmetric: false })
        {
            root.Wrong("symmetryLimitUm", "the profile is not symmetric, so mirrored stations differ by design; leave this out.");
        }

        if (root.Has("jointAngleLimitMrad") && profile is { Segments.Count: < 2 })
        {
            root.Wrong("jointAngleLimitMrad", "the profile has no joints of segments; leave this out.");
        }

        bool isTold = root.Has("limitsSource") && !string.IsNullOrWhiteSpace(root.Text("limitsSource") ?? "told already");
        if (!isTold && FirstLimit(root.Value) is { } limit)
        {
            mistakes.Add(limit.Spot, limit.Value.Path,
                "limits are given but not where they come from; add \"limitsSource\": the standard, drawing or customer.");
        }
    }

    private static JsonMember? FirstLimit(JsonValue value)
    {
        foreach (JsonMember member in value.Members)
        {
            bool isLimit = member.Name.Contains("imit", StringComparison.Ordinal) && member.Name != "limitsSource";
            if (isLimit || member.Name == "lineProfile")
            {
                return member;
            }

            JsonMember? inner = FirstLimit(member.Value)
                ?? member.Value.Items.Select(FirstLimit).FirstOrDefault(found => found is not null);
            if (inner is not null)
            {
                return inner;
            }
        }

        return null;
    }
}
