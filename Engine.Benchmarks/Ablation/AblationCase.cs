using BearingAnalytics.Bearings;
using BearingAnalytics.Noise;
using BearingAnalytics.Noise.Combs;
using BearingAnalytics.Signals;
using BearingAnalytics.Spectra;

namespace BearingAnalytics.Benchmarks.Ablation;

/// <summary>
/// One recording with its truth, and what several methods share of it. The speed is read as the verdict reads it, so that no method fails
/// for a speed stated wrong. Not thread-safe.
/// </summary>
internal sealed class AblationCase
{
    /// <summary>Harmonics of a family that count: as many as in the verdict.</summary>
    public const int Harmonics = 4;

    private readonly Dictionary<string, (FrequencyBand Band, int Tried)> _bands = [];

    public AblationCase(NoiseMode truth, Channel channel, CatalogueBearing bearing, double statedRpm)
    {
        (Truth, Channel, Bearing, StatedRpm) = (truth, channel, bearing, statedRpm);
        CatalogueBearing[] interiors = [bearing, .. bearing.AlternativeElementCounts];
        Families = [.. interiors.SelectMany(interior => FaultFamilies.Of(interior.Orders, interior.Tolerances))];
        ShaftHz = Channel.DurationSeconds * statedRpm / 60 < DiagnosisOptions.Default.MinimumRevolutions ? statedRpm / 60 : Speed();
    }

    private AblationCase(AblationCase other) => (Truth, Channel, Bearing, StatedRpm, Families, ShaftHz) =
        (other.Truth, other.Channel, other.Bearing, other.StatedRpm, other.Families, other.ShaftHz);

    public NoiseMode Truth { get; }

    public Channel Channel { get; }

    public CatalogueBearing Bearing { get; }

    public double StatedRpm { get; }

    /// <summary>Families of every interior the bearing may have.</summary>
    public IReadOnlyList<FaultFamily> Families { get; }

    public double ShaftHz { get; }

    public double SampleRateHz => Channel.SampleRateHz!.Value;

    /// <summary>Highest fundamental any family may have, Hz.</summary>
    public double FastestHz => Families.Max(family => family.Order * (1 + family.Tolerance)) * ShaftHz;

    /// <summary>Halvings after which a band still holds the harmonics that count of the fastest family.</summary>
    public int Levels => Math.Max(1, (int)Math.Log2(SampleRateHz / 2 / (Harmonics * FastestHz)));

    /// <summary>The band that a choice takes, chosen once.</summary>
    public (FrequencyBand Band, int Tried) BandOf(BandChoice choice)
    {
        if (!_bands.TryGetValue(choice.Name, out (FrequencyBand, int) found))
        {
            found = choice.Choose(this);
            _bands.Add(choice.Name, found);
        }

        return found;
    }

    /// <summary>The same recording with nothing chosen yet.</summary>
    public AblationCase Afresh() => new(this);

    private double Speed()
    {
        DiagnosisOptions options = DiagnosisOptions.Default;
        double statedHz = StatedRpm / 60;
        double highestOrder = Families.Max(family => family.Order * (1 + family.Tolerance));
        SignalView view = new(Channel.Samples, SampleRateHz);
        IReadOnlyList<FlooredSpectrum> white = view.Envelopes(statedHz, highestOrder, options.Harmonics, white: true);
        ShaftHarmonics comb = view.Comb(white, statedHz, (1 + options.SpeedSearch) * statedHz);
        return new ShaftSpeedEstimator(comb).Around(statedHz, options.SpeedSearch, Bearing.Orders).ShaftHz;
    }
}
