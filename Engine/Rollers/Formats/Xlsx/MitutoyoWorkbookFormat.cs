using System.IO.Compression;
using BearingAnalytics.Quality;
using BearingAnalytics.Rollers.Formats.Text;

namespace BearingAnalytics.Rollers.Formats.Xlsx;

/// <summary>
/// Mitutoyo SurfTest export as an Excel workbook: sheet DATA with results in A, settings in B, x mm in E and z µm in F; sheet
/// Certificate with what was measured.
/// </summary>
internal sealed class MitutoyoWorkbookFormat : IProfileFormat
{
    private const string PointSheet = "DATA";
    private const string CertificateSheet = "Certificate";

    public string Name => "mitutoyo-xlsx";

    public bool CanRead(ProfileFile file)
    {
        if (!file.ZipParts.Contains("xl/workbook.xml"))
        {
            return false;
        }

        using ZipArchive archive = new(file.FromStart(), ZipArchiveMode.Read, leaveOpen: true);
        IReadOnlyDictionary<string, string> sheets = Workbook.Sheets(archive);
        return sheets.ContainsKey(PointSheet) && sheets.ContainsKey(CertificateSheet);
    }

    public StoredProfile Read(ProfileFile file)
    {
        using ZipArchive archive = new(file.FromStart(), ZipArchiveMode.Read, leaveOpen: true);
        IReadOnlyDictionary<string, string> sheets = Workbook.Sheets(archive);
        IReadOnlyList<string> texts = Workbook.SharedTexts(archive);
        PointSheetReader points = new();
        Workbook.ReadCells(archive, sheets[PointSheet], texts, points.Take);
        points.EndRow();
        if (points.Count == 0)
        {
            throw new ProfileFormatException(
                "The sheet DATA has no numbers in the columns E (x, mm) and F (z, µm): export it with its points.");
        }

        CertificateReader certificate = new();
        Workbook.ReadCells(archive, sheets[CertificateSheet], texts, certificate.Take);
        List<Finding> findings = [];
        _ = RowChoice.OfSeries(file.Row, 1, findings);
        return new StoredProfile
        {
            Format = Name,
            X = points.X,
            Z = points.Z,
            XUnit = LengthUnit.Millimetre,
            ZUnit = LengthUnit.Micrometre,
            Notes = [.. certificate.Notes, .. points.Settings],
            StatedResults = points.Results.Count > 0 ? points.Results : certificate.Results,
            Findings = findings,
        };
    }

    /// <summary>Collects points, results and settings; cells come row by row, left to right.</summary>
    private sealed class PointSheetReader
    {
        private readonly NumberColumn _x = new();
        private readonly NumberColumn _z = new();
        private int _row = -1;
        private double _rowX = double.NaN;
        private double _rowZ = double.NaN;

        public List<StatedResult> Results { get; } = [];

        public List<KeyValuePair<string, string>> Settings { get; } = [];

        public double[] X => _x.ToArray();

        public double[] Z => _z.ToArray();

        public int Count => _x.Count;

        public void Take(Cell cell)
        {
            if (cell.Row != _row)
            {
                EndRow();
                _row = cell.Row;
            }

            _rowX = cell.Column == MitutoyoSheet.X ? cell.Number : _rowX;
            _rowZ = cell.Column == MitutoyoSheet.Z ? cell.Number : _rowZ;
            if (cell.Column == 0 && ResultLine.Parse(cell.Text) is { } result)
            {
                Results.Add(result);
            }
            else if (cell.Column == 1 && MitutoyoSheet.Setting(cell.Text) is { } setting)
            {
                Settings.Add(setting);
            }
        }

        public void EndRow()
        {
            if (!double.IsNaN(_rowX))
            {
                _x.Add(_rowX);
                _z.Add(_rowZ);
            }

            _rowX = _rowZ = double.NaN;
        }
    }

    /// <summary>Names and values in neighbouring columns: B and C, D and E.</summary>
    private sealed class CertificateReader
    {
        private const int MostNotes = 64;
        private string _name = "";

        public List<KeyValuePair<string, string>> Notes { get; } = [];

        public List<StatedResult> Results { get; } = [];

        public void Take(Cell cell)
        {
            if (cell.Column is not (2 or 4))
            {
                _name = cell.Text.Trim();
                return;
            }

            string name = _name;
            _name = "";
            if (ResultLine.Parse(name + " " + cell.Text) is { } result)
            {
                Results.Add(result);
            }
            else if (cell.Text.Trim().Length > 0 && Notes.Count < MostNotes)
            {
                Notes.Add(KeyValuePair.Create(name.Length > 0 ? name : "Date", cell.Text.Trim()));
            }
        }
    }
}
