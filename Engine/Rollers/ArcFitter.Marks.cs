using BearingAnalytics.Rollers.Fitting;

namespace BearingAnalytics.Rollers;

/// <content>Dents, marks and burrs: left out before the fit, taken back where the fit explains them, reported after it.</content>
public sealed partial class ArcFitter
{
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
    /// Takes points back that were left out but lie on the fitted arcs: the foot of a short, strongly curved arc, or the edge of a gap,
    /// leaves its neighbours as a mark does. False where nothing changed.
    /// </summary>
    private bool TakeBackExplained(Spline spline, int count)
    {
        BinnedResiduals kept = MarkFinder.BinsFor(count);
        BinnedResiduals left = MarkFinder.BinsFor(count);
        for (int i = 0; i < count; i++)
        {
            if (_isMeasured[i])
            {
                (_keep[i] ? kept : left).Add(_u[i], _target[i] - spline.At(_u[i]));
            }
        }

        double limit = MarkFinder.LeastHeight(kept);
        bool hasChanged = false;
        for (int i = 0; i < count; i++)
        {
            int from = i;
            double highest = 0;
            for (; i < count && !_keep[i]; i++)
            {
                highest = Math.Max(highest, Math.Abs(left.MeanOf(left.BinOf(_u[i]))));
            }

            for (int k = from; k < i && highest < limit; k++)
            {
                _keep[k] = _isMeasured[k];
                hasChanged |= _isMeasured[k];
            }
        }

        return hasChanged;
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
