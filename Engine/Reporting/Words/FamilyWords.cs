using System.Globalization;
using BearingAnalytics.Noise;

namespace BearingAnalytics.Reporting.Words;

/// <summary>Families in a line each.</summary>
internal static class FamilyWords
{
    private const int MostExplanations = 4;

    public static IEnumerable<string> Of(PeriodicFamilies? families)
    {
        if (families is null)
        {
            return [];
        }

        return families.Families.Count == 0
            ? ["No family of lines repeats clearly and deeply in the envelope."]
            : families.Families.Select(family => $"{Name(family)}: {Facts(family)}{Explained(family)}");
    }

    /// <summary>What it is, with its rate: <c>Family at 107.31 Hz, order 3.583</c>.</summary>
    public static string Name(PeriodicFamily family)
    {
        string kind = family.Kind switch { FamilyKind.Shaft => "Shaft", FamilyKind.Mains => "Mains", _ => "Family" };
        string order = family.Order is { } turns ? string.Create(CultureInfo.InvariantCulture, $", order {turns:0.000}") : "";
        return string.Create(CultureInfo.InvariantCulture, $"{kind} at {family.FundamentalHz:0.00} Hz{order}");
    }

    /// <summary>Sidebands: <c>shaft order 1.00</c>, Hz where no speed is known, or none.</summary>
    public static string Sidebands(PeriodicFamily family) => family switch
    {
        { SidebandOrder: { } order } => string.Create(CultureInfo.InvariantCulture, $"±{order:0.000} orders"),
        { SidebandHz: { } hz } => string.Create(CultureInfo.InvariantCulture, $"±{hz:0.00} Hz"),
        _ => "none",
    };

    /// <summary>How far the catalogue can be trusted here; empty where nothing was compared or nothing fits.</summary>
    public static string Trust(PeriodicFamily family) => family.Kind != FamilyKind.Other || family.Order is null ? ""
        : family.MatchingBearings == 0 ? "no catalogue bearing fits"
        : string.Create(CultureInfo.InvariantCulture,
            $"{family.MatchingBearings} bearings fit, {family.MatchesByChance:0.#} would by "
            + $"chance{(family.IsAmbiguous ? ": ambiguous" : "")}");

    /// <summary>One explanation: <c>6205 BPFO −0.1 %</c>.</summary>
    public static string Text(CatalogueExplanation explanation) => string.Create(CultureInfo.InvariantCulture,
        $"{(explanation.IsEstimated ? "~" : "")}{explanation.Designation} {explanation.Line} "
        + $"{100 * explanation.Deviation:+0.0;−0.0;0.0} %");

    /// <summary>The first explanations.</summary>
    public static IEnumerable<string> First(PeriodicFamily family) => family.Explanations.Take(MostExplanations).Select(Text);

    private static string Facts(PeriodicFamily family)
    {
        string chance = family.FalseAlarmProbability < 1e-6
            ? "chance below 1e-6" : string.Create(CultureInfo.InvariantCulture, $"chance {family.FalseAlarmProbability:0.0e+0}");
        return string.Create(CultureInfo.InvariantCulture,
            $"{family.Harmonics} clear harmonics, sidebands {Sidebands(family)}, modulation {family.Modulation:0.00}, {chance}.");
    }

    private static string Explained(PeriodicFamily family)
    {
        string trust = Trust(family);
        string first = string.Join(", ", First(family));
        return trust.Length == 0 ? "" : first.Length == 0 ? $" {Sentence(trust)}." : $" {Sentence(trust)}; likeliest {first}.";
    }

    private static string Sentence(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
