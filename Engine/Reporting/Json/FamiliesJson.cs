using System.Text.Json;
using BearingAnalytics.Noise;

namespace BearingAnalytics.Reporting.Json;

/// <summary>The field <c>families</c>.</summary>
internal static class FamiliesJson
{
    /// <summary>Explanations written per family; their full number is told beside them.</summary>
    public const int MostExplanations = 8;

    public static void Write(Utf8JsonWriter json, PeriodicFamilies? families)
    {
        if (families is null)
        {
            json.WriteNull("families");
            return;
        }

        json.WriteStartArray("families");
        foreach (PeriodicFamily family in families.Families)
        {
            Write(json, family, families.BearingsCompared);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, PeriodicFamily family, int compared)
    {
        json.WriteStartObject();
        json.WriteString("kind", family.Kind switch { FamilyKind.Shaft => "shaft", FamilyKind.Mains => "mains", _ => "other" });
        JsonNumbers.Write(json, "fundamentalHz", family.FundamentalHz);
        JsonNumbers.Write(json, "order", family.Order);
        JsonNumbers.Write(json, "falseAlarmProbability", family.FalseAlarmProbability);
        json.WriteNumber("harmonics", family.Harmonics);
        JsonNumbers.Write(json, "prominence", family.Prominence);
        JsonNumbers.Write(json, "modulation", family.Modulation);
        JsonNumbers.Write(json, "sidebandHz", family.SidebandHz);
        JsonNumbers.Write(json, "sidebandOrder", family.SidebandOrder);
        json.WriteStartObject("band");
        JsonNumbers.Write(json, "lowHz", family.Band.LowHz);
        JsonNumbers.Write(json, "highHz", family.Band.HighHz);
        json.WriteEndObject();
        json.WriteNumber("bearingsCompared", compared);
        json.WriteNumber("matchingBearings", family.MatchingBearings);
        JsonNumbers.Write(json, "matchesByChance", family.MatchesByChance);
        json.WriteBoolean("ambiguous", family.IsAmbiguous);
        json.WriteStartArray("explanations");
        foreach (CatalogueExplanation explanation in family.Explanations.Take(MostExplanations))
        {
            Write(json, explanation);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, CatalogueExplanation explanation)
    {
        json.WriteStartObject();
        json.WriteString("bearing", explanation.Designation);
        json.WriteString("line", explanation.Line);
        JsonNumbers.Write(json, "expectedOrder", explanation.ExpectedOrder);
        JsonNumbers.Write(json, "deviation", explanation.Deviation);
        json.WriteBoolean("estimatedGeometry", explanation.IsEstimated);
        json.WriteNumber("familiesExplained", explanation.FamiliesExplained);
        if (explanation.SidebandsAgree is { } agree)
        {
            json.WriteBoolean("sidebandsAgree", agree);
        }
        else
        {
            json.WriteNull("sidebandsAgree");
        }

        json.WriteEndObject();
    }
}
