using BearingAnalytics.Noise;
using BearingAnalytics.Noise.Combs;

namespace BearingAnalytics.Benchmarks.Ablation;

/// <summary>The verdict as it is, and with one thing taken away or exchanged.</summary>
internal static class VerdictMethods
{
    private static readonly EvidenceSettings Used = EvidenceSettings.Default;

    public static IReadOnlyList<AblationMethod> All { get; } =
    [
        Method("the verdict as it is", DiagnosisOptions.Default),
        Method("speed never followed", DiagnosisOptions.Default with { FollowSpeed = false }),
        With("sharp lines only", Used with { LineWidths = [Used.LineWidths[0]] }),
        With("lines of middle width only", Used with { LineWidths = [Used.LineWidths[1]] }),
        With("broad lines only", Used with { LineWidths = [Used.LineWidths[2]] }),
        With("combs found in envelopes not whitened", Used with { FindsInWhite = false }),
        With("one band, the whole range", Used with { UsesAllBands = false }),
    ];

    // One thing at a time: beside the verdict at constant speed.
    private static AblationMethod With(string name, EvidenceSettings evidence) =>
        Method($"speed never followed, {name}", DiagnosisOptions.Default with { FollowSpeed = false, Evidence = evidence });

    private static AblationMethod Method(string name, DiagnosisOptions options)
    {
        FaultDiagnoser diagnoser = new(options);
        return new AblationMethod(name, asked => diagnoser.Diagnose(asked.Channel, asked.Bearing, asked.StatedRpm).Diagnosis.Mode);
    }
}
