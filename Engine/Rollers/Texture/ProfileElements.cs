namespace BearingAnalytics.Rollers.Texture;

/// <summary>
/// Profile elements: a hill and the dale next to it, or a dale and the hill next to it, both complete. A hill or dale counts where it
/// passes its threshold; what does not is part of its neighbours. An element narrower than the least width does not count.
/// </summary>
/// <param name="Count">Elements found, all ways of pairing and both directions of walking together.</param>
/// <param name="MeanSpacing">Mean width, points; NaN for none.</param>
/// <param name="MeanHeight">Mean of hill height plus dale depth; NaN for none.</param>
internal readonly record struct ProfileElements(int Count, double MeanSpacing, double MeanHeight)
{
    /// <summary>Share of the reference height that a hill or dale must pass (ISO 4287, 3.2.7; ISO 4288).</summary>
    public const double HeightShare = 0.1;

    /// <summary>Share of the sampling length an element must be wide.</summary>
    public const double WidthShare = 0.01;

    /// <summary>
    /// Walked from both ends: where a hill begins depends on the direction when small ones lie between, and the direction of tracing must
    /// not change a result (ISO 21920-2 evaluates both, too).
    /// </summary>
    public static ProfileElements Of(ReadOnlySpan<double> heights, double hillThreshold, double daleThreshold, double leastWidth)
    {
        Walk there = new(hillThreshold, daleThreshold, leastWidth);
        Walk back = new(hillThreshold, daleThreshold, leastWidth);
        for (int i = 0; i < heights.Length; i++)
        {
            there.Step(i, heights[i]);
            back.Step(i, heights[^(i + 1)]);
        }

        int count = there.Count + back.Count;
        return new ProfileElements(count, (there.Width + back.Width) / count, (there.Height + back.Height) / count);
    }

    private struct Walk(double hillThreshold, double daleThreshold, double leastWidth)
    {
        private double _before = double.NaN; // the height before
        private double _crossing = double.NaN; // where the profile last crossed the mean line
        private double _start = double.NaN; // where the present hill or dale began; NaN while its beginning is unknown
        private double _startBefore = double.NaN; // and the one before it
        private double _extreme; // distance from the mean line reached in the present one
        private double _extremeBefore;
        private int _side; // +1 on a hill, −1 in a dale, 0 before the first that counts

        public int Count { get; private set; }

        public double Width { get; private set; }

        public double Height { get; private set; }

        public void Step(int at, double z)
        {
            if (!double.IsFinite(z))
            {
                Restart();
                return;
            }

            if ((_before < 0 && z >= 0) || (_before >= 0 && z < 0))
            {
                _crossing = at - 1 + (_before / (_before - z));
            }

            _before = z;
            int side = z > hillThreshold ? 1 : z < -daleThreshold ? -1 : 0;
            if (side != 0 && side != _side)
            {
                Change(side);
            }

            _extreme = Math.Max(_extreme, z * _side);
        }

        private void Change(int side)
        {
            double width = _crossing - _startBefore;
            if (width >= leastWidth) // not while a beginning is unknown
            {
                Count++;
                Width += width;
                Height += _extreme + _extremeBefore;
            }

            _startBefore = _start;
            _start = _crossing;
            _extremeBefore = _extreme;
            _extreme = 0;
            _side = side;
        }

        private void Restart()
        {
            _before = _crossing = _start = _startBefore = double.NaN;
            _side = 0;
            _extreme = 0;
        }
    }
}
