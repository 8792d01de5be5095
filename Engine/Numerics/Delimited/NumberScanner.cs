using System.Buffers.Text;

namespace BearingAnalytics.Numerics.Delimited;

/// <summary>
/// Decimal numbers from bytes, correctly rounded: short ones by one exact division or multiplication (Clinger 1990, fast path),
/// all others by the runtime's parser.
/// </summary>
internal static class NumberScanner
{
    private const int MostDigits = 18;
    private const int LargestExactPower = 22;

    private static readonly double[] PowersOfTen =
        [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22];

    /// <summary>
    /// Parses a whole field. <paramref name="exponent"/> is the power of ten of its last printed digit: −3 for <c>0.125</c>.
    /// False for anything but a number: empty, a word, rubbish behind the digits.
    /// </summary>
    public static bool TryParse(ReadOnlySpan<byte> field, byte decimalMark, out double value, out int exponent)
    {
        value = 0;
        exponent = 0;
        int at = 0;
        bool negative = false;
        if (at < field.Length && field[at] is (byte)'-' or (byte)'+')
        {
            negative = field[at] == '-';
            at++;
        }

        ulong mantissa = 0;
        int digits = 0;
        int start = at;
        bool seenMark = false;
        for (; at < field.Length; at++)
        {
            int digit = field[at] - '0';
            if ((uint)digit <= 9)
            {
                mantissa = digits < MostDigits ? (10 * mantissa) + (uint)digit : mantissa;
                digits += mantissa == 0 ? 0 : 1;
                exponent -= seenMark ? 1 : 0;
            }
            else if (field[at] == decimalMark && !seenMark)
            {
                seenMark = true;
            }
            else
            {
                break;
            }
        }

        if (at - start == (seenMark ? 1 : 0) || (at < field.Length && !TryExponent(field[at..], ref exponent)))
        {
            return false;
        }

        if (digits < MostDigits && mantissa <= 1UL << 53 && Math.Abs(exponent) <= LargestExactPower)
        {
            value = exponent < 0 ? mantissa / PowersOfTen[-exponent] : mantissa * PowersOfTen[exponent];
            value = negative ? -value : value;
            return true;
        }

        return TryParseSlowly(field, decimalMark, out value);
    }

    private static bool TryExponent(ReadOnlySpan<byte> rest, ref int exponent)
    {
        if (rest[0] is not ((byte)'e' or (byte)'E' or (byte)'d' or (byte)'D') || rest.Length > 8)
        {
            return false;
        }

        ReadOnlySpan<byte> number = rest[1..];
        if (number.Length > 1 && number[0] == '+')
        {
            number = number[1..];
        }

        if (!Utf8Parser.TryParse(number, out int power, out int used) || used != number.Length)
        {
            return false;
        }

        exponent += power;
        return true;
    }

    private static bool TryParseSlowly(ReadOnlySpan<byte> field, byte decimalMark, out double value)
    {
        Span<byte> plain = field.Length <= 512 ? stackalloc byte[field.Length] : new byte[field.Length];
        for (int i = 0; i < plain.Length; i++)
        {
            byte letter = field[i];
            plain[i] = letter == decimalMark ? (byte)'.' : letter is (byte)'d' or (byte)'D' ? (byte)'e' : letter;
        }

        return double.TryParse(
            plain, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out value);
    }
}
