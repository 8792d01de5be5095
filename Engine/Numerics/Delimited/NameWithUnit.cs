namespace BearingAnalytics.Numerics.Delimited;

/// <summary>A column heading split into name and unit: <c>acc [g]</c>, <c>Acceleration (m/s^2)</c>, <c>Zeit/ms</c>.</summary>
internal readonly record struct NameWithUnit(string Name, string? Unit)
{
    /// <summary>
    /// Takes what stands in brackets for the unit where <paramref name="isUnit"/> agrees; the name keeps everything else.
    /// </summary>
    public static NameWithUnit Parse(string heading, Func<string, bool> isUnit)
    {
        foreach ((char open, char close) in new[] { ('[', ']'), ('(', ')'), ('{', '}') })
        {
            int from = heading.IndexOf(open);
            int to = from < 0 ? -1 : heading.IndexOf(close, from);
            if (to > from + 1 && isUnit(heading[(from + 1)..to].Trim()))
            {
                string before = heading[..from].TrimEnd();
                string name = before.Length > 0 ? before + heading[(to + 1)..].TrimEnd() : heading;
                return new NameWithUnit(name, heading[(from + 1)..to].Trim());
            }
        }

        int slash = heading.IndexOf(" / ", StringComparison.Ordinal);
        return slash > 0 && isUnit(heading[(slash + 3)..].Trim())
            ? new NameWithUnit(heading[..slash].TrimEnd(), heading[(slash + 3)..].Trim())
            : new NameWithUnit(heading, null);
    }
}
