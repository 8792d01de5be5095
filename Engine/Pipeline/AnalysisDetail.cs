using BearingAnalytics.Signals;
using BearingAnalytics.Spectra;

namespace BearingAnalytics.Pipeline;

/// <summary>What a report draws: kept only when asked for.</summary>
public sealed record AnalysisDetail
{
    /// <summary>The channel itself.</summary>
    public required Channel Signal { get; init; }

    /// <summary>Averaged spectrum of the signal.</summary>
    public required Spectrum Spectrum { get; init; }

    /// <summary>Kurtogram of the signal.</summary>
    public required Kurtogram Kurtogram { get; init; }

    /// <summary>The band the diagnosis rests on.</summary>
    public required FrequencyBand ChosenBand { get; init; }

    /// <summary>
    /// Envelope spectrum of <see cref="ChosenBand"/>; where the diagnosis followed a wandering speed, of the signal resampled to equal steps of
    /// shaft angle, with frequencies at the mean speed.
    /// </summary>
    public required EnvelopeSpectrum EnvelopeSpectrum { get; init; }

    /// <summary>Where the lines of each part are expected, for marking.</summary>
    public required IReadOnlyList<ExpectedLine> ExpectedLines { get; init; }
}

/// <summary>A line to mark in an envelope spectrum.</summary>
/// <param name="Name">Label: <c>BPFO</c>, <c>2×BPFO</c>.</param>
/// <param name="FrequencyHz">Where it is expected, Hz.</param>
/// <param name="HalfWidthHz">Half the search window, Hz.</param>
public sealed record ExpectedLine(string Name, double FrequencyHz, double HalfWidthHz);
