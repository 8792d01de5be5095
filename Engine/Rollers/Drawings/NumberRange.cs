using System.Globalization;

namespace BearingAnalytics.Rollers.Drawings;

/// <summary>Which numbers a field takes. The bounds are what a roller can have at most, so that a slip of the unit is seen.</summary>
/// <param name="Least">Least value, inclusive.</param>
/// <param name="Most">Largest value, inclusive.</param>
/// <param name="Unit">Unit as written in messages; empty for none.</param>
internal sealed record NumberRange(double Least, double Most, string Unit)
{
    /// <summary>True where 0 is allowed although it lies below <see cref="Least"/>.</summary>
    public bool AllowsZero { get; init; }

    /// <summary>True where the sign says something (concave arcs, left of the centre) and the bounds hold for the size.</summary>
    public bool AllowsNegative { get; init; }

    public bool Holds(double value)
    {
        double size = AllowsNegative ? Math.Abs(value) : value;
        return (size >= Least && size <= Most) || (AllowsZero && value == 0);
    }

    /// <summary>Why a value is not allowed, with the value another unit would give where that explains it.</summary>
    public string Complaint(double value, string written)
    {
        string unit = Unit.Length == 0 ? "" : $" {Unit}";
        string zero = AllowsZero && Least > 0 ? "0 or " : "";
        string sign = AllowsNegative ? ", of either sign" : "";
        return $"{written}{unit} is outside {zero}{Written(Least)} to {Written(Most)}{unit}{sign}{Slip(value, unit)}.";
    }

    public static string Written(double value) => value.ToString("G6", CultureInfo.InvariantCulture);

    private string Slip(double value, string unit)
    {
        foreach ((string other, double factor) in OtherUnits())
        {
            if (value != 0 && Holds(value * factor))
            {
                string here = unit.Length == 0 ? " a plain ratio" : unit;
                return $"; the unit here is{here}: {Written(value)} {other} would be {Written(value * factor)}";
            }
        }

        return "";
    }

    private (string Unit, double Factor)[] OtherUnits() => Unit switch
    {
        "mm" => [("m", 1e3), ("µm", 1e-3)],
        "µm" => [("mm", 1e3), ("nm", 1e-3)],
        "°" => [("rad", 180 / Math.PI)],
        "mrad" => [("rad", 1e3), ("µrad", 1e-3)],
        "MPa" => [("GPa", 1e3), ("Pa", 1e-6)],
        "N" => [("kN", 1e3)],
        "" => [("%", 1e-2)],
        _ => [],
    };
}
