using BearingAnalytics.Numerics.Delimited;
using BearingAnalytics.Quality;
using static System.FormattableString;

namespace BearingAnalytics.Rollers.Formats.Text;

/// <summary>Where in a text the points stand.</summary>
/// <param name="Separator">Between fields.</param>
/// <param name="DecimalMark">'.' or ','.</param>
/// <param name="FirstRow">Lines above the first row of numbers.</param>
/// <param name="X">Zero-based column of the positions; −1 where there is none.</param>
/// <param name="Z">Zero-based column of the heights.</param>
/// <param name="Valid">Zero-based column that is 0 where the point is invalid; −1 where there is none.</param>
internal sealed record PointColumns(byte Separator, byte DecimalMark, int FirstRow, int X, int Z, int Valid = -1)
{
    /// <summary>Fields a row needs at least.</summary>
    public int Needed => Math.Max(X, Math.Max(Z, Valid)) + 1;
}

/// <summary>Reads the points of a table; words where a height should be are gaps.</summary>
internal sealed class PointTable(PointColumns columns)
{
    private const int RowsBeforeGivingUp = 16;
    private readonly NumberColumn _x = new();
    private readonly NumberColumn _z = new();
    private int _unreadable;
    private int _firstUnreadable;
    private int _openLine;

    public double[]? X => columns.X < 0 ? null : _x.ToArray();

    public double[] Z => _z.ToArray();

    public int Count => _z.Count;

    /// <summary>Reads to the end, or up to a blank line where the table ends there.</summary>
    public void Read(LineReader reader, bool toBlankLine = false)
    {
        while (reader.TryRead(out ReadOnlySpan<byte> line))
        {
            if (reader.LineNumber <= columns.FirstRow || TextLayout.IsComment(line))
            {
                continue;
            }

            if (!TextLayout.IsBlank(line))
            {
                AddRow(line, reader);
            }
            else if (toBlankLine && Count > 0)
            {
                return;
            }
        }
    }

    public void Report(List<Finding> findings)
    {
        if (_unreadable > 0)
        {
            findings.Add(new Finding("lines-skipped", FindingSeverity.Warning,
                Invariant($"{_unreadable} lines among {Count} points hold no position or too few fields and were left out; ")
                + Invariant($"the first is line {_firstUnreadable}.")));
        }

        if (_openLine > 0)
        {
            findings.Add(new Finding("truncated", FindingSeverity.Warning,
                Invariant($"The file ends inside line {_openLine}; the {Count} points before it were kept.")));
        }
    }

    private void AddRow(ReadOnlySpan<byte> line, LineReader reader)
    {
        FieldSplitter fields = new(line, columns.Separator);
        double x = double.NaN;
        double z = double.NaN;
        bool invalid = false;
        int column = 0;
        for (; fields.MoveNext(); column++)
        {
            double value = NumberScanner.TryParse(fields.Field, columns.DecimalMark, out double number, out _) ? number : double.NaN;
            x = column == columns.X ? value : x;
            z = column == columns.Z ? value : z;
            invalid |= column == columns.Valid && value == 0;
        }

        if (column < columns.Needed && reader.LastLineIsOpen)
        {
            _openLine = reader.LineNumber;
        }
        else if (column < columns.Needed || (columns.X >= 0 && double.IsNaN(x)))
        {
            Skip(reader.LineNumber);
        }
        else
        {
            _x.Add(x);
            _z.Add(invalid ? double.NaN : z);
        }
    }

    private void Skip(int line)
    {
        _firstUnreadable = _unreadable++ == 0 ? line : _firstUnreadable;
        if (_unreadable >= RowsBeforeGivingUp && _unreadable > Count)
        {
            throw new ProfileFormatException(Invariant($"More than half of the lines up to line {line} hold no position, ")
                + Invariant($"the first is line {_firstUnreadable}: this is no table of points."));
        }
    }
}
