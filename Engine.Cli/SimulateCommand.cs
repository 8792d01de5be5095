using System.CommandLine;
using BearingAnalytics.Bearings;
using BearingAnalytics.Noise;
using BearingAnalytics.Noise.Simulation;

namespace BearingAnalytics.Cli;

/// <summary><c>bearing simulate</c>: writes a recording whose truth is known, with its sidecar.</summary>
internal static class SimulateCommand
{
    /// <summary>What <c>--background</c> takes for the rig without difficulties.</summary>
    public const string PlainBackground = "plain";

    private const string DifficultBackground = "difficult";
    private const int Done = 0;
    private const int NotDone = 2;

    private static readonly NoiseMode[] Modes = Enum.GetValues<NoiseMode>().Where(mode => mode != NoiseMode.Undecided).ToArray();

    /// <summary>The verb, ready to be added to the root command.</summary>
    public static Command Create()
    {
        SimulateArguments arguments = new();
        Command simulate = new("simulate", "Write a simulated recording (WAV and sidecar) with a known state (仿真录音).");
        arguments.AddTo(simulate);
        simulate.SetAction(parsed =>
        {
            TextWriter output = parsed.InvocationConfiguration.Output;
            TextWriter error = parsed.InvocationConfiguration.Error;
            try
            {
                string path = parsed.GetRequiredValue(arguments.Out);
                SimulatedFile.Write(path, Options(arguments, parsed));
                output.WriteLine(path);
                return Done;
            }
            catch (Exception refused)
                when (refused is ArgumentException or CatalogueException or IOException or UnauthorizedAccessException)
            {
                error.WriteLine($"bearing simulate: {refused.Message}");
                return NotDone;
            }
        });
        return simulate;
    }

    private static SimulationOptions Options(SimulateArguments arguments, ParseResult parsed)
    {
        string text = parsed.GetRequiredValue(arguments.Bearing);
        BearingSearch search = ShowCommand.Catalogue(parsed.GetValue(arguments.Catalogue)).Search(text);
        double zone = parsed.GetValue(arguments.LoadZone);
        SimulationOptions plain = new()
        {
            Mode = Mode(parsed.GetRequiredValue(arguments.Mode)),
            Bearing = search.Bearing ?? throw new ArgumentException(search.Problem),
            BearingText = text,
            SpeedRpm = parsed.GetRequiredValue(arguments.Rpm),
            DurationSeconds = parsed.GetValue(arguments.Seconds),
            SampleRateHz = parsed.GetValue(arguments.SamplingRate),
            Seed = parsed.GetValue(arguments.Seed),
            LevelRms = parsed.GetValue(arguments.Level),
            SignalToNoiseDb = parsed.GetValue(arguments.SnrDb),
            Slip = parsed.GetValue(arguments.Slip),
            SpeedJitter = parsed.GetValue(arguments.SpeedJitter),
            LoadZone = zone == 0 ? null : zone,
            FlawLengthMm = parsed.GetValue(arguments.FlawLength),
            MainsHz = parsed.GetValue(arguments.Mains),
        };
        return parsed.GetValue(arguments.Background) switch
        {
            PlainBackground => plain,
            DifficultBackground => plain with
            {
                Background = DifficultRig.Draw(plain.Seed, RigKind.Everything, plain.SpeedRpm, plain.SampleRateHz),
            },
            var other => throw new ArgumentException($"--background is '{other}'; give {PlainBackground} or {DifficultBackground}."),
        };
    }

    private static NoiseMode Mode(string name)
    {
        string wanted = name.Equals("healthy", StringComparison.OrdinalIgnoreCase) ? NoiseMode.None.WireName() : name;
        foreach (NoiseMode mode in Modes)
        {
            if (mode.WireName().Equals(wanted, StringComparison.OrdinalIgnoreCase))
            {
                return mode;
            }
        }

        string allowed = string.Join(", ", Modes.Select(mode => mode.WireName()));
        throw new ArgumentException($"'{name}' cannot be simulated; give healthy or one of {allowed}.");
    }
}
