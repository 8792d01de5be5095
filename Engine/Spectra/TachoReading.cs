namespace BearingAnalytics.Spectra;

/// <summary>What was read from a tacho channel.</summary>
public sealed record TachoReading
{
    /// <summary>The rotation; null when the channel is no tacho.</summary>
    public RotationTrack? Track { get; init; }

    /// <summary>Why there is no track, one sentence; empty when there is one.</summary>
    public string Refusal { get; init; } = "";

    /// <summary>Pulses that the track was made from.</summary>
    public int PulseCount { get; init; }

    /// <summary>Pulses that ought to be there and are not: gaps of twice the interval around them, three times, ...</summary>
    public int MissingPulses { get; init; }

    /// <summary>Pulses that were left out because they came between two that fit.</summary>
    public int ExtraPulses { get; init; }

    /// <summary>Level at which a pulse begins, in the unit of the channel; NaN where the channel has no two levels.</summary>
    public double Threshold { get; init; } = double.NaN;

    /// <summary>How far the signal must fall back before another pulse may begin, in the unit of the channel.</summary>
    public double Hysteresis { get; init; } = double.NaN;

    /// <summary>Pulses go down from the level at rest.</summary>
    public bool IsNegative { get; init; }
}
