namespace BearingAnalytics.Numerics.Delimited;

/// <summary>What one field of a table is.</summary>
internal enum FieldKind
{
    Number,

    /// <summary>Empty, or one of the words that stand for a missing or infinite value.</summary>
    Missing,

    /// <summary>Date or time of day.</summary>
    Stamp,

    Words,
}

/// <summary>Tells numbers, missing values, time stamps and words apart.</summary>
internal static class FieldKinds
{
    public static FieldKind Of(ReadOnlySpan<byte> field, byte decimalMark)
    {
        if (NumberScanner.TryParse(field, decimalMark, out _, out _))
        {
            return FieldKind.Number;
        }

        return Missing(field) is not null ? FieldKind.Missing : IsStamp(field) ? FieldKind.Stamp : FieldKind.Words;
    }

    /// <summary>NaN or an infinity for a word that stands for one; null for anything else.</summary>
    public static float? Missing(ReadOnlySpan<byte> field)
    {
        if (field.Length > 9)
        {
            return null;
        }

        Span<char> lower = stackalloc char[field.Length];
        for (int i = 0; i < field.Length; i++)
        {
            lower[i] = char.ToLowerInvariant((char)field[i]);
        }

        return lower switch
        {
            "" or "nan" or "na" or "n/a" or "null" or "none" or "-" or "--" or "+nan" or "-nan" or "#n/a" or "1.#qnan" or "-1.#ind"
                => float.NaN,
            "inf" or "+inf" or "infinity" or "1.#inf" => float.PositiveInfinity,
            "-inf" or "-infinity" or "-1.#inf" => float.NegativeInfinity,
            _ => null,
        };
    }

    private static bool IsStamp(ReadOnlySpan<byte> field)
    {
        int digits = 0;
        int marks = 0;
        foreach (byte letter in field)
        {
            if (letter is >= (byte)'0' and <= (byte)'9')
            {
                digits++;
            }
            else if (letter is (byte)':' or (byte)'-' or (byte)'/')
            {
                marks++;
            }
            else if (letter is not ((byte)'.' or (byte)',' or (byte)' ' or (byte)'T' or (byte)'Z' or (byte)'+'))
            {
                return false;
            }
        }

        return digits >= 3 && (marks >= 2 || (marks == 1 && field.Contains((byte)':')));
    }
}
