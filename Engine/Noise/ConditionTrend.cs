using System.Globalization;
using BearingAnalytics.Noise.Trends;
using BearingAnalytics.Quality;

namespace BearingAnalytics.Noise;

/// <summary>
/// Whether a bearing changed between its recordings, when, and by how much. The recordings themselves say what is usual: nothing is assumed
/// about levels or their distribution, and no limit is needed. Told in docs/design/trend.md.
/// </summary>
public sealed record ConditionTrend
{
    /// <summary>The answer over all indicators.</summary>
    public required TrendAnswer Answer { get; init; }

    /// <summary>Chance of an answer as clear as this where nothing changed: the smallest of the indicators' chances; 1 when
    /// undecided.</summary>
    public required double PValue { get; init; }

    /// <summary>Smallest chance that so few recordings can show at all.</summary>
    public required double SmallestPValue { get; init; }

    /// <summary>The false-alarm probability asked for.</summary>
    public required double FalseAlarmProbability { get; init; }

    /// <summary>Hours since the first recording, one per recording; null where times are not known and only the order counts.</summary>
    public IReadOnlyList<double>? Hours { get; init; }

    /// <summary>The indicators, in the order given, without those that had no value somewhere.</summary>
    public required IReadOnlyList<IndicatorTrend> Indicators { get; init; }

    /// <summary>What limits the answer.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>The indicator that shows the change most clearly; null where nothing changed.</summary>
    public IndicatorTrend? Clearest => Indicators
        .Where(indicator => indicator.IsChanged)
        .OrderBy(indicator => indicator.ChangePValue)
        .ThenByDescending(indicator => Math.Abs(indicator.ChangeDb))
        .FirstOrDefault();

    /// <summary>Judges a series.</summary>
    /// <param name="indicators">Indicators of equal length, in time order.</param>
    /// <param name="hours">Times of the recordings, h, not falling; null where only their order is known.</param>
    /// <param name="options">Settings; null for the defaults.</param>
    /// <returns>
    /// The trend. Undecided where not one indicator has a value in every recording, and where there are so few recordings that not even a
    /// perfect step could be told from chance (below 10 for a false-alarm probability of 1 %).
    /// </returns>
    /// <exception cref="ArgumentException">Lengths differ, times fall, or the false-alarm probability is not between 0 and 1.</exception>
    public static ConditionTrend Of(IReadOnlyList<TrendIndicator> indicators, IReadOnlyList<double>? hours = null,
        TrendOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(indicators);
        options ??= TrendOptions.Default;
        int count = indicators.Count == 0 ? 0 : indicators[0].Values.Count;
        Require(options.FalseAlarmProbability is > 0 and < 1, "The false-alarm probability must be above 0 and below 1.", nameof(options));
        Require(indicators.All(i => i.Values.Count == count), "All indicators need one value per recording.", nameof(indicators));
        Require(hours is null || hours.Count == count, "There must be one time per recording.", nameof(hours));
        Require(hours is null || hours.Zip(hours.Skip(1)).All(pair => pair.First <= pair.Second),
            "Times must not fall: sort the recordings.", nameof(hours));

        List<Finding> findings = [];
        TrendIndicator[] usable = [.. indicators.Where(indicator => IsComplete(indicator, findings))];
        double smallest = PermutationTest.SmallestChance(count);
        if (usable.Length == 0 || smallest > options.FalseAlarmProbability)
        {
            findings.Add(new Finding("trend-too-few", FindingSeverity.Blocking, string.Create(CultureInfo.InvariantCulture,
                $"{count} recordings with {usable.Length} usable indicators: not even a perfect step would be rarer than {smallest:0.###} "
                + $"by chance, and {options.FalseAlarmProbability:0.###} is asked for. Add recordings, or state a larger --false-alarm.")));
            return new ConditionTrend
            {
                Answer = TrendAnswer.Undecided,
                PValue = 1,
                SmallestPValue = smallest,
                FalseAlarmProbability = options.FalseAlarmProbability,
                Hours = hours,
                Indicators = [],
                Findings = findings,
            };
        }

        double[][] levels = [.. usable.Select(indicator => Decibels(indicator.Values))];
        double[] chances = PermutationTest.Chances(levels, options);
        IndicatorTrend[] trends = [.. usable
            .Select((indicator, i) => Judge(indicator, levels[i], hours, chances[i], usable.Length, options))];
        findings.AddRange(Dependence.Of(trends, levels));
        double least = chances.Min();
        return new ConditionTrend
        {
            Answer = least <= options.FalseAlarmProbability ? TrendAnswer.Changed : TrendAnswer.Steady,
            PValue = least,
            SmallestPValue = smallest,
            FalseAlarmProbability = options.FalseAlarmProbability,
            Hours = hours,
            Indicators = trends,
            Findings = findings,
        };
    }

    private static bool IsComplete(TrendIndicator indicator, List<Finding> findings)
    {
        int missing = indicator.Values.Count(value => !(value > 0 && double.IsFinite(value)));
        if (missing > 0)
        {
            findings.Add(new Finding("trend-indicator-incomplete", FindingSeverity.Info, string.Create(CultureInfo.InvariantCulture,
                $"{indicator.Name} has no value above 0 in {missing} of {indicator.Values.Count} recordings and was left out.")));
        }

        return missing == 0;
    }

    private static IndicatorTrend Judge(
        TrendIndicator indicator, double[] levels, IReadOnlyList<double>? hours, double chance, int indicators, TrendOptions options)
    {
        StepEstimate step = StepEstimate.Of(levels, options);
        double[] times = hours is null ? [.. Enumerable.Range(0, levels.Length).Select(i => (double)i)] : [.. hours];
        MannKendall kendall = MannKendall.Of(times, levels);
        return new IndicatorTrend
        {
            Indicator = indicator,
            ChangePValue = chance,
            IsChanged = chance <= options.FalseAlarmProbability,
            ChangeIndex = step.Index,
            ChangeIndexInterval = step.IndexInterval,
            ChangeDb = step.Size,
            ChangeDbInterval = step.SizeInterval,
            Tau = kendall.Tau,
            TauPValue = Math.Min(1, indicators * kendall.PValue),
            SlopeDb = kendall.Slope,
        };
    }

    private static double[] Decibels(IReadOnlyList<double> values) => [.. values.Select(value => 20 * Math.Log10(value))];

    private static void Require(bool holds, string message, string argument)
    {
        if (!holds)
        {
            throw new ArgumentException(message, argument);
        }
    }
}
