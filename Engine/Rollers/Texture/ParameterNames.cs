namespace BearingAnalytics.Rollers.Texture;

/// <summary>One name for what standards and instruments write differently.</summary>
internal static class ParameterNames
{
    public static string Canonical(string name)
    {
        string spelled = name.Replace(" ", "", StringComparison.Ordinal).Replace('Δ', 'd').Replace('∆', 'd').Replace('δ', 'd');
        string plain = spelled.ToLowerInvariant();
        return plain switch
        {
            "rz1max" or "rmax" => "rzx",
            "rmrk1" => "mr1",
            "rmrk2" => "mr2",
            _ => plain,
        };
    }
}
