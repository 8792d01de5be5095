using BearingAnalytics.Spectra.Orders;

namespace BearingAnalytics.Spectra;

/// <summary>
/// Follows the speed of a shaft in a recording without a tacho: first by combs in short frames, then by the phase of their lines. Combs of
/// the shaft and of any orders given compete, in the signal and in the envelopes of its bands. What was found is weighed against noise
/// alone and against a constant speed. Thread-safe; told in docs/design/order-tracking.md.
/// </summary>
public static class TacholessTracker
{
    /// <summary>Lengths of the frames that are tried, revolutions: short ones follow fast changes, long ones find weak lines.</summary>
    private static readonly double[] FrameRevolutions = [12, 28];

    /// <summary>
    /// Standard deviation of the distance of two passages over that distance, at the upper end of what is usual in a rolling bearing. The
    /// mean over n passages strays by it over √n: a track that a passage carries and that varies no more than that shows slip, not speed.
    /// The window of a frame weighs about half of it.
    /// </summary>
    private const double UsualSlip = 0.02;

    /// <summary>
    /// How far slip, contact angle and sizes that differ between makers may move a passage, with the rounding of a stated speed. A comb
    /// farther from its order is another's comb: its course is that of the shaft, its mean says nothing.
    /// </summary>
    private const double OrderError = 0.03;

    private const int FewestSamples = 64;

    /// <summary>Follows the speed.</summary>
    /// <param name="samples">Finite samples in any unit.</param>
    /// <param name="sampleRateHz">Sampling rate, Hz, above 0.</param>
    /// <param name="approximateSpeedHz">Speed of the shaft, Hz, above 0, within <see cref="TacholessOptions.SearchRange"/> at all
    /// times.</param>
    /// <param name="options">Orders that may carry the track, and how far to look.</param>
    /// <returns>
    /// The rotation and its quality; null when nothing stands out that could be followed, or the recording is shorter than two frames of
    /// twelve revolutions.
    /// </returns>
    /// <exception cref="ArgumentException">Rate, speed or an option is out of its range.</exception>
    public static SpeedTracking? Track(
        ReadOnlySpan<float> samples, double sampleRateHz, double approximateSpeedHz, TacholessOptions? options = null)
    {
        options ??= TacholessOptions.Default;
        options.Validate();
        if (!(sampleRateHz > 0) || !(approximateSpeedHz > 0) || !double.IsFinite(sampleRateHz / approximateSpeedHz))
        {
            throw new ArgumentException(
                "Tracking needs a sampling rate and an approximate speed above 0, Hz; " +
                $"given were {sampleRateHz} and {approximateSpeedHz}.");
        }

        double durationSeconds = samples.Length / sampleRateHz;
        if (samples.Length < FewestSamples || durationSeconds * approximateSpeedHz < 2 * FrameRevolutions[0])
        {
            return null;
        }

        CombFamily[] families = CombFamily.Of(options.Orders);
        double maximumHz = families.Max(family => family.HighestOrder) * approximateSpeedHz * (1 + options.SearchRange);
        SlowSignals slow = SlowSignals.Of(samples, sampleRateHz, maximumHz);
        CombCandidate[] candidates = [.. FrameRevolutions
            .Where(revolutions => durationSeconds * approximateSpeedHz >= 2 * revolutions)
            .Select(revolutions => new FrameEvidence(slow, revolutions / approximateSpeedHz, approximateSpeedHz))
            .SelectMany(frames => families.Select(family => new CombCandidate(family, frames, approximateSpeedHz, options.SearchRange)))];
        double needed = Math.Log(candidates.Length / options.FalseAlarmProbability);
        CombCandidate[] seen = [.. candidates.Where(candidate => candidate.LineEvidence > needed)];
        if (seen.Length == 0)
        {
            return null;
        }

        // A line that stands still, such as a mains harmonic, does not speak against a comb that moves; of those that move, the one
        // that shows it best knows the speed best.
        CombCandidate? moving = seen.Where(candidate => candidate.VariationEvidence > needed)
            .MaxBy(candidate => candidate.VariationEvidence);
        return (moving is null ? null : Varying(moving, slow, durationSeconds, approximateSpeedHz))
            ?? Steady(seen.MaxBy(candidate => candidate.LineEvidence)!, slow, durationSeconds);
    }

    /// <summary>The rotation that a candidate shows; null when it is not really better than a constant speed.</summary>
    private static SpeedTracking? Varying(CombCandidate candidate, SlowSignals slow, double durationSeconds, double approximateSpeedHz)
    {
        (RotationTrack walk, double uncertainty) = candidate.Walk(durationSeconds);
        PhaseRefinement refinement = new(slow, candidate);
        if (!refinement.IsPossible)
        {
            return null;
        }

        (RotationTrack track, double sharpness, bool refined) = refinement.Refine(walk);
        double constant = refinement.Constant(candidate.Chain.SteadyHz, durationSeconds).Sharpness;
        double freedom = durationSeconds / candidate.Frames.FrameSeconds;
        bool isReal = track.RelativeSpread > Math.Max(uncertainty, Slip(candidate));
        bool isForeign = candidate.Source == RotationSource.OrderComb
            && Math.Abs((track.MeanSpeedHz / approximateSpeedHz) - 1) > OrderError;
        return !isReal || sharpness - constant <= freedom ? null : new SpeedTracking
        {
            Track = isForeign ? track.WithMeanSpeed(approximateSpeedHz) : track,
            MeanIsFromSignal = !isForeign,
            IsSteady = false,
            Order = candidate.Family.Order,
            RelativeUncertainty = uncertainty,
            LineEvidence = candidate.LineEvidence,
            VariationEvidence = candidate.VariationEvidence,
            Sharpening = sharpness - constant,
            RefinedByPhase = refined,
        };
    }

    private static SpeedTracking Steady(CombCandidate candidate, SlowSignals slow, double durationSeconds)
    {
        PhaseRefinement refinement = new(slow, candidate);
        double speedHz = refinement.IsPossible
            ? refinement.Constant(candidate.Chain.SteadyHz, durationSeconds).SpeedHz
            : candidate.Chain.SteadyHz;
        return new SpeedTracking
        {
            Track = RotationTrack.Constant(speedHz, durationSeconds, candidate.Source),
            MeanIsFromSignal = true,
            IsSteady = true,
            Order = candidate.Family.Order,
            RelativeUncertainty = candidate.Walk(durationSeconds).Uncertainty,
            LineEvidence = candidate.LineEvidence,
            VariationEvidence = candidate.VariationEvidence,
            Sharpening = 0,
            RefinedByPhase = false,
        };
    }

    private static double Slip(CombCandidate candidate)
    {
        double passages = 0.5 * candidate.Family.Order * candidate.Chain.SteadyHz * candidate.Frames.FrameSeconds;
        return candidate.Source == RotationSource.OrderComb ? UsualSlip / Math.Sqrt(passages) : 0;
    }
}
