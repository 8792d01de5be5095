using System.Globalization;
using BearingAnalytics.Quality;
using BearingAnalytics.Rollers.Formats.Text;
using static System.FormattableString;

namespace BearingAnalytics.Rollers.Formats.X3p;

/// <summary>Takes the points of <c>&lt;Datum&gt;</c> elements as they come; only the row that is wanted is kept, of a cloud all.</summary>
internal sealed class X3pInlinePoints
{
    private readonly X3pDocument _document;
    private readonly X3pAxis _axisX;
    private readonly X3pAxis _axisY;
    private readonly X3pAxis _axisZ;
    private readonly List<Finding> _findings;
    private readonly int? _askedRow;
    private readonly NumberColumn _x = new();
    private readonly NumberColumn _y = new();
    private readonly NumberColumn _z = new();
    private readonly long _from;
    private readonly long _to;
    private readonly int _fields;
    private long _count;

    public X3pInlinePoints(X3pDocument document, int? row, List<Finding> findings)
    {
        _document = document;
        _findings = findings;
        _askedRow = row;
        (_axisX, _axisY, _axisZ) = (document.X, document.Y, document.Z);
        long chosen = document.IsList ? 0 : X3pRows.Choose(document, row, findings);
        (_from, _to) = (chosen * document.SizeX, (chosen + 1) * document.SizeX);
        _fields = 1 + (_axisX.IsIncremental ? 0 : 1) + (_axisY.IsIncremental ? 0 : 1);
    }

    public void Take(string datum)
    {
        long at = _count++;
        if (at < _from || at >= _to)
        {
            return;
        }

        string[] fields = datum.Split(';', StringSplitOptions.TrimEntries);
        bool invalid = datum.AsSpan().Trim().IsEmpty;
        if (!invalid && fields.Length != 3 && (fields.Length != _fields || _document.IsList))
        {
            throw new ProfileFormatException(Invariant(
                $"Datum {at + 1} of main.xml holds {fields.Length} values; {(_document.IsList ? 3 : _fields)} are needed."));
        }

        bool storesX = fields.Length == 3 || !_axisX.IsIncremental;
        _x.Add(storesX ? invalid ? double.NaN : _axisX.Real(Number(fields[0])) : _axisX.Real(at - _from));
        _y.Add(fields.Length == 3 ? _axisY.Real(Number(fields[1])) : 0);
        _z.Add(invalid ? double.NaN : _axisZ.Real(Number(fields[^1])));
    }

    public X3pPoints Finish()
    {
        if (_document.IsList)
        {
            return X3pRows.OfCloud(_x.ToArray(), _y.ToArray(), _z.ToArray(), _askedRow, _findings);
        }

        if (_x.Count < _document.SizeX)
        {
            throw new ProfileFormatException(Invariant($"main.xml lists {_count} points; ")
                + Invariant($"{_document.SizeX} x {_document.SizeY} x {_document.SizeZ} are announced: it is incomplete."));
        }

        return new X3pPoints(_x.ToArray(), _z.ToArray());
    }

    private static double Number(string text)
        => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number : double.NaN;
}
