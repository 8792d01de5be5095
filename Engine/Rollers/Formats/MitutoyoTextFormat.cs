using BearingAnalytics.Numerics.Delimited;
using BearingAnalytics.Quality;
using BearingAnalytics.Rollers.Formats.Text;

namespace BearingAnalytics.Rollers.Formats;

/// <summary>
/// The DATA sheet of a Mitutoyo export saved as CSV: results in column A, settings in B, x mm in E, z µm in F.
/// </summary>
internal sealed class MitutoyoTextFormat : IProfileFormat
{
    private static readonly (byte Separator, byte DecimalMark)[] Dialects =
        [((byte)',', (byte)'.'), ((byte)';', (byte)','), ((byte)';', (byte)'.'), ((byte)'\t', (byte)'.'), ((byte)'\t', (byte)',')];

    public string Name => "mitutoyo-csv";

    public bool CanRead(ProfileFile file) => file.IsText && Dialect(file) is not null;

    public StoredProfile Read(ProfileFile file)
    {
        (byte separator, byte mark) = Dialect(file) ?? throw new ProfileFormatException("This is no DATA sheet of a Mitutoyo export.");
        PointTable table = new(new PointColumns(separator, mark, 0, MitutoyoSheet.X, MitutoyoSheet.Z));
        table.Read(file.Lines());
        List<Finding> findings = [];
        table.Report(findings);
        _ = RowChoice.OfSeries(file.Row, 1, findings);
        List<byte[]> lines = file.FirstLines();
        return new StoredProfile
        {
            Format = Name,
            X = table.X,
            Z = table.Z,
            XUnit = LengthUnit.Millimetre,
            ZUnit = LengthUnit.Micrometre,
            StatedResults = [.. lines.Select(line => ResultLine.Parse(Field(line, separator, 0))).OfType<StatedResult>()],
            Notes = [.. lines.Select(line => MitutoyoSheet.Setting(Field(line, separator, 1))).OfType<KeyValuePair<string, string>>()],
            Findings = findings,
        };
    }

    private static (byte Separator, byte DecimalMark)? Dialect(ProfileFile file)
    {
        using StringReader reader = new(file.HeadText);
        byte[] line = System.Text.Encoding.UTF8.GetBytes(reader.ReadLine() ?? "");
        foreach ((byte separator, byte mark) in Dialects)
        {
            bool numbers = IsNumber(line, separator, mark, MitutoyoSheet.X) && IsNumber(line, separator, mark, MitutoyoSheet.Z);
            if (numbers && ResultLine.Parse(Field(line, separator, 0)) is not null)
            {
                return (separator, mark);
            }
        }

        return null;
    }

    private static bool IsNumber(byte[] line, byte separator, byte mark, int column)
        => NumberScanner.TryParse(System.Text.Encoding.UTF8.GetBytes(Field(line, separator, column)), mark, out _, out _);

    private static string Field(byte[] line, byte separator, int column)
    {
        FieldSplitter fields = new(line, separator);
        for (int at = 0; fields.MoveNext(); at++)
        {
            if (at == column)
            {
                return TextEncoding.Decode(fields.Field);
            }
        }

        return "";
    }
}
