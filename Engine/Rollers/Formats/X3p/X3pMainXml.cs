using System.Globalization;
using System.Text;
using System.Xml;

namespace BearingAnalytics.Rollers.Formats.X3p;

/// <summary>Writes main.xml in the order the schema of ISO 25178-72 prescribes.</summary>
internal static class X3pMainXml
{
    private const string Namespace = "http://www.opengps.eu/2008/ISO5436_2";
    private const string Unknown = "not stated";

    // The schema wants a date; where none is known, one that nobody takes for a measurement.
    private const string NoDate = "0001-01-01T00:00:00Z";

    private static readonly string[] ProbingSystems = ["Contacting", "NonContacting", "Software"];

    public static byte[] Write(ProfileTrace trace, X3pGrid grid, string? pointMd5, string? validMd5)
    {
        using MemoryStream stream = new();
        XmlWriterSettings settings = new() { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" };
        using (XmlWriter writer = XmlWriter.Create(stream, settings))
        {
            writer.WriteStartElement("p", "ISO5436_2", Namespace);
            Record1(writer, grid);
            Record2(writer, trace);
            Record3(writer, grid, pointMd5, validMd5);
            writer.WriteStartElement("Record4");
            writer.WriteElementString("ChecksumFile", "md5checksum.hex");
            writer.WriteEndElement();
            writer.WriteEndElement();
        }

        return stream.ToArray();
    }

    private static void Record1(XmlWriter writer, X3pGrid grid)
    {
        writer.WriteStartElement("Record1");
        writer.WriteElementString("Revision", "ISO5436 - 2000");
        writer.WriteElementString("FeatureType", "PRF");
        writer.WriteStartElement("Axes");
        if (grid.X is null)
        {
            Axis(writer, "CX", "I", grid.Step, grid.Start);
        }
        else
        {
            Axis(writer, "CX", "A", null, null);
        }

        Axis(writer, "CY", "I", 1, 0);
        Axis(writer, "CZ", "A", null, null);
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static void Axis(XmlWriter writer, string name, string type, double? increment, double? offset)
    {
        writer.WriteStartElement(name);
        writer.WriteElementString("AxisType", type);
        writer.WriteElementString("DataType", "D");
        if (increment is { } step && offset is { } start)
        {
            writer.WriteElementString("Increment", X3pWriter.Text(step));
            writer.WriteElementString("Offset", X3pWriter.Text(start));
        }

        writer.WriteEndElement();
    }

    private static void Record2(XmlWriter writer, ProfileTrace trace)
    {
        writer.WriteStartElement("Record2");
        writer.WriteElementString("Date", Date(trace, "Date"));
        Optional(writer, "Creator", Note(trace, "Creator") ?? Note(trace, "Operator"));
        writer.WriteStartElement("Instrument");
        foreach (string name in new[] { "Manufacturer", "Model", "Serial", "Version" })
        {
            writer.WriteElementString(name, Note(trace, name) ?? Unknown);
        }

        writer.WriteEndElement();
        writer.WriteElementString("CalibrationDate", Date(trace, "CalibrationDate"));
        writer.WriteStartElement("ProbingSystem");
        string? probing = Note(trace, "ProbingSystem");
        writer.WriteElementString("Type", ProbingSystems.Contains(probing) ? probing : ProbingSystems[0]);
        writer.WriteElementString("Identification", Note(trace, "Identification") ?? Unknown);
        writer.WriteEndElement();
        Optional(writer, "Comment", Comment(trace));
        writer.WriteEndElement();
    }

    private static void Record3(XmlWriter writer, X3pGrid grid, string? pointMd5, string? validMd5)
    {
        writer.WriteStartElement("Record3");
        writer.WriteStartElement("MatrixDimension");
        writer.WriteElementString("SizeX", grid.Z.Length.ToString(CultureInfo.InvariantCulture));
        writer.WriteElementString("SizeY", "1");
        writer.WriteElementString("SizeZ", "1");
        writer.WriteEndElement();
        if (pointMd5 is null)
        {
            PointList(writer, grid);
        }
        else
        {
            writer.WriteStartElement("DataLink");
            writer.WriteElementString("PointDataLink", X3pWriter.PointPart);
            writer.WriteElementString("MD5ChecksumPointData", pointMd5);
            if (validMd5 is not null)
            {
                writer.WriteElementString("ValidPointsLink", X3pWriter.ValidPart);
                writer.WriteElementString("MD5ChecksumValidPoints", validMd5);
            }

            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }

    private static void PointList(XmlWriter writer, X3pGrid grid)
    {
        writer.WriteStartElement("DataList");
        for (int i = 0; i < grid.Z.Length; i++)
        {
            writer.WriteStartElement("Datum");
            if (!double.IsNaN(grid.Z[i]))
            {
                writer.WriteString((grid.X is { } x ? X3pWriter.Text(x[i]) + ";" : "") + X3pWriter.Text(grid.Z[i]));
            }

            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }

    private static string? Comment(ProfileTrace trace)
    {
        IEnumerable<string> lines = (Note(trace, "Comment") ?? Note(trace, "note") ?? "").Split('\n')
            .Where(line => line.Length > 0 && !line.StartsWith(X3pWriter.DiameterKey, StringComparison.Ordinal));
        if (trace.DiameterMm is { } mm)
        {
            lines = lines.Append(X3pWriter.DiameterKey + X3pWriter.Text(mm));
        }

        string comment = string.Join('\n', lines);
        return comment.Length > 0 ? comment : null;
    }

    private static string Date(ProfileTrace trace, string name)
        => DateTimeOffset.TryParse(Note(trace, name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset date)
            ? date.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture) : NoDate;

    private static void Optional(XmlWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteElementString(name, value);
        }
    }

    /// <summary>A note without characters that XML cannot hold; null where there is none.</summary>
    private static string? Note(ProfileTrace trace, string name)
    {
        string? value = trace.Notes.FirstOrDefault(note => note.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;
        string kept = value is null ? "" : new string([.. value.Where(XmlConvert.IsXmlChar)]).Trim();
        return kept.Length > 0 ? kept : null;
    }
}
