using BearingAnalytics.Spectra;

namespace BearingAnalytics.Noise.Combs;

/// <summary>The two views of one signal that evidence is read from: lines in the signal itself and lines in its envelopes.</summary>
internal sealed class SignalView(float[] samples, double sampleRateHz)
{
    /// <summary>Mains frequencies whose harmonics are nobody's fault.</summary>
    private static readonly double[] MainsHz = [50, 60];

    private const int MainsHarmonics = 8;

    /// <summary>How far a public grid strays from its nominal frequency, relative.</summary>
    private const double MainsDrift = 0.001;

    /// <summary>Mean log prominence from which eight mains harmonics are no chance.</summary>
    private const double MainsScore = 1.7;

    public double SampleRateHz => sampleRateHz;

    public double DurationSeconds => samples.Length / sampleRateHz;

    /// <summary>Envelope spectra of the band tree over their floors, up to where the contest needs them.</summary>
    /// <param name="shaftHz">Shaft speed, Hz.</param>
    /// <param name="highestOrder">Order of the fastest fault line.</param>
    /// <param name="harmonics">How many of its harmonics count.</param>
    /// <param name="white">Of the signal with every spectral magnitude set to one: no resonance, no machine's tone outshines the rest.</param>
    public IReadOnlyList<FlooredSpectrum> Envelopes(double shaftHz, double highestOrder, int harmonics, bool white)
    {
        double fastest = highestOrder * shaftHz;
        IReadOnlyList<FrequencyBand> bands = BandTree.Divide(sampleRateHz / 2, 4 * fastest);
        double maximumHz = Math.Max(harmonics * 1.1 * fastest, 13 * shaftHz);
        return FlooredSpectrum.Of(EnvelopeSpectra.Of(samples, sampleRateHz, bands, maximumHz, white), 1.5 * shaftHz);
    }

    /// <summary>Amplitude spectrum of the signal itself, as a field of one band.</summary>
    public EnvelopeField LineField(double shaftHz) => new(FlooredSpectrum.Of(
        LineSpectrum.Of(samples, sampleRateHz, Math.Min(sampleRateHz / 2, 14 * 1.25 * shaftHz)), 1.5 * shaftHz));

    /// <summary>The comb of a shaft that may turn as fast as given; null where the sampling rate is too low.</summary>
    /// <param name="fastestHz">Fastest speed asked for, Hz.</param>
    /// <param name="floorHz">Speed whose turns set the width of the floor, Hz.</param>
    /// <param name="highestOrder">Order of the fastest line that must fit into every band.</param>
    public ShaftHarmonics? Comb(double fastestHz, double floorHz, double highestOrder)
    {
        IReadOnlyList<FrequencyBand> bands = BandTree.Divide(sampleRateHz / 2, 4 * highestOrder * fastestHz);
        double maximumHz = (ShaftHarmonics.Count + 1) * fastestHz;
        IReadOnlyList<FlooredSpectrum> white = FlooredSpectrum.Of(
            EnvelopeSpectra.Of(samples, sampleRateHz, bands, maximumHz, white: true), 1.5 * floorHz);
        return white.Count == 0 ? null : Comb(white, floorHz, fastestHz);
    }

    /// <summary>The comb of a shaft in whitened envelopes at hand and in the signal itself.</summary>
    public ShaftHarmonics Comb(IReadOnlyList<FlooredSpectrum> white, double floorHz, double fastestHz)
    {
        EnvelopeField envelope = new(white, cap: ShaftHarmonics.EnvelopeCap);
        Spectrum lines = LineSpectrum.Of(samples, sampleRateHz, Math.Min(sampleRateHz / 2, (ShaftHarmonics.Count + 1) * fastestHz));
        IReadOnlyList<FlooredSpectrum> floored = FlooredSpectrum.Of(lines, 1.5 * floorHz);
        EnvelopeField signal = new(floored, cap: ShaftHarmonics.SignalCap);
        return new ShaftHarmonics(new CombScorer(envelope, ShaftHarmonics.Count), new CombScorer(signal, ShaftHarmonics.Count), floored[0]);
    }

    /// <summary>Lines that no fault may claim: shaft harmonics, and mains harmonics where the mains shows in the signal.</summary>
    public IEnumerable<double> KnownLines(double shaftHz, double maximumHz) =>
        Harmonics(shaftHz, maximumHz).Concat(MainsPresent().SelectMany(mains => Harmonics(mains, maximumHz)));

    private static IEnumerable<double> Harmonics(double fundamentalHz, double maximumHz)
    {
        for (double line = fundamentalHz; line < maximumHz; line += fundamentalHz)
        {
            yield return line;
        }
    }

    private IEnumerable<double> MainsPresent()
    {
        CombScorer scorer = new(LineField(MainsHz[0]), MainsHarmonics);
        LineMask nothing = LineMask.Empty(scorer.Field.MaximumHz, scorer.Field.BinHz);
        return MainsHz.Where(mains =>
            mains * MainsHarmonics < scorer.Field.MaximumHz
            && scorer.Best(mains * (1 - MainsDrift), mains * (1 + MainsDrift), nothing).Score > MainsScore);
    }
}
