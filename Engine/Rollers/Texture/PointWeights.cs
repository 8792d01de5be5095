namespace BearingAnalytics.Rollers.Texture;

/// <summary>Heights laid out for a circular convolution: zeros where there is none, and beside them which points are there.</summary>
internal sealed class PointWeights
{
    private double[] _values = [];
    private double[] _presence = [];
    private int _length;

    /// <summary>Heights, zero where there is none.</summary>
    public ReadOnlySpan<double> Values => _values.AsSpan(0, _length);

    /// <summary>1 where there is a height, else 0; filled only where <see cref="HasGaps"/>.</summary>
    public ReadOnlySpan<double> Presence => _presence.AsSpan(0, _length);

    /// <summary>Some height is missing.</summary>
    public bool HasGaps { get; private set; }

    public void Load(ReadOnlySpan<double> heights, int origin, int length, EndEffect ends)
    {
        _length = length;
        if (_values.Length < length)
        {
            _values = new double[length];
            _presence = new double[length];
        }

        HasGaps = FillValues(heights, origin);
        if (HasGaps)
        {
            FillPresence(heights, origin, ends);
        }

        if (ends == EndEffect.Symmetric)
        {
            Mirror(_values, origin, heights.Length);
            Mirror(_presence, origin, heights.Length);
        }
    }

    private static void Mirror(double[] row, int origin, int count)
    {
        int last = origin + count - 1;
        for (int k = 1; k <= origin; k++)
        {
            row[origin - k] = row[origin + k];
            row[last + k] = row[last - k];
        }
    }

    private bool FillValues(ReadOnlySpan<double> heights, int origin)
    {
        bool gaps = false;
        _values.AsSpan(0, _length).Clear();
        for (int i = 0; i < heights.Length; i++)
        {
            bool there = double.IsFinite(heights[i]);
            gaps |= !there;
            _values[origin + i] = there ? heights[i] : 0;
        }

        return gaps;
    }

    private void FillPresence(ReadOnlySpan<double> heights, int origin, EndEffect ends)
    {
        // The zeros of a padded trace are there; the empty ends of any other are not.
        _presence.AsSpan(0, _length).Fill(ends == EndEffect.ZeroPadded ? 1 : 0);
        for (int i = 0; i < heights.Length; i++)
        {
            _presence[origin + i] = double.IsFinite(heights[i]) ? 1 : 0;
        }
    }
}
