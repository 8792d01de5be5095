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
    public static IReadOnlyList<string> Names { get; } =
        ["real-transform", "zoom-envelope", "welch", "statistics", "kurtogram", "zero-phase", "short-time", "prewhitening"];

    private static ShortTimeOptions Frames { get; } = new() { Scaling = SpectrumScaling.Density };

    private static float[] Samples => StageSignal.Values;

    /// <summary>The stage, or null where we have none yet.</summary>
    public static OurStage? Of(string name) => name switch
    {
        "real-transform" => RealTransform(),
        "zoom-envelope" => ZoomEnvelope(),
        "welch" => Kept(
            () => WelchEstimator.Estimate(Samples, RateHz, new WelchOptions { SegmentLength = 4096 }),
            spectrum => spectrum.Values.Sum() * spectrum.BinHz),
        "statistics" => Kept(() => TimeStatistics.Of(Samples), Sum),
        "zero-phase" => ZeroPhase(),
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

    // All channels hold the samples turned round by another thousand.
    private static OurStage ZeroPhase()
    {
        float[][] channels = [.. Enumerable.Range(0, 4).Select(channel => Turned(1000 * channel))];
        float[][] filtered = [.. channels.Select(channel => new float[channel.Length])];
        ZeroPhaseFilter filter = new(SecondOrderSections.ButterworthBandPass(4, StageSignal.LowHz, StageSignal.HighHz, RateHz));
        return new OurStage(
            () => filter.Apply(channels, filtered),
            () => filtered.Index().Sum(channel => (channel.Index + 1) * channel.Item.Average(value => (double)value * value)));
    }

    private static float[] Turned(int by) => [.. Samples[^by..], .. Samples[..^by]];

    private static double Sum(TimeStatistics of) => of.Mean + of.RootMeanSquare + of.Peak + of.PeakToPeak + of.Skewness + of.Kurtosis
        + of.CrestFactor + of.ShapeFactor + of.ImpulseFactor + of.ClearanceFactor;

    // One object and one result for all runs, as for a folder of recordings.
    private static OurStage ZoomEnvelope()
    {
        BandEnvelope envelope = new(Samples, RateHz);
        FrequencyBand band = new(StageSignal.LowHz, StageSignal.HighHz);
        double[] values = new double[StageSignal.Samples];
        (int Count, double BinHz) result = default;
        Action run = () =>
        {
            envelope.Load(Samples, RateHz);
            result = envelope.Spectrum(band, StageSignal.HighHz, values);
        };
        return new OurStage(
            run,
            () => StruckLineHz(new EnvelopeSpectrum { Values = values[..result.Count], BinHz = result.BinHz, Band = band }));
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
