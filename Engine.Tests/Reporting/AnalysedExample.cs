using System.Numerics;
using BearingAnalytics.Noise;
using BearingAnalytics.Pipeline;
using BearingAnalytics.Quality;
using BearingAnalytics.Signals;
using BearingAnalytics.Spectra;
using MathNet.Numerics.IntegralTransforms;

namespace BearingAnalytics.Tests.Reporting;

/// <summary>
/// An analysis as a report receives it, made without the analyzer under development: an impact train through a resonance in
/// noise, with spectra computed by MathNet, so that a picture of it looks like a picture of a real recording.
/// </summary>
internal static class AnalysedExample
{
    public const double RateHz = 12_000;
    public const double SpeedRpm = 1797;
    public const double OuterOrder = 3.5848;
    public const double InnerOrder = 5.4152;
    public const double CageOrder = 0.39831;
    public const double ElementOrder = 2.3567;

    private const int SampleCount = 32_768;

    public static FrequencyBand Band { get; } = new(2625, 3750);

    private static double ShaftHz => SpeedRpm / 60;

    /// <summary>An outer race flaw, rejected.</summary>
    public static ChannelAnalysis Rejected(string file = "rig/6205 outer.wav") => Example(file, OuterOrder * ShaftHz) with
    {
        Verdict = Verdict.Reject,
        Diagnosis = Diagnosis(NoiseMode.OuterRaceFlaw, 0.97, "BPFO stands 24 times over the floor with 5 harmonics in 3 bands."),
        Severity = new FaultSeverity
        {
            Band = Band,
            FaultHz = OuterOrder * ShaftHz,
            Measures =
            [
                new SeverityMeasure("impact-share", 0.41, "", true, "Share of the band's power."),
                new SeverityMeasure("impact-rms", 0.33, "m/s²", false, "Impacts alone."),
            ],
        },
    };

    /// <summary>The same of a bearing that nobody named.</summary>
    public static ChannelAnalysis Unnamed(string file = "rig/unknown.wav") => Undecided(file) with
    {
        Families = new PeriodicFamilies
        {
            Families =
            [
                new PeriodicFamily
                {
                    Kind = FamilyKind.Other, FundamentalHz = OuterOrder * ShaftHz, Order = OuterOrder, FalseAlarmProbability = 1e-7,
                    Harmonics = 4,
                    Prominence = 12.4, Modulation = 1.3, SidebandHz = ShaftHz, SidebandOrder = 1, Band = Band, MatchingBearings = 2,
                    MatchesByChance = 1.6, IsAmbiguous = true,
                    Explanations =
                    [
                        new CatalogueExplanation("6205-2RS", "BPFO", OuterOrder, 0.001, false, 1, null),
                        new CatalogueExplanation("NICE <b>", "BPFI", 3.6, -0.004, true, 1, false),
                    ],
                },
            ],
            SpeedRpm = SpeedRpm,
            BearingsCompared = 240,
        },
    };

    /// <summary>Nothing but noise, accepted.</summary>
    public static ChannelAnalysis Accepted(string file = "rig/6205 good.wav") => Example(file, null) with
    {
        Verdict = Verdict.Accept,
        Diagnosis = Diagnosis(NoiseMode.None, 0.93, "No line of any fault stands clear of the floor."),
        Findings = [],
    };

    /// <summary>A measurement that carries no verdict.</summary>
    public static ChannelAnalysis Undecided(string file = "rig/6205 clipped.wav") => Example(file, InnerOrder * ShaftHz) with
    {
        Verdict = Verdict.Undecided,
        Diagnosis = Diagnosis(NoiseMode.Undecided, 0.5, "The recording is clipped; lines of an envelope cannot be trusted."),
        Findings = [new Finding("clipped", FindingSeverity.Blocking, "4.2 % of the samples stand at full scale: lower the gain and record again.")],
    };

