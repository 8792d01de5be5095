using System.Globalization;
using System.Text;
using BearingAnalytics.Quality;
using static System.FormattableString;

namespace BearingAnalytics.Rollers.Formats;

/// <summary>
/// Profile file of ISO 5436-2 soft gauges (SMD): four sections closed by ETX. Header with one line per axis
/// (<c>CX I n mm 1.0E0 D dx</c>, <c>CZ A n um 1.0E0 D</c>, parts separated by NUL or blanks), information, one height per line, checksum.
/// </summary>
internal sealed class SmdFormat : IProfileFormat
{
    private const byte EndOfText = 3;
    private const long LargestBytes = 256L << 20;
    private const int ChecksumModulus = 65535;

    public string Name => "smd";

    public bool CanRead(ProfileFile file)
    {
        ReadOnlySpan<byte> head = file.Head;
        int x = head.IndexOf("\nCX"u8);
        return x >= 0 && head[(x + 3)..].IndexOf("\nCZ"u8) >= 0 && file.Length <= LargestBytes
            && head[x + 3] is 0 or (byte)' ' or (byte)'\t';
    }

    public StoredProfile Read(ProfileFile file)
    {
        byte[] bytes = file.Bytes(0, file.Length, "the text");
        string[] sections = Encoding.Latin1.GetString(bytes).Split((char)EndOfText);
        if (sections.Length < 3)
        {
            throw new ProfileFormatException("The SMD file has fewer than three sections closed by ETX (byte 3): it is cut off.");
        }

        Axis x = Axis.Find(sections[0], "CX");
        Axis z = Axis.Find(sections[0], "CZ");
        List<Finding> findings = [];
        CheckSum(bytes, sections, findings);
        _ = RowChoice.OfSeries(file.Row, 1, findings);
        (double[]? positions, double[] heights) = Points(sections[2], x, z, findings);
        return new StoredProfile
        {
            Format = Name,
            X = positions,
            Z = heights,
            Pitch = x.Increment * x.Scale,
            XUnit = x.Unit,
            ZUnit = z.Unit,
            Notes = Notes(sections),
            Findings = findings,
        };
    }

    private static List<KeyValuePair<string, string>> Notes(string[] sections)
    {
        List<KeyValuePair<string, string>> notes = [];
        foreach (string line in Lines(sections[1]))
        {
            string[] parts = line.Split(['\0', '\t', '='], 2);
            if (parts.Length == 2 && parts[0].Trim().Length > 0)
            {
                notes.Add(KeyValuePair.Create(parts[0].Trim(), parts[1].Replace('\0', ' ').Trim()));
            }
        }

        return notes;
    }

    private static (double[]? X, double[] Z) Points(string section, Axis x, Axis z, List<Finding> findings)
    {
        List<double> positions = [];
        List<double> heights = [];
        foreach (string line in Lines(section))
        {
            string[] parts = line.Split([' ', '\t', '\0'], StringSplitOptions.RemoveEmptyEntries);
            if (x.IsIncremental != (parts.Length == 1))
            {
                throw new ProfileFormatException(Invariant($"Point {heights.Count + 1} of the SMD file reads \"{Short(line)}\"; expected ")
                    + (x.IsIncremental ? "one height." : "a position and a height."));
            }

            if (!x.IsIncremental)
            {
                positions.Add(x.Scale * Number(parts[0]));
            }

            heights.Add(z.Scale * Number(parts[^1]));
        }

        if (heights.Count != z.Count)
        {
            findings.Add(new Finding("point-count-differs", FindingSeverity.Warning,
                Invariant($"The header announces {z.Count} points, the file holds {heights.Count}.")));
        }

        return (x.IsIncremental ? null : [.. positions], [.. heights]);
    }

    private static double Number(string text)
        => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? value : double.NaN;

    /// <summary>The sum of all bytes up to the end of the line of the third ETX, modulo 65535, stands in the fourth section.</summary>
    private static void CheckSum(byte[] bytes, string[] sections, List<Finding> findings)
    {
        string stated = sections.Length > 3 ? sections[3].Trim('\0', ' ', '\r', '\n', '\t') : "";
        if (!long.TryParse(stated, NumberStyles.Integer, CultureInfo.InvariantCulture, out long expected))
        {
            findings.Add(new Finding("checksum-missing", FindingSeverity.Info, "The SMD file carries no checksum."));
            return;
        }

        long end = sections[0].Length + sections[1].Length + sections[2].Length + 3L;
        while (end < bytes.Length && bytes[end] is (byte)'\r' or (byte)'\n')
        {
            end++;
        }

        long sum = 0;
        for (int i = 0; i < end; i++)
        {
            sum += bytes[i];
        }

        if (sum % ChecksumModulus != expected)
        {
            findings.Add(new Finding("checksum-differs", FindingSeverity.Warning, Invariant(
                $"The file states the checksum {expected}, its bytes give {sum % ChecksumModulus}: it was changed after it was written.")));
        }
    }

    private static IEnumerable<string> Lines(string section)
        => section.Split(['\r', '\n']).Select(line => line.Trim(' ', '\0', '\t')).Where(line => line.Length > 0);

    private static string Short(string line) => line.Length > 40 ? line[..40] + "..." : line;

    private sealed record Axis(bool IsIncremental, long Count, LengthUnit Unit, double Scale, double Increment)
    {
        public static Axis Find(string header, string name)
        {
            string line = Lines(header).FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal))
                ?? throw new ProfileFormatException($"The header of the SMD file has no axis {name}.");
            string[] parts = line.Split([' ', '\t', '\0'], StringSplitOptions.RemoveEmptyEntries);
            bool incremental = parts.Length > 1 && parts[1] == "I";
            bool complete = parts.Length >= (incremental && name == "CX" ? 7 : 5) && parts[1] is "I" or "A";
            if (!complete || LengthUnit.Find(parts[3]) is not { } unit || !double.IsFinite(Number(parts[4]))
                || !long.TryParse(parts[2], NumberStyles.Integer, CultureInfo.InvariantCulture, out long count))
            {
                throw new ProfileFormatException(
                    $"The axis \"{Short(line.Replace('\0', ' '))}\" of the SMD file should read: "
                    + $"{name}, I or A, count, unit, scale, type, increment.");
            }

            return new Axis(incremental, count, unit, Number(parts[4]), parts.Length > 6 ? Number(parts[6]) : double.NaN);
        }
    }
}
