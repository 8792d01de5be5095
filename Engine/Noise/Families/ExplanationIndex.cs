using System.Runtime.CompilerServices;
using BearingAnalytics.Bearings;

namespace BearingAnalytics.Noise.Families;

/// <summary>Every line of every bearing of a catalogue, to be asked which of them stand at an order.</summary>
internal sealed class ExplanationIndex
{
    /// <summary>Half the range over which matches by chance are counted, as a factor.</summary>
    private const double Neighbourhood = 1.25;

    /// <summary>How far a sideband spacing may be from the rate that would make it, relative.</summary>
    private const double SidebandTolerance = 0.03;

    private static readonly ConditionalWeakTable<BearingCatalogue, ExplanationIndex> Made = [];

    private readonly Line[] _lines;

    private ExplanationIndex(BearingCatalogue catalogue)
    {
        CatalogueBearing[] bearings = [.. catalogue.Known, .. catalogue.Designations.Select(catalogue.Find).OfType<CatalogueBearing>()];
        _lines = [.. bearings.DistinctBy(b => b.Designation)
            .SelectMany(b => ((CatalogueBearing[])[b, .. b.AlternativeElementCounts]).SelectMany(LinesOf))];
        Bearings = _lines.Select(line => line.Designation).Distinct().Count();
    }

    /// <summary>Designations compared.</summary>
    public int Bearings { get; }

    public static ExplanationIndex Of(BearingCatalogue catalogue) => Made.GetValue(catalogue, key => new ExplanationIndex(key));

    /// <summary>The families with what the catalogue says about them.</summary>
    public IReadOnlyList<PeriodicFamily> Explain(IReadOnlyList<PeriodicFamily> families)
    {
        List<Match>[] matches = [.. families.Select(Matches)];
        Dictionary<string, int> explained = matches
            .SelectMany(list => list.Select(match => match.Line.Designation).Distinct())
            .GroupBy(name => name).ToDictionary(group => group.Key, group => group.Count());
        return [.. families.Zip(matches, (family, list) => Explained(family, list, explained))];
    }

    private static PeriodicFamily Explained(PeriodicFamily family, List<Match> matches, Dictionary<string, int> explained)
    {
        CatalogueExplanation[] ranked =
        [
            .. matches
                .OrderByDescending(match => explained[match.Line.Designation])
                .ThenByDescending(match => match.Likelihood)
                .ThenBy(match => match.Line.Designation, StringComparer.Ordinal)
                .DistinctBy(match => (match.Line.Designation, match.Line.Name))
                .Select(match => new CatalogueExplanation(match.Line.Designation, match.Line.Name, match.Line.Order, match.Deviation,
                    match.Line.IsEstimated, explained[match.Line.Designation], match.SidebandsAgree)),
        ];
        int bearings = ranked.Select(explanation => explanation.Designation).Distinct().Count();
        return family with
        {
            Explanations = ranked,
            MatchingBearings = bearings,
            MatchesByChance = family is { Kind: FamilyKind.Other, Order: { } order } ? Of(matches, order) : 0,
            IsAmbiguous = ranked.Length > 1,
        };

        static double Of(List<Match> list, double order) => list.Count == 0 ? 0 : list[0].Index.ByChance(order);
    }

    /// <summary>Designations expected to fit an order drawn log-uniformly from the neighbourhood of this one.</summary>
    public double ByChance(double order)
    {
        double low = Math.Log(order / Neighbourhood), high = Math.Log(order * Neighbourhood);

        // The windows of one bearing's lines lie apart or overlap; their union within the neighbourhood is what it covers.
        return _lines.GroupBy(line => line.Designation).Sum(group => Covered(group, low, high)) / (high - low);
    }

    private static double Covered(IEnumerable<Line> lines, double low, double high)
    {
        double covered = 0, reached = low;
        foreach ((double from, double to) in lines.Select(line => (line.Low, line.High)).Order())
        {
            double start = Math.Max(reached, Math.Log(from));
            double end = Math.Min(high, Math.Log(to));
            covered += Math.Max(0, end - start);
            reached = Math.Max(reached, end);
        }

        return covered;
    }

    private List<Match> Matches(PeriodicFamily family) => family is not { Kind: FamilyKind.Other, Order: { } order }
        ? []
        : [.. _lines.Where(line => order >= line.Low && order <= line.High)
            .Select(line => new Match(this, line, (order / line.Order) - 1, Agree(line, family.SidebandOrder)))];

    private static bool? Agree(Line line, double? sidebandOrder) =>
        sidebandOrder is not { } found || line.SidebandOrder == 0 ? null : Math.Abs((found / line.SidebandOrder) - 1) <= SidebandTolerance;

    private static IEnumerable<Line> LinesOf(CatalogueBearing bearing) =>
        Combs.FaultFamilies.Of(bearing.Orders, bearing.Tolerances).Select(family => new Line(
            bearing.Designation, family.Line, family.Order, family.Tolerance, family.SidebandOrder, bearing.IsEstimated));

    private sealed record Line(string Designation, string Name, double Order, double Tolerance, double SidebandOrder, bool IsEstimated)
    {
        public double Low => Order * (1 - Tolerance);

        public double High => Order * (1 + Tolerance);
    }

    private sealed record Match(ExplanationIndex Index, Line Line, double Deviation, bool? SidebandsAgree)
    {
        /// <summary>Log-likelihood of the deviation, the tolerance taken as two standard deviations, and of the sidebands.</summary>
        public double Likelihood
        {
            get
            {
                double deviate = 2 * Deviation / Line.Tolerance;
                return (-0.5 * deviate * deviate) - Math.Log(Line.Tolerance) + (SidebandsAgree switch { true => 1, false => -1, _ => 0 });
            }
        }
    }
}
