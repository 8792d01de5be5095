using BearingAnalytics.Spectra.Orders;

namespace BearingAnalytics.Spectra;

/// <summary>
/// Resamples a recording from equal steps of time to equal steps of shaft angle (computed order tracking, Fyfe and Munck 1997, MSSP 11,
/// 187-205) with band-limited interpolation: a Kaiser-windowed sinc of 32 zero crossings, 80 dB and better up to 0.8 of half the
/// sampling rate. Beyond the ends the signal counts as 0. Thread-safe.
/// </summary>
public static class AngularResampler
{
    /// <summary>
    /// Samples per revolution at which nothing of the band is lost: where the shaft turns slowest a step of angle is as long as a sample.
    /// </summary>
    /// <param name="sampleRateHz">Sampling rate, Hz, above 0.</param>
    /// <param name="track">The rotation.</param>
    /// <returns>A whole number, at least 2.</returns>
    public static int LosslessSamplesPerRevolution(double sampleRateHz, RotationTrack track)
    {
        ArgumentNullException.ThrowIfNull(track);
        RequireRate(sampleRateHz);
        return (int)Math.Clamp(Math.Ceiling(sampleRateHz / track.SlowestHz), 2, int.MaxValue);
    }

    /// <summary>The recording in equal steps of angle, from its first sample to its last.</summary>
    /// <param name="samples">Finite samples, at least two.</param>
    /// <param name="sampleRateHz">Sampling rate, Hz, above 0.</param>
    /// <param name="track">The rotation over the recording; sample n stands at n / rate seconds.</param>
    /// <param name="samplesPerRevolution">
    /// Samples per revolution, at least 2; null takes <see cref="LosslessSamplesPerRevolution"/>. With fewer, the band is cut to what
    /// half of them can hold at the lowest speed, so that nothing folds.
    /// </param>
    /// <exception cref="ArgumentException">Too few samples, a rate or a number of samples out of range.</exception>
    public static AngularSignal Resample(
        ReadOnlySpan<float> samples, double sampleRateHz, RotationTrack track, int? samplesPerRevolution = null)
    {
        ArgumentNullException.ThrowIfNull(track);
        RequireRate(sampleRateHz);
        if (samples.Length < 2 || samplesPerRevolution < 2)
        {
            throw new ArgumentException(
                "Resampling needs at least 2 samples and 2 samples per revolution; " +
                $"given were {samples.Length} and {samplesPerRevolution}.");
        }

        int steps = samplesPerRevolution ?? LosslessSamplesPerRevolution(sampleRateHz, track);
        double lastSeconds = (samples.Length - 1) / sampleRateHz;
        double turned = track.RevolutionsAt(lastSeconds) - track.RevolutionsAt(0);
        float[] resampled = new float[checked((int)Math.Floor(turned * steps) + 1)];
        double share = Math.Min(1, steps * track.SlowestHz / sampleRateHz);
        new AngleSteps(track, steps, sampleRateHz).Sample(SincTable.Of(share), samples, resampled);
        return new AngularSignal { Samples = resampled, SamplesPerRevolution = steps, MeanSpeedHz = turned / lastSeconds };
    }

    private static void RequireRate(double sampleRateHz)
    {
        if (!(sampleRateHz > 0) || !double.IsFinite(sampleRateHz))
        {
            throw new ArgumentOutOfRangeException(nameof(sampleRateHz), sampleRateHz, "Allowed: above 0 and finite, Hz.");
        }
    }
}
