using BearingAnalytics.Numerics;

namespace BearingAnalytics.Spectra.Orders;

/// <summary>
/// For every short frame, every signal and every frequency, how much speaks for a line: power over a floor that is the running median
/// of the frame's own spectrum, so that neither level nor colour of the noise matters, nor that they change with speed.
/// </summary>
internal sealed class FrameEvidence
{
    /// <summary>Frames overlap by three quarters.</summary>
    private const int HopsPerFrame = 4;

    /// <summary>Share of a frame's evidence that is new: windows that overlap by three quarters see every sample about twice.</summary>
    public const double NewShare = 0.5;

    /// <summary>Zeros appended, so that no line falls between two bins.</summary>
    private const int Padding = 2;

    private const double FloorOrders = 4;

    /// <summary>
    /// Half the main lobe of the window, bins before padding: so far from the cut of the signals a frame holds less than its share.
    /// </summary>
    private const int LobeBins = 4;

    private readonly float[][][] _evidence;

    /// <param name="slow">The signals.</param>
    /// <param name="frameSeconds">Length of a frame, s.</param>
    /// <param name="speedHz">Approximate speed, Hz.</param>
    public FrameEvidence(SlowSignals slow, double frameSeconds, double speedHz)
    {
        int length = Math.Max(16, HopsPerFrame * (int)Math.Round(frameSeconds * slow.RateHz / HopsPerFrame));
        int count = slow.Signals[0].Length;
        FrameSeconds = length / slow.RateHz;
        HopSeconds = FrameSeconds / HopsPerFrame;
        FrameCount = Math.Max(2, (int)Math.Round(count / slow.RateHz / HopSeconds) + 1);
        RealFourierPlan<float> plan = FourierPlan.Real<float>(FastLength.FullLanesAtLeast(Padding * length));
        BinHz = slow.RateHz / plan.Length;
        BinCount = Math.Clamp((int)(slow.CutHz / BinHz) - (Padding * LobeBins), 1, plan.SpectrumLength);
        FloorWidth = Math.Max(31, (int)(FloorOrders * speedHz / BinHz)) | 1;
        _evidence = new float[slow.Signals.Length][][];
        MeanFloor = new double[slow.Signals.Length][];
        FrameSpectrum spectrum = new(plan, length);
        for (int signal = 0; signal < slow.Signals.Length; signal++)
        {
            _evidence[signal] = new float[FrameCount][];
            MeanFloor[signal] = new double[BinCount];
            for (int frame = 0; frame < FrameCount; frame++)
            {
                int centre = frame * (length / HopsPerFrame);
                _evidence[signal][frame] = Judge(spectrum.Around(slow.Signals[signal], centre, BinCount), MeanFloor[signal]);
            }
        }
    }

    public double FrameSeconds { get; }

    /// <summary>Time between the centres of two frames; the first stands at 0.</summary>
    public double HopSeconds { get; }

    public int FrameCount { get; }

    public double BinHz { get; }

    /// <summary>Per signal and bin, the mean noise power per sample of it, averaged over the frames.</summary>
    public double[][] MeanFloor { get; }

    private int BinCount { get; }

    private int FloorWidth { get; }

    /// <summary>Adds the evidence of one frame for a comb at every speed of a grid.</summary>
    public void Add(int frame, CombFamily family, double[] speedsHz, Span<float> sums)
    {
        for (int signal = 0; signal < _evidence.Length; signal++)
        {
            float[] row = _evidence[signal][frame];
            for (int k = 1; k <= family.Harmonics(ofEnvelope: signal > 0); k++)
            {
                double binsPerHz = k * family.Order / BinHz;
                for (int s = 0; s < speedsHz.Length; s++)
                {
                    int bin = (int)((speedsHz[s] * binsPerHz) + 0.5);
                    if (bin >= row.Length)
                    {
                        break;
                    }

                    sums[s] += row[bin];
                }
            }
        }
    }

    private float[] Judge(double[] power, double[] meanFloor)
    {
        double[] floor = RunningMedian.Apply(power, FloorWidth);
        float[] evidence = new float[power.Length];
        for (int bin = 0; bin < evidence.Length; bin++)
        {
            // The median of an exponential distribution is ln 2 of its mean.
            double mean = floor[bin] / Math.Log(2);
            meanFloor[bin] += mean / FrameCount;
            evidence[bin] = mean > 0 ? LineEvidence.Of(power[bin] / mean) : 0;
        }

        return evidence;
    }
}
