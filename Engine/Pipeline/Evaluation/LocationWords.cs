namespace BearingAnalytics.Pipeline.Evaluation;

/// <summary>Which channel stands at the place a manifest names.</summary>
internal static class LocationWords
{
    /// <summary>Role of the channel: <c>DE</c> for "drive end @6h", <c>FE</c> for "fan end"; null where the place names none.</summary>
    public static string? Role(string? location)
    {
        string plain = string.Concat((location ?? "").Where(char.IsLetter)).ToUpperInvariant();
        return plain is "DE" || Begins("DRIVEEND") || Begins("驱动端") ? "DE"
            : plain is "FE" || Begins("FANEND") || Begins("风扇端") ? "FE"
            : null;

        bool Begins(string words) => plain.StartsWith(words, StringComparison.Ordinal);
    }
}
