using System.Numerics;
using BearingAnalytics.Numerics;

namespace BearingAnalytics.Rollers.Texture;

/// <summary>
/// A sampled Gaussian weighting function s(u) = exp[−π(u/(γλc))²], normalised to a sum of 1, with its moments u^j·s(u) and their
/// transforms of one length. Distances are counted in units of its reach, so that high moments stay of the size of low ones.
/// </summary>
internal sealed class GaussianKernel
{
    /// <summary>γ of the plain Gaussian: α = √(ln2/π), half transmission at the cut-off (ISO 16610-21).</summary>
    public static readonly double Alpha = Math.Sqrt(Math.Log(2) / Math.PI);

    /// <summary>
    /// γ of the second-order regression filter: πγ² = t with (1 + t)·e^−t = ½, half transmission at the cut-off of a local parabola
    /// (ISO 16610-31).
    /// </summary>
    public const double GammaOfParabola = 0.7309134280946759;

    // A weighting function this wide is not summed point by point: the sum equals the integral to all digits (Poisson summation).
    private const double MostSummed = 1 << 20;

    private const int Orders = 5;

    private readonly double[] _weights;
    private readonly double[][] _cumulative = new double[3][];
    private readonly double[]?[] _spectra = new double[Orders][];

    public GaussianKernel(double spread, double cutoffPoints, int reach, int length)
    {
        Spread = spread;
        CutoffPoints = cutoffPoints;
        Reach = reach;
        Length = length;
        _weights = Sample(spread, cutoffPoints, reach);
        for (int j = 0; j < _cumulative.Length; j++)
        {
            _cumulative[j] = Accumulate(j);
        }

        Total = _weights[0] + (2 * _cumulative[0][reach]);
    }

    public double Spread { get; }

    /// <summary>Cut-off over pitch.</summary>
    public double CutoffPoints { get; }

    /// <summary>Points to either side that have weight.</summary>
    public int Reach { get; }

    /// <summary>Length of the transforms.</summary>
    public int Length { get; }

    /// <summary>Sum of the weights kept: 1, or less where the profile is shorter than the weighting function.</summary>
    public double Total { get; }

    /// <summary>Weights at distance 0, 1, 2, ... <see cref="Reach"/> points.</summary>
    public ReadOnlySpan<double> Weights => _weights;

    /// <summary>One plain cut-off, in proportion for wider functions; never more than the profile can use.</summary>
    public static int ReachOf(double spread, double cutoffPoints, int profileLength) =>
        (int)Math.Min(profileLength - 1, Math.Floor(FullReach(spread, cutoffPoints)));

    /// <summary>Σ s·(u/reach)^j for j = 0, 1, 2 over the points that lie at most so far to the left and to the right.</summary>
    public (double S0, double S1, double S2) WeightsBetween(int left, int right)
    {
        int a = Math.Min(left, Reach);
        int b = Math.Min(right, Reach);
        return (
            _weights[0] + _cumulative[0][a] + _cumulative[0][b],
            _cumulative[1][b] - _cumulative[1][a],
            _cumulative[2][a] + _cumulative[2][b]);
    }

    /// <summary>
    /// Transform of s·(u/reach)^power: its real part for even powers, its imaginary part for odd ones; the other part is zero.
    /// </summary>
    public double[] Spectrum(int power) => _spectra[power] ??= TransformMoment(power);

    private static double FullReach(double spread, double cutoffPoints) => spread / Alpha * cutoffPoints * (1 + 1e-12);

    private static double[] Sample(double spread, double cutoffPoints, int reach)
    {
        double width = spread * cutoffPoints;
        double full = Math.Floor(FullReach(spread, cutoffPoints));
        double sum = full > MostSummed ? width : SampledSum(width, full);
        double[] weights = new double[reach + 1];
        for (int k = 0; k <= reach; k++)
        {
            weights[k] = At(k, width) / sum;
        }

        return weights;
    }

    private static double SampledSum(double width, double full)
    {
        double sum = 1;
        for (int k = 1; k <= full; k++)
        {
            sum += 2 * At(k, width);
        }

        return sum;
    }

    private static double At(int k, double width) => k == 0 ? 1 : Math.Exp(-Math.PI * (k / width) * (k / width));

    private double[] Accumulate(int power)
    {
        double[] sums = new double[Reach + 1];
        for (int k = 1; k <= Reach; k++)
        {
            sums[k] = sums[k - 1] + Moment(k, power);
        }

        return sums;
    }

    private double Moment(int k, int power)
    {
        double moment = _weights[k];
        double distance = (double)k / Reach;
        for (int j = 0; j < power; j++)
        {
            moment *= distance;
        }

        return moment;
    }

    private double[] TransformMoment(int power)
    {
        bool odd = power % 2 == 1;
        double[] samples = new double[Length];
        samples[0] = power == 0 ? _weights[0] : 0;
        for (int k = 1; k <= Reach; k++)
        {
            double moment = Moment(k, power);
            samples[k] += moment;
            samples[^k] += odd ? -moment : moment;
        }

        RealFourierPlan<double> plan = FourierPlan.Real<double>(Length);
        Complex[] spectrum = new Complex[plan.SpectrumLength];
        plan.Forward(samples, spectrum, new double[plan.ScratchLength]);
        double[] part = new double[spectrum.Length];
        for (int i = 0; i < part.Length; i++)
        {
            part[i] = odd ? spectrum[i].Imaginary : spectrum[i].Real;
        }

        return part;
    }
}
