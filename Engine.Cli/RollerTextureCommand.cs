using System.CommandLine;
using BearingAnalytics.Pipeline;
using BearingAnalytics.Rollers;

namespace BearingAnalytics.Cli;

/// <summary><c>bearing roller texture FILES...</c>: roughness and waviness of whole traces, beside what the instrument stated.</summary>
internal static class RollerTextureCommand
{
    private static readonly Dictionary<string, TextureStandard> Standards = new(StringComparer.OrdinalIgnoreCase)
    {
        ["iso-4287"] = TextureStandard.Iso4287,
        ["iso-21920"] = TextureStandard.Iso21920,
    };

    private static readonly Dictionary<string, FormRemoval> Forms = new(StringComparer.OrdinalIgnoreCase)
    {
        ["none"] = FormRemoval.None,
        ["line"] = FormRemoval.Line,
        ["arcs"] = FormRemoval.Arcs,
    };

    /// <summary>The verb, ready to be added to its parent.</summary>
    public static Command Create()
    {
        Argument<string[]> paths = new("paths") { Description = "Profiles and folders of them.", Arity = ArgumentArity.OneOrMore };
        Option<string> standard = new("--standard") { Description = "Definitions: iso-4287 or iso-21920.", DefaultValueFactory = _ => "iso-4287" };
        standard.AcceptOnlyFromAmong([.. Standards.Keys]);
        Option<double?> cutoff = new("--cutoff-mm") { Description = "Cut-off λc, mm: 0.08, 0.25, 0.8, 2.5, 8 (chosen by ISO 4288 where not given)." };
        Option<double?> shortCutoff = new("--short-cutoff-um") { Description = "Cut-off λs, µm; 0 for none (by ISO 3274 where not given)." };
        Option<string> form = new("--form") { Description = "What is taken off first: arcs, line, none.", DefaultValueFactory = _ => "arcs" };
        form.AcceptOnlyFromAmong([.. Forms.Keys]);
        Option<bool> filtered = new("--filtered") { Description = "The files hold roughness profiles already: nothing is taken off or filtered." };
        Option<bool> robust = new("--robust") { Description = "Robust Gaussian regression (ISO 16610-31) in place of the Gaussian." };
        RollerOutputArguments output = new();
        RollerReadArguments reading = new();
        Command texture = new("texture", "Roughness and waviness of profiles (表面粗糙度与波纹度).") { paths, standard, cutoff, shortCutoff, form, filtered, robust };
        output.AddTo(texture);
        reading.AddTo(texture);
        texture.SetAction((parsed, cancellation) => RollerOutputArguments.GuardedAsync("texture", parsed, () =>
        {
            bool isRoughness = parsed.GetValue(filtered);
            RollerAnalysisOptions options = new()
            {
                Reading = reading.Of(parsed),
                Form = isRoughness ? FormRemoval.None : Forms[parsed.GetValue(form)!],
                Texture = new TextureOptions
                {
                    Standard = Standards[parsed.GetValue(standard)!],
                    CutoffMm = parsed.GetValue(cutoff),
                    ShortCutoffUm = isRoughness ? 0 : parsed.GetValue(shortCutoff),
                    Filter = isRoughness ? RoughnessFilter.None : parsed.GetValue(robust) ? RoughnessFilter.RobustParabola : RoughnessFilter.Gaussian,
                    CoreFilter = isRoughness ? CoreFilter.Roughness : CoreFilter.Iso13565,
                },
            };
            IEnumerable<RollerInspection> results = RollerAnalyzer.AnalyzeAll(parsed.GetRequiredValue(paths), options, 1, cancellation);
            return ExitCode.Of(output.Write(parsed, results), isJudged: false);
        }));
        return texture;
    }
}
