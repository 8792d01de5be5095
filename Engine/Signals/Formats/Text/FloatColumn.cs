namespace BearingAnalytics.Signals.Formats.Text;

/// <summary>A column that grows as rows come.</summary>
internal sealed class FloatColumn(int expectedRows)
{
    private float[] _values = new float[Math.Max(4, expectedRows)];

    public int Count { get; private set; }

    /// <summary>How many numbers were added; NaN for missing values does not count.</summary>
    public int Numbers { get; private set; }

    public void Add(float value)
    {
        if (Count == _values.Length)
        {
            Array.Resize(ref _values, (int)Math.Min(Array.MaxLength, 2L * _values.Length));
        }

        _values[Count++] = value;
        Numbers += float.IsNaN(value) ? 0 : 1;
    }

    public float[] ToArray()
    {
        Array.Resize(ref _values, Count);
        return _values;
    }
}
