using System.CommandLine;
using BearingAnalytics.Rollers;

namespace BearingAnalytics.Cli;

/// <summary>The options of <c>bearing roller simulate</c>; what they leave out is as <see cref="RollerSimulation"/> has it.</summary>
internal sealed class RollerSimulateArguments
{
    private static readonly RollerSimulation Default = new();

    public Option<string> Drawing { get; } = new("--drawing") { Description = "Drawing (JSON) of the roller.", Required = true };

    public Option<string> Out { get; } = new("--out")
    {
        Description = "Profile to write: .x3p as X3P, any other as text in two columns.",
        Required = true,
    };

    public Option<ulong> Seed { get; } = new("--seed")
    {
        Description = "Seed of every random choice.",
        DefaultValueFactory = _ => Default.Seed,
    };

    public Option<double> StepUm { get; } = Number("--step-um", "Distance of two points, µm.", 1000 * Default.StepMm);

    public Option<double?> From { get; } = new("--from-mm")
    {
        Description = "Where the trace begins, mm from the roller's centre; without it a little down the left chamfer.",
    };

    public Option<double?> To { get; } = new("--to-mm")
    {
        Description = "Where the trace ends, mm from the roller's centre; without it a little down the right chamfer.",
    };

    public Option<double> First { get; } = Number("--first-mm", "Position of the first point in the file, mm.", Default.FirstXMm);

    public Option<double> Tilt { get; } = Number("--tilt-mrad", "Tilt in the instrument, mrad, rising to the right.", Default.TiltMrad);

    public Option<bool> Reversed { get; } = new("--reversed") { Description = "The roller lies the other way round." };

    public Option<double> CrestOffset { get; } =
        Number("--crest-offset-mm", "Distance of the trace from the top line, mm.", Default.CrestOffsetMm);

    public Option<string[]> Radius { get; } = Several("--radius", "N:MM: segment N, counted from the left, was ground with this radius.");

    public Option<string[]> Tangent { get; } = Several("--tangent", "N:MM: segment N begins at this position, mm from the centre.");

    public Option<double> Form { get; } = Number("--form-um", "Smooth form error, peak to valley, µm.", 0);

    public Option<double[]> WavinessUm { get; } = new("--waviness-um")
    {
        Description = "Amplitude of waviness, µm; may be given several times, each with its --waviness-mm.",
    };

    public Option<double[]> WavinessMm { get; } = new("--waviness-mm") { Description = "Wavelength of waviness, mm." };

    public Option<double> Ra { get; } = Number("--ra-um", "Ra of the ground texture, unfiltered, µm.", 0);

    public Option<double> TextureMm { get; } =
        Number("--texture-mm", "Length over which texture remembers 1/e, mm.", new SimulatedTexture(0).CorrelationLengthMm);

    public Option<double> Peaks { get; } =
        Number("--peaks", "Factor on the texture's peaks: 1 is normal, 0.35 a honed plateau.", new SimulatedTexture(0).PeakCompression);

    public Option<string[]> Dent { get; } =
        Several("--dent", "AT:DEPTH:WIDTH[:RIM] in mm from the centre, µm (negative: a bump), mm, share of the depth; may be repeated.");

    public Option<double> NoiseUm { get; } = Number("--noise-um", "Standard deviation of white noise, µm.", 0);

    public Option<double> DriftUm { get; } = Number("--drift-um", "Standard deviation of noise that remembers 0.1 mm, µm.", 0);

    public Option<string?> Spikes { get; } = new("--spikes") { Description = "COUNT:HEIGHT of false points, µm." };

    public Option<double> Missing { get; } = Number("--missing", "Share of lost points, 0 to 0.5.", 0);

    public Option<string[]> Invalid { get; } = Several("--invalid", "FROM:TO of a stretch without valid points, mm from the centre.");

    public Option<string?> Quantiser { get; } = new("--quantiser") { Description = "RANGE:BITS of the instrument's heights, µm." };

    public void AddTo(Command command)
    {
        Option[] all =
        [
            Drawing, Out, Seed, StepUm, From, To, First, Tilt, Reversed, CrestOffset, Radius, Tangent, Form, WavinessUm, WavinessMm,
            Ra, TextureMm, Peaks, Dent, NoiseUm, DriftUm, Spikes, Missing, Invalid, Quantiser,
        ];
        foreach (Option option in all)
        {
            command.Add(option);
        }
    }

    private static Option<double> Number(string name, string description, double standard) =>
        new(name) { Description = description, DefaultValueFactory = _ => standard };

    private static Option<string[]> Several(string name, string description) => new(name) { Description = description };
}
