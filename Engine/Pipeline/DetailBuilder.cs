using BearingAnalytics.Bearings;
using BearingAnalytics.Noise;
using BearingAnalytics.Signals;
using BearingAnalytics.Spectra;

namespace BearingAnalytics.Pipeline;

/// <summary>
/// Computes what a report draws: the same signal seen as waveform, spectrum, kurtogram and envelope spectrum, the last of these of the
/// signal resampled to the angle where the speed was followed.
/// </summary>
internal static class DetailBuilder
{
    private const int KurtogramLevels = 7;
    private const int FewestSamples = 512;

    /// <summary>Fault lines are drawn up to a little beyond their fourth harmonic.</summary>
    private const double HarmonicsShown = 4.4;

    public static AnalysisDetail? Build(Channel channel, CatalogueBearing? bearing, FaultDiagnosis? diagnosis)
    {
        if (channel.SampleRateHz is not { } rateHz || channel.Samples.Length < FewestSamples)
        {
            return null;
        }

        (float[] samples, double envelopeRateHz) = AsJudged(channel.Samples, rateHz, diagnosis?.Track);
        FrequencyBand band = diagnosis?.Band is { WidthHz: > 0 } chosen ? chosen : new FrequencyBand(0, rateHz / 2);
        double shaftHz = (diagnosis?.SpeedRpm ?? 0) / 60;
        double highest = bearing is null || shaftHz <= 0 ? rateHz / 8 : HarmonicsShown * Math.Max(bearing.Orders.Inner, 2 * bearing.Orders.ElementSpin) * shaftHz;
        BandEnvelope envelope = new(samples, envelopeRateHz);
        return new AnalysisDetail
        {
            Signal = channel,
            Spectrum = WelchEstimator.Estimate(channel.Samples, rateHz, new WelchOptions { Scaling = SpectrumScaling.Rms, Unit = channel.Unit }),
            Kurtogram = FastKurtogram.Compute(channel.Samples, rateHz, KurtogramLevels),
            ChosenBand = band with { HighHz = Math.Min(band.HighHz, rateHz / 2) },
            EnvelopeSpectrum = envelope.Spectrum(band, Math.Min(highest, band.WidthHz)),
            ExpectedLines = bearing is null || shaftHz <= 0 ? [] : ExpectedLines(bearing, shaftHz, diagnosis?.Diagnosis.Mode),
        };
    }

    // A speed that was followed smears the lines of the recording itself; the answer rests on the resampled one.
    private static (float[] Samples, double RateHz) AsJudged(float[] samples, double rateHz, RotationTrack? track)
    {
        if (track is null)
        {
            return (samples, rateHz);
        }

        AngularSignal angular = AngularResampler.Resample(samples, rateHz, track);
        return (angular.Samples, angular.EquivalentSampleRateHz);
    }

    private static List<ExpectedLine> ExpectedLines(CatalogueBearing bearing, double shaftHz, NoiseMode? mode)
    {
        double cageHz = bearing.Orders.Cage * shaftHz;
        List<ExpectedLine> lines = [new ExpectedLine("shaft", shaftHz, 0)];
        Add("FTF", bearing.Orders.Cage, bearing.Tolerances.CageAndOuter);
        Add("BPFO", bearing.Orders.Outer, bearing.Tolerances.CageAndOuter);
        Add("BPFI", bearing.Orders.Inner, bearing.Tolerances.Inner);
        Add("2×BSF", 2 * bearing.Orders.ElementSpin, bearing.Tolerances.ElementSpin);

        // What turns through the load zone is modulated: an inner-race flaw by the shaft, a flaw on an element by the cage.
        if (mode is NoiseMode.InnerRaceFlaw)
        {
            AddSidebands("BPFI", "shaft", shaftHz);
        }
        else if (mode is NoiseMode.ElementFlaw)
        {
            AddSidebands("BSF", "FTF", cageHz);
        }

        return lines;

        void AddSidebands(string family, string modulation, double modulationHz)
        {
            foreach (ExpectedLine line in lines.FindAll(line => line.Name.EndsWith(family, StringComparison.Ordinal)))
            {
                lines.Add(line with { Name = $"{line.Name}−{modulation}", FrequencyHz = line.FrequencyHz - modulationHz });
                lines.Add(line with { Name = $"{line.Name}+{modulation}", FrequencyHz = line.FrequencyHz + modulationHz });
            }
        }

        void Add(string name, double order, double tolerance)
        {
            for (int k = 1; k <= 4; k++)
            {
                string label = k == 1 ? name : name.StartsWith("2×", StringComparison.Ordinal) ? $"{2 * k}×BSF" : $"{k}×{name}";
                lines.Add(new ExpectedLine(label, k * order * shaftHz, k * order * shaftHz * tolerance));
            }
        }
    }
}
