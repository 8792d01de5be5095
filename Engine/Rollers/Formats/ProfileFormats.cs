using System.Xml;
using BearingAnalytics.Rollers.Formats.Text;
using BearingAnalytics.Rollers.Formats.X3p;
using BearingAnalytics.Rollers.Formats.Xlsx;

namespace BearingAnalytics.Rollers.Formats;

/// <summary>All formats in the order they are asked: the particular ones first, delimited text, the least particular, last.</summary>
internal static class ProfileFormats
{
    public static IReadOnlyList<IProfileFormat> All { get; } =
    [
        new X3pFormat(), new MitutoyoWorkbookFormat(), new SurFormat(), new SdfBinaryFormat(), new SdfTextFormat(), new SmdFormat(),
        new MahrTextFormat(), new HommelFormat(), new DektakFormat(), new MitutoyoTextFormat(), new AccretechFormat(),
        new DelimitedFormat(),
    ];

    /// <summary>Recognises and reads a seekable stream.</summary>
    /// <param name="stream">Read from its start.</param>
    /// <param name="row">Which profile or row, counted from 1; null for the format's choice.</param>
    public static StoredProfile Read(Stream stream, int? row)
    {
        if (stream.Length == 0)
        {
            throw new ProfileFormatException("The file is empty (0 bytes): nothing was measured or the export failed.");
        }

        try
        {
            ProfileFile file = new(stream, row);
            IProfileFormat format = Recognise(file);
            return format.Read(file);
        }
        catch (Exception broken) when (broken is InvalidDataException or EndOfStreamException or XmlException or NotSupportedException)
        {
            throw new ProfileFormatException($"The file is damaged: {broken.Message}", broken);
        }
    }

    private static IProfileFormat Recognise(ProfileFile file)
    {
        if (!ForeignProfiles.IsKnown(file.Head))
        {
            foreach (IProfileFormat format in All)
            {
                if (format.CanRead(file))
                {
                    return format;
                }
            }
        }

        throw ForeignProfiles.Refusal(file);
    }
}
