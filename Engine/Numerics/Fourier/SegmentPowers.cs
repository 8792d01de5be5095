using System.Numerics;
using System.Runtime.InteropServices;
using BearingAnalytics.Numerics.Kernels;
using BearingAnalytics.Numerics.Kernels.Transforms;

namespace BearingAnalytics.Numerics.Fourier;

/// <summary>
/// The squared magnitudes of overlapping windowed segments, summed. Two segments are one complex transform that loads them with their means
/// off and windowed, and ends by adding to the sum. Owns its buffers: not for two threads at once.
/// </summary>
internal sealed class SegmentPowers<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>
    /// Transforms that are summed in T before the sum is emptied into a double one: rounding stays near that of the transform.
    /// </summary>
    private const int Run = 8;

    /// <summary>Longest segment whose buffers are kept for the next call.</summary>
    private const int LongestKept = 1 << 18;

    [ThreadStatic]
    private static SegmentPowers<T>? _kept;

    private readonly ComplexFourierPlan<T> _plan;
    private readonly T[] _weights;
    private readonly T[] _scratch;
    private readonly float[] _silence;
    private readonly double[] _sums;
    private T[] _before;
    private T[] _after;

    private SegmentPowers(Window window)
    {
        int length = window.Values.Length;
        Window = window;
        _plan = FourierPlan.Complex<T>(length);
        _weights = new T[length];
        for (int i = 0; i < length; i++)
        {
            _weights[i] = T.CreateTruncating(window.Values[i]);
        }

        _scratch = new T[_plan.ScratchLength];
        _silence = new float[length];
        _sums = new double[length];
        _before = new T[length];
        _after = new T[length];
    }

    /// <summary>What every segment is multiplied by.</summary>
    public Window Window { get; }

    private int Length => _plan.Length;

    /// <summary>The summer of this thread for a window, made anew where the last one was for another.</summary>
    public static SegmentPowers<T> For(WindowShape shape, int length)
    {
        if (_kept is { } kept && kept.Window.Shape == shape && kept.Length == length)
        {
            return kept;
        }

        SegmentPowers<T> made = new(Window.Periodic(shape, length));
        _kept = length <= LongestKept ? made : null;
        return made;
    }

    /// <summary>power[k] = Σ |X[k]|² over the whole segments of the samples, k from 0 to N/2.</summary>
    /// <returns>How many segments.</returns>
    public int Sum(ReadOnlySpan<float> samples, int hop, bool detrend, Span<double> power)
    {
        int segments = ((samples.Length - Length) / hop) + 1;
        Array.Clear(_sums);
        Array.Clear(_before);
        int pending = 0;
        for (int i = 0; i < segments; i += 2)
        {
            ReadOnlySpan<float> first = samples.Slice(i * hop, Length);
            ReadOnlySpan<float> second = i + 1 < segments ? samples.Slice((i + 1) * hop, Length) : _silence;
            _plan.AddPairPower(new(first, second, Mean(first, detrend), Mean(second, detrend), _weights), _before, _after, _scratch);
            (_before, _after) = (_after, _before);
            if (++pending == Run)
            {
                Empty();
                pending = 0;
            }
        }

        Empty();
        for (int k = 0; k < power.Length; k++)
        {
            power[k] = 0.5 * (_sums[k] + _sums[k == 0 ? 0 : Length - k]);
        }

        return segments;
    }

    private static T Mean(ReadOnlySpan<float> segment, bool wanted)
    {
        INumericKernel kernel = KernelRegistry.Current;
        double sum = !wanted ? 0 : typeof(T) == typeof(float) ? kernel.RunSum(segment) : kernel.Sum(segment);
        return T.CreateTruncating(sum / segment.Length);
    }

    private void Empty()
    {
        if (typeof(T) == typeof(float))
        {
            KernelRegistry.Current.AddTo(MemoryMarshal.Cast<T, float>(_before), _sums);
        }
        else
        {
            for (int k = 0; k < _sums.Length; k++)
            {
                _sums[k] += double.CreateTruncating(_before[k]);
            }
        }

        Array.Clear(_before);
    }
}
