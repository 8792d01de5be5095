namespace BearingAnalytics.Numerics;

/// <summary>The least-squares line through points as they come: sums that are added to one point at a time.</summary>
public struct LineSums
{
    private double _x;
    private double _y;
    private double _xx;
    private double _xy;

    /// <summary>Number of points.</summary>
    public int Count { get; private set; }

    /// <summary>Sum of squared distances of the positions from their mean; 0 where they do not spread. NaN for no points.</summary>
    public readonly double Spread => _xx - (_x * _x / Count);

    /// <summary>Slope; 0 where the positions do not spread.</summary>
    public readonly double Slope => Spread > 0 ? (_xy - (_x * _y / Count)) / Spread : 0;

    /// <summary>Height of the line at position 0; NaN for no points.</summary>
    public readonly double Offset => (_y - (Slope * _x)) / Count;

    /// <summary>Takes a point.</summary>
    /// <param name="x">Position.</param>
    /// <param name="y">Height.</param>
    public void Add(double x, double y)
    {
        Count++;
        _x += x;
        _y += y;
        _xx += x * x;
        _xy += x * y;
    }
}
