namespace BearingAnalytics.Spectra;

/// <summary>
/// Squared magnitude of the analytic signal in one band: for a sine of peak amplitude A inside the band it is A². Sampled no faster
/// than its own bandwidth needs.
/// </summary>
public sealed record SquaredEnvelope
{
    /// <summary>Values, unit of the signal squared; the ends of the recording are cut off.</summary>
    public required double[] Values { get; init; }

    /// <summary>Sampling rate of <see cref="Values"/>, Hz: about twice the bandwidth, seldom a round number.</summary>
    public required double SampleRateHz { get; init; }

    /// <summary>Time of the first value after the first sample of the recording, s.</summary>
    public required double StartSeconds { get; init; }

    /// <summary>The band it was taken from.</summary>
    public required FrequencyBand Band { get; init; }

    /// <summary>
    /// Kurtosis of the complex envelope, ⟨e⁴⟩/⟨e²⟩² − 2 (Antoni 2006): 0 for stationary Gaussian noise, −1 for a steady tone, NaN for silence.
    /// </summary>
    public double Kurtosis
    {
        get
        {
            double sum = 0;
            double squares = 0;
            foreach (double value in Values)
            {
                sum += value;
                squares += value * value;
            }

            return (squares * Values.Length / (sum * sum)) - 2;
        }
    }
}
