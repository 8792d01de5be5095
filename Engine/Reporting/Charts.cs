using BearingAnalytics.Noise;
using BearingAnalytics.Pipeline;
using BearingAnalytics.Reporting.Drawing;
using BearingAnalytics.Signals;
using BearingAnalytics.Spectra;

namespace BearingAnalytics.Reporting;

/// <summary>
/// The pictures of a recording. All share one look, carry units on their axes, and draw their letters with fonts that travel in
/// the assembly, so that they are equal on every machine. Safe from any thread; drawing itself is done one at a time.
/// </summary>
public static class Charts
{
    /// <summary>All pictures of an analysis in reading order; empty when it kept no <see cref="ChannelAnalysis.Detail"/>.</summary>
    public static IReadOnlyList<ChartImage> All(ChannelAnalysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        if (analysis.Detail is not { } detail)
        {
            return [];
        }

        List<ChartImage> charts =
        [
            Waveform(detail.Signal),
            Spectrum(detail.Spectrum, detail.ChosenBand),
            Kurtogram(detail.Kurtogram, detail.ChosenBand),
            EnvelopeSpectrum(detail.EnvelopeSpectrum, detail.ExpectedLines, analysis.Diagnosis),
        ];
        if (analysis.Diagnosis is { } diagnosis && diagnosis.Ranked.Any(mode => mode.Evidence.Count > 0))
        {
            charts.Add(Evidence(diagnosis));
        }

        return charts;
    }

    /// <summary>The signal over time. Samples that are not finite are left out; an empty signal gives an empty picture.</summary>
    public static ChartImage Waveform(Channel signal)
    {
        ArgumentNullException.ThrowIfNull(signal);
        return ChartFrame.Render(
            WaveformChart.Draw(signal),
            "waveform",
            "Waveform",
            FormattableString.Invariant($"Signal of channel {signal.Name} over {signal.DurationSeconds:0.##} s."));
    }

    /// <summary>The averaged spectrum on a logarithmic axis with the chosen band shaded.</summary>
    public static ChartImage Spectrum(Spectrum spectrum, FrequencyBand chosenBand)
    {
        ArgumentNullException.ThrowIfNull(spectrum);
        return ChartFrame.Render(
            SpectrumChart.Draw(spectrum, chosenBand),
            "spectrum",
            "Spectrum",
            $"Averaged spectrum; the band {AxisTitles.Band(chosenBand)} is shaded.");
    }

    /// <summary>The kurtogram as a map with the chosen band outlined.</summary>
    public static ChartImage Kurtogram(Kurtogram kurtogram, FrequencyBand chosenBand)
    {
        ArgumentNullException.ThrowIfNull(kurtogram);
        return ChartFrame.Render(
            KurtogramChart.Draw(kurtogram, chosenBand),
            "kurtogram",
            "Kurtogram",
            FormattableString.Invariant($"Kurtosis over frequency and bandwidth; without its loudest moments the record is most impulsive in {AxisTitles.Band(kurtogram.BestBand)} (kurtosis {kurtogram.BestKurtosis:0.##}); chosen band {AxisTitles.Band(chosenBand)}."),
            KurtogramChart.Height);
    }

    /// <summary>The envelope spectrum with the expected lines marked and named.</summary>
    public static ChartImage EnvelopeSpectrum(
        EnvelopeSpectrum spectrum, IReadOnlyList<ExpectedLine> expectedLines, NoiseDiagnosis? diagnosis)
    {
        ArgumentNullException.ThrowIfNull(spectrum);
        ArgumentNullException.ThrowIfNull(expectedLines);
        return ChartFrame.Render(
            EnvelopeChart.Draw(spectrum, expectedLines, diagnosis),
            "envelope-spectrum",
            "Envelope spectrum",
            $"Spectrum of the squared envelope of {AxisTitles.Band(spectrum.Band)} with {expectedLines.Count} expected lines marked.",
            EnvelopeChart.Height);
    }

    /// <summary>How far each line of the evidence stands over the floor.</summary>
    public static ChartImage Evidence(NoiseDiagnosis diagnosis)
    {
        ArgumentNullException.ThrowIfNull(diagnosis);
        return ChartFrame.Render(
            EvidenceChart.Draw(diagnosis),
            "evidence",
            "Evidence",
            "Height of each line over the local floor, by hypothesis.",
            EvidenceChart.Height(diagnosis));
    }
}
