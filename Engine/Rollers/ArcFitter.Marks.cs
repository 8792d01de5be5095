using BearingAnalytics.Rollers.Fitting;

namespace BearingAnalytics.Rollers;

/// <content>Dents, marks and burrs: left out before the fit, taken back where the fit explains them, reported after it.</content>
public sealed partial class ArcFitter
{
    /// <summary>A roller with more marks than this has other worries than whether one of them is real.</summary>
    private const int MostDoubtful = 4;

    /// <summary>Looks for marks over the best parabola; false where there is none.</summary>
    private bool LeaveMarksOut(Points points, FitScale scale)
    {
        _levelled.AsSpan(0, points.Count).CopyTo(_target);
        Build(points.Count);
        Spline? parabola = _search.Solver.Solve([], ArcConstraints.For(1, new ArcFitOptions()));
        if (parabola is null)
        {
            return false;
        }

        for (int i = 0; i < points.Count; i++)
        {
            _target[i] = _levelled[i] - parabola.At(_u[i]);
        }

        MarkFinder.Exclude(_u.AsSpan(0, points.Count), _target.AsSpan(0, points.Count), _keep.AsSpan(0, points.Count), scale.HalfMm);
        return true;
    }

    /// <summary>
    /// Takes points back that were left out but belong to the arcs: the foot of a short, strongly curved arc, or the edge of a gap, leaves
    /// its neighbours as a mark does. Each is first held against the arcs fitted without it, then against as many arcs fitted with it.
    /// False where nothing changed.
    /// </summary>
    private bool TakeBackFalseMarks(ArcFit fit, Points points, FitScale scale, ArcFitOptions options)
    {
        bool hasChanged = false;
        List<(int From, int To)> doubtful = [];
        foreach ((int from, int to) in LeftOut(points.Count))
        {
            if (IsExplained(fit.Spline, points.Count, from, to))
            {
                Keep(from, to, isKept: true);
                hasChanged = true;
            }
            else
            {
                doubtful.Add((from, to));
            }
        }

        foreach ((int from, int to) in doubtful.Take(MostDoubtful))
        {
            Keep(from, to, isKept: true);
            _levelled.AsSpan(0, points.Count).CopyTo(_target);
            Spline? with = OfCount(fit.Arcs.Count, points, scale, options);
            bool isExplained = with is not null && IsExplained(with, points.Count, from, to);
            Keep(from, to, isExplained);
            hasChanged |= isExplained;
        }

        return hasChanged;
    }

    /// <summary>Runs of measured points that are not kept.</summary>
    private List<(int From, int To)> LeftOut(int count)
    {
        List<(int From, int To)> runs = [];
        for (int i = 0; i < count; i++)
        {
            int from = i;
            bool isMeasured = false;
            for (; i < count && !_keep[i]; i++)
            {
                isMeasured |= _isMeasured[i];
            }

            if (isMeasured)
            {
                runs.Add((from, i));
            }
        }

        return runs;
    }

    private void Keep(int from, int to, bool isKept)
    {
        for (int i = from; i < to; i++)
        {
            _keep[i] = isKept && _isMeasured[i];
        }
    }

    /// <summary>Whether a run of points lies on a fit no worse than a mark must, by what the other kept points leave over.</summary>
    private bool IsExplained(Spline spline, int count, int from, int to)
    {
        BinnedResiduals others = MarkFinder.BinsFor(count);
        BinnedResiduals run = MarkFinder.BinsFor(count);
        for (int i = 0; i < count; i++)
        {
            bool isInRun = i >= from && i < to;
            if (isInRun ? _isMeasured[i] : _keep[i])
            {
                (isInRun ? run : others).Add(_u[i], _target[i] - spline.At(_u[i]));
            }
        }

        double limit = MarkFinder.LeastHeight(others);
        for (int bin = 0; bin < run.Bins; bin++)
        {
            if (Math.Abs(run.MeanOf(bin)) >= limit)
            {
                return false;
            }
        }

        return true;
    }

    private List<SurfaceMark> MarksOf(Spline spline, int count, FitScale scale)
    {
        List<SurfaceMark> marks = [];
        for (int i = 0; i < count; i++)
        {
            if (_keep[i] || !_isMeasured[i])
            {
                continue;
            }

            int from = i;
            double highest = 0;
            for (; i < count && !_keep[i]; i++)
            {
                double residual = _isMeasured[i] ? _target[i] - spline.At(_u[i]) : 0;
                highest = Math.Abs(residual) > Math.Abs(highest) ? residual : highest;
            }

            marks.Add(new SurfaceMark(scale.ToMm(_u[from]), scale.ToMm(_u[i - 1]), highest));
        }

        return marks;
    }
}
