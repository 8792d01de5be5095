using System.Globalization;
using System.Xml;
using static System.FormattableString;

namespace BearingAnalytics.Rollers.Formats.X3p;

/// <summary>What main.xml of an X3P file says (ISO 25178-72), points aside.</summary>
internal sealed class X3pDocument
{
    private const double RotationTolerance = 1e-9;

    // Elements of record 2 that become notes, by the path below it.
    private static readonly string[] NoteNames =
    [
        "Date", "Creator", "Manufacturer", "Model", "Serial", "Version", "CalibrationDate", "Type", "Identification", "Comment",
    ];

    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    public List<KeyValuePair<string, string>> Notes { get; } = [];

    public string FeatureType => Value("FeatureType");

    public X3pAxis X => Axis("CX");

    public X3pAxis Z => Axis("CZ");

    public X3pAxis Y => Axis("CY");

    public bool IsList => _values.ContainsKey("ListDimension");

    /// <summary>Points per row; in a list, all points.</summary>
    public long SizeX => IsList ? Size("ListDimension") : Size("SizeX");

    public long SizeY => IsList ? 1 : Size("SizeY");

    public long SizeZ => IsList ? 1 : Size("SizeZ");

    public string? PointLink => Optional("PointDataLink");

    public string? PointMd5 => Optional("MD5ChecksumPointData");

    public string? ValidLink => Optional("ValidPointsLink");

    public string? ValidMd5 => Optional("MD5ChecksumValidPoints");

    public string ChecksumFile => Optional("ChecksumFile") ?? "md5checksum.hex";

    /// <summary>True where the axes are turned against each other; profiles are read without regard to it.</summary>
    public bool IsRotated
    {
        get
        {
            bool rotated = false;
            for (int row = 1; row <= 3; row++)
            {
                for (int column = 1; column <= 3; column++)
                {
                    double unit = row == column ? 1 : 0;
                    string? text = Optional(Invariant($"r{row}{column}"));
                    rotated |= text is not null && !(Math.Abs(Number(text, "Rotation") - unit) <= RotationTolerance);
                }
            }

            return rotated;
        }
    }

    /// <summary>Reads everything; <paramref name="datum"/> takes each point of an inline list, which follows sizes and axes.</summary>
    public void Read(Stream xml, Action<string> datum)
    {
        using XmlReader reader = SafeXml.Open(xml);
        List<string> path = [];
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                if (reader.LocalName == "Datum")
                {
                    datum(TextOf(reader));
                }
                else if (!reader.IsEmptyElement)
                {
                    path.Add(reader.LocalName);
                }
            }
            else if (reader.NodeType == XmlNodeType.EndElement)
            {
                path.RemoveAt(path.Count - 1);
            }
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && path.Count > 0)
            {
                Take(path, reader.Value.Trim());
            }
        }
    }

    private static string TextOf(XmlReader reader)
    {
        string text = "";
        if (!reader.IsEmptyElement)
        {
            int depth = reader.Depth;
            while (reader.Read() && reader.Depth > depth)
            {
                text = reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA ? reader.Value : text;
            }
        }

        return text;
    }

    private void Take(List<string> path, string value)
    {
        string name = path[^1];
        string parent = path.Count > 1 ? path[^2] : "";
        string key = parent is "CX" or "CY" or "CZ" ? parent + "." + name : name;
        if (path.Contains("Record2"))
        {
            if (NoteNames.Contains(name) && value.Length > 0)
            {
                Notes.Add(KeyValuePair.Create(name == "Type" ? "ProbingSystem" : name, value));
            }
        }
        else
        {
            _values.TryAdd(key, value);
        }
    }

    private X3pAxis Axis(string name)
    {
        string kind = Value(name + ".AxisType");
        if (kind is not ("I" or "A"))
        {
            throw new ProfileFormatException($"Axis {name} of the X3P file has the type '{kind}'; I (incremental) and A (absolute) exist.");
        }

        StoredNumber type = X3pAxis.TypeOf(Optional(name + ".DataType") ?? "", name);
        double increment = Optional(name + ".Increment") is { } step ? Number(step, name + " Increment") : 1;
        double offset = Optional(name + ".Offset") is { } start ? Number(start, name + " Offset") : 0;
        return new X3pAxis(kind == "I", type, increment, offset);
    }

    private long Size(string name)
        => long.TryParse(Value(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out long size) && size is > 0 and <= int.MaxValue
            ? size
            : throw new ProfileFormatException($"main.xml states {name} = {Value(name)}; a positive whole number is needed.");

    private static double Number(string text, string what)
        => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number) ? number
            : throw new ProfileFormatException($"main.xml states {what} = '{text}', which is no number.");

    private string Value(string name)
        => Optional(name) ?? throw new ProfileFormatException($"main.xml has no {name.Replace('.', ' ')}: the X3P file is incomplete.");

    private string? Optional(string name) => _values.TryGetValue(name, out string? value) && value.Length > 0 ? value : null;
}
