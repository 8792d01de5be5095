namespace BearingAnalytics.Spectra.Orders;

/// <summary>
/// The path of speed through the evidence of all frames. Speed walks from frame to frame by Laplace-distributed steps of its logarithm;
/// the sum over all paths (forward and backward recursion, Rabiner 1989, Proc. IEEE 77, 257-286) gives the evidence for a path at all and
/// the mean and spread of speed at every frame. A Laplace kernel is two first-order recursions, whatever its width.
/// </summary>
internal sealed class SpeedChain
{
    /// <summary>Standard deviations of the step of speed from frame to frame that are tried, relative.</summary>
    private static readonly double[] StepDeviations = [0.002, 0.006, 0.02];

    private readonly double[] _speedsHz;
    private readonly double _logStep;
    private readonly float[][] _scores;
    private readonly double[] _likelihood;
    private readonly double[] _moved;
    private readonly double _frames;

    /// <param name="speedsHz">Speeds tried, equal steps of their logarithm.</param>
    /// <param name="scores">Log likelihood ratio of every frame at every speed.</param>
    public SpeedChain(double[] speedsHz, float[][] scores)
    {
        (_speedsHz, _scores, _frames) = (speedsHz, scores, scores.Length);
        _logStep = Math.Log(speedsHz[1] / speedsHz[0]);
        _likelihood = new double[speedsHz.Length];
        _moved = new double[speedsHz.Length];
        Steady();
        double[] walks = [.. StepDeviations.Select(deviation => Forward(deviation, null))];
        WalkEvidence = LogSum(walks) - Math.Log(walks.Length);
        BestStep = StepDeviations[Array.IndexOf(walks, walks.Max())];
    }

    /// <summary>Log Bayes factor of a constant speed against no line.</summary>
    public double SteadyEvidence { get; private set; }

    /// <summary>The constant speed that is likeliest, Hz.</summary>
    public double SteadyHz { get; private set; }

    /// <summary>Log Bayes factor of a speed that walks against no line.</summary>
    public double WalkEvidence { get; }

    private double BestStep { get; }

    /// <summary>Mean speed and its standard deviation (relative) at every frame, given all frames.</summary>
    public (double SpeedHz, double Deviation)[] Path()
    {
        double[][] rows = new double[_scores.Length][];
        Forward(BestStep, rows);
        (double, double)[] path = new (double, double)[rows.Length];
        double[] behind = new double[_speedsHz.Length];
        Array.Fill(behind, 1);
        double keep = Keep(BestStep);
        for (int frame = rows.Length - 1; frame >= 0; frame--)
        {
            path[frame] = Moments(rows[frame], behind);
            Likelihood(frame);
            for (int s = 0; s < behind.Length; s++)
            {
                behind[s] *= _likelihood[s];
            }

            Move(behind, keep);
            Scale(behind, 1 / behind.Sum());
        }

        return path;
    }

    private void Steady()
    {
        double[] sums = new double[_speedsHz.Length];
        foreach (float[] row in _scores)
        {
            for (int s = 0; s < sums.Length; s++)
            {
                sums[s] += row[s];
            }
        }

        SteadyEvidence = LogSum(sums) - Math.Log(sums.Length);
        SteadyHz = _speedsHz[Array.IndexOf(sums, sums.Max())];
    }

    private double Forward(double deviation, double[][]? rows)
    {
        double keep = Keep(deviation);
        double[] state = new double[_speedsHz.Length];
        Array.Fill(state, 1.0 / state.Length);
        double evidence = 0;
        for (int frame = 0; frame < _frames; frame++)
        {
            if (frame > 0)
            {
                Move(state, keep);
            }

            evidence += Likelihood(frame);
            for (int s = 0; s < state.Length; s++)
            {
                state[s] *= _likelihood[s];
            }

            double total = state.Sum();
            evidence += Math.Log(total);
            Scale(state, 1 / total);
            rows?[frame] = [.. state];
        }

        return evidence;
    }

    /// <summary>Likelihoods of a frame over the largest, whose logarithm is returned.</summary>
    private double Likelihood(int frame)
    {
        float[] row = _scores[frame];
        float largest = row.Max();
        for (int s = 0; s < row.Length; s++)
        {
            _likelihood[s] = MathF.Exp(row[s] - largest);
        }

        return largest;
    }

    private double Keep(double deviation) => Math.Exp(-Math.Sqrt(2) * _logStep / deviation);

    // A walk that leaves the grid is lost: it would be a speed that was not asked for.
    private void Move(double[] state, double keep)
    {
        double gain = (1 - keep) / (1 + keep);
        double run = 0;
        for (int s = 0; s < state.Length; s++)
        {
            run = (keep * run) + state[s];
            _moved[s] = run;
        }

        run = 0;
        for (int s = state.Length - 1; s >= 0; s--)
        {
            _moved[s] += keep * run;
            run = (keep * run) + state[s];
        }

        for (int s = 0; s < state.Length; s++)
        {
            // Never quite nothing, so that one mad frame does not break the chain.
            state[s] = Math.Max(1e-30, gain * _moved[s]);
        }
    }

    private (double SpeedHz, double Deviation) Moments(double[] before, double[] behind)
    {
        double total = 0;
        double mean = 0;
        double square = 0;
        for (int s = 0; s < before.Length; s++)
        {
            double weight = before[s] * behind[s];
            total += weight;
            mean += weight * s;
            square += weight * s * (double)s;
        }

        mean /= total;
        double variance = Math.Max(0, (square / total) - (mean * mean)) + (1 / 12.0);
        return (_speedsHz[0] * Math.Exp(mean * _logStep), Math.Sqrt(variance) * _logStep);
    }

    private static void Scale(double[] values, double factor)
    {
        for (int i = 0; i < values.Length; i++)
        {
            values[i] *= factor;
        }
    }

    private static double LogSum(double[] logs)
    {
        double largest = logs.Max();
        return largest + Math.Log(logs.Sum(log => Math.Exp(log - largest)));
    }
}
