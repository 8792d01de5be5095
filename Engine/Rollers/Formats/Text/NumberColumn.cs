namespace BearingAnalytics.Rollers.Formats.Text;

/// <summary>A list of numbers that grows as rows come and ends as a plain array.</summary>
internal sealed class NumberColumn
{
    private double[] _values = new double[1024];

    public int Count { get; private set; }

    public void Add(double value)
    {
        if (Count == _values.Length)
        {
            Array.Resize(ref _values, (int)Math.Min(Array.MaxLength, 2L * _values.Length));
        }

        _values[Count++] = value;
    }

    public double[] ToArray() => _values.AsSpan(0, Count).ToArray();
}
