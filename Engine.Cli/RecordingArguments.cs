using System.CommandLine;
using BearingAnalytics.Pipeline;
using BearingAnalytics.Signals;

namespace BearingAnalytics.Cli;

/// <summary>Options that say about recordings what their files do not; they win over sidecars and tables.</summary>
internal sealed class RecordingArguments
{
    private readonly Option<string?> _bearing = new("--bearing") { Description = "Designation (6205, SKF 22220 EK) or geometry (\"n=9 d=7.94 D=39.04 a=0\")." };
    private readonly Option<double?> _rpm = new("--rpm") { Description = "Shaft speed, r/min." };
    private readonly Option<string?> _channel = new("--channel") { Description = "Channel(s) to analyse, by name, role or number from 1; several separated by commas." };
    private readonly Option<string?> _catalogue = new("--catalogue") { Description = "Your own bearings (JSON), laid over the shipped ones." };
    private readonly Option<double?> _samplingRate = new("--sampling-rate") { Description = "Sampling rate, Hz, where the file does not tell or tells it wrongly." };
    private readonly Option<string?> _unit = new("--unit") { Description = "Unit of the stored samples: m/s2, g, mm/s, um/s, Pa, V." };
    private readonly Option<string?> _sensitivity = new("--sensitivity") { Description = "Sensor sensitivity for samples in volts: 100 mV/g." };
    private readonly Option<string?> _load = new("--load") { Description = "Load, in words, for the report." };
    private readonly Option<int?> _jobs = new("--jobs") { Description = "Recordings analysed at the same time; every core by default. Results do not depend on it." };

    public void AddTo(Command command)
    {
        MustBePositive(_rpm, "r/min");
        MustBePositive(_samplingRate, "Hz");
        _jobs.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() is < 1)
            {
                result.AddError("--jobs must be at least 1.");
            }
        });
        foreach (Option option in (Option[])[_bearing, _rpm, _channel, _catalogue, _samplingRate, _unit, _sensitivity, _load, _jobs])
        {
            command.Options.Add(option);
        }
    }

    public int Workers(ParseResult parsed) => parsed.GetValue(_jobs) ?? Environment.ProcessorCount;

    /// <summary>The options of an analysis. Reads the user's catalogue once, so that a wrong one is told before any file is touched.</summary>
    /// <exception cref="Bearings.CatalogueException">The catalogue cannot be used.</exception>
    public AnalysisOptions Options(ParseResult parsed, bool keepDetail)
    {
        string? catalogue = parsed.GetValue(_catalogue);
        ShowCommand.Catalogue(catalogue);
        return new AnalysisOptions
        {
            CatalogueFile = catalogue,
            KeepDetail = keepDetail,
            Notes = new RecordingNotes
            {
                Bearing = parsed.GetValue(_bearing),
                SpeedRpm = parsed.GetValue(_rpm),
                Channel = parsed.GetValue(_channel),
                SamplingRateHz = parsed.GetValue(_samplingRate),
                Unit = parsed.GetValue(_unit),
                Sensitivity = parsed.GetValue(_sensitivity),
                Load = parsed.GetValue(_load),
            },
        };
    }

    private static void MustBePositive(Option<double?> option, string unit) => option.Validators.Add(result =>
    {
        if (result.GetValueOrDefault<double?>() is { } value && !(value > 0 && double.IsFinite(value)))
        {
            result.AddError(FormattableString.Invariant($"{option.Name} is {value}; it must be above 0 {unit}."));
        }
    });
}
