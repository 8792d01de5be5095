using BearingAnalytics.Numerics;

namespace BearingAnalytics.Quality;

/// <summary>
/// How the uncertainty of a measured value enters the decision about its limits (ISO 14253-1:2017, JCGM 106:2012): the limits are drawn
/// in by a guard band for accepting and widened by it for rejecting; between lies "undecided".
/// </summary>
/// <param name="Name">Name in drawings: <c>iso-14253-1</c>, <c>expanded-uncertainty</c>, <c>simple</c>.</param>
/// <param name="GuardFactor">Width of the guard band in standard uncertainties.</param>
public sealed record DecisionRule(string Name, double GuardFactor)
{
    /// <summary>The coverage factor of every expanded uncertainty that is printed.</summary>
    public const double CoverageFactor = 2;

    /// <summary>ISO 14253-1:2017: at least 95 % probability, one-sided, that what is accepted conforms: 1.645 u.</summary>
    public static DecisionRule Iso14253 { get; } = new("iso-14253-1", 1.6448536269514722);

    /// <summary>ISO 14253-1:1998: the guard band is the expanded uncertainty U at k = 2.</summary>
    public static DecisionRule ExpandedUncertainty { get; } = new("expanded-uncertainty", CoverageFactor);

    /// <summary>Simple acceptance (JCGM 106, 8.2): the value decides, uncertainty is only reported.</summary>
    public static DecisionRule Simple { get; } = new("simple", 0);

    /// <summary>Decides about a value.</summary>
    /// <param name="value">Measured value; NaN is undecided.</param>
    /// <param name="standardUncertainty">
    /// Its standard uncertainty, at least 0; NaN is undecided, and infinity too unless the rule has no guard band.
    /// </param>
    /// <param name="limits">Its limits; a value on a limit conforms.</param>
    public Decision Decide(double value, double standardUncertainty, Tolerance limits)
    {
        if (double.IsNaN(value) || double.IsNaN(standardUncertainty))
        {
            return new Decision(Verdict.Undecided, double.NaN);
        }

        // Without a guard band even an infinite uncertainty has no say.
        double guard = GuardFactor == 0 ? 0 : GuardFactor * standardUncertainty;
        double below = limits.Lower is { } lower ? value - lower : double.PositiveInfinity;
        double above = limits.Upper is { } upper ? upper - value : double.PositiveInfinity;
        double margin = Math.Min(below, above);
        Verdict verdict = margin >= guard ? Verdict.Accept : margin < -guard ? Verdict.Reject : Verdict.Undecided;
        return new Decision(verdict, ProbabilityWithin(below, above, standardUncertainty));
    }

    private static double ProbabilityWithin(double below, double above, double uncertainty)
    {
        if (uncertainty == 0)
        {
            return below >= 0 && above >= 0 ? 1 : 0;
        }

        // Outside, the tail beyond the near limit less that beyond the far one: 1 less what is almost 1 would lose all digits.
        double near = Math.Min(below, above) / uncertainty;
        double far = NormalDistribution.UpperTail(Math.Max(below, above) / uncertainty);
        double within = near < 0 ? NormalDistribution.UpperTail(-near) - far : 1 - NormalDistribution.UpperTail(near) - far;
        return Math.Max(0, within);
    }
}
