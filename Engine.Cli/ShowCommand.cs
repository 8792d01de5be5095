using System.CommandLine;
using BearingAnalytics.Bearings;

namespace BearingAnalytics.Cli;

/// <summary><c>bearing show [DESIGNATION]</c>: what the catalogue knows of a bearing, and its frequencies at a speed.</summary>
internal static class ShowCommand
{
    private const int Found = 0;
    private const int NotFound = 2;

    /// <summary>The verb, ready to be added to the root command.</summary>
    public static Command Create()
    {
        Argument<string[]> designation = new("designation")
        {
            Description = "Designation (6205, SKF 22220 EK) or geometry in words (n=9 d=7.94 D=39.04 a=0); none lists the catalogue.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        Option<double?> rpm = new("--rpm") { Description = "Shaft speed, r/min: show frequencies in Hz." };
        Option<double?> outerRpm = new("--outer-rpm") { Description = "Speed of the outer ring, r/min, signed; 0 when it stands still." };
        Option<string?> catalogue = new("--catalogue") { Description = "Your own bearings (JSON), laid over the shipped ones." };
        Option<bool> json = new("--json") { Description = "Print JSON instead of a table." };
        Command show = new("show", "Show a bearing's geometry, orders and frequencies (轴承参数与特征频率).")
        {
            designation, rpm, outerRpm, catalogue, json,
        };
        show.SetAction(parsed =>
        {
            TextWriter output = parsed.InvocationConfiguration.Output;
            TextWriter error = parsed.InvocationConfiguration.Error;
            try
            {
                BearingCatalogue known = Catalogue(parsed.GetValue(catalogue));
                string text = string.Join(' ', parsed.GetValue(designation) ?? []);
                RingSpeeds? speeds = Speeds(parsed.GetValue(rpm), parsed.GetValue(outerRpm));
                bool asJson = parsed.GetValue(json);
                return text.Length == 0 ? List(known, asJson, output) : Show(known, text, speeds, asJson, output, error);
            }
            catch (Exception refused) when (refused is CatalogueException or ArgumentException)
            {
                error.WriteLine($"bearing show: {refused.Message}");
                return NotFound;
            }
        });
        return show;
    }

    /// <summary>The shipped catalogue with a user's file over it, if one is named.</summary>
    internal static BearingCatalogue Catalogue(string? userFile) =>
        userFile is null ? BearingCatalogue.Shipped : BearingCatalogue.Shipped.MergedWith(userFile);

    private static RingSpeeds? Speeds(double? innerRpm, double? outerRpm) =>
        innerRpm is null && outerRpm is null ? null : new RingSpeeds(innerRpm ?? 0, outerRpm ?? 0);

    private static int List(BearingCatalogue catalogue, bool json, TextWriter output)
    {
        if (json)
        {
            ShowJson.List(catalogue, output);
        }
        else
        {
            ShowTables.List(catalogue, output);
        }

        return Found;
    }

    private static int Show(BearingCatalogue catalogue, string text, RingSpeeds? speeds, bool json, TextWriter output, TextWriter error)
    {
        BearingSearch search = catalogue.Search(text);
        if (search.Bearing is not { } bearing)
        {
            error.WriteLine($"bearing show: {search.Problem}");
            return NotFound;
        }

        if (json)
        {
            ShowJson.One(bearing, speeds, output);
        }
        else
        {
            ShowTables.One(bearing, speeds, output);
        }

        return Found;
    }
}

/// <summary>Speeds of both rings, r/min, signed.</summary>
internal sealed record RingSpeeds(double InnerRpm, double OuterRpm)
{
    public FaultFrequencies Of(CatalogueBearing bearing) => bearing.Orders.At(InnerRpm / 60, OuterRpm / 60);
}
