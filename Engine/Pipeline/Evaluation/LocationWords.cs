namespace BearingAnalytics.Pipeline.Evaluation;

/// <summary>Which channel stands at the place a manifest names.</summary>
internal static class LocationWords
{
    /// <summary>Role of the channel: <c>DE</c> for "drive end @6h", <c>FE</c> for "fan end"; null where the place names none.</summary>
    public static string? Role(string? location)
    {
        string plain = string.Concat((location ?? "").Where(char.IsLetter)).ToUpperInvariant();
        return plain.StartsWith("DRIVEEND", StringComparison.Ordinal) || plain is "DE" || plain.StartsWith("驱动端", StringComparison.Ordinal) ? "DE"
            : plain.StartsWith("FANEND", StringComparison.Ordinal) || plain is "FE" || plain.StartsWith("风扇端", StringComparison.Ordinal) ? "FE"
            : null;
    }
}
