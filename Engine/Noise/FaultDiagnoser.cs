using System.Globalization;
using BearingAnalytics.Bearings;
using BearingAnalytics.Noise.Combs;
using BearingAnalytics.Quality;
using BearingAnalytics.Signals;
using BearingAnalytics.Spectra;

namespace BearingAnalytics.Noise;

/// <summary>
/// Rule-based diagnosis of one channel: the combs of outer race, inner race, element and cage compete for the squared envelope
/// spectra of many bands, against each other and against "no clear line". Needs no training on the rig.
/// Thread-safe; equal input gives equal output. The method is told in docs/design/diagnosis.md.
/// </summary>
public sealed class FaultDiagnoser
{
    /// <summary>Harmonics of the shaft that are asked for: unlike a bearing the shaft does not slip, so many may count.</summary>
    private const int ShaftHarmonics = 10;

    /// <summary>How far a speed read from a comb of the signal may be off, relative.</summary>
    private const double ReadingError = 0.02;

    private readonly DiagnosisOptions _options;

    /// <summary>A diagnoser with the given settings.</summary>
    public FaultDiagnoser(DiagnosisOptions? options = null) => _options = options ?? DiagnosisOptions.Default;

    /// <summary>Diagnoses one channel.</summary>
    /// <param name="channel">Finite samples with a known sampling rate; any unit, because only ratios are used.</param>
    /// <param name="bearing">What turns in it; of an estimated interior every element count that it may have is tried.</param>
    /// <param name="statedSpeedRpm">Shaft speed as stated, r/min; null when nobody told.</param>
    /// <exception cref="ArgumentException">The channel has no sampling rate.</exception>
    public FaultDiagnosis Diagnose(Channel channel, CatalogueBearing bearing, double? statedSpeedRpm)
    {
        ArgumentNullException.ThrowIfNull(channel);
        ArgumentNullException.ThrowIfNull(bearing);
        double sampleRateHz = channel.SampleRateHz
            ?? throw new ArgumentException($"Channel {channel.Name} has no sampling rate; a diagnosis needs one.", nameof(channel));
        FrequencyBand whole = new(0, sampleRateHz / 2);

        SignalView view = new(channel.Samples, sampleRateHz);
        List<Finding> findings = [];
        double? startHz = statedSpeedRpm / 60 ?? Estimated(view, bearing);
        if (startHz is not { } shaftHz)
        {
            findings.Add(new Finding(
                "speed-unknown", FindingSeverity.Blocking, "The shaft speed is not stated and the signal does not show it clearly; state it with --rpm or speed_rpm."));
            return Undecided(whole, null, findings, "the shaft speed is not known");
        }

        double revolutions = channel.DurationSeconds * shaftHz;
        if (revolutions < _options.MinimumRevolutions)
        {
            findings.Add(new Finding("too-few-revolutions", FindingSeverity.Blocking, Invariant(
                $"The recording holds {revolutions:0.#} shaft revolutions; at least {_options.MinimumRevolutions:0} are needed to tell the parts apart.")));
            return Undecided(whole, shaftHz * 60, findings, "the recording is too short for this speed");
        }

        return Diagnose(view, [bearing, .. bearing.AlternativeElementCounts], shaftHz, statedSpeedRpm, findings);
    }

    // With the interior estimated too, speed and orders could each be bent until they fit: nothing would be left to contradict them.
    private static double? Estimated(SignalView view, CatalogueBearing bearing) =>
        bearing.IsEstimated ? null : new BlindSpeedSearch(view, bearing.Orders).Find();

