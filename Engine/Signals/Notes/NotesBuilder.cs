using System.Globalization;
using BearingAnalytics.Quality;

namespace BearingAnalytics.Signals.Notes;

/// <summary>Collects keys and values as text into <see cref="RecordingNotes"/> and says which values make no sense.</summary>
internal sealed class NotesBuilder(string source)
{
    private static readonly string[] Unknowns = ["", "unknown", "n/a", "na", "nan", "none", "null", "-", "?"];
    private readonly List<string> _unknownKeys = [];

    public RecordingNotes Notes { get; private set; } = RecordingNotes.None;

    public List<Finding> Findings { get; } = [];

    /// <summary>Takes one key; <paramref name="where"/> is the line for a message.</summary>
    public void Take(string name, string value, string where)
    {
        value = value.Trim();
        if (Unknowns.Contains(value.ToLowerInvariant()) && NotesKeys.Find(name) is not null)
        {
            return;
        }

        switch (NotesKeys.Find(name))
        {
            case NotesKey.File:
                break;
            case NotesKey.SamplingRateHz:
                Notes = Notes with { SamplingRateHz = Positive(name, value, where) ?? Notes.SamplingRateHz };
                break;
            case NotesKey.SamplingInterval:
                Notes = Notes with { SamplingRateHz = 1 / Positive(name, value, where) ?? Notes.SamplingRateHz };
                break;
            case NotesKey.SpeedRpm:
                Notes = Notes with { SpeedRpm = Positive(name, value, where, zeroAllowed: true) ?? Notes.SpeedRpm };
                break;
            case NotesKey.Load:
                Notes = Notes with { Load = value };
                break;
            case NotesKey.Bearing:
                Notes = Notes with { Bearing = value };
                break;
            case NotesKey.Unit:
                Notes = Notes with { Unit = value };
                break;
            case NotesKey.Sensitivity:
                Notes = Notes with { Sensitivity = value };
                break;
            case NotesKey.Channel:
                Notes = Notes with { Channel = value };
                break;
            case NotesKey.Label:
                Notes = Notes with { Label = value };
                break;
            case NotesKey.Specimen:
                Notes = Notes with { Specimen = value };
                break;
            case NotesKey.Rig:
                Notes = Notes with { Rig = value };
                break;
            case NotesKey.Note:
                Notes = Notes with { Note = value };
                break;
            default:
                _unknownKeys.Add(name);
                break;
        }
    }

    /// <summary>Says once which keys were not understood.</summary>
    public void ReportUnknownKeys()
    {
        if (_unknownKeys.Count > 0)
        {
            string known = string.Join(", ", NotesKeys.Fixed.Select(pair => pair.Name));
            Findings.Add(new Finding("notes-unknown-key", FindingSeverity.Info,
                $"{source}: not understood and left alone: {string.Join(", ", _unknownKeys)}. The keys are {known}."));
        }
    }

    private double? Positive(string name, string value, string where, bool zeroAllowed = false)
    {
        string text = value.Contains('.', StringComparison.Ordinal) ? value : value.Replace(',', '.');
        bool number = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double parsed);
        if (number && double.IsFinite(parsed) && (parsed > 0 || (zeroAllowed && parsed == 0)))
        {
            return parsed;
        }

        Findings.Add(new Finding("notes-bad-value", FindingSeverity.Warning,
            $"{source}, {where}: {name} = '{value}' is no {(zeroAllowed ? "" : "positive ")}number and was left out."));
        return null;
    }
}
