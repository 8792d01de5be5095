using System.Globalization;
using BearingAnalytics.Quality;
using BearingAnalytics.Rollers.Roundness;

namespace BearingAnalytics.Rollers;

/// <summary>
/// Roundness of a circular trace (ISO 12181): closed Gaussian filter, the four reference circles - each exact in the limaçon
/// approximation, with the points that prove it - and the harmonics.
/// </summary>
public static class RoundnessEvaluator
{
    /// <summary>Fewest valid points that make a circle.</summary>
    public const int FewestPoints = 16;

    private const double BlockingMissingShare = 0.1;
    private const double PointsPerUndulation = 7;

    /// <summary>Evaluates one trace.</summary>
    /// <param name="radiusUm">
    /// Radius, or its deviation from any constant, µm, outward positive, at equal angles over exactly one turn (the first point is not
    /// repeated). NaN where missing: bridged by straight lines, with a finding.
    /// </param>
    /// <param name="options">Filters and harmonics.</param>
    /// <exception cref="ArgumentOutOfRangeException">A cut-off is not positive, or the highest harmonic below 2.</exception>
    public static RoundnessResult Evaluate(ReadOnlySpan<double> radiusUm, RoundnessOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        Check(options);
        List<Finding> findings = [];
        double[] radii = radiusUm.ToArray();
        int missing = CircularGaps.Bridge(radii);
        if (radii.Length - missing < FewestPoints)
        {
            findings.Add(new Finding(
                "roundness-too-few-points",
                FindingSeverity.Blocking,
                Text($"No roundness: {radii.Length - missing} valid points on the circle, at least {FewestPoints} are needed.")));
            return Empty(options) with { Findings = findings };
        }

        JudgeTrace(radii.Length, missing, options, findings);
        CircularSpectrum spectrum = new(radii);
        double[] filtered = spectrum.Filter(options.LowPassUpr, options.HighPassUpr);
        RoundnessHarmonic[] harmonics = spectrum.Harmonics(options.HighestHarmonic);
        CircularTrace trace = new(filtered);
        return new RoundnessResult
        {
            Circles =
            [
                LeastSquaresCircle.Fit(trace),
                MinimumZoneCircle.Fit(trace),
                OneSidedCircle.Circumscribe(trace),
                OneSidedCircle.Inscribe(trace),
            ],
            LowPassUpr = options.LowPassUpr,
            HighPassUpr = options.HighPassUpr,
            Harmonics = harmonics,
            Bands = HarmonicBands.Of(harmonics),
            DeviationsUm = trace.Deviations(LeastSquaresCircle.Limacon(trace)),
            Findings = findings,
        };
    }

    private static void Check(RoundnessOptions options)
    {
        if (options.LowPassUpr is not (null or > 0) || options.HighPassUpr is not (null or > 0))
        {
            throw new ArgumentOutOfRangeException(
                nameof(options), $"{options.LowPassUpr}, {options.HighPassUpr}", "Cut-offs must be positive or left out.");
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(options.HighestHarmonic, 2, nameof(options.HighestHarmonic));
    }

    private static void JudgeTrace(int count, int missing, RoundnessOptions options, List<Finding> findings)
    {
        if (missing > 0)
        {
            double share = (double)missing / count;
            findings.Add(new Finding(
                "roundness-gaps",
                share > BlockingMissingShare ? FindingSeverity.Blocking : FindingSeverity.Warning,
                Text($"{missing} of {count} points on the circle are missing and were bridged by straight lines.")));
        }

        if (options.LowPassUpr is { } upr && count < PointsPerUndulation * upr)
        {
            findings.Add(new Finding(
                "roundness-coarse",
                FindingSeverity.Warning,
                Text($"{count} points on the circle are too few for a cut-off of {upr} undulations: {PointsPerUndulation * upr} needed.")));
        }
    }

    private static RoundnessResult Empty(RoundnessOptions options) => new()
    {
        Circles = [],
        LowPassUpr = options.LowPassUpr,
        HighPassUpr = options.HighPassUpr,
        Harmonics = [],
        Bands = [],
        DeviationsUm = [],
    };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
