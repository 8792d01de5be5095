using BearingAnalytics.Quality;
using static System.FormattableString;

namespace BearingAnalytics.Rollers.Formats;

/// <summary>
/// Guesses units that nothing states, from what a stylus trace of a roller can be: 0.1 to 300 mm long, a point every 0.05 to 100 µm,
/// heights spread over 0.1 to 3000 µm and at most a fifth of the length. Where more than one unit fits, mm along and µm across win (the
/// habit of the trade) and the guess is a warning.
/// </summary>
internal static class UnitGuess
{
    private const double ShortestMm = 0.1;
    private const double LongestMm = 300;
    private const double FinestUm = 0.05;
    private const double CoarsestUm = 100;
    private const double FlattestUm = 0.1;
    private const double HighestUm = 3000;
    private const double SteepestRatio = 0.2;

    // In the order of preference.
    private static readonly LengthUnit[] Along = [LengthUnit.Millimetre, LengthUnit.Micrometre, LengthUnit.Metre];
    private static readonly LengthUnit[] Across = [LengthUnit.Micrometre, LengthUnit.Millimetre, LengthUnit.Metre];

    /// <summary>Units for a profile: what is known stays, what is not is guessed and reported.</summary>
    /// <param name="x">Unit of positions where known.</param>
    /// <param name="z">Unit of heights where known.</param>
    /// <param name="extent">What the raw values cover.</param>
    /// <param name="findings">Takes the guess.</param>
    public static (LengthUnit X, LengthUnit Z) Of(LengthUnit? x, LengthUnit? z, ProfileExtent extent, List<Finding> findings)
    {
        LengthUnit[] along = x is not null ? [x] : [.. Along.Where(unit => FitsAlong(unit, extent))];
        LengthUnit chosenX = along.FirstOrDefault() ?? LengthUnit.Millimetre;
        LengthUnit[] across = z is not null ? [z] : Heights(chosenX, x is null, extent);
        LengthUnit chosenZ = across.FirstOrDefault() ?? LengthUnit.Micrometre;
        if (x is null || z is null)
        {
            string missing = x is null && z is null ? "Nothing states the units" : x is null ? "Nothing states the unit of the positions"
                : "Nothing states the unit of the heights";
            bool sure = along.Length == 1 && across.Length == 1;
            string taken = $"{chosenX.Name} along and {chosenZ.Name} across";
            findings.Add(new Finding("units-guessed", sure ? FindingSeverity.Info : FindingSeverity.Warning,
                Invariant($"{missing}; x spans {extent.Span:G4} in steps of {extent.Pitch:G3}, z {extent.Height:G4}: taken as {taken}. ")
                + (sure ? "No other common unit is plausible." : Doubt(along, across) + " State x_unit and z_unit.")));
        }

        return (chosenX, chosenZ);
    }

    private static LengthUnit[] Heights(LengthUnit x, bool xIsGuessed, ProfileExtent extent)
    {
        // Who writes positions in metres writes everything in metres; nobody writes heights coarser than positions.
        IEnumerable<LengthUnit> candidates = xIsGuessed && x == LengthUnit.Metre ? [LengthUnit.Metre]
            : Across.Where(unit => unit.ToMm(1) <= x.ToMm(1));
        LengthUnit[] fitting = [.. candidates.Where(unit => FitsAcross(unit, x, extent))];
        bool rare = fitting.Length == 0 && FitsAcross(LengthUnit.Nanometre, x, extent);
        return rare ? [LengthUnit.Nanometre] : fitting;
    }

    private static string Doubt(LengthUnit[] along, LengthUnit[] across)
    {
        IEnumerable<string> others =
            [.. along.Skip(1).Select(unit => $"x in {unit.Name}"), .. across.Skip(1).Select(unit => $"z in {unit.Name}")];
        string also = string.Join(", ", others);
        return also.Length > 0 ? $"Possible would also be {also}." : "Neither that nor another unit gives the size of a trace.";
    }

    private static bool FitsAlong(LengthUnit unit, ProfileExtent extent) =>
        unit.ToMm(extent.Span) is >= ShortestMm and <= LongestMm && unit.ToUm(extent.Pitch) is >= FinestUm and <= CoarsestUm;

    private static bool FitsAcross(LengthUnit unit, LengthUnit x, ProfileExtent extent) =>
        unit.ToUm(extent.Height) is >= FlattestUm and <= HighestUm
        && unit.ToMm(extent.Height) <= SteepestRatio * x.ToMm(extent.Span);
}

/// <summary>What the raw values of a profile cover, in the units of the file.</summary>
/// <param name="Span">Largest less smallest position.</param>
/// <param name="Pitch">Mean distance of neighbours.</param>
/// <param name="Height">Largest less smallest height; 0 where none is valid.</param>
internal readonly record struct ProfileExtent(double Span, double Pitch, double Height)
{
    /// <summary>Of positions in ascending order and their heights.</summary>
    public static ProfileExtent Of(ReadOnlySpan<double> x, ReadOnlySpan<double> z)
    {
        double lowest = double.PositiveInfinity;
        double highest = double.NegativeInfinity;
        foreach (double height in z)
        {
            lowest = height < lowest ? height : lowest;
            highest = height > highest ? height : highest;
        }

        double span = x[^1] - x[0];
        return new ProfileExtent(span, span / (x.Length - 1), highest >= lowest ? highest - lowest : 0);
    }
}
