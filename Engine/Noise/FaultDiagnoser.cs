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

        FaultDiagnosis atConstantSpeed = Diagnose(view, bearing, shaftHz, statedSpeedRpm, findings);
        bool isFollowed = _options.FollowSpeed && !IsClaim(atConstantSpeed) && atConstantSpeed.Diagnosis.Ranked.Count > 0;
        return !isFollowed ? atConstantSpeed : Followed(channel, bearing, atConstantSpeed);
    }

    private static bool IsClaim(FaultDiagnosis diagnosis) => diagnosis.Diagnosis.Mode is not (NoiseMode.None or NoiseMode.Undecided);

    // A speed that wanders smears the lines. It is followed only where no fault shows at a constant speed: that costs as much again.
    private FaultDiagnosis Followed(Channel channel, CatalogueBearing bearing, FaultDiagnosis atConstantSpeed)
    {
        KinematicOrders orders = bearing.Orders;
        TacholessOptions tracking = new() { Orders = [orders.Outer, orders.Inner, 2 * orders.ElementSpin] };
        SpeedTracking? found = TacholessTracker.Track(
            channel.Samples, channel.SampleRateHz!.Value, atConstantSpeed.SpeedRpm!.Value / 60, tracking);
        if (found is null or { IsSteady: true })
        {
            return atConstantSpeed;
        }

        AngularSignal angular = AngularResampler.Resample(channel.Samples, channel.SampleRateHz.Value, found.Track);
        List<Finding> findings = [.. atConstantSpeed.Findings, new Finding("speed-varies", FindingSeverity.Info, Invariant(
            $"The speed varies between {60 * found.Track.SlowestHz:0.#} and {60 * found.Track.FastestHz:0.#} r/min; it was followed and the signal resampled to the angle."))];
        FaultDiagnosis followed = Diagnose(
            new SignalView(angular.Samples, angular.EquivalentSampleRateHz), bearing, angular.MeanSpeedHz, 60 * angular.MeanSpeedHz, []);
        // Where the angle domain shows no fault either, the plain answer stands: its speed is the surer one.
        return !IsClaim(followed) ? atConstantSpeed : followed with { Findings = findings, SpeedFromSignal = atConstantSpeed.SpeedFromSignal, Track = found.Track };
    }

    // With the interior estimated too, speed and orders could each be bent until they fit: nothing would be left to contradict them.
    private static double? Estimated(SignalView view, CatalogueBearing bearing) =>
        bearing.IsEstimated ? null : new BlindSpeedSearch(view, bearing.Orders).Find();

    private FaultDiagnosis Diagnose(
        SignalView view, CatalogueBearing bearing, double startHz, double? statedSpeedRpm, List<Finding> findings)
    {
        CatalogueBearing[] interiors = [bearing, .. bearing.AlternativeElementCounts];
        double highestOrder = interiors.Max(b => b.Orders.Inner * (1 + b.Tolerances.Inner));
        IReadOnlyList<FlooredSpectrum> plain = view.Envelopes(startHz, highestOrder, _options.Harmonics, white: false);
        IReadOnlyList<FlooredSpectrum> white = view.Envelopes(startHz, highestOrder, _options.Harmonics, white: true);
        if (plain.Count == 0 || white.Count == 0)
        {
            return Undecided(new FrequencyBand(0, view.SampleRateHz / 2), startHz * 60, findings, "the signal has no envelope: it is silent, or sampled too slowly");
        }

        double range = statedSpeedRpm is null ? ReadingError : _options.SpeedSearch;
        ShaftSpeedEstimate speed = new ShaftSpeedEstimator(view.Comb(white, startHz, (1 + range) * startHz)).Around(startHz, range, bearing.Orders);
        if (speed.Contradicted)
        {
            // The lines now stand elsewhere: the spectra must reach as far, and their floors be as wide, as this speed needs.
            plain = view.Envelopes(speed.ShaftHz, highestOrder, _options.Harmonics, white: false);
            white = view.Envelopes(speed.ShaftHz, highestOrder, _options.Harmonics, white: true);
        }

        Report(speed, statedSpeedRpm, findings);

        double[] known = [.. view.KnownLines(speed.ShaftHz, plain.Max(s => s.Values.Length * s.BinHz))];
        EvidenceFields fields = new(plain, white, known, _options.Evidence);
        IReadOnlyList<CombHypothesis> judged = InteriorChoice.Likeliest(interiors.Select(b =>
            new CombContest(fields, speed.ShaftHz, b.Orders, _options).Judge(FaultFamilies.Of(b.Orders, b.Tolerances), known)));
        NoiseDiagnosis diagnosis = new ConfidenceScale(_options).Decide(judged, h => EvidenceList.Of(h, speed.ShaftHz, _options.Harmonics));
        return new FaultDiagnosis
        {
            Diagnosis = statedSpeedRpm is null ? WithoutStatedSpeed(diagnosis) : diagnosis,
            SpeedRpm = speed.ShaftHz * 60,
            SpeedUncertaintyRpm = speed.Confirmed ? speed.UncertaintyHz * 60 : null,
            SpeedConfirmed = speed.Confirmed,
            SpeedFromSignal = speed.Contradicted || statedSpeedRpm is null,
            Band = judged.Count > 0 ? judged.MaxBy(h => h.LogOdds)!.Band : new FrequencyBand(0, view.SampleRateHz / 2),
            Findings = findings,
        };
    }

    // At a speed that was misread no fault can show: what is found there counts, but that nothing is found says nothing.
    private static NoiseDiagnosis WithoutStatedSpeed(NoiseDiagnosis diagnosis) => diagnosis.Mode != NoiseMode.None ? diagnosis : diagnosis with
    {
        Mode = NoiseMode.Undecided,
        Reason = "Undecided: no fault shows at the speed that was read from the signal; state the speed to be sure that it is the shaft's.",
    };

    private static void Report(ShaftSpeedEstimate speed, double? statedRpm, List<Finding> findings)
    {
        double rpm = speed.ShaftHz * 60;
        if (statedRpm is null)
        {
            findings.Add(new Finding("speed-estimated", FindingSeverity.Warning, Invariant(
                $"No speed was stated; {rpm:0.#} ± {60 * speed.UncertaintyHz:0.0} r/min was read from the signal's shaft harmonics.")));
        }
        else if (speed.Contradicted)
        {
            findings.Add(new Finding("speed-contradicted", FindingSeverity.Warning, Invariant(
                $"The stated speed is {statedRpm:0.#} r/min, but the shaft harmonics stand at {rpm:0.#} ± {60 * speed.UncertaintyHz:0.0} r/min ({100 * ((rpm / statedRpm.Value) - 1):+0.0;-0.0} %); the signal's speed is used.")));
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
