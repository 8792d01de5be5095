using BearingAnalytics.Numerics.Delimited;
using BearingAnalytics.Quality;
using BearingAnalytics.Rollers.Formats.Text;

namespace BearingAnalytics.Rollers.Formats;

/// <summary>Jenoptik/Hommel contour text (HFM): two lines <c>X;Y;valid</c> and <c>[mm];[mm];[1/0]</c>, then x;z;valid.</summary>
internal sealed class HommelFormat : IProfileFormat
{
    public string Name => "hfm";

    public bool CanRead(ProfileFile file) => file.IsText && file.HeadText.StartsWith("X;Y;valid", StringComparison.OrdinalIgnoreCase);

    public StoredProfile Read(ProfileFile file)
    {
        List<byte[]> lines = file.FirstLines();
        string[] units = lines.Count > 1 ? TextEncoding.Decode(lines[1]).Split(';') : [];
        PointTable table = new(new PointColumns((byte)';', DecimalMark(lines), 2, 0, 1, 2));
        table.Read(file.Lines());
        List<Finding> findings = [];
        table.Report(findings);
        _ = RowChoice.OfSeries(file.Row, 1, findings);
        return new StoredProfile
        {
            Format = Name,
            X = table.X,
            Z = table.Z,
            XUnit = Unit(units, 0),
            ZUnit = Unit(units, 1),
            Findings = findings,
        };
    }

    private static byte DecimalMark(List<byte[]> lines)
        => lines.Count > 2 && lines[2].AsSpan().IndexOf((byte)',') >= 0 && lines[2].AsSpan().IndexOf((byte)'.') < 0 ? (byte)',' : (byte)'.';

    private static LengthUnit Unit(string[] units, int at)
        => (at < units.Length ? LengthUnit.InHeading(units[at]) : null) ?? LengthUnit.Millimetre;
}
