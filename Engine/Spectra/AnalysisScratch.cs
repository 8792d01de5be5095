using System.Numerics;

namespace BearingAnalytics.Spectra;

/// <summary>
/// Work space that is kept between calls, so that a batch does not allocate megabytes per band. One per worker: NOT thread-safe.
/// It holds nothing between calls that a result depends on.
/// </summary>
public sealed class AnalysisScratch
{
    private double[] _samples = [];
    private double[] _transform = [];
    private Complex[] _bins = [];

    /// <summary>Bytes held at present.</summary>
    public long HeldBytes => (8L * (_samples.Length + _transform.Length)) + (16L * _bins.Length);

    internal Span<double> Samples(int length) => Grown(ref _samples, length);

    internal Span<double> Transform(int length) => Grown(ref _transform, length);

    internal Span<Complex> Bins(int length) => Grown(ref _bins, length);

    private static Span<T> Grown<T>(ref T[] array, int length)
    {
        if (array.Length < length)
        {
            array = new T[length];
        }

        return array.AsSpan(0, length);
    }
}
