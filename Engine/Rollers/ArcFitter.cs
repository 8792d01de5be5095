using BearingAnalytics.Numerics;
using BearingAnalytics.Rollers.Fitting;

namespace BearingAnalytics.Rollers;

/// <summary>
/// Fits tangent arcs to a profile: knots found, number of arcs chosen where it is not given, dents left out, exact circles, and an
/// uncertainty for everything that heeds how residuals are correlated along the trace. Keeps its memory between calls; one instance per
/// thread.
/// </summary>
public sealed partial class ArcFitter
{
    /// <summary>Sine of a slope above which circles and parabolas differ by more than a nanometre on a roller.</summary>
    private const double FlatSine = 0.005;

    private const int FewestPoints = 16;

    private readonly PowerSums _sums = new();
    private readonly KnotSearch _search;
    private double[] _u = [];
    private double[] _levelled = [];
    private double[] _target = [];
    private bool[] _keep = [];
    private bool[] _isMeasured = [];

    /// <summary>A fitter with no memory yet.</summary>
    public ArcFitter() => _search = new KnotSearch(_sums);

    /// <summary>Fits arcs to all points given.</summary>
    /// <param name="xMm">Positions, mm, ascending; at least 16. Of fewer than 64 the uncertainties stated are somewhat too small.</param>
    /// <param name="zUm">Heights, µm, outward positive, as many as positions; NaN and infinity are left out.</param>
    /// <param name="options">What is known; null for nothing.</param>
    /// <returns>The fit, or null where the points do not determine one.</returns>
    /// <exception cref="ArgumentException">Lengths differ, or an option is out of its range.</exception>
    public ArcFit? Fit(ReadOnlySpan<double> xMm, ReadOnlySpan<double> zUm, ArcFitOptions? options = null)
    {
        options ??= new ArcFitOptions();
        options.Check();
        if (xMm.Length != zUm.Length)
        {
            throw new ArgumentException($"There are {xMm.Length} positions but {zUm.Length} heights.", nameof(zUm));
        }

        if (xMm.Length < FewestPoints || !(xMm[^1] > xMm[0]))
        {
            return null;
        }

        FitScale scale = FitScale.Of(xMm[0], xMm[^1]);
        Points points = Take(xMm, zUm, scale);
        if (options.Robust && !LeaveMarksOut(points, scale))
        {
            return null;
        }

        ArcFit? fit = FitKept(points, scale, options);
        bool isChanged = fit is not null && options.Robust && TakeBackFalseMarks(fit, points, scale, options);
        return isChanged ? FitKept(points, scale, options) ?? fit : fit;
    }

    /// <summary>Fits the points that are kept.</summary>
    private ArcFit? FitKept(Points points, FitScale scale, ArcFitOptions options)
    {
        _levelled.AsSpan(0, points.Count).CopyTo(_target);
        (Spline? spline, IReadOnlyList<ArcCountCandidate> candidates) = options.ArcCount is { } count
            ? (OfCount(count, points, scale, options), [])
            : Choose(points, scale, options);
        ArcFit? fit = spline is null ? null : Finish(spline, points, scale, candidates);

        // Of arcs that cannot be told apart there were too many.
        for (int fewer = (spline?.Curvatures.Length ?? 1) - 1; fit is null && options.ArcCount is null && fewer > 0; fewer--)
        {
            spline = OfCount(fewer, points, scale, options);
            fit = spline is null ? null : Finish(spline, points, scale, candidates);
        }

        return fit;
    }

    private Points Take(ReadOnlySpan<double> xMm, ReadOnlySpan<double> zUm, FitScale scale)
    {
        int n = xMm.Length;
        if (_u.Length < n)
        {
            _u = new double[n];
            _levelled = new double[n];
            _target = new double[n];
            _keep = new bool[n];
            _isMeasured = new bool[n];
        }

        LineSums line = default;
        for (int i = 0; i < n; i++)
        {
            double u = scale.ToU(xMm[i]);
            _u[i] = u;
            _isMeasured[i] = double.IsFinite(zUm[i]);
            _keep[i] = _isMeasured[i];
            if (_keep[i])
            {
                line.Add(u, zUm[i]);
            }
        }

        double slope = line.Slope;
        double offset = line.Count == 0 ? 0 : line.Offset;
        for (int i = 0; i < n; i++)
        {
            _levelled[i] = _keep[i] ? zUm[i] - offset - (slope * _u[i]) : 0;
        }

        return new Points(n, offset, slope);
    }

    /// <summary>
    /// Chooses the number of arcs. Numbers are compared with parabolas; where slopes are steep enough for circles to differ, they are
    /// compared again with the difference taken off, which hardly depends on how many arcs it was found with.
    /// </summary>
    private (Spline? Spline, IReadOnlyList<ArcCountCandidate> Candidates) Choose(Points points, FitScale scale, ArcFitOptions options)
    {
        (Spline? spline, IReadOnlyList<ArcCountCandidate> candidates) = ChooseOnce(points, scale, options);
        for (int round = 0; round < 2 && spline is not null && IsSteep(spline, points, scale); round++)
        {
            int before = spline.Curvatures.Length;
            (spline, candidates) = ChooseOnce(points, scale, options);
            if (spline?.Curvatures.Length == before)
            {
                break;
            }
        }

        return (spline, candidates);
    }

