namespace BearingAnalytics.Benchmarks.Rivals;

/// <summary>What the command line of <c>rivals</c> asks for.</summary>
/// <param name="IsQuick">A few short lengths only.</param>
/// <param name="Into">A folder for page and picture, or null: then those of a whole run go to the results, of a part nowhere.</param>
/// <param name="Sections">Names of sections, or how they begin; none for all.</param>
internal sealed record RivalsOptions(bool IsQuick, string? Into, IReadOnlyList<string> Sections)
{
    /// <summary>The options, or null where a folder is missing behind <c>--into</c>.</summary>
    public static RivalsOptions? Read(IReadOnlyList<string> arguments)
    {
        RivalsOptions options = new(IsQuick: false, Into: null, []);
        for (int i = 0; i < arguments.Count; i++)
        {
            switch (arguments[i])
            {
                case "--quick":
                    options = options with { IsQuick = true };
                    break;
                case "--into":
                    if (++i == arguments.Count)
                    {
                        return null;
                    }

                    options = options with { Into = arguments[i] };
                    break;
                default:
                    options = options with { Sections = [.. options.Sections, arguments[i]] };
                    break;
            }
        }

        return options;
    }

    /// <summary>Whether a section is wanted.</summary>
    public bool Wants(string key) => Sections.Count == 0 || Sections.Any(name => key.StartsWith(name, StringComparison.Ordinal));
}
