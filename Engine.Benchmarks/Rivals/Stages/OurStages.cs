using BearingAnalytics.Benchmarks.Rivals.Transforms;
using BearingAnalytics.Numerics;
using BearingAnalytics.Signals.Formats.Wav;
using BearingAnalytics.Spectra;

namespace BearingAnalytics.Benchmarks.Rivals.Stages;

/// <summary>A stage of ours.</summary>
/// <param name="Run">Does it once.</param>
/// <param name="Reading">A number by which the result can be compared with the rival's, after a run.</param>
internal sealed record OurStage(Action Run, Func<double> Reading);

/// <summary>Our stages by their names in <c>scipy/stages.py</c>. The one place that knows how they are called.</summary>
internal static class OurStages
{
    private const double RateHz = StageSignal.RateHz;

    /// <summary>The stages we have.</summary>
    public static IReadOnlyList<string> Names { get; } = ["real-transform", "zoom-envelope", "welch", "kurtogram", "short-time", "prewhitening"];

    private static ShortTimeOptions Frames { get; } = new() { Scaling = SpectrumScaling.Density };

    private static float[] Samples => StageSignal.Values;

    /// <summary>The stage, or null where we have none yet.</summary>
    public static OurStage? Of(string name) => name switch
    {
        "real-transform" => RealTransform(),
        "zoom-envelope" => Kept(
            () => new BandEnvelope(Samples, RateHz).Spectrum(new FrequencyBand(StageSignal.LowHz, StageSignal.HighHz), StageSignal.HighHz),
            StruckLineHz),
        "welch" => Kept(
            () => WelchEstimator.Estimate(Samples, RateHz, new WelchOptions { SegmentLength = 4096 }),
            spectrum => spectrum.Values.Sum() * spectrum.BinHz),
        "kurtogram" => Kept(
            () => FastKurtogram.Compute(Samples, RateHz, 7),
            kurtogram => kurtogram.Rows.Sum(row => row.Kurtosis.Sum())),
        "short-time" => Kept(() => new ShortTimeTransform(RateHz, Frames).Of(Samples), UnscaledMean),
        "prewhitening" => Kept(() => CepstrumPrewhitening.Apply(Samples), white => Moments.Of(white).Kurtosis),
        _ => null,
    };

    /// <summary>Decodes 16-bit samples to floats.</summary>
    public static Action Decode(byte[] stored, float[] samples)
    {
        WavLayout layout = new() { Channels = 1, SampleRateHz = RateHz, BytesPerSample = 2, IsInteger = true, BigEndian = false };
        float[][] channels = [samples];
        return () => SampleDecoder.Decode(stored, layout, channels, 0);
    }

    private static OurStage RealTransform()
    {
        TransformTask<float> task = new(isReal: true, StageSignal.Samples);
        Samples.CopyTo(task.Input.Span);
        Action run = new OurTransforms().Prepare(task).Run;
        return new OurStage(run, () => MeanPower(task.Output.Span));
    }

    // The highest line about the 119 Hz of the impulses.
    private static double StruckLineHz(EnvelopeSpectrum spectrum)
    {
        int low = (int)(60 / spectrum.BinHz);
        int high = (int)(180 / spectrum.BinHz);
        return (low + spectrum.Values[low..high].Index().MaxBy(line => line.Item).Index) * spectrum.BinHz;
    }

    // Density to |X|²: Σw² is 3/8 of a Hann window's length; all bins but the first and the last stand for their mirror image too.
    private static double UnscaledMean(ShortTimeSpectrum spectrum)
    {
        double sum = 0;
        for (int i = 0; i < spectrum.Values.Length; i++)
        {
            sum += (i % spectrum.BinCount is 0 or 512 ? 1 : 0.5) * spectrum.Values[i];
        }

        return sum / spectrum.Values.Length * RateHz * 0.375 * Frames.FrameLength;
    }

    private static double MeanPower(ReadOnlySpan<float> pairs)
    {
        double sum = 0;
        foreach (float part in pairs)
        {
            sum += (double)part * part;
        }

        return 2 * sum / pairs.Length;
    }

    private static OurStage Kept<T>(Func<T> work, Func<T, double> reading)
    {
        T? result = default;
        return new OurStage(() => result = work(), () => reading(result!));
    }
}
