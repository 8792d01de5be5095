using System.Globalization;

namespace BearingAnalytics.Signals.Units;

/// <summary>
/// What a sensor writes per physical unit: <c>100 mV/g</c>, <c>10 mV/(m/s2)</c>, <c>50 mV/Pa</c>; also the other way round,
/// <c>10 g/V</c>, against full scale, <c>0.5 FS/Pa</c>, or a bare number, volts per unit of the physical unit stated beside it.
/// </summary>
/// <param name="StoredPerSi">Stored units (volts, or fractions of full scale or counts) per SI unit of the physical quantity;
/// positive.</param>
/// <param name="Quantity">The physical quantity; <see cref="Quantity.Unknown"/> for a bare number.</param>
/// <param name="StoredIsVoltage">True when the stored side is a voltage.</param>
internal sealed record Sensitivity(double StoredPerSi, Quantity Quantity, bool StoredIsVoltage)
{
    /// <summary>Parses a sensitivity; null when it is none.</summary>
    public static Sensitivity? Parse(string text)
    {
        text = text.Trim();
        int end = 0;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] is '.' or ',' or '+' or '-'
            || (text[end] is 'e' or 'E' && end + 1 < text.Length && (char.IsAsciiDigit(text[end + 1]) || text[end + 1] is '-' or '+'))))
        {
            end++;
        }

        if (!double.TryParse(text[..end].Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
            || !(number > 0) || !double.IsFinite(number))
        {
            return null;
        }

        string rest = text[end..].Trim();
        if (rest.Length == 0)
        {
            return new Sensitivity(number, Quantity.Unknown, true);
        }

        int slash = rest.IndexOf('/');
        if (slash < 0)
        {
            return null;
        }

        // "m/s2 per V" has its own slash: try every place to divide.
        for (; slash >= 0; slash = rest.IndexOf('/', slash + 1))
        {
            if (Divide(number, rest[..slash], rest[(slash + 1)..]) is { } sensitivity)
            {
                return sensitivity;
            }
        }

        return null;
    }

    private static Sensitivity? Divide(double number, string above, string below)
    {
        if (StoredSide(above) is { } stored && UnitTable.Find(below) is { } physical && physical.Quantity != Quantity.Voltage)
        {
            return new Sensitivity(number * stored.Units / physical.SiPerUnit, physical.Quantity, stored.IsVoltage);
        }

        return StoredSide(below) is { } inverse && UnitTable.Find(above) is { } unit && unit.Quantity != Quantity.Voltage
            ? new Sensitivity(inverse.Units / (number * unit.SiPerUnit), unit.Quantity, inverse.IsVoltage)
            : null;
    }

    private static (double Units, bool IsVoltage)? StoredSide(string text)
    {
        if (UnitTable.Find(text) is { Quantity: Quantity.Voltage } volts)
        {
            return (volts.SiPerUnit, true);
        }

        return text.Trim().ToUpperInvariant() is "FS" or "FULL SCALE" or "COUNT" or "COUNTS" or "LSB" or "DIGIT" or "DIGITS"
            ? (1, false)
            : null;
    }
}
