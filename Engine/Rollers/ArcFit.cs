using BearingAnalytics.Rollers.Fitting;

namespace BearingAnalytics.Rollers;

/// <summary>One arc of a fitted profile.</summary>
/// <param name="CurvaturePerMm">Curvature, 1/mm, convex positive.</param>
/// <param name="CurvatureStandardUncertaintyPerMm">Its standard uncertainty, 1/mm.</param>
/// <param name="FromMm">Left end, mm in trace coordinates.</param>
/// <param name="ToMm">Right end, mm in trace coordinates.</param>
public sealed record FittedArc(double CurvaturePerMm, double CurvatureStandardUncertaintyPerMm, double FromMm, double ToMm)
{
    /// <summary>Radius, mm, convex positive, concave negative; infinite where the arc is straight.</summary>
    public double RadiusMm => CurvaturePerMm == 0 ? double.PositiveInfinity : 1 / CurvaturePerMm;

    /// <summary>Standard uncertainty of the radius to first order, R²·u(κ), mm; infinite where the arc is straight.</summary>
    public double RadiusStandardUncertaintyMm =>
        CurvaturePerMm == 0 ? double.PositiveInfinity : CurvatureStandardUncertaintyPerMm / (CurvaturePerMm * CurvaturePerMm);
}

/// <summary>A tangent point found.</summary>
/// <param name="AtMm">Position, mm in trace coordinates.</param>
/// <param name="StandardUncertaintyMm">Its standard uncertainty, mm.</param>
public sealed record FittedKnot(double AtMm, double StandardUncertaintyMm);

/// <summary>A dent, mark or burr that the fit left out.</summary>
/// <param name="FromMm">Left end, mm in trace coordinates.</param>
/// <param name="ToMm">Right end, mm in trace coordinates.</param>
/// <param name="HeightUm">Largest departure from the fit, µm: negative for a dent, positive for a burr.</param>
public sealed record SurfaceMark(double FromMm, double ToMm, double HeightUm);

/// <summary>How well a number of arcs stands for the profile.</summary>
/// <param name="Arcs">Number of arcs.</param>
/// <param name="ResidualRmsUm">Root mean square of the residuals, µm.</param>
/// <param name="EffectiveSamples">Independent points, from the residuals' autocorrelation.</param>
public sealed record ArcCountCandidate(int Arcs, double ResidualRmsUm, double EffectiveSamples);

/// <summary>
/// Tangent arcs fitted to a trace: exact circles joined without a kink. The fit knows its covariance, so that whatever is derived from it
/// has an uncertainty.
/// </summary>
public sealed class ArcFit
{
    private readonly Spline _spline;
    private readonly ExactArcs _curve;
    private readonly double[] _covariance;

    internal ArcFit(Spline spline, ExactArcs curve, double[] covariance, FitScale scale)
    {
        _spline = spline;
        _curve = curve;
        _covariance = covariance;
        Scale = scale;
        Arcs = FitReading.Arcs(spline, covariance, scale);
        Knots = FitReading.Knots(spline, covariance, scale);
    }

    /// <summary>The arcs from left to right.</summary>
    public IReadOnlyList<FittedArc> Arcs { get; }

    /// <summary>The tangent points from left to right, one fewer than arcs.</summary>
    public IReadOnlyList<FittedKnot> Knots { get; }

    /// <summary>Left end of the window, mm.</summary>
    public double FromMm => Scale.MiddleMm - Scale.HalfMm;

    /// <summary>Right end of the window, mm.</summary>
    public double ToMm => Scale.MiddleMm + Scale.HalfMm;

    /// <summary>Root mean square of the residuals of the points used, µm.</summary>
    public required double ResidualRmsUm { get; init; }

    /// <summary>Points per independent point, from the residuals' autocorrelation; at least 1.</summary>
    public required double CorrelatedPoints { get; init; }

    /// <summary>Points used.</summary>
    public required int PointCount { get; init; }

    /// <summary>Dents and burrs left out.</summary>
    public IReadOnlyList<SurfaceMark> Marks { get; init; } = [];

    /// <summary>The numbers of arcs that were compared, when the number was chosen.</summary>
    public IReadOnlyList<ArcCountCandidate> Candidates { get; init; } = [];

    internal FitScale Scale { get; }

    /// <summary>True where a position lies in one of the marks.</summary>
    internal bool IsMarked(double xMm)
    {
        foreach (SurfaceMark mark in Marks)
        {
            if (xMm >= mark.FromMm && xMm <= mark.ToMm)
            {
                return true;
            }
        }

        return false;
    }

    internal Spline Spline => _spline;

    /// <summary>Height of the fitted curve, µm, in the trace's own heights.</summary>
    /// <param name="xMm">Position, mm; outside the window the end arcs go on.</param>
    public double HeightUm(double xMm) => _curve.HeightUm(xMm);

    /// <summary>Slope of the fitted curve, µm/mm.</summary>
    /// <param name="xMm">Position, mm.</param>
    public double SlopeUmPerMm(double xMm) => _curve.SlopeUmPerMm(xMm);

    /// <summary>
    /// Standard uncertainty from the residuals of a weighted sum of fitted heights, µm: with weights 1 and −1 that of a height difference.
    /// </summary>
    /// <param name="xMm">Positions, mm.</param>
    /// <param name="weights">A weight per position.</param>
    /// <exception cref="ArgumentException">There are not as many weights as positions.</exception>
    public double HeightUncertaintyUm(ReadOnlySpan<double> xMm, ReadOnlySpan<double> weights)
    {
        if (xMm.Length != weights.Length)
        {
            throw new ArgumentException($"There are {xMm.Length} positions but {weights.Length} weights.", nameof(weights));
        }

        int p = _spline.FreeCount;
        Span<double> gradient = stackalloc double[p];
        Span<double> sum = stackalloc double[p];
        sum.Clear();
        for (int i = 0; i < xMm.Length; i++)
        {
            _spline.Gradient(Scale.ToU(xMm[i]), gradient);
            for (int k = 0; k < p; k++)
            {
                sum[k] += weights[i] * gradient[k];
            }
        }

        return Math.Sqrt(Math.Max(0, FitReading.Quadratic(_covariance, sum)));
    }
}