    private FaultDiagnosis Diagnose(
        SignalView view, IReadOnlyList<CatalogueBearing> interiors, double startHz, double? statedSpeedRpm, List<Finding> findings)
    {
        double highestOrder = interiors.Max(b => b.Orders.Inner * (1 + b.Tolerances.Inner));
        IReadOnlyList<FlooredSpectrum> plain = view.Envelopes(startHz, highestOrder, _options.Harmonics, white: false);
        IReadOnlyList<FlooredSpectrum> white = view.Envelopes(startHz, highestOrder, _options.Harmonics, white: true);
        ShaftSpeedEstimate speed = new ShaftSpeedEstimator(
            new CombScorer(new EnvelopeField(white), ShaftHarmonics), new CombScorer(view.LineField(startHz), ShaftHarmonics))
            .Around(startHz, statedSpeedRpm is null ? ReadingError : _options.SpeedSearch, interiors[0].Orders);
        Report(speed, statedSpeedRpm, findings);

        double[] known = [.. view.KnownLines(speed.ShaftHz, plain.Max(s => s.Values.Length * s.BinHz))];
        EvidenceFields fields = new(plain, white, known);
        IReadOnlyList<CombHypothesis> judged = LikeliestInterior(interiors.Select(b =>
            new CombContest(fields, speed.ShaftHz, b.Orders, _options).Judge(FaultFamilies.Of(b.Orders, b.Tolerances), known)));
        NoiseDiagnosis diagnosis = new ConfidenceScale(_options).Decide(judged, h => EvidenceList.Of(h, speed.ShaftHz, _options.Harmonics));
        return new FaultDiagnosis
        {
            Diagnosis = diagnosis,
            SpeedRpm = speed.ShaftHz * 60,
            SpeedConfirmed = speed.Confirmed,
            SpeedFromSignal = speed.Contradicted || statedSpeedRpm is null,
            Band = judged.Count > 0 ? judged.MaxBy(h => h.LogOdds)!.Band : new FrequencyBand(0, view.SampleRateHz / 2),
            Findings = findings,
        };
    }

    /// <summary>
    /// The first interior whose faults show; the likeliest one stands first. When none shows a fault, the one nearest to it. Where a likelier
    /// interior reads the same comb as another part's, the part stays open: a suspicion.
    /// </summary>
    private static IReadOnlyList<CombHypothesis> LikeliestInterior(IEnumerable<IReadOnlyList<CombHypothesis>> judged)
    {
        List<CombHypothesis> before = [];
        IReadOnlyList<CombHypothesis> nearest = [];
        foreach (IReadOnlyList<CombHypothesis> hypotheses in judged)
        {
            CombHypothesis[] open = [.. hypotheses.Select(h =>
                before.Exists(h.IsSameCombOfAnotherPart) ? h with { LogOdds = Math.Min(h.LogOdds, CombContest.Suspicion) } : h)];
            if (nearest.Count == 0 || Strongest(open) > Strongest(nearest))
            {
                nearest = open;
            }

            if (Strongest(nearest) > 0)
            {
                break;
            }

            before.AddRange(hypotheses.Where(h => h.Contrast > CombContest.Noticeable));
        }

        return nearest;

        static double Strongest(IReadOnlyList<CombHypothesis> hypotheses) =>
            hypotheses.Select(h => h.LogOdds).DefaultIfEmpty(double.NegativeInfinity).Max();
    }

    private static void Report(ShaftSpeedEstimate speed, double? statedRpm, List<Finding> findings)
    {
        double rpm = speed.ShaftHz * 60;
        if (statedRpm is null)
        {
            findings.Add(new Finding("speed-estimated", FindingSeverity.Warning, Invariant(
                $"No speed was stated; {rpm:0.#} r/min was read from the signal's shaft harmonics.")));
        }
        else if (speed.Contradicted)
        {
            findings.Add(new Finding("speed-contradicted", FindingSeverity.Warning, Invariant(
                $"The stated speed is {statedRpm:0.#} r/min, but the shaft harmonics stand at {rpm:0.#} r/min ({100 * ((rpm / statedRpm.Value) - 1):+0.0;-0.0} %); the signal's speed is used.")));
        }
        else if (!speed.Confirmed)
        {
            findings.Add(new Finding("speed-not-confirmed", FindingSeverity.Info, Invariant(
                $"The signal shows no clear shaft harmonics; the stated {statedRpm:0.#} r/min is used unchecked.")));
        }
    }

    private static FaultDiagnosis Undecided(FrequencyBand whole, double? rpm, List<Finding> findings, string reason) => new()
    {
        Diagnosis = new NoiseDiagnosis(NoiseMode.Undecided, 0, [], $"Undecided: {reason}."),
        SpeedRpm = rpm,
        Band = whole,
        Findings = findings,
    };

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
