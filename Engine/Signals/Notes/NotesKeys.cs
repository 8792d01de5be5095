namespace BearingAnalytics.Signals.Notes;

/// <summary>What a key beside a recording, a column of a table or a line of a text header can mean.</summary>
internal enum NotesKey
{
    File,
    SamplingRateHz,
    SamplingInterval,
    SpeedRpm,
    Load,
    Bearing,
    Unit,
    Sensitivity,
    Channel,
    Label,
    Specimen,
    Rig,
    Note,
}

/// <summary>The fixed keys and the other spellings that are understood.</summary>
internal static class NotesKeys
{
    /// <summary>The fixed keys, in the order they are written.</summary>
    public static readonly IReadOnlyList<(NotesKey Key, string Name)> Fixed =
    [
        (NotesKey.SamplingRateHz, "sampling_rate_hz"), (NotesKey.SpeedRpm, "speed_rpm"), (NotesKey.Load, "load"),
        (NotesKey.Bearing, "bearing"), (NotesKey.Unit, "unit"), (NotesKey.Sensitivity, "sensitivity"), (NotesKey.Channel, "channel"),
        (NotesKey.Label, "label"), (NotesKey.Specimen, "specimen"), (NotesKey.Rig, "rig"), (NotesKey.Note, "note"),
    ];

    private static readonly Dictionary<string, NotesKey> Spellings = new(StringComparer.Ordinal)
    {
        ["file"] = NotesKey.File,
        ["filename"] = NotesKey.File,
        ["path"] = NotesKey.File,
        ["samplingratehz"] = NotesKey.SamplingRateHz,
        ["samplingrate"] = NotesKey.SamplingRateHz,
        ["samplerate"] = NotesKey.SamplingRateHz,
        ["sampleratehz"] = NotesKey.SamplingRateHz,
        ["samplingfrequency"] = NotesKey.SamplingRateHz,
        ["samplefrequency"] =
            NotesKey.SamplingRateHz,
        ["samplingfrequencyhz"] = NotesKey.SamplingRateHz,
        ["fs"] = NotesKey.SamplingRateHz,
        ["fshz"] = NotesKey.SamplingRateHz,
        ["abtastrate"] = NotesKey.SamplingRateHz,
        ["采样频率"] = NotesKey.SamplingRateHz,
        ["采样率"] = NotesKey.SamplingRateHz,
        ["dt"] = NotesKey.SamplingInterval,
        ["samplinginterval"] = NotesKey.SamplingInterval,
        ["sampleinterval"] =
            NotesKey.SamplingInterval,
        ["deltat"] = NotesKey.SamplingInterval,
        ["timestep"] = NotesKey.SamplingInterval,
        ["samplingperiod"] = NotesKey.SamplingInterval,
        ["speedrpm"] = NotesKey.SpeedRpm,
        ["rpm"] = NotesKey.SpeedRpm,
        ["shaftspeedrpm"] = NotesKey.SpeedRpm,
        ["转速"] = NotesKey.SpeedRpm,
        ["load"] = NotesKey.Load,
        ["bearing"] = NotesKey.Bearing,
        ["unit"] = NotesKey.Unit,
        ["units"] = NotesKey.Unit,
        ["sensitivity"] = NotesKey.Sensitivity,
        ["channel"] = NotesKey.Channel,
        ["label"] = NotesKey.Label,
        ["specimen"] = NotesKey.Specimen,
        ["rig"] = NotesKey.Rig,
        ["note"] = NotesKey.Note,
        ["notes"] = NotesKey.Note,
    };

    /// <summary>The meaning of a key, whatever its case, blanks, underscores and hyphens; null when it has none.</summary>
    public static NotesKey? Find(string name)
    {
        return Spellings.TryGetValue(Plain(name), out NotesKey key) ? key : null;
    }

    /// <summary>A name without case, blanks, underscores and hyphens.</summary>
    public static string Plain(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
