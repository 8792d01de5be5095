using System.Globalization;
using System.IO.Compression;
using BearingAnalytics.Quality;

namespace BearingAnalytics.Rollers.Formats.X3p;

/// <summary>
/// X3P (ISO 25178-72, formerly ISO 5436-2): profiles (PRF), surfaces (SUR, one row is taken) and point clouds in rows (PCL); points as
/// text or binary. A checksum that does not match is a finding.
/// </summary>
internal sealed class X3pFormat : IProfileFormat
{
    private const string MainPart = "main.xml";

    public string Name => "x3p";

    public bool CanRead(ProfileFile file) => file.ZipParts.Contains(MainPart, StringComparer.OrdinalIgnoreCase);

    public StoredProfile Read(ProfileFile file)
    {
        using ZipArchive archive = new(file.FromStart(), ZipArchiveMode.Read, leaveOpen: true);
        List<Finding> findings = [];
        X3pDocument document = new();
        X3pInlinePoints? inline = null;
        using (Stream xml = ZipPart.Open(ZipPart.Require(archive, MainPart)))
        {
            document.Read(xml, datum => (inline ??= new X3pInlinePoints(document, file.Row, findings)).Take(datum));
        }

        X3pChecksums.Check(archive, MainPart, document, findings);
        if (document.IsRotated)
        {
            findings.Add(new Finding("rotation-ignored", FindingSeverity.Warning,
                "The file turns its axes by a rotation matrix; the profile is read in the axes of the instrument."));
        }

        X3pPoints points = inline?.Finish() ?? X3pBinaryPoints.Read(archive, document, file.Row, findings);
        return new StoredProfile
        {
            Format = Name,
            X = points.X,
            Z = points.Z,
            XUnit = LengthUnit.Metre,
            ZUnit = LengthUnit.Metre,
            DiameterMm = Diameter(document),
            Notes = document.Notes,
            Findings = findings,
        };
    }

    private static double? Diameter(X3pDocument document)
    {
        string comment = document.Notes.Find(note => note.Key == "Comment").Value ?? "";
        int at = comment.IndexOf(X3pWriter.DiameterKey, StringComparison.Ordinal);
        string rest = at < 0 ? "" : comment[(at + X3pWriter.DiameterKey.Length)..].Split(['\n', ' '], 2)[0];
        bool number = double.TryParse(rest, NumberStyles.Float, CultureInfo.InvariantCulture, out double mm);
        return number && mm > 0 && double.IsFinite(mm) ? mm : null;
    }
}

/// <summary>Positions and heights in metres.</summary>
internal readonly record struct X3pPoints(double[] X, double[] Z);
