using BearingAnalytics.Numerics;
using BearingAnalytics.Spectra.Cyclic;

namespace BearingAnalytics.Spectra;

/// <summary>
/// The false-alarm probability of a line or a comb in a squared envelope spectrum of stationary Gaussian noise of any colour.
/// </summary>
/// <remarks>
/// A bin of the spectrum is a sum over many values, so its power q over the local mean is distributed exponentially whatever the colour of
/// the noise, as long as the band times the time is large. The mean is estimated from the median of W bins, median / ln 2; n = 0.2476 W
/// independent powers would tell it as well (a median of exponential values is worth 0.4805 of their number, and neighbouring bins behind
/// a Hann window are worth 1/1.94), so y = n ln(1 + q/n) is exponential in place of q: P(q) = (1 + q/n)^(−n). A comb's sum of y over K
/// harmonics has the gamma distribution of shape K (this is Fisher's 1932 combination of their probabilities). What was tried is paid for
/// after Šidák (1967) as if all tries were independent: as many as bins that the highest harmonic sweeps over, times the bands. They are
/// not independent, so a searched comb is rarer than stated. A spectrum averaged over stretches of a record has a lighter tail, too.
/// </remarks>
public static class EnvelopeLineSignificance
{
    /// <summary>Bins at the low end that hold what is left of the mean behind a Hann window.</summary>
    private const int FirstBin = 3;

    private const double MedianShare = 0.4805;
    private const double HannShare = 1.94;

    /// <summary>The significance of a comb.</summary>
    /// <param name="spectrum">Squared envelope spectrum of a band, Hann windowed, as <see cref="BandEnvelope"/> gives it.</param>
    /// <param name="search">What is looked for.</param>
    /// <exception cref="ArgumentException">A search that makes no sense.</exception>
    public static CombSignificance Of(EnvelopeSpectrum spectrum, CombSearch search)
    {
        ArgumentNullException.ThrowIfNull(spectrum);
        ArgumentNullException.ThrowIfNull(search);
        if (!(search.FundamentalHz > 0) || search.Harmonics < 1 || search.BandsTried < 1 || search.FloorBins < 16
            || search.Tolerance is not (>= 0 and < 1))
        {
            throw new ArgumentException(
                "A comb needs a positive fundamental, a harmonic, a band, 16 bins of floor and a tolerance from 0 to below 1; given were "
                + FormattableString.Invariant($"{search.FundamentalHz} Hz, {search.Harmonics}, {search.BandsTried}, {search.FloorBins}, ")
                + FormattableString.Invariant($"{search.Tolerance}."),
                nameof(search));
        }

        double fundamental = search.FundamentalHz / spectrum.BinHz;
        int harmonics = Math.Min(search.Harmonics, (int)((spectrum.Values.Length - 1) / (fundamental * (1 + search.Tolerance))));
        if (harmonics < 1 || spectrum.Values.Length < FirstBin + search.FloorBins)
        {
            return new CombSignificance(search.FundamentalHz, 0, 1, 1);
        }

        double[] deviates = Deviates(spectrum.Values, search.FloorBins);
        int steps = (int)Math.Ceiling(2 * search.Tolerance * fundamental * harmonics);
        double tries = (double)search.BandsTried * (steps + 1);
        CombSignificance best = new(search.FundamentalHz, 0, 1, 1);
        Span<double> comb = harmonics <= 64 ? stackalloc double[harmonics] : new double[harmonics];
        for (int step = 0; step <= steps; step++)
        {
            double at = fundamental * (1 + (steps == 0 ? 0 : search.Tolerance * ((2.0 * step / steps) - 1)));
            int count = Pick(deviates, at, comb);
            if (count == 0)
            {
                continue;
            }

            (double power, double breadth) = Probabilities(comb[..count]);
            bool stronger = best.Harmonics == 0 || power < best.Probability;
            best = new CombSignificance(
                stronger ? at * spectrum.BinHz : best.FundamentalHz,
                stronger ? count : best.Harmonics,
                Math.Min(best.Probability, power),
                Math.Min(best.BreadthProbability, breadth));
        }

        return best with
        {
            Probability = ManyTries.Any(best.Probability, tries),
            BreadthProbability = ManyTries.Any(best.BreadthProbability, tries),
        };
    }

    // Powers over their floor, made exponential in spite of the floor's own uncertainty.
    private static double[] Deviates(ReadOnlySpan<double> amplitudes, int floorBins)
    {
        double[] powers = new double[amplitudes.Length - FirstBin];
        for (int i = 0; i < powers.Length; i++)
        {
            powers[i] = amplitudes[i + FirstBin] * amplitudes[i + FirstBin];
        }

        double[] median = RunningMedian.Apply(powers, floorBins);
        double worth = floorBins * MedianShare / HannShare;
        for (int i = 0; i < powers.Length; i++)
        {
            powers[i] = median[i] > 0 ? worth * Math.Log(1 + (powers[i] * Math.Log(2) / (median[i] * worth))) : 0;
        }

        return powers;
    }

    private static int Pick(ReadOnlySpan<double> deviates, double fundamentalBins, Span<double> comb)
    {
        int count = 0;
        for (int k = 1; k <= comb.Length; k++)
        {
            int bin = (int)Math.Round(k * fundamentalBins) - FirstBin;
            if (bin >= 0 && bin < deviates.Length)
            {
                comb[count++] = deviates[bin];
            }
        }

        return count;
    }

    private static (double Power, double Breadth) Probabilities(Span<double> comb)
    {
        double sum = 0;
        foreach (double deviate in comb)
        {
            sum += deviate;
        }

        comb.Sort();
        int needed = (comb.Length / 2) + 1;
        double weakest = Math.Exp(-comb[^needed]);
        return (GammaDistribution.UpperTail(comb.Length, sum), AtLeast(needed, comb.Length, weakest));
    }

    // The upper tail of the binomial distribution, its terms from the rarest on.
    private static double AtLeast(int needed, int count, double probability)
    {
        (double sum, double choose) = (0, 1);
        for (int hits = count; hits >= needed; hits--)
        {
            sum += choose * Math.Pow(probability, hits) * Math.Pow(1 - probability, count - hits);
            choose *= (double)hits / (count - hits + 1);
        }

        return Math.Min(1, sum);
    }
}
