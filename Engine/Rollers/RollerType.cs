namespace BearingAnalytics.Rollers;

/// <summary>Kind of roller.</summary>
public enum RollerType
{
    /// <summary>Cylindrical roller (圆柱滚子).</summary>
    Cylindrical,

    /// <summary>Tapered roller (圆锥滚子).</summary>
    Tapered,

    /// <summary>Barrel roller of a spherical roller bearing (球面滚子).</summary>
    Barrel,

    /// <summary>Needle roller (滚针).</summary>
    Needle,
}

/// <summary>One end of a roller as it lies on the drawing.</summary>
public enum RollerEnd
{
    /// <summary>Left: smallest x.</summary>
    Left,

    /// <summary>Right: largest x.</summary>
    Right,
}

/// <summary>How a trace is laid on the drawing.</summary>
public enum AlignmentKind
{
    /// <summary>Smallest sum of squared deviations.</summary>
    LeastSquares,

    /// <summary>Smallest zone that holds all points (Chebyshev, ISO 1101).</summary>
    MinimumZone,
}

/// <summary>What fixes the position of the drawing along the trace.</summary>
public enum AlignmentAnchor
{
    /// <summary>Nothing: the shift that fits best.</summary>
    BestFit,

    /// <summary>The chamfers: the drawing's centre lies midway between them, so that a crown ground off the middle is a deviation.</summary>
    Chamfers,
}

/// <summary>What the x axis of a trace is parallel to.</summary>
public enum TraceReference
{
    /// <summary>The generatrix: the instrument was levelled to the surface; tilt says nothing about the roller.</summary>
    Generatrix,

    /// <summary>The roller's axis: tilt is the cone's half angle.</summary>
    Axis,
}
