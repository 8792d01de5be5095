namespace BearingAnalytics.Rollers.Fitting;

/// <summary>
/// The curve of true circles with the curvatures and knots of a spline. Along a circle the sine of the slope angle, not the slope, is
/// linear in x, so that the spline's slope is read as a sine and each arc is integrated in closed form. Rotated arcs stay arcs: a tilted
/// trace needs nothing else.
/// </summary>
internal sealed class ExactArcs
{
    /// <summary>Sine of the steepest slope that is drawn; beyond, a generatrix is not a function of x any more.</summary>
    private const double SteepestSine = 0.98;

    private readonly double[] _fromMm;
    private readonly double[] _heightMm;
    private readonly double[] _sine;
    private readonly double[] _sinePerMm;

    public ExactArcs(Spline spline, FitScale scale, double offsetUm, double offsetSlopeUm)
    {
        int arcs = spline.Curvatures.Length;
        _fromMm = new double[arcs];
        _heightMm = new double[arcs];
        _sine = new double[arcs];
        _sinePerMm = new double[arcs];
        _fromMm[0] = scale.ToMm(-1);
        _heightMm[0] = (spline.At(-1) + offsetUm - offsetSlopeUm) / 1e3;
        _sine[0] = (spline.SlopeAt(-1) + offsetSlopeUm) / scale.HalfMm / 1e3;
        _sinePerMm[0] = spline.Curvatures[0] / (1e3 * scale.HalfMm * scale.HalfMm);
        for (int i = 1; i < arcs; i++)
        {
            _fromMm[i] = scale.ToMm(spline.Knots[i - 1]);
            _heightMm[i] = HeightMm(i - 1, _fromMm[i]);
            _sine[i] = _sine[i - 1] + (_sinePerMm[i - 1] * (_fromMm[i] - _fromMm[i - 1]));
            _sinePerMm[i] = spline.Curvatures[i] / (1e3 * scale.HalfMm * scale.HalfMm);
        }
    }

    /// <summary>Steepest slope in the window, as a sine.</summary>
    public double SteepestIn(double toMm)
    {
        double steepest = Math.Abs(_sine[^1] + (_sinePerMm[^1] * (toMm - _fromMm[^1])));
        foreach (double sine in _sine)
        {
            steepest = Math.Max(steepest, Math.Abs(sine));
        }

        return steepest;
    }

    public double HeightUm(double xMm) => HeightMm(ArcAt(xMm), xMm) * 1e3;

    public double SlopeUmPerMm(double xMm)
    {
        int arc = ArcAt(xMm);
        double sine = Math.Clamp(_sine[arc] + (_sinePerMm[arc] * (xMm - _fromMm[arc])), -SteepestSine, SteepestSine);
        return 1e3 * sine / Math.Sqrt(1 - (sine * sine));
    }

    private int ArcAt(double xMm)
    {
        int arc = 0;
        while (arc + 1 < _fromMm.Length && xMm > _fromMm[arc + 1])
        {
            arc++;
        }

        return arc;
    }

    /// <summary>∫ s/√(1−s²) dx with s linear: Δx·(s₀+s₁)/(√(1−s₀²)+√(1−s₁²)), which needs no division by the curvature.</summary>
    private double HeightMm(int arc, double xMm)
    {
        double run = xMm - _fromMm[arc];
        double first = Math.Clamp(_sine[arc], -SteepestSine, SteepestSine);
        double last = Math.Clamp(_sine[arc] + (_sinePerMm[arc] * run), -SteepestSine, SteepestSine);
        double cosines = Math.Sqrt(1 - (first * first)) + Math.Sqrt(1 - (last * last));
        return _heightMm[arc] + (run * (first + last) / cosines);
    }
}
