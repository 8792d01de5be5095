using System.Globalization;

namespace BearingAnalytics.Reporting.Words;

/// <summary>Measured values as GUM 7.2.6 wants them printed: the uncertainty to two significant digits, the value to the same place.</summary>
internal static class Rounded
{
    private const int MostDecimals = 7;

    /// <summary>The value to the place of its uncertainty's second digit; five significant digits without one; <c>–</c> when not a number.</summary>
    /// <param name="value">The value.</param>
    /// <param name="uncertainty">Its expanded uncertainty in the same unit; 0 or NaN where there is none.</param>
    public static string Value(double value, double uncertainty)
    {
        if (!double.IsFinite(value))
        {
            return double.IsInfinity(value) ? "∞" : "–";
        }

        double place = Decimals(uncertainty) is { } decimals ? Math.Pow(10, -decimals) : 0;
        return place > 1
            ? Signed((Math.Round(value / place) * place).ToString("0", CultureInfo.InvariantCulture))
            : Signed(place > 0 ? value.ToString($"F{Decimals(uncertainty)}", CultureInfo.InvariantCulture) : Plain(value));
    }

    /// <summary>The uncertainty to two significant digits; <c>–</c> when there is none.</summary>
    /// <param name="uncertainty">Expanded uncertainty.</param>
    public static string Uncertainty(double uncertainty) => Decimals(uncertainty) is null ? "–" : Value(uncertainty, uncertainty);

    /// <summary>Value, uncertainty and unit: <c>365.2 ± 4.3 mm</c>.</summary>
    /// <param name="value">The value.</param>
    /// <param name="uncertainty">Its expanded uncertainty.</param>
    /// <param name="unit">Unit of both; may be empty.</param>
    public static string PlusMinus(double value, double uncertainty, string unit)
    {
        string number = Value(value, uncertainty);
        string range = Decimals(uncertainty) is null || !double.IsFinite(value) ? "" : $" ± {Uncertainty(uncertainty)}";
        return $"{number}{range} {unit}".TrimEnd();
    }

    /// <summary>A number with at most five significant digits and without an exponent; empty for null, <c>–</c> for NaN.</summary>
    /// <param name="value">The number.</param>
    public static string Plain(double? value)
    {
        if (value is not { } number || !double.IsFinite(number))
        {
            return value is null ? "" : "–";
        }

        int decimals = number == 0 ? 0 : Math.Clamp(4 - (int)Math.Floor(Math.Log10(Math.Abs(number))), 0, MostDecimals);
        return Signed(number.ToString("0." + new string('#', decimals), CultureInfo.InvariantCulture));
    }

    /// <summary>A probability in percent, never rounded up to certainty: <c>&gt; 99.9 %</c>; <c>–</c> for NaN.</summary>
    /// <param name="probability">0 to 1.</param>
    public static string Percent(double probability) => probability switch
    {
        double.NaN => "–",
        1 => "100 %",
        > 0.999 => "> 99.9 %",
        0 => "0 %",
        < 0.001 => "< 0.1 %",
        _ => (100 * probability).ToString("0.0", CultureInfo.InvariantCulture) + " %",
    };

    /// <summary>
    /// A radius with its uncertainty, <c>R 365.2 ± 4.3 mm</c>; where the curvature may be 0 the least radius that the arc may have,
    /// <c>|R| > 12000 mm</c>.
    /// </summary>
    /// <param name="curvaturePerMm">Curvature, 1/mm.</param>
    /// <param name="curvatureUncertaintyPerMm">Its expanded uncertainty, 1/mm.</param>
    /// <param name="radiusUncertaintyMm">Expanded uncertainty of the radius, mm.</param>
    public static string Radius(double curvaturePerMm, double curvatureUncertaintyPerMm, double radiusUncertaintyMm)
    {
        double most = Math.Abs(curvaturePerMm) + curvatureUncertaintyPerMm;
        if (Math.Abs(curvaturePerMm) > curvatureUncertaintyPerMm)
        {
            return "R " + PlusMinus(1 / curvaturePerMm, radiusUncertaintyMm, "mm");
        }

        if (!(most > 0))
        {
            return "straight";
        }

        double place = Math.Pow(10, Math.Floor(Math.Log10(1 / most)) - 1);
        return $"|R| > {Plain(Math.Floor(1 / most / place) * place)} mm";
    }

    private static int? Decimals(double uncertainty) => double.IsFinite(uncertainty) && uncertainty > 0
        ? Math.Min(MostDecimals, 1 - (int)Math.Floor(Math.Log10(uncertainty)))
        : null;

    private static string Signed(string number) => number.Replace('-', '−');
}
