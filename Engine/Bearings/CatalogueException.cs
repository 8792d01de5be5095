namespace BearingAnalytics.Bearings;

/// <summary>A user's catalogue file that cannot be used. The message names file, entry, field, allowed range and what to do.</summary>
public sealed class CatalogueException : Exception
{
    /// <summary>With a message for the user.</summary>
    public CatalogueException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
