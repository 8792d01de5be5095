using System.Numerics;

namespace BearingAnalytics.Spectra.Orders;

/// <summary>
/// The lines of a comb turned to 0 Hz by a track (demodulation), summed over short blocks: what is left of their turning is the error of
/// the track.
/// </summary>
internal sealed class TrackedLines
{
    private readonly Complex[][] _blocks;
    private readonly double[] _noise;
    private readonly int[] _harmonic;
    private readonly CombFamily _family;

    public TrackedLines(SlowSignals slow, CombCandidate candidate, RotationTrack track, int blockLength)
    {
        _family = candidate.Family;
        (BlockLength, BlockSeconds) = (blockLength, blockLength / slow.RateHz);
        BlockCount = slow.Signals[0].Length / blockLength;
        (float[] real, float[] imaginary) = Turns(slow, track, _family.Order);
        List<Complex[]> blocks = [];
        List<double> noise = [];
        List<int> harmonic = [];
        for (int signal = 0; signal < slow.Signals.Length; signal++)
        {
            float[] floor = Array.ConvertAll(candidate.Frames.MeanFloor[signal], value => (float)value);
            int count = _family.Harmonics(ofEnvelope: signal > 0);
            int first = blocks.Count;
            for (int k = 1; k <= count; k++)
            {
                int bin = (int)((k * _family.Order * track.MeanSpeedHz / candidate.Frames.BinHz) + 0.5);
                if (bin >= floor.Length || !(floor[bin] > 0))
                {
                    break;
                }

                blocks.Add(new Complex[BlockCount]);
                noise.Add(floor[bin] * blockLength);
                harmonic.Add(k);
            }

            Sum(slow.Signals[signal], real, imaginary, blocks.GetRange(first, blocks.Count - first));
        }

        (_blocks, _noise, _harmonic) = ([.. blocks], [.. noise], [.. harmonic]);
    }

    public int BlockLength { get; }

    public double BlockSeconds { get; }

    public int BlockCount { get; }

    /// <summary>
    /// Evidence of the lines over half-overlapping stretches of so many blocks, each summed in phase under a Hann window, so that one line
    /// is not seen at the place of another: the sharper the lines, the more. With a speed that is higher by an offset, Hz, at all times.
    /// </summary>
    public double Sharpness(int stretch, double offsetHz = 0)
    {
        double[] window = [.. Enumerable.Range(0, stretch).Select(m => 0.5 - (0.5 * Math.Cos(2 * Math.PI * (m + 0.5) / stretch)))];
        double gain = window.Sum(w => w * w);
        double sum = 0;
        for (int line = 0; line < _blocks.Length; line++)
        {
            double turnsPerBlock = _harmonic[line] * _family.Order * offsetHz * BlockSeconds;
            Complex[] weights = [.. window.Select((w, m) => Complex.FromPolarCoordinates(w, -2 * Math.PI * m * turnsPerBlock))];
            for (int from = 0; from + stretch <= BlockCount; from += Math.Max(1, stretch / 2))
            {
                Complex total = 0;
                for (int m = 0; m < stretch; m++)
                {
                    total += weights[m] * _blocks[line][from + m];
                }

                sum += LineEvidence.Of(Square(total) / (_noise[line] * gain));
            }
        }

        return sum;
    }

    /// <summary>
    /// Revolutions by which the shaft turned more than the track says, from block to block, with their weights: the phase of every
    /// harmonic, all signals summed, weighed by what stands above noise (multi-harmonic demodulation, Peeters et al. 2019).
    /// </summary>
    public (double[] Revolutions, double[] Weights) Errors()
    {
        double[] sums = new double[BlockCount - 1];
        double[] weights = new double[BlockCount - 1];
        foreach (IGrouping<int, int> lines in Enumerable.Range(0, _blocks.Length).GroupBy(line => _harmonic[line]))
        {
            double order = lines.Key * _family.Order;
            Complex[] products = new Complex[BlockCount - 1];
            foreach (int line in lines)
            {
                BlockPhase.AddProducts(_blocks[line], _noise[line], products);
            }

            double chance = Math.Sqrt(lines.Count());
            for (int m = 0; m < products.Length; m++)
            {
                double weight = Math.Max(0, products[m].Magnitude - chance) * order * order;
                weights[m] += weight;
                sums[m] += weight * products[m].Phase / (2 * Math.PI * order);
            }
        }

        for (int m = 0; m < sums.Length; m++)
        {
            sums[m] = weights[m] > 0 ? sums[m] / weights[m] : 0;
        }

        return (sums, weights);
    }

    /// <summary>Weighed mean of the errors, revolutions per block; 0 where no line stands above noise.</summary>
    public double MeanError()
    {
        (double[] errors, double[] weights) = Errors();
        double total = weights.Sum();
        return total > 0 ? errors.Zip(weights, (error, weight) => error * weight).Sum() / total : 0;
    }

    // exp(-2πi θ) of the fundamental at every sample; those of the harmonics are its powers.
    private static (float[] Real, float[] Imaginary) Turns(SlowSignals slow, RotationTrack track, double order)
    {
        int count = slow.Signals[0].Length;
        float[] real = new float[count];
        float[] imaginary = new float[count];
        for (int n = 0; n < count; n++)
        {
            double turns = order * track.RevolutionsAt(n / slow.RateHz);
            (float sin, float cos) = MathF.SinCos((float)(-2 * Math.PI * (turns - Math.Floor(turns))));
            (real[n], imaginary[n]) = (cos, sin);
        }

        return (real, imaginary);
    }

    private void Sum(float[] signal, float[] real, float[] imaginary, List<Complex[]> harmonics)
    {
        Span<double> sums = stackalloc double[2 * Math.Max(1, harmonics.Count)];
        for (int m = 0; m < BlockCount; m++)
        {
            sums.Clear();
            for (int n = m * BlockLength; n < (m + 1) * BlockLength; n++)
            {
                float x = signal[n];
                float re = real[n];
                float im = imaginary[n];
                for (int k = 0; k < harmonics.Count; k++)
                {
                    sums[2 * k] += x * re;
                    sums[(2 * k) + 1] += x * im;
                    (re, im) = ((re * real[n]) - (im * imaginary[n]), (re * imaginary[n]) + (im * real[n]));
                }
            }

            for (int k = 0; k < harmonics.Count; k++)
            {
                harmonics[k][m] = new Complex(sums[2 * k], sums[(2 * k) + 1]);
            }
        }
    }

    private static double Square(Complex value) => (value.Real * value.Real) + (value.Imaginary * value.Imaginary);
}
