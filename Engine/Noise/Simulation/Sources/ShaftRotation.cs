using BearingAnalytics.Numerics;

namespace BearingAnalytics.Noise.Simulation.Sources;

/// <summary>
/// Shaft angle over time for a speed that wanders slowly: a few sines of speed, so that the angle is exact at any instant and no
/// sampling of it is needed.
/// </summary>
internal sealed class ShaftRotation
{
    private const int Wanderings = 3;
    private const double SlowestHz = 0.2;
    private const double FastestHz = 2.0;
    private const int NewtonSteps = 6;

    private readonly double _shaftHz;
    private readonly double _depth;
    private readonly double[] _rateHz = new double[Wanderings];
    private readonly double[] _phase = new double[Wanderings];

    /// <param name="shaftHz">Mean speed, Hz.</param>
    /// <param name="jitter">RMS of the relative deviation of speed.</param>
    /// <param name="random">Chooses rates and phases of the wandering.</param>
    public ShaftRotation(double shaftHz, double jitter, RandomStream random)
    {
        _shaftHz = shaftHz;
        _depth = jitter * Math.Sqrt(2.0 / Wanderings);
        for (int k = 0; k < Wanderings; k++)
        {
            _rateHz[k] = random.Uniform(SlowestHz, FastestHz);
            _phase[k] = random.Uniform(0, 2 * Math.PI);
        }
    }

    /// <summary>Angle at a time (s, may be negative), rad; 0 at time 0.</summary>
    public double AngleAt(double seconds)
    {
        double turns = seconds;
        for (int k = 0; k < Wanderings; k++)
        {
            double rate = 2 * Math.PI * _rateHz[k];
            turns += _depth / rate * (PortableMath.Sin(rate * seconds + _phase[k]) - PortableMath.Sin(_phase[k]));
        }

        return 2 * Math.PI * _shaftHz * turns;
    }

    /// <summary>Time at which the shaft has an angle, s.</summary>
    public double TimeAt(double angle)
    {
        double seconds = angle / (2 * Math.PI * _shaftHz);
        for (int step = 0; step < NewtonSteps; step++)
        {
            seconds -= (AngleAt(seconds) - angle) / (2 * Math.PI * SpeedAt(seconds));
        }

        return seconds;
    }

    private double SpeedAt(double seconds)
    {
        double relative = 1;
        for (int k = 0; k < Wanderings; k++)
        {
            relative += _depth * PortableMath.Cos(2 * Math.PI * _rateHz[k] * seconds + _phase[k]);
        }

        return _shaftHz * relative;
    }
}
