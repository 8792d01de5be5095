using BearingAnalytics.Noise.Severities;
using BearingAnalytics.Signals;
using BearingAnalytics.Spectra;

namespace BearingAnalytics.Noise;

/// <summary>
/// How strong the impacts of a fault are: measures that no gain changes, for comparing rigs and sensors, and measures in the unit of the
/// channel, for following one bearing on one rig. No limits are attached: none hold for all bearings (docs/design/trend.md).
/// </summary>
public sealed record FaultSeverity
{
    /// <summary>The band the measures were taken in.</summary>
    public required FrequencyBand Band { get; init; }

    /// <summary>Rate of the impacts, Hz.</summary>
    public required double FaultHz { get; init; }

    /// <summary>
    /// In this order: <c>impact-share</c> (0 to 1), <c>impact-to-background</c> (dB), <c>modulation-depth</c> (0 to 2),
    /// <c>impact-rms</c> and <c>impact-peak</c> (unit of the channel).
    /// </summary>
    public required IReadOnlyList<SeverityMeasure> Measures { get; init; }

    /// <summary>The value of a measure by name; NaN where there is none.</summary>
    public double this[string name] => Measures.FirstOrDefault(measure => measure.Name == name)?.Value ?? double.NaN;

    /// <summary>Measures the impacts that repeat at a rate.</summary>
    /// <param name="channel">Finite samples with a known sampling rate.</param>
    /// <param name="band">Band within 0 and half the sampling rate, Hz, in which the impacts ring.</param>
    /// <param name="faultHz">Rate of the impacts, Hz: where the fault's line was found, not where it was expected.</param>
    /// <returns>
    /// The measures; NaN where the record holds fewer than 24 periods, where the band is too narrow to show single impacts (less than four
    /// times the rate), or holds nothing. Where no impacts stand above what noise shows, the share is 0.
    /// </returns>
    /// <exception cref="ArgumentException">The channel has no sampling rate or fewer than 16 samples, or the rate is not
    /// positive.</exception>
    public static FaultSeverity Of(Channel channel, FrequencyBand band, double faultHz)
    {
        ArgumentNullException.ThrowIfNull(channel);
        double rateHz = channel.SampleRateHz
            ?? throw new ArgumentException($"Channel {channel.Name} has no sampling rate; state it before a severity is asked for.",
                nameof(channel));
        if (!(faultHz > 0 && double.IsFinite(faultHz)))
        {
            throw new ArgumentException(FormattableString.Invariant($"The fault's rate is {faultHz} Hz; it must be above 0."),
                nameof(faultHz));
        }

        BandPower power = BandPower.Of(channel.Samples, rateHz, band);
        GatedImpacts impacts = GatedImpacts.Of(power, BandPower.OfNoise(channel.Samples.Length, rateHz, band), band.WidthHz, faultHz);
        double share = impacts.Share;
        return new FaultSeverity
        {
            Band = band,
            FaultHz = faultHz,
            Measures =
            [
                new SeverityMeasure("impact-share", share, "", true,
                    "Share of the band's power that comes in step with the fault: 0 nothing, towards 1 nothing but impacts; falls again "
                    + "when a flaw spreads and its impacts run together."),
                new SeverityMeasure("impact-to-background", 10 * Math.Log10(share / (1 - share)), "dB", true,
                    "Power of the impacts over all other power in the band; grows with the flaw and falls with any "
                    + "other noise in the band."),
                new SeverityMeasure("modulation-depth", impacts.ModulationDepth, "", true,
                    "Amplitude of the fault's line in the squared envelope over its mean, 0 to 2; slip and a wandering speed lower it."),
                new SeverityMeasure("impact-rms", Math.Sqrt(share * impacts.MeanPower), channel.Unit, false,
                    "Root mean square of the impacts alone, averaged over time, in this band; comparable only at the same sensor, "
                    + "place, load and speed."),
                new SeverityMeasure("impact-peak", impacts.PeakAmplitude, channel.Unit, false,
                    "Amplitude that the average impact reaches above the background in this band; single impacts are higher, "
                    + "and the same limits hold."),
            ],
        };
    }
}
