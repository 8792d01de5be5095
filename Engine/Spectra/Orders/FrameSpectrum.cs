using BearingAnalytics.Numerics;

namespace BearingAnalytics.Spectra.Orders;

/// <summary>Power spectra of windowed frames, padded with zeros; what lies beyond the ends of the signal counts as 0. A window with
/// low side
/// lobes (Blackman-Harris, -92 dB), because a shaft's own line can stand 60 dB above the noise, and its side lobes would be lines
/// too.</summary>
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
        Window window = Window.Periodic(WindowShape.BlackmanHarris, length);

        // Unit noise power: white noise of variance 1 gives a mean power of 1.
        double norm = Math.Sqrt(window.NoiseBandwidthBins * length) * window.CoherentGain;
        _window = [.. window.Values.ToArray().Select(weight => (float)(weight / norm))];
        _frame = new float[plan.Length];
        _power = new float[plan.SpectrumLength];
        _scratch = new float[plan.ScratchLength];
    }

    public double[] Around(float[] signal, int centre, int bins)
    {
        int from = centre - (_window.Length / 2);
        for (int i = 0; i < _window.Length; i++)
        {
            int n = from + i;
            _frame[i] = n >= 0 && n < signal.Length ? _window[i] * signal[n] : 0;
        }

        Array.Clear(_frame, _window.Length, _frame.Length - _window.Length);
        _plan.Power(_frame, _power, _scratch);
        double[] power = new double[bins];
        for (int bin = 0; bin < bins; bin++)
        {
            power[bin] = _power[bin];
        }

        return power;
    }
}
