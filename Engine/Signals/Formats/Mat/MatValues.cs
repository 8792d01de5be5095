namespace BearingAnalytics.Signals.Formats.Mat;

/// <summary>
/// Numbers of one array: exact while it is short (scalars, axes, indices), in single precision where it is long (samples),
/// so that a recording is held once and in the precision that is used.
/// </summary>
internal sealed class MatValues
{
    private readonly double[]? _exact;
    private readonly float[]? _single;

    public MatValues(double[] exact) => _exact = exact;

    public MatValues(float[] single) => _single = single;

    public int Count => _exact?.Length ?? _single!.Length;

    public double this[int index] => _exact is null ? _single![index] : _exact[index];

    /// <summary>Values from <paramref name="start"/> on, in single precision; the stored array itself where it is wanted whole.</summary>
    public float[] Singles(int start, int count)
    {
        if (_single is not null)
        {
            return start == 0 && count == _single.Length ? _single : _single.AsSpan(start, count).ToArray();
        }

        float[] singles = new float[count];
        for (int i = 0; i < count; i++)
        {
            singles[i] = (float)_exact![start + i];
        }

        return singles;
    }

    /// <summary>Every <paramref name="stride"/>-th value from <paramref name="start"/> on, in single precision.</summary>
    public float[] EveryNth(int start, int stride, int count)
    {
        float[] singles = new float[count];
        for (int i = 0, at = start; i < count; i++, at += stride)
        {
            singles[i] = (float)this[at];
        }

        return singles;
    }
}
