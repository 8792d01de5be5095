using BearingAnalytics.Numerics;

namespace BearingAnalytics.Rollers;

/// <summary>How a table of drops is joined.</summary>
public enum TableInterpolation
{
    /// <summary>Monotone cubic: never beyond its two neighbours; the curvature may jump at the nodes.</summary>
    Monotone,

    /// <summary>Natural cubic spline: smooth curvature; may swing a little beyond the table.</summary>
    NaturalSpline,
}

/// <summary>
/// A crown given as a table of drops, joined by cubics and continued along the end tangents. The drops are taken as they stand: count
/// them from the top, so that the smallest is 0.
/// </summary>
public sealed class TabulatedProfile : NominalProfile
{
    private readonly double[] _xMm;
    private readonly double[] _dropUm;
    private readonly double[] _slopeUmPerMm;

    /// <summary>Builds the curve.</summary>
    /// <param name="xMm">Positions from the centre, mm, ascending, at least two.</param>
    /// <param name="dropUm">Drop at each, µm.</param>
    /// <param name="interpolation">How they are joined.</param>
    /// <exception cref="ArgumentException">
    /// Fewer than two rows, lists of different length, positions that do not ascend, no number.
    /// </exception>
    public TabulatedProfile(
        IReadOnlyList<double> xMm, IReadOnlyList<double> dropUm, TableInterpolation interpolation = TableInterpolation.Monotone)
    {
        ArgumentNullException.ThrowIfNull(xMm);
        ArgumentNullException.ThrowIfNull(dropUm);
        _xMm = [.. xMm];
        _dropUm = [.. dropUm];
        Interpolation = interpolation;
        Require();
        _slopeUmPerMm = interpolation == TableInterpolation.Monotone
            ? CubicSlopes.Monotone(_xMm, _dropUm)
            : CubicSlopes.Natural(_xMm, _dropUm);
    }

    /// <summary>How the rows are joined.</summary>
    public TableInterpolation Interpolation { get; }

    /// <summary>Positions of the rows, mm from the centre.</summary>
    public IReadOnlyList<double> TableXMm => _xMm;

    /// <summary>Drops of the rows, µm.</summary>
    public IReadOnlyList<double> TableDropUm => _dropUm;

    /// <inheritdoc/>
    public override double FromMm => _xMm[0];

    /// <inheritdoc/>
    public override double ToMm => _xMm[^1];

    /// <inheritdoc/>
    public override double DropUm(double xMm)
    {
        if (xMm < FromMm)
        {
            return _dropUm[0] + (_slopeUmPerMm[0] * (xMm - FromMm));
        }

        if (xMm > ToMm)
        {
            return _dropUm[^1] + (_slopeUmPerMm[^1] * (xMm - ToMm));
        }

        int left = RowLeftOf(xMm);
        double width = _xMm[left + 1] - _xMm[left];
        double t = (xMm - _xMm[left]) / width;
        double rest = 1 - t;
        double ends = (_dropUm[left] * (1 + (2 * t)) * rest * rest) + (_dropUm[left + 1] * (3 - (2 * t)) * t * t);
        return ends + (width * t * rest * ((_slopeUmPerMm[left] * rest) - (_slopeUmPerMm[left + 1] * t)));
    }

    /// <inheritdoc/>
    public override double SlopeUmPerMm(double xMm)
    {
        if (xMm < FromMm || xMm > ToMm)
        {
            return xMm < FromMm ? _slopeUmPerMm[0] : _slopeUmPerMm[^1];
        }

        int left = RowLeftOf(xMm);
        double width = _xMm[left + 1] - _xMm[left];
        double t = (xMm - _xMm[left]) / width;
        double chord = (_dropUm[left + 1] - _dropUm[left]) / width;
        return (6 * t * (1 - t) * chord) + (_slopeUmPerMm[left] * (1 - t) * (1 - (3 * t))) + (_slopeUmPerMm[left + 1] * t * ((3 * t) - 2));
    }

    /// <inheritdoc/>
    public override NominalProfile Mirrored() =>
        new TabulatedProfile([.. _xMm.Reverse().Select(x => -x)], [.. _dropUm.Reverse()], Interpolation);

    private int RowLeftOf(double xMm)
    {
        int found = Array.BinarySearch(_xMm, xMm);
        int left = found >= 0 ? found : ~found - 1;
        return Math.Clamp(left, 0, _xMm.Length - 2);
    }

    private void Require()
    {
        if (_xMm.Length != _dropUm.Length || _xMm.Length < 2)
        {
            throw new ArgumentException(
                $"A table of {_xMm.Length} positions and {_dropUm.Length} drops: give at least two rows, each with both.");
        }

        for (int i = 0; i < _xMm.Length; i++)
        {
            if (!double.IsFinite(_xMm[i]) || !double.IsFinite(_dropUm[i]) || (i > 0 && !(_xMm[i] > _xMm[i - 1])))
            {
                throw new ArgumentException(
                    $"Row {i + 1} of the table ({_xMm[i]} mm, {_dropUm[i]} µm): positions must ascend and both must be numbers.");
            }
        }
    }
}
