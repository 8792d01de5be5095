using System.CommandLine;
using BearingAnalytics.Rollers;

namespace BearingAnalytics.Cli;

/// <summary><c>bearing roller simulate</c>: writes the profile of a roller whose truth is known.</summary>
internal static class RollerSimulateCommand
{
    private const int Done = 0;
    private const int NotDone = 2;

    /// <summary>The verb, ready to be added to its parent.</summary>
    public static Command Create()
    {
        RollerSimulateArguments arguments = new();
        Command simulate = new("simulate", "Write a simulated roller profile (text or X3P) made to a drawing (仿真滚子轮廓).");
        arguments.AddTo(simulate);
        simulate.SetAction(parsed =>
        {
            try
            {
                Write(arguments, parsed);
                parsed.InvocationConfiguration.Output.WriteLine(parsed.GetRequiredValue(arguments.Out));
                return Done;
            }
            catch (Exception refused)
                when (refused is ArgumentException or DrawingException or IOException or UnauthorizedAccessException)
            {
                parsed.InvocationConfiguration.Error.WriteLine($"bearing roller simulate: {refused.Message}");
                return NotDone;
            }
        });
        return simulate;
    }

    private static void Write(RollerSimulateArguments arguments, ParseResult parsed)
    {
        string path = parsed.GetRequiredValue(arguments.Out);
        RollerDrawing drawing = RollerDrawingReader.Read(parsed.GetRequiredValue(arguments.Drawing));
        NominalProfile made = RollerAsMade.Of(drawing, parsed.GetValue(arguments.Radius) ?? [], parsed.GetValue(arguments.Tangent) ?? []);
        ProfileTrace trace = RollerSimulator.Trace(made, Simulation(arguments, parsed, RollerSimulation.Of(drawing))).Trace;
        if (Path.GetExtension(path).Equals(".x3p", StringComparison.OrdinalIgnoreCase))
        {
            X3pProfileWriter.Write(trace, path);
        }
        else
        {
            ProfileTextWriter.Write(trace, path);
        }
    }

    private static RollerSimulation Simulation(RollerSimulateArguments arguments, ParseResult parsed, RollerSimulation drawn) => drawn with
    {
        Seed = parsed.GetValue(arguments.Seed),
        StepMm = parsed.GetValue(arguments.StepUm) / 1000,
        FromMm = parsed.GetValue(arguments.From),
        ToMm = parsed.GetValue(arguments.To),
        FirstXMm = parsed.GetValue(arguments.First),
        TiltMrad = parsed.GetValue(arguments.Tilt),
        IsReversed = parsed.GetValue(arguments.Reversed),
        CrestOffsetMm = parsed.GetValue(arguments.CrestOffset),
        Form = parsed.GetValue(arguments.Form) is var formUm and not 0 ? new SimulatedForm(formUm) : null,
        Waviness = Waviness(parsed.GetValue(arguments.WavinessUm) ?? [], parsed.GetValue(arguments.WavinessMm) ?? []),
        Texture = parsed.GetValue(arguments.Ra) is var raUm and not 0
            ? new SimulatedTexture(raUm, parsed.GetValue(arguments.TextureMm), parsed.GetValue(arguments.Peaks))
            : null,
        Dents = [.. (parsed.GetValue(arguments.Dent) ?? []).Select(Dent)],
        Noise = new SimulatedNoise(parsed.GetValue(arguments.NoiseUm), parsed.GetValue(arguments.DriftUm)),
        Spikes = parsed.GetValue(arguments.Spikes) is { } spikes ? Spikes(spikes) : null,
        MissingShare = parsed.GetValue(arguments.Missing),
        InvalidRanges = [.. (parsed.GetValue(arguments.Invalid) ?? []).Select(Invalid)],
        Quantiser = parsed.GetValue(arguments.Quantiser) is { } quantiser ? Quantiser(quantiser) : null,
    };

    private static SimulatedWaviness[] Waviness(double[] amplitudesUm, double[] wavelengthsMm) =>
        amplitudesUm.Length == wavelengthsMm.Length
            ? [.. amplitudesUm.Zip(wavelengthsMm, (amplitude, wavelength) => new SimulatedWaviness(amplitude, wavelength))]
            : throw new ArgumentException(
                $"--waviness-um is given {amplitudesUm.Length} times, --waviness-mm {wavelengthsMm.Length} times; each needs the other.");

    private static SimulatedDent Dent(string text)
    {
        double[] numbers = NumberList.Parse("--dent", text, "AT:DEPTH:WIDTH[:RIM]", 3, 4);
        SimulatedDent dent = new(numbers[0], numbers[1], numbers[2]);
        return numbers.Length == 4 ? dent with { RimShare = numbers[3] } : dent;
    }

    private static SimulatedSpikes Spikes(string text)
    {
        double[] numbers = NumberList.Parse("--spikes", text, "COUNT:HEIGHT", 2, 2);
        return new SimulatedSpikes(Whole("--spikes", numbers[0]), numbers[1]);
    }

    private static EvaluationRange Invalid(string text)
    {
        double[] numbers = NumberList.Parse("--invalid", text, "FROM:TO", 2, 2);
        return new EvaluationRange(numbers[0], numbers[1]);
    }

    private static SimulatedQuantiser Quantiser(string text)
    {
        double[] numbers = NumberList.Parse("--quantiser", text, "RANGE:BITS", 2, 2);
        return new SimulatedQuantiser(numbers[0], Whole("--quantiser", numbers[1]));
    }

    private static int Whole(string option, double number) => number is >= 0 and <= 1e6 && double.IsInteger(number)
        ? (int)number
        : throw new ArgumentException(FormattableString.Invariant($"{option}: {number} must be a whole number from 0 to 1000000."));
}