    /// <summary>A file that could not be read.</summary>
    public static ChannelAnalysis Failed(string file = "rig/not a recording <b>.png") => new()
    {
        File = file,
        Channel = "",
        Conditions = new AnalysisConditions(null, false, null, SpeedSource.Unknown, null),
        Verdict = Verdict.Failed,
        Findings = [new Finding("not-a-recording", FindingSeverity.Blocking, "The file starts with the signature of a PNG picture (offset 0).")],
    };

    public static ChannelAnalysis[] All => [Rejected(), Accepted(), Undecided(), Failed()];

    public static ExpectedLine[] Lines { get; } =
    [
        .. Enumerable.Range(1, 5).Select(k => Line(k, "BPFO", OuterOrder)),
        .. Enumerable.Range(1, 3).Select(k => Line(k, "BPFI", InnerOrder)),
        new ExpectedLine("BPFI−1×shaft", (InnerOrder - 1) * ShaftHz, 2),
        new ExpectedLine("BPFI+1×shaft", (InnerOrder + 1) * ShaftHz, 2),
        .. Enumerable.Range(1, 2).Select(k => Line(k, "2×BSF", 2 * ElementOrder)),
        Line(1, "FTF", CageOrder),
        new ExpectedLine("1×shaft", ShaftHz, 0.5),
    ];

    private static ExpectedLine Line(int harmonic, string name, double order) => new(
        harmonic == 1 ? name : $"{harmonic}×{name}", harmonic * order * ShaftHz, 0.01 * harmonic * order * ShaftHz);

    private static NoiseDiagnosis Diagnosis(NoiseMode mode, double confidence, string reason) => new(
        mode,
        confidence,
        [
            new RankedMode(mode, confidence, mode == NoiseMode.None ? [] : [Claim("BPFO", OuterOrder, 24.1, 5), Claim("2×BPFO", 2 * OuterOrder, 11.3, 0), Claim("3×BPFO", 3 * OuterOrder, 6.2, 0)]),
            new RankedMode(NoiseMode.InnerRaceFlaw, 0.02, [Claim("BPFI", InnerOrder, 1.7, 1)]),
            new RankedMode(NoiseMode.CageFlaw, 0.01, [Claim("FTF", CageOrder, double.NaN, 0)]),
        ],
        reason);

    private static Evidence Claim(string line, double order, double prominence, int harmonics) => new()
    {
        Line = line,
        ExpectedHz = order * ShaftHz,
        FoundHz = (order * ShaftHz) - 0.12,
        Prominence = prominence,
        FalseAlarmProbability = 1e-9,
        Harmonics = harmonics,
        Sidebands = 2,
        Band = Band,
    };

    private static ChannelAnalysis Example(string file, double? impactHz)
    {
        float[] samples = Signal(impactHz);
        return new ChannelAnalysis
        {
            File = file,
            Channel = "ch1",
            ChannelRole = "DE",
            SampleRateHz = RateHz,
            DurationSeconds = SampleCount / RateHz,
            Conditions = new AnalysisConditions("6205-2RS", false, SpeedRpm, SpeedSource.Stated, "0 hp"),
            Verdict = Verdict.Undecided,
            Levels = [new LevelMeasure("rms", 0.74, "m/s²"), new LevelMeasure("peak", 5.1, "m/s²"), new LevelMeasure("kurtosis", 7.6, "")],
            Findings = [new Finding("speed-confirmed", FindingSeverity.Info, "The signal shows 1796 r/min.")],
            Detail = new AnalysisDetail
            {
                Signal = new Channel { Name = "ch1", Role = "DE", Samples = samples, SampleRateHz = RateHz, Quantity = Quantity.Acceleration, Unit = "m/s²" },
                Spectrum = Density(samples),
                Kurtogram = KurtogramOf(samples),
                ChosenBand = Band,
                EnvelopeSpectrum = Envelope(samples, Band),
                ExpectedLines = Lines,
            },
        };
    }

