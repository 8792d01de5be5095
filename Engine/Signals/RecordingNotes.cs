namespace BearingAnalytics.Signals;

/// <summary>
/// What stands beside a recording: the values of a sidecar <c>&lt;file&gt;.json</c>, a row of <c>recordings.csv</c>, or the
/// options of a command line. All optional. The sidecar wins over the folder's table, an option over both.
/// </summary>
public sealed record RecordingNotes
{
    /// <summary>Nothing said.</summary>
    public static RecordingNotes None { get; } = new();

    /// <summary>Sampling rate, Hz (<c>sampling_rate_hz</c>).</summary>
    public double? SamplingRateHz { get; init; }

    /// <summary>Shaft speed, r/min (<c>speed_rpm</c>).</summary>
    public double? SpeedRpm { get; init; }

    /// <summary>Load with its unit (<c>load</c>).</summary>
    public string? Load { get; init; }

    /// <summary>Bearing designation or geometry in words (<c>bearing</c>).</summary>
    public string? Bearing { get; init; }

    /// <summary>Unit of the stored samples, before conversion (<c>unit</c>).</summary>
    public string? Unit { get; init; }

    /// <summary>Sensor sensitivity: stored units per physical unit, for example <c>100 mV/g</c> (<c>sensitivity</c>).</summary>
    public string? Sensitivity { get; init; }

    /// <summary>Names or one-based numbers of the channels to analyse, separated by ',' or ';' (<c>channel</c>).</summary>
    public string? Channel { get; init; }

    /// <summary>True state, for scoring only (<c>label</c>).</summary>
    public string? Label { get; init; }

    /// <summary>Which physical bearing (<c>specimen</c>).</summary>
    public string? Specimen { get; init; }

    /// <summary>Test rig (<c>rig</c>).</summary>
    public string? Rig { get; init; }

    /// <summary>Free text (<c>note</c>).</summary>
    public string? Note { get; init; }

    /// <summary>These notes where they speak, <paramref name="weaker"/> where they are silent.</summary>
    public RecordingNotes Over(RecordingNotes weaker)
    {
        ArgumentNullException.ThrowIfNull(weaker);
        return new RecordingNotes
        {
            SamplingRateHz = SamplingRateHz ?? weaker.SamplingRateHz,
            SpeedRpm = SpeedRpm ?? weaker.SpeedRpm,
            Load = Load ?? weaker.Load,
            Bearing = Bearing ?? weaker.Bearing,
            Unit = Unit ?? weaker.Unit,
            Sensitivity = Sensitivity ?? weaker.Sensitivity,
            Channel = Channel ?? weaker.Channel,
            Label = Label ?? weaker.Label,
            Specimen = Specimen ?? weaker.Specimen,
            Rig = Rig ?? weaker.Rig,
            Note = Note ?? weaker.Note,
        };
    }
}
