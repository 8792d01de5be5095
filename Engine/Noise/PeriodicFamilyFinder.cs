using System.Globalization;
using BearingAnalytics.Bearings;
using BearingAnalytics.Noise.Combs;
using BearingAnalytics.Noise.Families;
using BearingAnalytics.Quality;
using BearingAnalytics.Signals;

namespace BearingAnalytics.Noise;

/// <summary>
/// What repeats in the envelope of a channel when nobody says which bearing turns there: families of lines with their orders, and the
/// catalogue bearings whose lines stand at those orders. It names no fault and gives no verdict. Thread-safe; equal input gives equal
/// output. The method is told in docs/design/families.md.
/// </summary>
public sealed class PeriodicFamilyFinder
{
    private readonly FamilyOptions _options;

    /// <summary>A finder with the given settings.</summary>
    /// <exception cref="ArgumentException">The false-alarm probability is not between 0 and 1, or the highest order not above
    /// 1.</exception>
    public PeriodicFamilyFinder(FamilyOptions? options = null)
    {
        _options = options ?? FamilyOptions.Default;
        if (_options.FalseAlarmProbability is not (> 0 and < 1) || !(_options.HighestOrder > 1))
        {
            throw new ArgumentException("The false-alarm probability must be above 0 and below 1, and the highest order above 1.",
                nameof(options));
        }
    }

    /// <summary>The families of one channel.</summary>
    /// <param name="channel">Finite samples with a known sampling rate; any unit, because only ratios are used.</param>
    /// <param name="catalogue">Bearings to compare with.</param>
    /// <param name="statedSpeedRpm">Shaft speed as stated, r/min; null when nobody told: then it is looked for in the signal.</param>
    /// <returns>
    /// Most significant first; none where the record is too short for a chance to be told, or nothing repeats. Without a speed there are
    /// frequencies but no orders, and nothing is compared with the catalogue.
    /// </returns>
    /// <exception cref="ArgumentException">The channel has no sampling rate, or fewer than 16 samples.</exception>
    public PeriodicFamilies Find(Channel channel, BearingCatalogue catalogue, double? statedSpeedRpm)
    {
        ArgumentNullException.ThrowIfNull(channel);
        ArgumentNullException.ThrowIfNull(catalogue);
        double sampleRateHz = channel.SampleRateHz
            ?? throw new ArgumentException($"Channel {channel.Name} has no sampling rate; state it before families are looked for.",
                nameof(channel));
        SignalView view = new(channel.Samples, sampleRateHz);
        ShaftComb shaft = new(view);
        double? shaftHz = statedSpeedRpm is { } rpm ? shaft.Refined(rpm / 60) : shaft.Found();
        List<Finding> findings = [];
        if (statedSpeedRpm is null)
        {
            findings.Add(shaftHz is { } found
                ? new Finding("speed-estimated", FindingSeverity.Warning, string.Create(CultureInfo.InvariantCulture,
                    $"No speed was stated; {60 * found:0.#} r/min was read from the clearest comb of the signal, which need not be the "
                    + $"shaft's. Orders rest on it."))
                : new Finding("families-without-speed", FindingSeverity.Warning,
                    "The shaft speed is neither stated nor clear, so families have frequencies but no orders, and no bearing can be "
                    + "compared; state it with --rpm."));
        }

        ExplanationIndex index = ExplanationIndex.Of(catalogue);
        return new PeriodicFamilies
        {
            Families = index.Explain(new FamilySearch(view, channel.Samples.Length, shaftHz, _options).Find()),
            SpeedRpm = 60 * shaftHz,
            SpeedFromSignal = statedSpeedRpm is null && shaftHz is not null,
            BearingsCompared = shaftHz is null ? 0 : index.Bearings,
            Findings = findings,
        };
    }
}
