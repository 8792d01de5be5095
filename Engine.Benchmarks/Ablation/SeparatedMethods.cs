using BearingAnalytics.Noise;
using BearingAnalytics.Spectra;

namespace BearingAnalytics.Benchmarks.Ablation;

/// <summary>The verdict on what is left of a signal once its lines were taken out, told the speed read before.</summary>
internal static class SeparatedMethods
{
    /// <summary>How far a speed that was read may be off, relative: a wandering one has no better.</summary>
    private const double SpacingTolerance = 0.002;

    private static readonly FaultDiagnoser Diagnoser = new(DiagnosisOptions.Default with { FollowSpeed = false });

    public static IReadOnlyList<AblationMethod> All { get; } =
    [
        Method("random part by delay (discrete/random separation)", asked =>
            DiscreteRandomSeparation.Separate(asked.Channel.Samples).Random),
        Method("autoregressive residual", asked => AutoregressivePrewhitening.Apply(asked.Channel.Samples).Values),
        Method("shaft lines lifted out of the cepstrum", asked =>
            CepstralLifter.Apply(asked.Channel.Samples, asked.SampleRateHz, asked.ShaftHz, SpacingTolerance)),
        Method("mean revolution taken out", asked =>
            SynchronousAverage.Of(asked.Channel.Samples, asked.SampleRateHz / asked.ShaftHz).Residual),
    ];

    private static AblationMethod Method(string name, Func<AblationCase, float[]> separate) => new(
        $"speed never followed, {name}",
        asked => Diagnoser.Diagnose(asked.Channel with { Samples = separate(asked) }, asked.Bearing, 60 * asked.ShaftHz).Diagnosis.Mode);
}
