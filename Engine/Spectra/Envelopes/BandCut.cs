using System.Numerics;
using BearingAnalytics.Numerics;

namespace BearingAnalytics.Spectra.Envelopes;

/// <summary>Which bins make up a band, and the short transform that brings it back to time.</summary>
internal readonly record struct BandCut
{
    private const int FewestBins = 8;

    /// <summary>The band, clipped to what the recording holds.</summary>
    public required FrequencyBand Band { get; init; }

    /// <summary>Sampling rate of the envelope, Hz.</summary>
    public required double SampleRateHz { get; init; }

    public required int First { get; init; }

    public required int Count { get; init; }

    public required int Length { get; init; }

    public required int SampleCount { get; init; }

    public static BandCut Of(FrequencyBand band, double sampleRateHz, int sampleCount)
    {
        double binHz = sampleRateHz / sampleCount;
        FrequencyBand clipped = new(Math.Max(0, band.LowHz), Math.Min(0.5 * sampleRateHz, band.HighHz));
        int first = (int)Math.Ceiling(clipped.LowHz / binHz);
        int count = (int)Math.Ceiling(clipped.HighHz / binHz) - first;
        if (!(count >= FewestBins))
        {
            throw new ArgumentOutOfRangeException(
                nameof(band), band, $"The band must hold at least {FewestBins} bins of {binHz:G4} Hz below {0.5 * sampleRateHz:G6} Hz.");
        }

        // |z|² of K bins has 2K − 1 of them; a transform of 2K holds them without folding.
        int length = FastLength.AtLeast(2 * count, evenOnly: true);
        return new BandCut
        {
            Band = clipped,
            SampleRateHz = sampleRateHz * length / sampleCount,
            First = first,
            Count = count,
            Length = length,
            SampleCount = sampleCount,
        };
    }

    /// <summary>|analytic band-passed signal|² over the whole recording, in the scratch's sample space.</summary>
    public Span<double> SquaredMagnitude(ReadOnlySpan<Complex> spectrum, double taper, AnalysisScratch scratch)
    {
        ComplexFourierPlan plan = FourierPlans.Complex(Length);
        Span<Complex> bins = scratch.Bins(Length);
        ReadOnlySpan<Complex> source = spectrum.Slice(First, Count);

        // Twice the one-sided spectrum is the analytic signal; Length/SampleCount makes the short inverse yield the long one's values.
        double gain = 2.0 * Length / SampleCount;
        for (int i = 0; i < Count; i++)
        {
            bins[i] = source[i] * gain;
        }

        if (First == 0)
        {
            bins[0] *= 0.5;
        }

        bins[Count..].Clear();
        Taper(bins[..Count], taper);
        plan.Inverse(bins, bins, scratch.Transform(plan.ScratchLength));
        Span<double> squared = scratch.Samples(Length);
        Magnitude.Squared(bins, squared);
        return squared;
    }

    private static void Taper(Span<Complex> bins, double taper)
    {
        int edge = (int)(taper * bins.Length);
        for (int i = 0; i < edge; i++)
        {
            double gain = 0.5 * (1 - Math.Cos(Math.PI * (i + 0.5) / edge));
            bins[i] *= gain;
            bins[^(i + 1)] *= gain;
        }
    }
}
