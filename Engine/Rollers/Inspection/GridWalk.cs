namespace BearingAnalytics.Rollers.Inspection;

/// <summary>Walks along a trace at equal steps, as many as it has points, and tells between which two points each step lies.</summary>
internal ref struct GridWalk
{
    private readonly ReadOnlySpan<double> _xMm;

    public GridWalk(ReadOnlySpan<double> xMm)
    {
        _xMm = xMm;
        PitchMm = (xMm[^1] - xMm[0]) / (xMm.Length - 1);
    }

    /// <summary>Length of a step, mm.</summary>
    public double PitchMm { get; }

    /// <summary>Position of the step, mm.</summary>
    public double PositionMm { get; private set; }

    /// <summary>Index of the point to its left; the next one lies to its right.</summary>
    public int Left { get; private set; }

    /// <summary>Distance of both points, mm.</summary>
    public readonly double RunMm => _xMm[Left + 1] - _xMm[Left];

    /// <summary>Where between them the step lies, 0 at the left one and 1 at the right one.</summary>
    public readonly double Share => (PositionMm - _xMm[Left]) / RunMm;

    /// <summary>Goes to a step; never back.</summary>
    public void MoveTo(int step)
    {
        PositionMm = _xMm[0] + (step * PitchMm);
        while (Left < _xMm.Length - 2 && _xMm[Left + 1] < PositionMm)
        {
            Left++;
        }
    }

    /// <summary>Height on the straight line between both points.</summary>
    public readonly double Between(ReadOnlySpan<double> zUm) => zUm[Left] + (Share * (zUm[Left + 1] - zUm[Left]));
}
