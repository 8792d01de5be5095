using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace BearingAnalytics.Rollers.Formats.Xlsx;

/// <summary>One filled cell.</summary>
/// <param name="Row">Zero-based.</param>
/// <param name="Column">Zero-based.</param>
/// <param name="Text">As shown, without format; never null.</param>
/// <param name="Number">NaN where it is text.</param>
internal readonly record struct Cell(int Row, int Column, string Text, double Number);

/// <summary>As much of an Excel workbook (ECMA-376) as an instrument's export uses: sheets, shared texts, plain values.</summary>
internal static class Workbook
{
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>Part of the container by name of the sheet.</summary>
    public static IReadOnlyDictionary<string, string> Sheets(ZipArchive archive)
    {
        Dictionary<string, string> targets = [];
        Elements(archive, "xl/_rels/workbook.xml.rels", "Relationship", reader =>
        {
            string target = reader.GetAttribute("Target") ?? "";
            targets[reader.GetAttribute("Id") ?? ""] = target.StartsWith('/') ? target[1..] : "xl/" + target;
        });
        Dictionary<string, string> sheets = [];
        Elements(archive, "xl/workbook.xml", "sheet", reader =>
        {
            if (targets.TryGetValue(reader.GetAttribute("id", Relations) ?? "", out string? target))
            {
                sheets[reader.GetAttribute("name") ?? ""] = target;
            }
        });
        return sheets;
    }

    /// <summary>Texts that cells name by number.</summary>
    public static IReadOnlyList<string> SharedTexts(ZipArchive archive)
    {
        List<string> texts = [];
        if (ZipPart.Find(archive, "xl/sharedStrings.xml") is not null)
        {
            Elements(archive, "xl/sharedStrings.xml", "si", reader => texts.Add(TextWithin(reader)));
        }

        return texts;
    }

    /// <summary>Hands over the filled cells in the order of the sheet.</summary>
    public static void ReadCells(ZipArchive archive, string part, IReadOnlyList<string> texts, Action<Cell> take) =>
        Elements(archive, part, "c", reader =>
        {
            if (!reader.IsEmptyElement && TryAddress(reader.GetAttribute("r") ?? "", out int row, out int column))
            {
                string kind = reader.GetAttribute("t") ?? "n";
                string stored = TextWithin(reader);
                if (stored.Length > 0)
                {
                    take(ToCell(row, column, kind, stored, texts));
                }
            }
        });

    private static Cell ToCell(int row, int column, string kind, string stored, IReadOnlyList<string> texts)
    {
        if (kind == "s")
        {
            bool known = int.TryParse(stored, NumberStyles.None, CultureInfo.InvariantCulture, out int at) && at < texts.Count;
            return new Cell(row, column, known ? texts[at] : "", double.NaN);
        }

        bool number = double.TryParse(stored, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && kind == "n";
        return new Cell(row, column, stored, number ? value : double.NaN);
    }

    /// <summary>The values and texts inside an element, formulas and phonetic hints left out; the reader ends on its end tag.</summary>
    private static string TextWithin(XmlReader reader)
    {
        string text = "";
        if (reader.IsEmptyElement)
        {
            return text;
        }

        int depth = reader.Depth;
        bool wanted = false;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                wanted = reader.LocalName is "v" or "t" && !reader.IsEmptyElement;
            }
            else if (wanted && reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
            {
                text += reader.Value;
            }
            else if (reader.NodeType == XmlNodeType.EndElement)
            {
                wanted = false;
            }
        }

        return text;
    }

    /// <summary>Row and column of an address such as <c>AB12</c>.</summary>
    private static bool TryAddress(string address, out int row, out int column)
    {
        int letters = 0;
        column = 0;
        while (letters < address.Length && letters < 4 && char.IsAsciiLetterUpper(address[letters]))
        {
            column = (26 * column) + (address[letters++] - 'A' + 1);
        }

        column--;
        bool valid = int.TryParse(address.AsSpan(letters), NumberStyles.None, CultureInfo.InvariantCulture, out row) && letters > 0;
        row--;
        return valid;
    }

    private static void Elements(ZipArchive archive, string part, string name, Action<XmlReader> take)
    {
        using Stream stream = ZipPart.Open(ZipPart.Require(archive, part));
        using XmlReader reader = SafeXml.Open(stream);
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == name)
            {
                take(reader);
            }
        }
    }
}
