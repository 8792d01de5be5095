namespace BearingAnalytics.Signals;

/// <summary>One sensor's samples. Immutable by agreement: nobody writes into <see cref="Samples"/> after construction.</summary>
public sealed record Channel
{
    /// <summary>Name in the file (<c>X097_DE_time</c>, <c>ch1</c>), unique within its recording.</summary>
    public required string Name { get; init; }

    /// <summary>Short role where one is known (<c>DE</c>, <c>FE</c>, <c>BA</c>), otherwise the same as <see cref="Name"/>.</summary>
    public string Role { get; init; } = "";

    /// <summary>The samples, in <see cref="Unit"/>. May hold NaN where the file did; signal quality says so.</summary>
    public required float[] Samples { get; init; }

    /// <summary>Sampling rate, Hz; null when neither file nor sidecar nor option tells.</summary>
    public double? SampleRateHz { get; init; }

    /// <summary>What is measured.</summary>
    public Quantity Quantity { get; init; } = Quantity.Unknown;

    /// <summary>Unit of <see cref="Samples"/>: the SI unit of <see cref="Quantity"/>, or empty when unknown.</summary>
    public string Unit { get; init; } = "";

    /// <summary>
    /// Largest magnitude the recorder can write (full scale of integer PCM), in <see cref="Unit"/>; null when unknown.
    /// Clipping is judged against it.
    /// </summary>
    public double? FullScale { get; init; }

    /// <summary>Duration, s; NaN when the sampling rate is unknown.</summary>
    public double DurationSeconds => SampleRateHz is { } rate ? Samples.Length / rate : double.NaN;
}
