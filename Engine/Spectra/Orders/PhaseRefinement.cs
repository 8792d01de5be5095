namespace BearingAnalytics.Spectra.Orders;

/// <summary>
/// Corrects a track by the phase of its own lines (Olhede and Walden 2005; Coats and Randall 2014: demodulate, correct, demodulate
/// again), as long as that makes the lines sharper. A correction has no more freedom than the path that it starts from.
/// </summary>
internal sealed class PhaseRefinement(SlowSignals slow, CombCandidate candidate)
{
    private const int BlocksPerFrame = 16;

    /// <summary>Stretch over which lines must hold their phase, frames.</summary>
    private const int StretchFrames = 4;

    private const int Passes = 3;

    /// <summary>Trial speeds on each side when a constant speed is made exact.</summary>
    private const int Trials = 24;

    private int BlockLength { get; } =
        Math.Max(1, (int)Math.Round(candidate.Frames.FrameSeconds * slow.RateHz / BlocksPerFrame));

    private static int Stretch => StretchFrames * BlocksPerFrame;

    /// <summary>There are enough blocks to speak of phase.</summary>
    public bool IsPossible => slow.Signals[0].Length / BlockLength >= 2 * BlocksPerFrame;

    private int UsableStretch => Math.Min(Stretch, slow.Signals[0].Length / BlockLength);

    /// <summary>The sharpest of a track and its corrections.</summary>
    public (RotationTrack Track, double Sharpness, bool Refined) Refine(RotationTrack track)
    {
        TrackedLines lines = Lines(track);
        double sharpness = lines.Sharpness(UsableStretch);
        (RotationTrack best, bool refined) = (track, false);
        for (int pass = 0; pass < Passes && Corrected(best, lines) is { } next; pass++)
        {
            lines = Lines(next);
            double sharper = lines.Sharpness(UsableStretch);
            if (sharper <= sharpness)
            {
                break;
            }

            (best, sharpness, refined) = (next, sharper, true);
        }

        return (best, sharpness, refined);
    }

    /// <summary>The sharpest constant speed near a given one, made exact by the mean turning of its lines.</summary>
    public (double SpeedHz, double Sharpness) Constant(double speedHz, double durationSeconds)
    {
        TrackedLines lines = Lines(RotationTrack.Constant(speedHz, durationSeconds));
        double step = 0.5 / (candidate.Family.HighestOrder * lines.BlockSeconds * UsableStretch);
        double nearHz = speedHz + (step * Enumerable.Range(-Trials, (2 * Trials) + 1)
            .Where(trial => speedHz + (trial * step) > 0)
            .MaxBy(trial => lines.Sharpness(UsableStretch, trial * step)));

        // Demodulated anew: where lines stand 60 dB above noise, what is left of their neighbours in a block misleads the trials.
        TrackedLines nearLines = Lines(RotationTrack.Constant(nearHz, durationSeconds));
        double near = nearLines.Sharpness(UsableStretch);
        double exactHz = nearHz + (nearLines.MeanError() / nearLines.BlockSeconds);
        double exact = exactHz > 0 ? Lines(RotationTrack.Constant(exactHz, durationSeconds)).Sharpness(UsableStretch) : 0;
        return exact > near ? (exactHz, exact) : (nearHz, near);
    }

    private TrackedLines Lines(RotationTrack track) => new(slow, candidate, track, BlockLength);

    private static RotationTrack? Corrected(RotationTrack track, TrackedLines lines)
    {
        (double[] errors, double[] weights) = lines.Errors();
        if (!weights.Any(weight => weight > 0))
        {
            return null;
        }

        double[] smooth = PenalisedSmoother.Smooth(errors, weights, BlocksPerFrame);
        double[] seconds = new double[lines.BlockCount];
        double[] revolutions = new double[lines.BlockCount];
        double correction = 0;
        for (int m = 0; m < seconds.Length; m++)
        {
            seconds[m] = (m + 0.5) * lines.BlockSeconds;
            correction += m > 0 ? smooth[m - 1] : 0;
            revolutions[m] = track.RevolutionsAt(seconds[m]) + correction;
            if (m > 0 && revolutions[m] <= revolutions[m - 1])
            {
                return null;
            }
        }

        return new RotationTrack(seconds, revolutions, track.Source);
    }
}
