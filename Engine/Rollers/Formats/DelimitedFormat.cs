using BearingAnalytics.Numerics.Delimited;
using BearingAnalytics.Quality;
using BearingAnalytics.Rollers.Formats.Text;

namespace BearingAnalytics.Rollers.Formats;

/// <summary>
/// Delimited text: positions and heights, or heights alone with a pitch in the header; tab, comma, semicolon, bar or blanks; decimal
/// point or comma; any line ends; headings with or without units; comments; UTF-8, UTF-16 with a mark, or Latin-1.
/// </summary>
internal sealed class DelimitedFormat : IProfileFormat
{
    public string Name => "text";

    public bool CanRead(ProfileFile file) => file.IsText;

    public StoredProfile Read(ProfileFile file)
    {
        List<byte[]> lines = file.FirstLines();
        if (TextLayout.Find(lines) is not { } layout)
        {
            throw new ProfileFormatException(TextHeadings.WhyNoTable(lines) + " " + ForeignProfiles.Readable);
        }

        List<Finding> findings = [];
        ProfileHeader header = ProfileHeader.Parse(lines, layout);
        (int x, int z) = ColumnRoles.Of(layout.Columns, header.Headings, file.Row, findings);
        PointTable table = new(new PointColumns(layout.Separator, layout.DecimalMark, layout.FirstRow, x, z));
        table.Read(file.Lines());
        table.Report(findings);
        return new StoredProfile
        {
            Format = Name,
            X = table.X,
            Z = table.Z,
            Pitch = header.Pitch,
            XUnit = Unit(header.Headings, x) ?? header.XUnit ?? (x < 0 ? header.PitchUnit : null),
            ZUnit = Unit(header.Headings, z) ?? header.ZUnit,
            DiameterMm = header.DiameterMm,
            Notes = header.Notes,
            StatedResults = header.Results,
            Findings = findings,
        };
    }

    private static LengthUnit? Unit(IReadOnlyList<string> headings, int column)
        => column >= 0 && column < headings.Count ? LengthUnit.InHeading(headings[column]) : null;
}
