using BearingAnalytics.Noise.Combs;
using BearingAnalytics.Numerics;

namespace BearingAnalytics.Noise.Families;

/// <summary>
/// How high the best comb of a window stands where nothing repeats: Gaussian noise as long as the record goes through the same bands, and a
/// Gumbel law is laid through the best scores of its windows (by mean and standard deviation). Combs of the record itself cannot serve: a
/// strong fault lifts the scores at all simple ratios to its own rate. A record that is rougher than noise lifts even its lower quartile;
/// by as much the law is moved.
/// </summary>
internal sealed class NoiseLandscape
{
    private const ulong Seed = 20_240_501;
    private const ulong Purpose = 81;

    /// <summary>Extreme values wanted for the law.</summary>
    private const int WindowsWanted = 200;

    private const double EulerGamma = 0.5772156649015329;

    private readonly double _place;
    private readonly double _width;
    private readonly double _lowerQuartile;
    private readonly int _windows;

    private NoiseLandscape(double[] scores, int windows)
    {
        Array.Sort(scores);
        double mean = scores.Average();
        double variance = scores.Average(score => (score - mean) * (score - mean));
        _width = Math.Max(Math.Sqrt(6 * variance) / Math.PI, 1e-6);
        _place = mean - (EulerGamma * _width);
        _lowerQuartile = RobustStatistics.QuantileOfSorted(scores, 0.25);
        _windows = windows;
    }

    /// <summary>The laws of a comb without and, where a spacing is given, with sidebands; null where the range is too short.</summary>
    /// <param name="samples">Samples of the record.</param>
    /// <param name="field">Makes the field of a noise as it was made of the record.</param>
    /// <param name="shape">Makes a scorer of a field.</param>
    /// <param name="lowHz">Lowest fundamental, Hz.</param>
    /// <param name="highHz">Highest fundamental, Hz.</param>
    /// <param name="shapes">Sideband spacings, Hz; 0 for none.</param>
    public static NoiseLandscape[]? Of(
        int samples, Func<float[], EnvelopeField> field, Func<EnvelopeField, double, CombScorer> shape, double lowHz, double highHz,
        double[] shapes)
    {
        List<double>[] scores = [.. shapes.Select(_ => new List<double>())];
        int windows = 0;
        for (ulong draw = 0; scores[0].Count < WindowsWanted; draw++)
        {
            RandomStream random = new(Seed + draw, Purpose);
            float[] noise = new float[samples];
            for (int i = 0; i < samples; i++)
            {
                noise[i] = (float)random.Gaussian();
            }

            EnvelopeField made = field(noise);
            LineMask nothing = LineMask.Empty(made.MaximumHz, made.BinHz);
            for (int i = 0; i < shapes.Length; i++)
            {
                if (CombLandscape.Of(shape(made, shapes[i]), lowHz, highHz, nothing) is not { } landscape)
                {
                    return null;
                }

                scores[i].AddRange(landscape.WindowScores);
                windows = landscape.WindowScores.Length;
            }
        }

        return [.. scores.Select(list => new NoiseLandscape([.. list], windows))];
    }

    /// <summary>Chance that the best of a number of windows reaches a score where nothing repeats.</summary>
    /// <param name="score">The score.</param>
    /// <param name="landscape">The record it was found in.</param>
    /// <param name="windows">Windows looked at; null for all.</param>
    public double Chance(double score, CombLandscape landscape, int? windows = null)
    {
        double lift = Math.Max(0, landscape.LowerQuartile - _lowerQuartile);
        return Math.Abs(double.ExpM1(-(windows ?? _windows) * Math.Exp(-(score - lift - _place) / _width)));
    }
}
