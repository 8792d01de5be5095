using System.Globalization;
using System.Text;
using BearingAnalytics.Numerics.Delimited;
using BearingAnalytics.Quality;
using BearingAnalytics.Rollers.Formats.Text;
using static System.FormattableString;

namespace BearingAnalytics.Rollers.Formats;

/// <summary>
/// SDF ascii (ISO 25178-71): a magic line, <c>key = value</c> lines, <c>*</c>, the heights row by row (<c>BAD</c> is invalid),
/// <c>*</c>, an XML trailer. Scales are in metres.
/// </summary>
internal sealed class SdfTextFormat : IProfileFormat
{
    private const int TrailerCharacters = 1 << 16;
    private const int HeaderLines = 64;

    public string Name => "sdf-ascii";

    public bool CanRead(ProfileFile file) => file.HeadText.StartsWith("aISO-1.0", StringComparison.Ordinal)
        || file.HeadText.StartsWith("aBCR-1.0", StringComparison.Ordinal);

    public StoredProfile Read(ProfileFile file)
    {
        LineReader reader = file.Lines();
        Dictionary<string, string> header = Header(reader);
        long points = Count(header, "NumPoints");
        long rows = Count(header, "NumProfiles");
        List<Finding> findings = [];
        long row = RowChoice.OfSurface(file.Row, rows, findings);
        double[] z = Row(reader, row, points, rows, findings);
        double scale = Scale(header, "Zscale");
        for (int i = 0; i < z.Length; i++)
        {
            z[i] *= scale;
        }

        return new StoredProfile
        {
            Format = Name,
            Z = z,
            Pitch = Scale(header, "Xscale"),
            XUnit = LengthUnit.Metre,
            ZUnit = LengthUnit.Metre,
            Notes = [.. header.Where(pair => pair.Key is "ManufacID" or "CreateDate" or "ModDate"), .. SdfTrailer.Notes(Rest(reader))],
            Findings = findings,
        };
    }

    private static Dictionary<string, string> Header(LineReader reader)
    {
        Dictionary<string, string> header = new(StringComparer.OrdinalIgnoreCase);
        while (reader.TryRead(out ReadOnlySpan<byte> line) && reader.LineNumber <= HeaderLines)
        {
            string text = TextEncoding.Decode(line).Trim();
            if (text == "*")
            {
                return header;
            }

            int cut = text.IndexOf('=', StringComparison.Ordinal);
            if (cut > 0)
            {
                header[text[..cut].Trim()] = text[(cut + 1)..].Trim();
            }
        }

        throw new ProfileFormatException("The header of the SDF file is not closed by a line with '*': it is cut off or damaged.");
    }

    private static long Count(Dictionary<string, string> header, string key)
        => header.TryGetValue(key, out string? text)
            && long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out long count)
            && count is > 0 and <= int.MaxValue ? count
            : throw new ProfileFormatException($"The SDF header states {key} = {text ?? "nothing"}; a positive whole number is needed.");

    private static double Scale(Dictionary<string, string> header, string key)
        => header.TryGetValue(key, out string? text)
            && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double scale)
            && scale > 0 && double.IsFinite(scale) ? scale
            : throw new ProfileFormatException(
                $"The SDF header states {key} = {text ?? "nothing"}; a positive number of metres is needed.");

    /// <summary>Heights of one row; the others are only counted.</summary>
    private static double[] Row(LineReader reader, long row, long points, long rows, List<Finding> findings)
    {
        NumberColumn heights = new();
        long at = 0;
        bool closed = false;
        while (!closed && reader.TryRead(out ReadOnlySpan<byte> line))
        {
            FieldSplitter fields = new(line, FieldSplitter.Blanks);
            while (!closed && fields.MoveNext())
            {
                closed = fields.Field.SequenceEqual("*"u8);
                if (!closed && at / points == row)
                {
                    heights.Add(NumberScanner.TryParse(fields.Field, (byte)'.', out double value, out _) ? value : double.NaN);
                }

                at += closed ? 0 : 1;
            }
        }

        if (heights.Count < points)
        {
            throw new ProfileFormatException(Invariant(
                $"The SDF file holds {at} heights, {points} x {rows} are announced and row {row + 1} is incomplete: it is cut off."));
        }

        if (at != points * rows)
        {
            findings.Add(new Finding("point-count-differs", FindingSeverity.Warning,
                Invariant($"The header announces {points} x {rows} heights, the file holds {at}.")));
        }

        return heights.ToArray();
    }

    private static string Rest(LineReader reader)
    {
        StringBuilder text = new();
        while (text.Length < TrailerCharacters && reader.TryRead(out ReadOnlySpan<byte> line))
        {
            text.Append(TextEncoding.Decode(line)).Append('\n');
        }

        return text.ToString();
    }
}
