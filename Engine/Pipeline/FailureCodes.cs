using BearingAnalytics.Bearings;
using BearingAnalytics.Rollers;
using BearingAnalytics.Signals;

namespace BearingAnalytics.Pipeline;

/// <summary>Stable codes of the findings that say why a file could not be processed.</summary>
internal static class FailureCodes
{
    public static string Of(Exception reason) => reason switch
    {
        NotThisFormatException => "not-a-recording",
        ProfileFormatException => "not-a-profile",
        UnsupportedFeatureException => "unsupported-format",
        CorruptFileException => "damaged-file",
        CatalogueException => "catalogue-unusable",
        FileNotFoundException or DirectoryNotFoundException => "file-not-found",
        UnauthorizedAccessException => "no-permission",
        _ => "unreadable",
    };
}
