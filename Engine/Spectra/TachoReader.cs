using BearingAnalytics.Spectra.Orders;

namespace BearingAnalytics.Spectra;

/// <summary>
/// Reads the rotation of a shaft from a channel of pulses. Level, hysteresis and polarity are found from the signal: the level parts its
/// values into two classes (Otsu 1979), the rarer class is the pulse. A pulse begins where the level is crossed, between two samples by a
/// straight line. A missing pulse, and one too many, are known by the intervals around them. Thread-safe.
/// </summary>
public static class TachoReader
{
    /// <summary>Reads a channel.</summary>
    /// <param name="samples">Finite samples in any unit.</param>
    /// <param name="sampleRateHz">Sampling rate, Hz, above 0.</param>
    /// <param name="pulsesPerRevolution">
    /// Pulses in one revolution, at least 1. Of several marks the unevenness of their spacing is found and put right when the recording
    /// holds ten revolutions.
    /// </param>
    /// <returns>The rotation with 0 revolutions at the first pulse, or the reason why there is none.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The sampling rate or the number of pulses is not positive.</exception>
    public static TachoReading Read(ReadOnlySpan<float> samples, double sampleRateHz, int pulsesPerRevolution = 1)
    {
        if (!(sampleRateHz > 0) || !double.IsFinite(sampleRateHz))
        {
            throw new ArgumentOutOfRangeException(nameof(sampleRateHz), sampleRateHz, "Allowed: above 0 and finite, Hz.");
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(pulsesPerRevolution, 1);
        if (PulseLevel.Of(samples) is not { } level)
        {
            return new TachoReading { Refusal = "The channel has no two levels: it is constant or holds no finite samples." };
        }

        TachoReading reading = new()
        {
            Threshold = level.Threshold,
            Hysteresis = level.Hysteresis,
            IsNegative = level.IsNegative,
        };
        PulseTrain train = PulseTrain.Of(level.Crossings(samples, sampleRateHz));
        reading = reading with
        {
            PulseCount = train.Seconds.Count,
            MissingPulses = train.Missing,
            ExtraPulses = train.Extra,
        };
        if (train.Refusal is { } refusal)
        {
            return reading with { Refusal = refusal };
        }

        double[] revolutions = MarkSpacing.Revolutions(train, pulsesPerRevolution);
        return reading with { Track = new RotationTrack([.. train.Seconds], revolutions, RotationSource.Tacho) };
    }
}
