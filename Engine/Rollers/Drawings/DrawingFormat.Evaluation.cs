using static BearingAnalytics.Rollers.Drawings.FieldSpec;

namespace BearingAnalytics.Rollers.Drawings;

/// <summary>How the roller is measured, evaluated and decided about.</summary>
internal static partial class DrawingFormat
{
    public static ObjectSpec Uncertainty => new(
        "uncertainty", "Standard uncertainties (k = 1) of the measuring chain that the trace itself cannot show.",
        [
            Number("probeGain", Ranges.Share, "Gain of the probe, relative: 0.002 is 0.2 % of every height."),
            Number("straightnessUmPer100Mm", Ranges.UncertaintyUm, "Straightness of the traverse, µm over 100 mm."),
            Number("positionMm", Ranges.UncertaintyMm, "Position along the trace, mm."),
            Number("diameterUm", Ranges.UncertaintyUm, "Diameter, µm."),
            Number("axisTiltMrad", Ranges.UncertaintyMrad, "Tilt against the roller's axis, mrad; for cone angles."),
            Number("textureRelative", Ranges.Share, "Texture parameters, relative."),
        ]);

    private static IEnumerable<FieldSpec> Evaluation =>
    [
        Number("gaugeIntervalUm", Ranges.PositiveToleranceUm, "Gauge interval into which rollers are sorted by diameter, µm."),
        Object("window", Range, "Evaluation window; found from the chamfers where not given."),
        List("excluded", Range, "Ranges left out of every evaluation: marks, grooves."),
        Choice("alignment", Words.Of(Words.Alignments), "How the trace is laid on the drawing; least-squares where not given."),
        Choice("anchor", Words.Of(Words.Anchors), "What fixes the drawing along the trace; best-fit where not given."),
        Number("formCutoffMm", Ranges.FormCutoff, "Gaussian cut-off before deviations are judged, mm; 0.25 where not given, 0 for none."),
        Choice("traceReference", Words.Of(Words.TraceReferences), "What the trace's x axis is parallel to; generatrix where not given."),
        Object("uncertainty", Uncertainty, "The measuring chain's own uncertainty; none where not given."),
        Choice("decisionRule", Words.Of(Words.DecisionRules), "How uncertainty enters the decision; iso-14253-1 where not given."),
    ];
}
