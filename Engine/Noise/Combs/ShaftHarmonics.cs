using BearingAnalytics.Bearings;

namespace BearingAnalytics.Noise.Combs;

/// <summary>
/// How clearly a speed shows as the shaft's: its harmonics in the signal itself (unbalance, misalignment) and in the whitened envelopes
/// (once-a-turn modulation). Each line counts up to a cap only: the shaft shows many lines, while a fault's comb puts a few high ones at each
/// third or fifth harmonic of a speed that nothing turns at.
/// </summary>
internal sealed class ShaftHarmonics(CombScorer envelope, CombScorer signal, FlooredSpectrum lines)
{
    /// <summary>Harmonics asked for: unlike a bearing the shaft does not slip, so many may count.</summary>
    public const int Count = 10;

    /// <summary>Prominence beyond which a line of an envelope counts no more.</summary>
    public const double EnvelopeCap = 6;

    /// <summary>Prominence beyond which a line of the signal counts no more.</summary>
    public const double SignalCap = 12;

    /// <summary>Rise above the median of all trial speeds at which a comb is taken to be there.</summary>
    public const double Rise = 0.8;

    /// <summary>Share of the highest score that the speeds beside it must reach to be as good.</summary>
    private const double AsGood = 0.97;

    /// <summary>Prominence from which a line of the signal may place the speed.</summary>
    private const double ClearLine = 4;

    /// <summary>Share of the even lines' prominence below which the odd lines are not there; noise alone has some.</summary>
    private const double HalfShare = 0.6;

    /// <summary>How far slip may move a passage, relative.</summary>
    private const double PassageWidth = 0.02;

    private readonly LineMask _nothing = LineMask.Empty(Math.Max(envelope.Field.MaximumHz, signal.Field.MaximumHz), envelope.Field.BinHz);

    /// <summary>Distance of two trial speeds, Hz.</summary>
    public double StepHz => Math.Min(envelope.StepHz, signal.StepHz);

    /// <summary>Score of a speed: sum of the mean log prominences of both views.</summary>
    public double Score(double hz) => envelope.Score(hz, _nothing) + signal.Score(hz, _nothing);

    /// <summary>
    /// Whether only every second line of a comb is there: it is the half of one that is faster than any shaft, and the shaft stays hidden.
    /// </summary>
    public bool IsHalf(double hz)
    {
        CombScorer envelopeLine = new(envelope.Field, 1);
        CombScorer signalLine = new(signal.Field, 1);
        return Line(1) + Line(3) + Line(5) < HalfShare * (Line(2) + Line(4) + Line(6));

        double Line(int k) => envelopeLine.Score(k * hz, _nothing) + signalLine.Score(k * hz, _nothing);
    }

    /// <summary>The scores of all trial speeds of a range.</summary>
    public List<(double Hz, double Score)> Trials(double lowHz, double highHz)
    {
        List<(double, double)> trials = [];
        for (double hz = lowHz; hz <= highHz; hz += StepHz)
        {
            trials.Add((hz, Score(hz)));
        }

        return trials;
    }

    /// <summary>The middle of the plateau around a peak, and half its width, Hz: lines are as wide as the resolution.</summary>
    public static (double Hz, double HalfWidthHz) Centre(List<(double Hz, double Score)> trials, (double Hz, double Score) peak)
    {
        int at = trials.IndexOf(peak);
        int from = at;
        int to = at;
        while (from > 0 && trials[from - 1].Score >= AsGood * peak.Score)
        {
            from--;
        }

        while (to < trials.Count - 1 && trials[to + 1].Score >= AsGood * peak.Score)
        {
            to++;
        }

        return ((trials[from].Hz + trials[to].Hz) / 2, Math.Max(trials[to].Hz - trials[from].Hz, trials[^1].Hz - trials[^2].Hz) / 2);
    }

    /// <summary>
    /// The speed that fits the clear lines of the signal near its harmonics best, least squares over the peaks' interpolated places; the one
    /// given where no line is clear. A harmonic that stands where a passage may is left out: near a whole order, a fault would pull the speed to
    /// its own comb, and be masked as the shaft's.
    /// </summary>
    /// <param name="hz">Speed to start from, Hz.</param>
    /// <param name="orders">Kinematic orders of the bearing.</param>
    public double Refined(double hz, KinematicOrders orders)
    {
        double product = 0;
        double square = 0;
        for (int k = 1; k <= Count; k++)
        {
            if (!IsPassage(k, orders) && Peak((int)Math.Round(k * hz / lines.BinHz)) is { } bin)
            {
                product += k * bin * lines.BinHz;
                square += k * k;
            }
        }

        return square > 0 ? product / square : hz;
    }

    private static bool IsPassage(int harmonic, KinematicOrders orders) =>
        Array.Exists((double[])[orders.Outer, orders.Inner, 2 * orders.ElementSpin], order =>
            Math.Max(1, Math.Round(harmonic / order)) * order is var passage && Math.Abs((harmonic / passage) - 1) <= PassageWidth);

    // A parabola through the logarithms of a peak and its neighbours: exact for a Gaussian line, and nearly for a Hann window's.
    private double? Peak(int near)
    {
        double[] values = lines.Values;
        int at = near;
        for (int bin = near - 1; bin <= near + 1; bin++)
        {
            at = bin > 0 && bin < values.Length - 1 && (at <= 0 || at >= values.Length - 1 || values[bin] > values[at]) ? bin : at;
        }

        if (at <= 0 || at >= values.Length - 1 || values[at] < ClearLine * lines.Floor[at] || values[at] < values[at - 1] || values[at] < values[at + 1])
        {
            return null;
        }

        double left = Math.Log(values[at - 1]);
        double middle = Math.Log(values[at]);
        double right = Math.Log(values[at + 1]);
        double curvature = left - (2 * middle) + right;
        return curvature < 0 ? at + (0.5 * (left - right) / curvature) : at;
    }
}
