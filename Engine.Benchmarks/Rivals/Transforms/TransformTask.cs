using System.Numerics;

namespace BearingAnalytics.Benchmarks.Rivals.Transforms;

/// <summary>
/// One transform that all shall make: the same values in, from the same memory, to the same memory where a library lets its caller choose.
/// </summary>
/// <typeparam name="T">float or double.</typeparam>
internal sealed class TransformTask<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly T[] _values;

    /// <param name="isReal">Real values to half a spectrum, or complex ones to a whole one.</param>
    /// <param name="length">Points.</param>
    public TransformTask(bool isReal, int length)
    {
        IsReal = isReal;
        Length = length;
        Bins = isReal ? (length / 2) + 1 : length;
        _values = [.. Signals.Noise(isReal ? length : 2 * length).Select(T.CreateTruncating)];
        Input = new AlignedBuffer<T>(_values.Length);
        Output = new AlignedBuffer<T>(2 * Bins);
        Refill();
    }

    public bool IsReal { get; }

    public int Length { get; }

    /// <summary>Complex values of the result.</summary>
    public int Bins { get; }

    /// <summary>The values, or pairs of real and imaginary part.</summary>
    public AlignedBuffer<T> Input { get; }

    /// <summary>Pairs of real and imaginary part.</summary>
    public AlignedBuffer<T> Output { get; }

    /// <summary>Operations by which transforms are usually counted: 5 N log₂ N, half of it for real values.</summary>
    public double NominalFlops => (IsReal ? 2.5 : 5) * Length * Math.Log2(Length);

    /// <summary>Writes the values anew, for those who plan on top of them.</summary>
    public void Refill() => _values.CopyTo(Input.Span);
}
