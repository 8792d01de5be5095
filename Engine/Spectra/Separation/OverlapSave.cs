using BearingAnalytics.Numerics;

namespace BearingAnalytics.Spectra.Separation;

/// <summary>
/// Long filters run by transforms of blocks (Stockham 1966); one transform of a block serves several filters. Not thread-safe: it owns
/// scratch.
/// </summary>
internal sealed class OverlapSave
{
    private const int ShortestBlock = 4096;
    private const int BlocksPerFilter = 4;

    private readonly int _history;
    private readonly RealFourierPlan<float> _plan;
    private readonly float[] _spectrum;
    private readonly float[] _product;
    private readonly float[] _block;
    private readonly float[] _scratch;

    /// <summary>For filters of so many taps or fewer.</summary>
    public OverlapSave(int tapCount)
    {
        _history = tapCount - 1;
        _plan = FourierPlan.Real<float>(FastLength.FullLanesAtLeast(Math.Max(ShortestBlock, BlocksPerFilter * tapCount)));
        _spectrum = new float[2 * _plan.SpectrumLength];
        _product = new float[_spectrum.Length];
        _block = new float[_plan.Length];
        _scratch = new float[_plan.ScratchLength];
    }

    /// <summary>Outputs that one block gives.</summary>
    public int Step => _plan.Length - _history;

    /// <summary>The transform of a filter.</summary>
    public float[] Response(ReadOnlySpan<float> taps)
    {
        float[] response = new float[_spectrum.Length];
        _block.AsSpan().Clear();
        taps.CopyTo(_block);
        _plan.Forward(_block, response, _scratch);
        return response;
    }

    /// <summary>output[i] = Σ taps[k] · source[first + i − k]; what lies outside of the source counts as 0.</summary>
    public void Apply(ReadOnlySpan<float> response, ReadOnlySpan<float> source, int first, Span<float> output)
    {
        for (int done = 0; done < output.Length; done += Step)
        {
            Load(source, first + done);
            int count = Math.Min(Step, output.Length - done);
            Output(response)[..count].CopyTo(output[done..]);
        }
    }

    /// <summary>Transforms the block whose first output is that of a source sample.</summary>
    public void Load(ReadOnlySpan<float> source, int first)
    {
        int from = first - _history;
        int low = Math.Clamp(from, 0, source.Length);
        int high = Math.Clamp(from + _block.Length, low, source.Length);
        _block.AsSpan().Clear();
        source[low..high].CopyTo(_block.AsSpan(Math.Min(low - from, _block.Length)));
        _plan.Forward(_block, _spectrum, _scratch);
    }

    /// <summary>What a filter makes of the loaded block; valid until the next call.</summary>
    public ReadOnlySpan<float> Output(ReadOnlySpan<float> response)
    {
        Multiply(_spectrum, response, _product);
        _plan.Inverse(_product, _block, _scratch);
        return _block.AsSpan(_history);
    }

    private static void Multiply(ReadOnlySpan<float> spectrum, ReadOnlySpan<float> response, Span<float> product)
    {
        for (int i = 0; i + 1 < product.Length; i += 2)
        {
            (float a, float b) = (spectrum[i], spectrum[i + 1]);
            (float c, float d) = (response[i], response[i + 1]);
            product[i] = (a * c) - (b * d);
            product[i + 1] = (a * d) + (b * c);
        }
    }
}
