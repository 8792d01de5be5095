using System.Xml;

namespace BearingAnalytics.Rollers.Formats;

/// <summary>XML of files from elsewhere: no document type, no entities, nothing fetched, a limit to the whole.</summary>
internal static class SafeXml
{
    private const long MostCharacters = 256L << 20;

    public static XmlReader Open(Stream stream) => XmlReader.Create(stream, new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MostCharacters,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    });
}
