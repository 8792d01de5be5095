using System.Globalization;
using BearingAnalytics.Spectra.Separation;

namespace BearingAnalytics.Spectra;

/// <summary>
/// The mean revolution of a signal and what is left without it (Braun 1975, Acustica 32, 69-77; McFadden 1987, MSSP 1, 83-95). A comb:
/// what is locked to the revolution is kept whole, noise by one over the number of revolutions. The speed must be constant, or the signal
/// resampled to the angle.
/// </summary>
public sealed record SynchronousAverage
{
    /// <summary>
    /// One revolution at equal angles, the first at the first sample; the revolution's samples, rounded up. The mean is in it. Unit of the
    /// signal.
    /// </summary>
    public required float[] Average { get; init; }

    /// <summary>The signal less its mean revolution, as many samples as the signal, same unit.</summary>
    public required float[] Residual { get; init; }

    /// <summary>Whole revolutions that were averaged; one of them leaves no residual, two leave half of the noise.</summary>
    public required int Revolutions { get; init; }

    /// <summary>
    /// Averages over whole revolutions. A whole number of samples per revolution is averaged sample by sample; a broken one by the least
    /// squares fit of all harmonics below half the sampling rate, each at its exact frequency.
    /// </summary>
    /// <param name="samples">Finite samples, at least one revolution; those after the last whole revolution lose the average too.</param>
    /// <param name="samplesPerRevolution">Samples per revolution, at least 2, broken or not.</param>
    /// <exception cref="ArgumentException">Fewer than 2 samples per revolution, or less than a revolution.</exception>
    public static SynchronousAverage Of(ReadOnlySpan<float> samples, double samplesPerRevolution)
    {
        if (!(samplesPerRevolution >= 2) || samples.Length < samplesPerRevolution)
        {
            throw new ArgumentException(string.Create(
                CultureInfo.InvariantCulture,
                $"An average needs at least 2 samples per revolution and one revolution; given were {samplesPerRevolution} and " +
                $"{samples.Length} samples."));
        }

        int revolutions = (int)(samples.Length / samplesPerRevolution);
        float[] residual = new float[samples.Length];
        float[] average = double.IsInteger(samplesPerRevolution)
            ? WholeRevolutions.Separate(samples, (int)samplesPerRevolution, revolutions, residual)
            : BrokenRevolutions.Separate(samples, samplesPerRevolution, revolutions, residual);
        return new SynchronousAverage { Average = average, Residual = residual, Revolutions = revolutions };
    }
}
