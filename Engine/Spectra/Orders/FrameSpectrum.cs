using BearingAnalytics.Numerics;

namespace BearingAnalytics.Spectra.Orders;

/// <summary>Power spectra of Hann-windowed frames, padded with zeros; what lies beyond the ends of the signal counts as 0.</summary>
internal sealed class FrameSpectrum
{
    private readonly RealFourierPlan<float> _plan;
    private readonly float[] _window;
    private readonly float[] _frame;
    private readonly float[] _power;
    private readonly float[] _scratch;

    public FrameSpectrum(RealFourierPlan<float> plan, int length)
    {
        _plan = plan;
        Window hann = Window.Periodic(WindowShape.Hann, length);

        // Unit noise power: white noise of variance 1 gives a mean power of 1.
        double norm = Math.Sqrt(hann.NoiseBandwidthBins * length) * hann.CoherentGain;
        _window = [.. hann.Values.ToArray().Select(weight => (float)(weight / norm))];
        _frame = new float[plan.Length];
        _power = new float[plan.SpectrumLength];
        _scratch = new float[plan.ScratchLength];
    }

    public double[] Around(float[] signal, int centre)
    {
        int from = centre - (_window.Length / 2);
        for (int i = 0; i < _window.Length; i++)
        {
            int n = from + i;
            _frame[i] = n >= 0 && n < signal.Length ? _window[i] * signal[n] : 0;
        }

        Array.Clear(_frame, _window.Length, _frame.Length - _window.Length);
        _plan.Power(_frame, _power, _scratch);
        return Array.ConvertAll(_power, power => (double)power);
    }
}
