using BearingAnalytics.Numerics;

namespace BearingAnalytics.Spectra.Separation;

/// <summary>A long filter run by transforms of blocks (Stockham 1966). Not thread-safe: it owns scratch.</summary>
internal sealed class OverlapSave
{
    private const int ShortestBlock = 4096;
    private const int BlocksPerFilter = 4;

    private readonly int _tapCount;
    private readonly RealFourierPlan<float> _plan;
    private readonly float[] _response;
    private readonly float[] _spectrum;
    private readonly float[] _block;
    private readonly float[] _scratch;

    public OverlapSave(ReadOnlySpan<float> taps)
    {
        _tapCount = taps.Length;
        _plan = FourierPlan.Real<float>(FastLength.FullLanesAtLeast(Math.Max(ShortestBlock, BlocksPerFilter * taps.Length)));
        _response = new float[2 * _plan.SpectrumLength];
        _spectrum = new float[_response.Length];
        _block = new float[_plan.Length];
        _scratch = new float[_plan.ScratchLength];
        SetTaps(taps);
    }

    /// <summary>Takes other taps, as many or fewer.</summary>
    public void SetTaps(ReadOnlySpan<float> taps)
    {
        _block.AsSpan().Clear();
        taps.CopyTo(_block);
        _plan.Forward(_block, _response, _scratch);
    }

    /// <summary>output[i] = Σ taps[k] · source[first + i − k]; what lies outside of the source counts as 0.</summary>
    public void Apply(ReadOnlySpan<float> source, int first, Span<float> output)
    {
        int history = _tapCount - 1;
        int step = _plan.Length - history;
        for (int done = 0; done < output.Length; done += step)
        {
            Load(source, first + done - history);
            _plan.Forward(_block, _spectrum, _scratch);
            Multiply(_spectrum, _response);
            _plan.Inverse(_spectrum, _block, _scratch);
            int count = Math.Min(step, output.Length - done);
            _block.AsSpan(history, count).CopyTo(output[done..]);
        }
    }

    private void Load(ReadOnlySpan<float> source, int from)
    {
        int low = Math.Clamp(from, 0, source.Length);
        int high = Math.Clamp(from + _block.Length, low, source.Length);
        _block.AsSpan().Clear();
        source[low..high].CopyTo(_block.AsSpan(Math.Min(low - from, _block.Length)));
    }

    private static void Multiply(Span<float> spectrum, ReadOnlySpan<float> response)
    {
        for (int i = 0; i + 1 < spectrum.Length; i += 2)
        {
            (float a, float b) = (spectrum[i], spectrum[i + 1]);
            (float c, float d) = (response[i], response[i + 1]);
            spectrum[i] = (a * c) - (b * d);
            spectrum[i + 1] = (a * d) + (b * c);
        }
    }
}
