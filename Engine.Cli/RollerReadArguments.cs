using System.CommandLine;
using BearingAnalytics.Rollers;

namespace BearingAnalytics.Cli;

/// <summary>What the user may know about roller profiles; it wins over files and sidecars.</summary>
internal sealed class RollerReadArguments
{
    private readonly Option<string?> _xUnit = new("--x-unit") { Description = "Unit of positions: m, mm, um, nm, inch." };
    private readonly Option<string?> _zUnit = new("--z-unit") { Description = "Unit of heights: m, mm, um, nm, inch." };
    private readonly Option<bool?> _inverted = new("--inverted") { Description = "Heights point into the material." };
    private readonly Option<double?> _diameter = new("--diameter-mm") { Description = "Diameter measured with this roller, mm." };
    private readonly Option<int?> _row = new("--row") { Description = "Profile of a file with several, counted from 1." };
    private readonly Option<double?> _pitch = new("--pitch-mm") { Description = "Distance of points, mm, for a file of heights alone." };

    /// <summary>Diameter stated, mm.</summary>
    public double? DiameterMm(ParseResult parsed) => parsed.GetValue(_diameter);

    /// <summary>Adds the options to a verb.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _xUnit, _zUnit, _inverted, _diameter, _row, _pitch })
        {
            command.Add(option);
        }
    }

    /// <summary>The options as the reader takes them.</summary>
    public ProfileReadOptions Of(ParseResult parsed) => new()
    {
        XUnit = parsed.GetValue(_xUnit),
        ZUnit = parsed.GetValue(_zUnit),
        Inverted = parsed.GetValue(_inverted),
        DiameterMm = parsed.GetValue(_diameter),
        Row = parsed.GetValue(_row),
        PitchMm = parsed.GetValue(_pitch),
    };

    /// <summary>A range written as FROM:TO.</summary>
    /// <exception cref="ArgumentException">It is not two ascending numbers.</exception>
    public static EvaluationRange? Range(string option, string? text)
    {
        if (text is null)
        {
            return null;
        }

        double[] ends = NumberList.Parse(option, text, "FROM:TO", 2, 2);
        return ends[0] < ends[1] ? new EvaluationRange(ends[0], ends[1]) : throw new ArgumentException($"{option} {text}: FROM must be less than TO.");
    }
}
