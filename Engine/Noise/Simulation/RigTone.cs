namespace BearingAnalytics.Noise.Simulation;

/// <summary>A tone of constant strength that has nothing to do with the shaft; above 0.45 of the sampling rate it is not heard.</summary>
public sealed record RigTone
{
    /// <summary>Frequency in the middle of the recording, Hz, above 0.</summary>
    public required double FrequencyHz { get; init; }

    /// <summary>RMS relative to race noise of RMS 1, 0 to 100.</summary>
    public required double Rms { get; init; }

    /// <summary>How far the frequency moves from begin to end, relative, −0.2 to 0.2; 0 for a fixed tone.</summary>
    public double Drift { get; init; }

    internal void Validate()
    {
        OptionRange.Require(FrequencyHz is > 0 and <= 1e6, nameof(FrequencyHz), FrequencyHz, "above 0 to 1000000 Hz");
        OptionRange.RequireStrength($"{nameof(RigTone)}.{nameof(Rms)}", Rms);
        OptionRange.Require(Drift is >= -0.2 and <= 0.2, nameof(Drift), Drift, "−0.2 to 0.2");
    }
}
