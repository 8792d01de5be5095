using System.CommandLine;
using BearingAnalytics.Bearings;
using BearingAnalytics.Noise;
using BearingAnalytics.Noise.Simulation;

namespace BearingAnalytics.Cli;

/// <summary>The options of <c>bearing simulate</c>; what they leave out is as <see cref="SimulationOptions"/> has it.</summary>
internal sealed class SimulateArguments
{
    private static readonly SimulationOptions Default = new()
    {
        Mode = NoiseMode.None,
        Bearing = new CatalogueBearing { Designation = "", Orders = new KinematicOrders(0.4, 3.6, 5.4, 2.3), Source = "" },
        SpeedRpm = 1800,
    };

    public Option<string> Mode { get; } = new("--mode")
    {
        Description = "healthy, outer-race-flaw, inner-race-flaw, element-flaw or cage-flaw.",
        Required = true,
    };

    public Option<string> Bearing { get; } = new("--bearing") { Description = "Designation, or geometry in words.", Required = true };

    public Option<double> Rpm { get; } = new("--rpm") { Description = "Shaft speed, r/min.", Required = true };

    public Option<string> Out { get; } = new("--out")
    {
        Description = "WAV file to write; the sidecar is written beside it.",
        Required = true,
    };

    public Option<string?> Catalogue { get; } = new("--catalogue")
    {
        Description = "Your own bearings (JSON), laid over the shipped ones.",
    };

    public Option<double> Seconds { get; } = Number("--seconds", "Length, s.", Default.DurationSeconds);

    public Option<double> SamplingRate { get; } = Number("--sampling-rate", "Sampling rate, Hz.", Default.SampleRateHz);

    public Option<ulong> Seed { get; } = new("--seed")
    {
        Description = "Seed of every random choice.",
        DefaultValueFactory = _ => Default.Seed,
    };

    public Option<double?> Level { get; } = new("--level")
    {
        Description = "RMS of everything but the flaw, m/s²; without it 1 m/s² at 1800 r/min, in proportion to speed.",
    };

    public Option<double> SnrDb { get; } = Number("--snr-db", "Power of the flaw over everything else, dB.", Default.SignalToNoiseDb);

    public Option<double> Slip { get; } = Number("--slip", "Standard deviation of the distance of impacts, relative.", Default.Slip);

    public Option<double> SpeedJitter { get; } = Number("--speed-jitter", "RMS of slow speed wandering, relative.", Default.SpeedJitter);

    public Option<double> LoadZone { get; } =
        Number("--load-zone", "Load distribution factor under radial load, 0.1 to 1; 0 for axial load.", Default.LoadZone ?? 0);

    public Option<double?> FlawLength { get; } = new("--flaw-length")
    {
        Description = "Length of the flaw along the raceway, mm: gives the double pulse of entry and exit.",
    };

    public Option<double> Mains { get; } = Number("--mains", "Mains frequency, Hz.", Default.MainsHz);

    public Option<string> Background { get; } = new("--background")
    {
        Description = "plain, or difficult: coloured noise, tones, hum, impacts, gears, belts and pumps chosen by the seed.",
        DefaultValueFactory = _ => SimulateCommand.PlainBackground,
    };

    public void AddTo(Command command)
    {
        Option[] all =
        [
            Mode, Bearing, Rpm, Out, Catalogue, Seconds, SamplingRate, Seed,
            Level, SnrDb, Slip, SpeedJitter, LoadZone, FlawLength, Mains, Background,
        ];
        foreach (Option option in all)
        {
            command.Add(option);
        }
    }

    private static Option<double> Number(string name, string description, double standard) =>
        new(name) { Description = description, DefaultValueFactory = _ => standard };
}