    private static float[] Signal(double? impactHz)
    {
        Random random = new(7);
        float[] samples = new float[SampleCount];
        for (int i = 0; i < SampleCount; i++)
        {
            samples[i] = (float)(0.5 * Gaussian(random)) + (float)(0.3 * Math.Sin(2 * Math.PI * ShaftHz * i / RateHz));
        }

        for (double at = 0.01; impactHz is { } rate && at < SampleCount / RateHz; at += (1 + (0.003 * Gaussian(random))) / rate)
        {
            int first = (int)Math.Ceiling(at * RateHz);
            for (int i = first; i < Math.Min(first + 120, SampleCount); i++)
            {
                double age = (i / RateHz) - at;
                samples[i] += (float)(5 * Math.Exp(-1200 * age) * Math.Sin(2 * Math.PI * 3200 * age));
            }
        }

        return samples;
    }

    private static double Gaussian(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    private static Spectrum Density(float[] samples)
    {
        const int size = 4096;
        double[] sum = new double[(size / 2) + 1];
        int averages = 0;
        for (int from = 0; from + size <= samples.Length; from += size / 2, averages++)
        {
            Complex[] segment = [.. Enumerable.Range(0, size).Select(i => new Complex(samples[from + i] * Hann(i, size), 0))];
            Fourier.Forward(segment, FourierOptions.NoScaling);
            for (int bin = 0; bin < sum.Length; bin++)
            {
                sum[bin] += segment[bin].Magnitude * segment[bin].Magnitude * 2 / (RateHz * 0.375 * size);
            }
        }

        return new Spectrum
        {
            Values = [.. sum.Select(value => value / averages)],
            BinHz = RateHz / size,
            Scaling = SpectrumScaling.Density,
            NoiseBandwidthHz = 1.5 * RateHz / size,
            Unit = "m/s²",
            Averages = averages,
        };
    }

    private static double Hann(int i, int size) => 0.5 - (0.5 * Math.Cos(2 * Math.PI * i / size));

    private static Complex[] Analytic(float[] samples, FrequencyBand band)
    {
        Complex[] line = [.. samples.Select(sample => new Complex(sample, 0))];
        Fourier.Forward(line, FourierOptions.Matlab);
        for (int bin = 0; bin < line.Length; bin++)
        {
            double hertz = bin * RateHz / line.Length;
            line[bin] = hertz >= band.LowHz && hertz < band.HighHz ? 2 * line[bin] : Complex.Zero;
        }

        Fourier.Inverse(line, FourierOptions.Matlab);
        return line;
    }

    private static EnvelopeSpectrum Envelope(float[] samples, FrequencyBand band)
    {
        Complex[] line = [.. Analytic(samples, band).Select(z => new Complex(z.Magnitude * z.Magnitude, 0))];
        double mean = line.Average(z => z.Real);
        Fourier.Forward(line, FourierOptions.NoScaling);
        double[] values = [.. line.Take(4000).Select(z => 2 * z.Magnitude / (mean * line.Length))];
        values[0] = 0;
        return new EnvelopeSpectrum { Values = values, BinHz = RateHz / samples.Length, Band = band };
    }

    private static Kurtogram KurtogramOf(float[] samples)
    {
        int[] counts = [1, 2, 3, 4, 6, 8, 12, 16];
        List<KurtogramRow> rows = [];
        FrequencyBand best = default;
        double highest = 0;
        foreach (int count in counts)
        {
            double width = RateHz / 2 / count;
            double[] kurtosis = new double[count];
            for (int band = 0; band < count; band++)
            {
                FrequencyBand here = new(band * width, (band + 1) * width);
                double[] power = [.. Analytic(samples, here).Select(z => z.Magnitude * z.Magnitude)];
                double mean = power.Average();
                kurtosis[band] = Math.Max(0, (power.Average(p => p * p) / (mean * mean)) - 2);
                (highest, best) = kurtosis[band] > highest ? (kurtosis[band], here) : (highest, best);
            }

            rows.Add(new KurtogramRow(Math.Log2(count), width, kurtosis));
        }

        return new Kurtogram { Rows = rows, SampleRateHz = RateHz, BestBand = best, BestKurtosis = highest };
    }
}
