using BearingAnalytics.Quality;

namespace BearingAnalytics.Rollers.Inspection;

/// <summary>Texture of what the arcs leave over, once per cut-off and range that the drawing asks for.</summary>
internal sealed class TextureSheet(TextureEvaluator evaluator)
{
    private const double UsualCutoffMm = 0.8;

    private double[] _grid = [];
    private double _gridFromMm;
    private int _firstPoint;

    /// <summary>Position of the first point of the evaluation given back, mm in trace coordinates.</summary>
    public double FromMm => _gridFromMm + (_firstPoint * PitchMm);

    /// <summary>Distance of grid points, mm.</summary>
    public double PitchMm { get; private set; }

    /// <summary>Evaluates, adds limited parameters to the sheet, and gives back the first evaluation.</summary>
    public TextureResult Add(
        PreparedProfile profile, ArcFit fit, RollerDrawing? drawing, double centreMm, CharacteristicSheet? sheet, List<Finding> findings)
    {
        Fill(profile, fit);
        _firstPoint = 0;
        int count = Count(profile);
        IReadOnlyList<TextureLimit> limits = drawing?.Texture ?? [];
        TextureResult? first = null;
        foreach (IGrouping<(TextureStandard, double, EvaluationRange?), TextureLimit> group in
            limits.GroupBy(limit => (limit.Standard, limit.CutoffMm, limit.Range)))
        {
            (int from, int to) = Points(group.Key.Item3, centreMm, count);
            TextureResult result = Evaluate(group.Key.Item1, group.Key.Item2, from, to);
            _firstPoint = first is null ? from : _firstPoint;
            first ??= result;
            AddOnce(result.Findings, findings);
            foreach (TextureLimit limit in group)
            {
                Judge(limit, result, drawing!, sheet!);
            }
        }

        if (first is null)
        {
            first = Evaluate(TextureStandard.Iso4287, UsualCutoffMm, 0, count);
            AddOnce(first.Findings, findings);
        }

        return first;
    }

    private static void Judge(TextureLimit limit, TextureResult result, RollerDrawing drawing, CharacteristicSheet sheet)
    {
        if (result.Find(limit.Parameter) is not { } parameter)
        {
            sheet.AddMissing(limit.Parameter, "µm", limit.Limits);
            return;
        }

        double relative = InspectionContext.Root(
            drawing.Uncertainty.TextureRelative, drawing.Uncertainty.ProbeGain, SectionSpread.RelativeStandardError(result));
        sheet.Add(limit.Parameter, parameter.Value, parameter.Unit, Math.Abs(parameter.Value) * relative, limit.Limits);
    }

    private TextureResult Evaluate(TextureStandard standard, double cutoffMm, int from, int to) => evaluator.Evaluate(
        _grid.AsSpan(from, to - from), PitchMm, new TextureOptions { Standard = standard, CutoffMm = cutoffMm, KeepProfiles = true });

    private (int From, int To) Points(EvaluationRange? range, double centreMm, int count)
    {
        if (range is null)
        {
            return (0, count);
        }

        int from = Math.Clamp((int)Math.Ceiling((range.FromMm + centreMm - _gridFromMm) / PitchMm), 0, count);
        return (from, Math.Clamp((int)Math.Floor((range.ToMm + centreMm - _gridFromMm) / PitchMm) + 1, from, count));
    }

    private static int Count(PreparedProfile profile) => profile.To - profile.From;

    /// <summary>
    /// Residuals on a uniform grid with as many points as the window has: on a uniform trace these are the points themselves, otherwise
    /// straight lines between neighbours. Points of marks and of excluded ranges are NaN.
    /// </summary>
    private void Fill(PreparedProfile profile, ArcFit fit)
    {
        int count = Count(profile);
        if (_grid.Length < count)
        {
            _grid = new double[count];
        }

        ReadOnlySpan<double> z = profile.WindowZUm;
        GridWalk walk = new(profile.WindowXMm);
        _gridFromMm = profile.FromMm;
        PitchMm = walk.PitchMm;
        int mark = 0;
        for (int i = 0; i < count; i++)
        {
            walk.MoveTo(i);
            double position = walk.PositionMm;
            bool isGap = walk.RunMm > 5 * PitchMm;
            while (mark < fit.Marks.Count && fit.Marks[mark].ToMm < position)
            {
                mark++;
            }

            bool isMarked = mark < fit.Marks.Count && position >= fit.Marks[mark].FromMm;
            _grid[i] = isGap || isMarked ? double.NaN : walk.Between(z) - fit.HeightUm(position);
        }
    }

    private static void AddOnce(IReadOnlyList<Finding> from, List<Finding> to)
    {
        foreach (Finding finding in from)
        {
            if (!to.Any(known => known.Code == finding.Code))
            {
                to.Add(finding);
            }
        }
    }
}
