namespace BearingAnalytics.Noise.Combs;

/// <summary>
/// Reads the shaft speed from the harmonics of the shaft, which stand both in the signal itself (unbalance, misalignment) and in
/// its envelope (once-a-turn modulation). Logged speeds are wrong by 2 % and more in several public sets.
/// </summary>
internal sealed class ShaftSpeedEstimator(CombScorer envelope, CombScorer signal)
{
    /// <summary>Slip of an induction motor and rounding of a nameplate: nobody would call this a wrong speed.</summary>
    private const double Near = 0.015;

    /// <summary>Sum of both comb scores (each 0 to ln 50) that no meaningless comb was seen to reach.</summary>
    private const double ClearScore = 4;

    /// <summary>
    /// How many times clearer another speed must be than the stated one. A strong fault puts a comb at a third or a quarter of its
    /// own frequency, but then the stated speed keeps its comb too.
    /// </summary>
    private const double Advantage = 1.6;

    /// <summary>Score above the median of all trial speeds at which the comb is taken to be the shaft's.</summary>
    private const double Rise = 0.8;

    /// <summary>The speed to use, given a stated one.</summary>
    /// <param name="statedHz">Stated shaft speed, Hz.</param>
    /// <param name="searchRange">Relative range searched on both sides.</param>
    public ShaftSpeedEstimate Around(double statedHz, double searchRange)
    {
        List<(double Hz, double Score)> trials = Trials(statedHz * (1 - searchRange), statedHz * (1 + searchRange));
        (double Hz, double Score) near = trials.Where(t => Math.Abs((t.Hz / statedHz) - 1) <= Near).MaxBy(t => t.Score);
        (double Hz, double Score) far = trials.MaxBy(t => t.Score);
        if (far.Score >= ClearScore && far.Score >= Advantage * near.Score)
        {
            return new ShaftSpeedEstimate(far.Hz, Confirmed: true, Contradicted: true);
        }

        double[] scores = [.. trials.Select(t => t.Score).Order()];
        bool confirmed = near.Score >= scores[scores.Length / 2] + Rise;
        return new ShaftSpeedEstimate(confirmed ? near.Hz : statedHz, confirmed, Contradicted: false);
    }

    private List<(double Hz, double Score)> Trials(double lowHz, double highHz)
    {
        LineMask nothing = LineMask.Empty(Math.Max(envelope.Field.MaximumHz, signal.Field.MaximumHz), envelope.Field.BinHz);
        List<(double, double)> trials = [];
        double step = Math.Min(envelope.StepHz, signal.StepHz);
        for (double hz = lowHz; hz <= highHz; hz += step)
        {
            trials.Add((hz, envelope.Score(hz, nothing) + signal.Score(hz, nothing)));
        }

        return trials;
    }
}