    private (Spline? Spline, IReadOnlyList<ArcCountCandidate> Candidates) ChooseOnce(Points points, FitScale scale, ArcFitOptions options)
    {
        List<Spline> tried = [];
        Spline? one = null, two = null;
        Build(points.Count);
        for (int arcs = 1; arcs <= Math.Clamp(options.MaximumArcs, 1, 9); arcs++)
        {
            ArcConstraints constraints = ArcConstraints.For(arcs, options);
            Spline? next = _search.Best(constraints, Hint(arcs, scale, options), options.Symmetric ? two : one);
            if (next is not null)
            {
                tried.Add(next);
            }

            (two, one) = (one, next);
        }

        if (tried.Count == 0)
        {
            return (null, []);
        }

        double[] rms = [.. tried.Select(spline => Math.Sqrt(spline.ResidualSquareSum / _sums.Count))];
        double[] samples = [.. tried.Select(spline => _sums.Count / Bin(spline, points.Count, 256).CorrelatedPoints())];
        int chosen = ArcCountChoice.Of(rms, [.. tried.Select(spline => spline.FreeCount)], samples);
        ArcCountCandidate[] candidates =
            [.. tried.Select((spline, i) => new ArcCountCandidate(spline.Curvatures.Length, rms[i], samples[i]))];
        int count = tried[chosen].Curvatures.Length;
        double[] knots = [.. tried[chosen].Knots.Select(scale.ToMm)];
        return (OfCount(count, points, scale, options with { StartKnotsMm = knots }), candidates);
    }

    /// <summary>
    /// The best spline of a number of arcs, in the end of true circles: what circles differ from parabolas is taken off the heights and the
    /// fit repeated, which shrinks the difference by the square of the steepest slope each time.
    /// </summary>
    private Spline? OfCount(int arcs, Points points, FitScale scale, ArcFitOptions options)
    {
        ArcConstraints constraints = ArcConstraints.For(arcs, options);
        Build(points.Count);
        double[] hint = Hint(arcs, scale, options);
        Spline? spline = Convex(_search.Best(constraints, hint, null), options);
        for (int round = 0; spline is not null && round < 8; round++)
        {
            ExactArcs curve = new(spline, scale, points.OffsetUm, points.SlopeUm);
            if (curve.SteepestIn(scale.ToMm(1)) < FlatSine)
            {
                break;
            }

            double moved = TakeOffCircles(spline, curve, points, scale);
            if (moved < 1e-5)
            {
                break;
            }

            Build(points.Count);
            spline = Convex(_search.Solver.Descend(spline.Knots, spline.Constraints), options);
        }

        return spline;
    }

    private static bool IsSteep(Spline spline, Points points, FitScale scale) =>
        new ExactArcs(spline, scale, points.OffsetUm, points.SlopeUm).SteepestIn(scale.ToMm(1)) >= FlatSine;

    private Spline? Convex(Spline? spline, ArcFitOptions options)
    {
        // A straight arc beside a straight arc leaves its knot without a meaning, so that one arc is straightened at a time.
        for (int round = 0; options.ConvexOnly && spline is not null && round < spline.Curvatures.Length; round++)
        {
            int worst = Array.IndexOf(spline.Curvatures, spline.Curvatures.Max());
            if (spline.Curvatures[worst] <= 0)
            {
                break;
            }

            Spline? next = _search.Solver.Descend(spline.Knots, spline.Constraints.WithStraight(worst));
            if (next is null)
            {
                break;
            }

            spline = next;
        }

        return spline;
    }

    private double TakeOffCircles(Spline spline, ExactArcs curve, Points points, FitScale scale)
    {
        double moved = 0;
        for (int i = 0; i < points.Count; i++)
        {
            double u = _u[i];
            double circles = curve.HeightUm(scale.ToMm(u)) - points.OffsetUm - (points.SlopeUm * u) - spline.At(u);
            double target = _levelled[i] - circles;
            moved = Math.Max(moved, Math.Abs(target - _target[i]));
            _target[i] = target;
        }

        return moved;
    }

    private ArcFit? Finish(Spline spline, Points points, FitScale scale, IReadOnlyList<ArcCountCandidate> candidates)
    {
        BinnedResiduals binned = Bin(spline, points.Count, SplineCovariance.BinsFor(_sums.Count));
        double[]? covariance = SplineCovariance.Of(spline, _search.Solver, binned);
        if (covariance is null)
        {
            return null;
        }

        return new ArcFit(spline, new ExactArcs(spline, scale, points.OffsetUm, points.SlopeUm), covariance, scale)
        {
            ResidualRmsUm = Math.Sqrt(binned.SquareSum / Math.Max(1, binned.Points)),
            CorrelatedPoints = binned.CorrelatedPoints(),
            PointCount = binned.Points,
            Marks = MarksOf(spline, points.Count, scale),
            Candidates = candidates,
        };
    }

    private BinnedResiduals Bin(Spline spline, int count, int bins)
    {
        BinnedResiduals binned = new(bins);
        for (int i = 0; i < count; i++)
        {
            if (_keep[i])
            {
                binned.Add(_u[i], _target[i] - spline.At(_u[i]));
            }
        }

        return binned;
    }

    private void Build(int count)
    {
        _sums.Build(_u.AsSpan(0, count), _target.AsSpan(0, count), _keep.AsSpan(0, count));
        _search.Restart();
    }

    private static double[] Hint(int arcs, FitScale scale, ArcFitOptions options) =>
        options.StartKnotsMm is { } start && start.Count == arcs - 1 ? [.. start.Select(scale.ToU)] : [];

    private readonly record struct Points(int Count, double OffsetUm, double SlopeUm);
}
