namespace BearingAnalytics.Numerics;

/// <summary>
/// Elementary functions from IEEE basic operations alone. <see cref="Math"/> hands sin, exp and log to the platform's C library,
/// whose last bit differs between systems; whatever must give the same bytes everywhere uses these instead.
/// Error below 2 units in the last place in the stated range. Slower than <see cref="Math"/>.
/// </summary>
internal static class PortableMath
{
    private const double Ln2High = 6.93147180369123816490e-01;
    private const double Ln2Low = 1.90821492927058770002e-10;
    private const double SqrtHalf = 0.70710678118654752440;

    // Half of pi in three parts of 33 bits, so that k times the first two is exact for |k| below a million.
    private const double HalfPi1 = 1.57079632673412561417e+00;
    private const double HalfPi2 = 6.07710050630396597660e-11;
    private const double HalfPi3 = 2.02226624879595063154e-21;

    /// <summary>Sine of <paramref name="x"/> radians, |x| below one million.</summary>
    public static double Sin(double x)
    {
        long quarter = Reduce(x, out double r);
        return (quarter & 3) switch { 0 => SinSeries(r), 1 => CosSeries(r), 2 => -SinSeries(r), _ => -CosSeries(r) };
    }

    /// <summary>Cosine of <paramref name="x"/> radians, |x| below one million.</summary>
    public static double Cos(double x)
    {
        long quarter = Reduce(x, out double r);
        return (quarter & 3) switch { 0 => CosSeries(r), 1 => -SinSeries(r), 2 => -CosSeries(r), _ => SinSeries(r) };
    }

    /// <summary>e to the power of <paramref name="x"/>; 0 below −700, and |x| must not exceed 700 above.</summary>
    public static double Exp(double x)
    {
        if (x < -700)
        {
            return 0;
        }

        double k = Math.Round(x / (Ln2High + Ln2Low));
        double r = (x - k * Ln2High) - k * Ln2Low;
        double sum = 1;
        for (int n = 16; n >= 1; n--)
        {
            sum = 1 + sum * r / n;
        }

        return sum * BitConverter.Int64BitsToDouble(((long)k + 1023) << 52);
    }

    /// <summary>Natural logarithm of a normal positive number.</summary>
    public static double Log(double x)
    {
        long bits = BitConverter.DoubleToInt64Bits(x);
        long exponent = (bits >> 52) - 1022;
        double mantissa = BitConverter.Int64BitsToDouble((bits & 0x000FFFFFFFFFFFFF) | 0x3FE0000000000000);
        if (mantissa < SqrtHalf)
        {
            mantissa *= 2;
            exponent--;
        }

        double s = (mantissa - 1) / (mantissa + 1);
        double square = s * s;
        double sum = 0;
        for (int n = 25; n >= 1; n -= 2)
        {
            sum = sum * square + 1.0 / n;
        }

        return exponent * Ln2High + (2 * s * sum + exponent * Ln2Low);
    }

    /// <summary><paramref name="x"/> to the power <paramref name="power"/> for positive <paramref name="x"/>.</summary>
    public static double Pow(double x, double power) => Exp(power * Log(x));

    private static long Reduce(double x, out double remainder)
    {
        double k = Math.Round(x * (2 / Math.PI));
        remainder = ((x - k * HalfPi1) - k * HalfPi2) - k * HalfPi3;
        return (long)k;
    }

    private static double SinSeries(double r)
    {
        double square = r * r;
        double sum = 1;
        for (int n = 18; n >= 2; n -= 2)
        {
            sum = 1 - sum * square / (n * (n + 1));
        }

        return r * sum;
    }

    private static double CosSeries(double r)
    {
        double square = r * r;
        double sum = 1;
        for (int n = 19; n >= 1; n -= 2)
        {
            sum = 1 - sum * square / (n * (n + 1));
        }

        return sum;
    }
}
