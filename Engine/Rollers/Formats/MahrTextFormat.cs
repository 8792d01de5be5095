using BearingAnalytics.Numerics.Delimited;
using BearingAnalytics.Quality;
using BearingAnalytics.Rollers.Formats.Text;
using static System.FormattableString;

namespace BearingAnalytics.Rollers.Formats;

/// <summary>
/// Mahr profile text: sections of <c>NAME=value</c> lines, then <c>[PROFILE_VALUES]</c> with <c>i = x y z c lock</c> in mm and
/// <c>//</c> comments. A trace along y instead of x is read along y.
/// </summary>
internal sealed class MahrTextFormat : IProfileFormat
{
    private const int MostNotes = 64;
    private static readonly string[] Kept =
    [
        "NAME", "DateTime", "OBJECT", "NUMBER", "INSPECTOR", "OPERATION", "ProbeName", "TipName", "ProbeRadius", "MachineName",
        "MachineNumber",
    ];

    public string Name => "mahr-text";

    public bool CanRead(ProfileFile file)
        => file.IsText && (file.HeadText.Contains("[PROFILE_VALUES]", StringComparison.Ordinal)
            || file.HeadText.Contains("[PROFILE_HEADER]", StringComparison.Ordinal));

    public StoredProfile Read(ProfileFile file)
    {
        List<KeyValuePair<string, string>> notes = [];
        NumberColumn x = new();
        NumberColumn y = new();
        NumberColumn z = new();
        List<Finding> findings = [];
        ReadLines(file.Lines(), notes, (x, y, z), findings);
        _ = RowChoice.OfSeries(file.Row, 1, findings);
        double[] along = x.ToArray();
        double[] aside = y.ToArray();
        return new StoredProfile
        {
            Format = Name,
            X = Spread(aside) > Spread(along) ? aside : along,
            Z = z.ToArray(),
            XUnit = LengthUnit.Millimetre,
            ZUnit = LengthUnit.Millimetre,
            Notes = notes,
            Findings = findings,
        };
    }

    private static void ReadLines(
        LineReader reader,
        List<KeyValuePair<string, string>> notes,
        (NumberColumn X, NumberColumn Y, NumberColumn Z) into,
        List<Finding> findings)
    {
        bool points = false;
        int skipped = 0;
        int first = 0;
        while (reader.TryRead(out ReadOnlySpan<byte> line))
        {
            if (TextLayout.IsBlank(line) || TextLayout.IsComment(line))
            {
                continue;
            }

            if (line[0] == '[')
            {
                points = line.StartsWith("[PROFILE_VALUES]"u8);
            }
            else if (!points)
            {
                TakeNote(TextEncoding.Decode(line), notes);
            }
            else if (!TakePoint(line, into))
            {
                first = skipped++ == 0 ? reader.LineNumber : first;
            }
        }

        if (into.Z.Count == 0)
        {
            throw new ProfileFormatException("The Mahr file has no points below [PROFILE_VALUES]: export it with its profile values.");
        }

        if (skipped > 0)
        {
            findings.Add(new Finding("lines-skipped", FindingSeverity.Warning,
                Invariant($"{skipped} lines below [PROFILE_VALUES] hold no point and were left out, the first is line {first}.")));
        }
    }

    private static void TakeNote(string line, List<KeyValuePair<string, string>> notes)
    {
        int cut = line.IndexOf('=', StringComparison.Ordinal);
        if (cut > 0 && notes.Count < MostNotes && Kept.Contains(line[..cut]) && line.Length > cut + 1)
        {
            notes.Add(KeyValuePair.Create(line[..cut], line[(cut + 1)..].Trim()));
        }
    }

    private static bool TakePoint(ReadOnlySpan<byte> line, (NumberColumn X, NumberColumn Y, NumberColumn Z) into)
    {
        FieldSplitter fields = new(line[(line.IndexOf((byte)'=') + 1)..], FieldSplitter.Blanks);
        Span<double> point = stackalloc double[3];
        for (int i = 0; i < point.Length; i++)
        {
            if (!fields.MoveNext() || !NumberScanner.TryParse(fields.Field, (byte)'.', out point[i], out _))
            {
                return false;
            }
        }

        into.X.Add(point[0]);
        into.Y.Add(point[1]);
        into.Z.Add(point[2]);
        return true;
    }

    private static double Spread(double[] values) => Math.Abs(values[^1] - values[0]);
}
