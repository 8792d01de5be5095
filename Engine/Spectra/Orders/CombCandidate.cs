namespace BearingAnalytics.Spectra.Orders;

/// <summary>One comb seen in frames of one length, and the path of speed through it.</summary>
internal sealed class CombCandidate
{
    /// <summary>Steps of speed per resolution of the highest line.</summary>
    private const double StepsPerLine = 2;

    private const int MostSpeeds = 1000;

    public CombCandidate(CombFamily family, FrameEvidence frames, double speedHz, double searchRange)
    {
        (Family, Frames) = (family, frames);
        double[] speedsHz = Grid(family, frames, speedHz, searchRange);
        float[][] scores = new float[frames.FrameCount][];
        for (int frame = 0; frame < scores.Length; frame++)
        {
            scores[frame] = new float[speedsHz.Length];
            frames.Add(frame, family, speedsHz, scores[frame]);
            for (int s = 0; s < speedsHz.Length; s++)
            {
                scores[frame][s] *= (float)FrameEvidence.NewShare;
            }
        }

        Chain = new SpeedChain(speedsHz, scores);
    }

    public CombFamily Family { get; }

    public FrameEvidence Frames { get; }

    public SpeedChain Chain { get; }

    /// <summary>Log Bayes factor of lines, steady or not, against none.</summary>
    public double LineEvidence => Math.Max(Chain.SteadyEvidence, Chain.WalkEvidence) - Math.Log(2);

    /// <summary>Log Bayes factor of a speed that varies against a steady one.</summary>
    public double VariationEvidence => Chain.WalkEvidence - Chain.SteadyEvidence;

    public RotationSource Source => Family == CombFamily.Shaft ? RotationSource.ShaftHarmonics : RotationSource.OrderComb;

    /// <summary>The path as a rotation, and the median of its uncertainty.</summary>
    public (RotationTrack Track, double Uncertainty) Walk(double durationSeconds)
    {
        (double SpeedHz, double Deviation)[] path = Chain.Path();
        double[] seconds = [.. Enumerable.Range(0, path.Length).Select(frame => frame * Frames.HopSeconds)];
        double[] speedsHz = [.. path.Select(point => point.SpeedHz)];
        double[] slopes = Numerics.CubicSlopes.Natural(seconds, speedsHz);
        double[] revolutions = new double[path.Length];
        for (int i = 1; i < revolutions.Length; i++)
        {
            // The integral of the cubic between two speeds.
            double width = seconds[i] - seconds[i - 1];
            revolutions[i] = revolutions[i - 1] + (width * 0.5 * (speedsHz[i - 1] + speedsHz[i]))
                + (width * width * (slopes[i - 1] - slopes[i]) / 12);
        }

        double uncertainty = Numerics.RobustStatistics.Median([.. path.Select(point => point.Deviation)]);
        return (new RotationTrack(seconds, revolutions, Source), uncertainty);
    }

    private static double[] Grid(CombFamily family, FrameEvidence frames, double speedHz, double searchRange)
    {
        double lines = family.HighestOrder * speedHz * frames.FrameSeconds;
        double from = Math.Log(1 - searchRange);
        double to = Math.Log(1 + searchRange);
        int count = (int)Math.Clamp(Math.Ceiling((to - from) * lines * StepsPerLine), 8, MostSpeeds);
        return [.. Enumerable.Range(0, count).Select(s => speedHz * Math.Exp(from + ((to - from) * s / (count - 1))))];
    }
}
