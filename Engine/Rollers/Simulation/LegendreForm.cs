using BearingAnalytics.Numerics;

namespace BearingAnalytics.Rollers.Simulation;

/// <summary>A smooth form error over the crown; beyond it goes on level.</summary>
internal sealed class LegendreForm
{
    private const int GridCount = 1001;

    private readonly double _middleMm;
    private readonly double _halfMm;
    private readonly double[] _weightsUm;

    public LegendreForm(SimulatedForm form, double fromMm, double toMm, RandomStream random)
    {
        _middleMm = (fromMm + toMm) / 2;
        _halfMm = (toMm - fromMm) / 2;
        _weightsUm = new double[form.HighestOrder + 1];
        for (int order = form.LowestOrder; order <= form.HighestOrder; order++)
        {
            _weightsUm[order] = random.Gaussian() / (order * order);
        }

        double factor = form.PeakToValleyUm / PeakToValley();
        for (int order = 0; order < _weightsUm.Length; order++)
        {
            _weightsUm[order] *= factor;
        }
    }

    /// <summary>Height at a position from the roller's centre, µm.</summary>
    public double HeightUm(double atMm) => Sum(Math.Clamp((atMm - _middleMm) / _halfMm, -1, 1));

    private double PeakToValley()
    {
        double low = double.PositiveInfinity;
        double high = double.NegativeInfinity;
        for (int i = 0; i < GridCount; i++)
        {
            double height = Sum(-1 + 2.0 * i / (GridCount - 1));
            low = Math.Min(low, height);
            high = Math.Max(high, height);
        }

        return high - low;
    }

    // Bonnet's recursion: (n+1) P(n+1) = (2n+1) x P(n) − n P(n−1).
    private double Sum(double x)
    {
        double before = 1;
        double legendre = x;
        double sum = 0;
        for (int order = 1; order < _weightsUm.Length; order++)
        {
            sum += _weightsUm[order] * legendre;
            (before, legendre) = (legendre, ((2 * order + 1) * x * legendre - order * before) / (order + 1));
        }

        return sum;
    }
}
