namespace BearingAnalytics.Reporting.Drawing;

/// <summary>Places labels above a chart in a few rows so that no two overlap; the important ones are placed first.</summary>
internal sealed class LabelRows
{
    private const double GapPixels = 6;

    private readonly List<(double Left, double Right)>[] _taken;
    private readonly double _widthPixels;

    public LabelRows(int rows, double widthPixels)
    {
        _taken = [.. Enumerable.Range(0, rows).Select(_ => new List<(double, double)>())];
        _widthPixels = widthPixels;
    }

    /// <summary>Finds room for a label centred near a place.</summary>
    /// <param name="centrePixels">Where the label should be centred, pixels from the left.</param>
    /// <param name="labelPixels">Width of the label, pixels.</param>
    /// <param name="row">The row, 0 at the top.</param>
    /// <param name="placedPixels">The centre, moved inwards where the label would stand out of the picture.</param>
    /// <returns>False when every row is taken there.</returns>
    public bool TryPlace(double centrePixels, double labelPixels, out int row, out double placedPixels)
    {
        double half = 0.5 * labelPixels;
        placedPixels = Math.Clamp(centrePixels, Math.Min(half, 0.5 * _widthPixels), Math.Max(_widthPixels - half, 0.5 * _widthPixels));
        double left = placedPixels - half;
        double right = placedPixels + half;
        for (row = 0; row < _taken.Length; row++)
        {
            if (_taken[row].TrueForAll(other => right + GapPixels <= other.Left || left >= other.Right + GapPixels))
            {
                _taken[row].Add((left, right));
                return true;
            }
        }

        return false;
    }
}
