using BearingAnalytics.Spectra.Cyclic;

namespace BearingAnalytics.Spectra;

/// <summary>
/// Spectral coherence averaged over the carriers of a band (Antoni, Xin and Hamzaoui 2017): how strongly the signal is modulated at each
/// cyclic frequency, every carrier counting alike however weak the signal is there. White noise times 1 + sin 2πft has magnitudes of 2/3
/// at f and 1/6 at 2f. A modulation halfway between two cyclic frequencies of the record shows as 0.64 of itself in both.
/// </summary>
public sealed record EnhancedEnvelopeSpectrum
{
    private readonly CoherenceNoise _noise;
    private readonly int[] _carriers;
    private readonly double[] _offsets;

    internal EnhancedEnvelopeSpectrum(CoherenceNoise noise, int[] carriers, double[] offsets) =>
        (_noise, _carriers, _offsets) = (noise, carriers, offsets);

    /// <summary>Mean of |γ|² per cyclic frequency, 0 to 1, 0 Hz first; the row of 0 Hz is 0. The significance is that of these.</summary>
    public required double[] Values { get; init; }

    /// <summary>Mean of |γ| per cyclic frequency, 0 to 1, 0 Hz first; its floor in noise is not 0 but √(π/4K), K averages.</summary>
    public required double[] Magnitudes { get; init; }

    /// <summary>Distance of two cyclic frequencies, Hz.</summary>
    public required double CyclicBinHz { get; init; }

    /// <summary>The carriers averaged, Hz.</summary>
    public required FrequencyBand Band { get; init; }

    /// <summary>
    /// The false-alarm probability of one value: how probable stationary Gaussian noise of any spectrum that is even within the resolution
    /// of a block makes the mean of |γ|² at this cyclic frequency at least as large. 1 in the row of 0 Hz and where there is no carrier.
    /// </summary>
    /// <param name="row">From 0 to below the number of values.</param>
    public double FalseAlarmProbability(int row) => _noise.UpperTail(Values[row], _carriers[row], _offsets[row]);

    /// <summary>The mean of |γ|² that noise exceeds with a probability in any of several tries.</summary>
    /// <param name="probability">Above 0 and below 1.</param>
    /// <param name="row">Cyclic frequency, from 1 to below the number of values.</param>
    /// <param name="tries">Cyclic frequencies and bands looked at, from 1.</param>
    /// <returns>0 to 1; 1 where there is no carrier.</returns>
    public double Threshold(double probability, int row, double tries = 1)
    {
        if (probability is not (> 0 and < 1) || !(tries >= 1))
        {
            throw new ArgumentOutOfRangeException(
                nameof(probability),
                FormattableString.Invariant($"{probability} in {tries} tries: a probability within 0 and 1 and one try are needed."));
        }

        double single = ManyTries.One(probability, tries);
        (double low, double high) = (0, 1);
        while (high - low > 1e-12 * high)
        {
            double middle = 0.5 * (low + high);
            (low, high) = _noise.UpperTail(middle, _carriers[row], _offsets[row]) > single ? (middle, high) : (low, middle);
        }

        return high;
    }

    /// <summary>
    /// The least probable cyclic frequency of a range, and how probable noise makes the least probable one of as many as unlikely.
    /// </summary>
    /// <param name="cyclicHz">Range of cyclic frequencies, Hz.</param>
    /// <param name="bandsTried">Bands from which this spectrum was chosen, from 1; they are taken to be independent, which errs on the
    /// safe side.</param>
    /// <returns>Frequency, Hz, and false-alarm probability; NaN and 1 where the range holds no cyclic frequency.</returns>
    public (double CyclicHz, double Probability) MostSignificant(FrequencyBand cyclicHz, int bandsTried = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bandsTried);
        int first = Math.Max(1, (int)Math.Ceiling(cyclicHz.LowHz / CyclicBinHz));
        int last = Math.Min(Values.Length - 1, (int)Math.Floor(cyclicHz.HighHz / CyclicBinHz));
        (int best, double least) = (0, 2);
        for (int row = first; row <= last; row++)
        {
            double probability = FalseAlarmProbability(row);
            (best, least) = probability < least ? (row, probability) : (best, least);
        }

        return best == 0
            ? (double.NaN, 1)
            : (best * CyclicBinHz, ManyTries.Any(least, (double)bandsTried * (last - first + 1)));
    }
}
