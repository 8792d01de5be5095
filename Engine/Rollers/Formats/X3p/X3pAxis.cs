using static System.FormattableString;

namespace BearingAnalytics.Rollers.Formats.X3p;

/// <summary>One axis of record 1, metres.</summary>
/// <param name="IsIncremental">True for values that follow from their number; false for values stored one by one.</param>
/// <param name="Type">How stored values are encoded.</param>
/// <param name="Increment">Metres per count.</param>
/// <param name="Offset">Metres at count zero.</param>
internal sealed record X3pAxis(bool IsIncremental, StoredNumber Type, double Increment, double Offset)
{
    /// <summary>Metres of a stored number: counts are scaled, floating-point values of an absolute axis already are metres.</summary>
    public double Real(double stored) => IsIncremental || Type.IsInteger() ? Offset + (stored * Increment) : stored;

    /// <summary>The type of the letter that record 1 writes.</summary>
    public static StoredNumber TypeOf(string letter, string axis) => letter switch
    {
        "I" => StoredNumber.Int16,
        "L" => StoredNumber.Int32,
        "F" => StoredNumber.Float32,
        "D" or "" => StoredNumber.Float64,
        _ => throw new ProfileFormatException(Invariant($"Axis {axis} of the X3P file has the data type '{letter}'; I, L, F and D exist.")),
    };
}
