namespace BearingAnalytics.Spectra;

/// <summary>A signal sampled at equal steps of shaft angle: whatever is tied to the shaft is periodic in it at any speed.</summary>
public sealed record AngularSignal
{
    /// <summary>The samples, in the unit of the original; the first stands at the beginning of the recording.</summary>
    public required float[] Samples { get; init; }

    /// <summary>Samples per revolution of the shaft.</summary>
    public required double SamplesPerRevolution { get; init; }

    /// <summary>Mean speed of the shaft over the recording, Hz.</summary>
    public required double MeanSpeedHz { get; init; }

    /// <summary>
    /// Sampling rate at which the samples can be taken for a recording of constant speed <see cref="MeanSpeedHz"/>, Hz. Lines of the
    /// shaft then stand at their mean frequencies; what is not tied to the shaft (resonances, mains) is blurred instead.
    /// </summary>
    public double EquivalentSampleRateHz => SamplesPerRevolution * MeanSpeedHz;
}
