using BearingAnalytics.Quality;

namespace BearingAnalytics.Rollers.Drawings;

/// <summary>What the limits belong to, to see slips of unit and deviations given for limits.</summary>
/// <param name="Nominal">Nominal value; null where it is not known.</param>
/// <param name="Unit">Unit for messages.</param>
/// <param name="Origin">Where the nominal value comes from: <c>the nominal value</c>, <c>the profile's own drop</c>.</param>
internal readonly record struct Limited(double? Nominal, string Unit, string Origin = "the nominal value")
{
    /// <summary>Width over nominal size that nobody draws; infinite where any width is drawn.</summary>
    public double WidestShare { get; init; } = double.PositiveInfinity;

    /// <summary>True where the nominal value may lie outside: diameters with both deviations negative.</summary>
    public bool MayLieOutside { get; init; }
}

/// <summary>Reads limits and holds them against what they limit.</summary>
internal static class LimitsPart
{
    public static Tolerance Read(DrawingNode owner, string name, Limited limited)
    {
        if (owner.Child(name) is not { IsSound: true } node)
        {
            return Tolerance.None;
        }

        Tolerance limits = new(node.Number("lower"), node.Number("upper"));
        if (Complaint(limits, limited) is { } complaint)
        {
            node.Wrong(complaint);
        }

        return limits;
    }

    private static string? Complaint(Tolerance limits, Limited limited)
    {
        if (limits.Lower > limits.Upper)
        {
            return $"lower {Written(limits.Lower)} lies above upper {Written(limits.Upper)}: exchange them.";
        }

        if (limited.Nominal is not { } nominal)
        {
            return null;
        }

        if (limits.Lower <= nominal && nominal <= limits.Upper)
        {
            return TooWide(limits, nominal, limited);
        }

        bool isOutside = nominal < limits.Lower || nominal > limits.Upper;
        return isOutside
            ? Deviations(limits, nominal, limited) ?? OtherUnit(limits, nominal, limited) ?? Outside(limits, nominal, limited)
            : null;
    }

    private static string? TooWide(Tolerance limits, double nominal, Limited limited)
    {
        double width = limits.Upper!.Value - limits.Lower!.Value;
        if (double.IsInfinity(limited.WidestShare) || width <= limited.WidestShare * Math.Abs(nominal))
        {
            return null;
        }

        double below = (limits.Lower.Value - nominal) / 1000;
        double above = (limits.Upper.Value - nominal) / 1000;
        return $"a tolerance {Written(width)} {limited.Unit} wide on {Written(nominal)} {limited.Unit} is no tolerance of a roller; " +
            $"if µm were meant write {InWords(nominal + below, nominal + above)}.";
    }

    private static string? Deviations(Tolerance limits, double nominal, Limited limited)
    {
        double largest = Math.Max(Math.Abs(limits.Lower ?? 0), Math.Abs(limits.Upper ?? 0));
        bool around = (limits.Lower ?? 0) <= 0 && (limits.Upper ?? 0) >= 0;
        return around && largest < Math.Abs(nominal) / 2
            ? $"{InWords(limits.Lower, limits.Upper)} look like deviations from {limited.Origin} {Written(nominal)} {limited.Unit}; " +
              $"limits are absolute values: write {InWords(nominal + limits.Lower, nominal + limits.Upper)}."
            : null;
    }

    private static string? OtherUnit(Tolerance limits, double nominal, Limited limited)
    {
        foreach (double factor in new[] { 1e3, 1e-3 })
        {
            double? lower = limits.Lower * factor;
            double? upper = limits.Upper * factor;
            bool holds = !(nominal < lower) && !(nominal > upper);
            double nearest = (upper ?? lower ?? 0) / nominal;
            if ((holds && nearest is > 0.2 and < 20) || (nearest is > 0.9 and < 1.1))
            {
                return $"{InWords(limits.Lower, limits.Upper)} look like another unit: they are {limited.Unit} like {limited.Origin} " +
                    $"{Written(nominal)} {limited.Unit}; if a factor of 1000 slipped in write {InWords(lower, upper)}.";
            }
        }

        return null;
    }

    private static string? Outside(Tolerance limits, double nominal, Limited limited)
    {
        double off = Math.Max((limits.Lower ?? nominal) - nominal, nominal - (limits.Upper ?? nominal));
        return limited.MayLieOutside && off <= limited.WidestShare * Math.Abs(nominal)
            ? null
            : $"{limited.Origin} {Written(nominal)} {limited.Unit} lies outside " +
              $"{InWords(limits.Lower, limits.Upper)}; correct one of them.";
    }

    private static string InWords(double? lower, double? upper) =>
        (lower, upper) switch
        {
            (null, _) => $"upper {Written(upper)}",
            (_, null) => $"lower {Written(lower)}",
            _ => $"lower {Written(lower)}, upper {Written(upper)}",
        };

    private static string Written(double? value) => NumberRange.Written(value ?? 0);
}
