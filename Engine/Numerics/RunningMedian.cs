namespace BearingAnalytics.Numerics;

/// <summary>
/// Median over a window that slides along: the local floor under a comb of lines. The window is kept sorted; each step finds its
/// place by bisection and moves the part between, O(w) bytes but by block moves, so windows up to some thousand cost little.
/// </summary>
public static class RunningMedian
{
    /// <summary>Median of the values within half a window on either side, for each value.</summary>
    /// <param name="values">Any number of values; NaN counts as smaller than every number.</param>
    /// <param name="width">Window width, made odd by rounding up; near the ends only the part inside counts.</param>
    /// <param name="target">As long as <paramref name="values"/>, and not the same memory.</param>
    public static void Compute(ReadOnlySpan<double> values, int width, Span<double> target)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        if (target.Length != values.Length)
        {
            throw new ArgumentException($"The target has {target.Length} places for {values.Length} values.", nameof(target));
        }

        if (values.Overlaps(target))
        {
            throw new ArgumentException("The target must not be the values themselves.", nameof(target));
        }

        int half = width / 2;
        SortedWindow window = new((2 * half) + 1);
        for (int i = 0; i < Math.Min(half, values.Length); i++)
        {
            window.Add(values[i]);
        }

        for (int i = 0; i < values.Length; i++)
        {
            bool enters = i + half < values.Length;
            bool leaves = i - half - 1 >= 0;
            if (enters && leaves)
            {
                window.Replace(values[i - half - 1], values[i + half]);
            }
            else if (enters)
            {
                window.Add(values[i + half]);
            }
            else if (leaves)
            {
                window.Remove(values[i - half - 1]);
            }

            target[i] = window.Median;
        }
    }

    private sealed class SortedWindow(int capacity)
    {
        private readonly double[] _sorted = new double[capacity];
        private int _count;

        public double Median => int.IsOddInteger(_count)
            ? _sorted[_count / 2]
            : 0.5 * (_sorted[(_count / 2) - 1] + _sorted[_count / 2]);

        public void Add(double value)
        {
            int at = Place(value);
            _sorted.AsSpan(at, _count - at).CopyTo(_sorted.AsSpan(at + 1));
            _sorted[at] = value;
            _count++;
        }

        public void Remove(double value)
        {
            int at = Place(value);
            _sorted.AsSpan(at + 1, _count - at - 1).CopyTo(_sorted.AsSpan(at));
            _count--;
        }

        /// <summary>Only what lies between the old and the new value moves.</summary>
        public void Replace(double old, double value)
        {
            int from = Place(old);
            int to = Place(value);
            if (to > from)
            {
                to--;
                _sorted.AsSpan(from + 1, to - from).CopyTo(_sorted.AsSpan(from));
            }
            else
            {
                _sorted.AsSpan(to, from - to).CopyTo(_sorted.AsSpan(to + 1));
            }

            _sorted[to] = value;
        }

        private int Place(double value)
        {
            int at = _sorted.AsSpan(0, _count).BinarySearch(value);
            return at < 0 ? ~at : at;
        }
    }
}
