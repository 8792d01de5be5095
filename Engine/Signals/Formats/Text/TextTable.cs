using BearingAnalytics.Numerics.Delimited;
using BearingAnalytics.Quality;
using static System.FormattableString;

namespace BearingAnalytics.Signals.Formats.Text;

/// <summary>Reads the rows of a table into columns and turns the columns into channels.</summary>
internal sealed class TextTable
{
    private const int RowsBeforeGivingUp = 1000;
    private readonly TextLayout _layout;
    private readonly TextHeader _header;
    private readonly FloatColumn[] _columns;
    private readonly TimeTracker _time = new();
    private readonly TimeTracker _clock = new();
    private readonly int _timeColumn;
    private readonly double[] _row;
    private readonly double[] _resolution;
    private long _rows;
    private Fault _missing;
    private Fault _ragged;
    private Fault _notNumbers;
    private int _openLine;

    public TextTable(TextLayout layout, TextHeader header, int expectedRows)
    {
        _layout = layout;
        _header = header;
        _columns = new FloatColumn[layout.Columns];
        for (int i = 0; i < _columns.Length; i++)
        {
            _columns[i] = new FloatColumn(expectedRows);
        }

        _timeColumn = Math.Max(0, header.Columns.ToList().FindIndex(TimeColumns.IsTime));
        _row = new double[layout.Columns];
        _resolution = new double[layout.Columns];
    }

    public void Read(LineReader reader)
    {
        while (reader.TryRead(out ReadOnlySpan<byte> line))
        {
            bool header = reader.LineNumber <= _layout.FirstRow;
            if (!header && !TextLayout.IsBlank(line) && !TextLayout.IsComment(line))
            {
                AddRow(line, reader);
            }
        }
    }

    public StoredRecording ToRecording(string format)
    {
        List<Finding> findings = [];
        HashSet<int> axes = [];
        double? rate = _header.Metadata.SampleRateHz;
        rate = TimeColumns.TimeOfDay(_clock, axes, findings)
            ?? TimeColumns.Axis(_time, _timeColumn, _header.Columns, axes, findings, rate)
            ?? rate;
        List<StoredChannel> channels = Channels(axes, rate);
        Report(findings);
        return new StoredRecording
        {
            Format = format,
            Channels = channels,
            SpeedRpm = _header.Metadata.SpeedRpm,
            Load = _header.Metadata.Load,
            Bearing = _header.Metadata.Bearing,
            Findings = findings,
        };
    }

    private List<StoredChannel> Channels(HashSet<int> axes, double? rate)
    {
        if (axes.Count >= _columns.Length)
        {
            axes.Clear();
        }

        List<StoredChannel> channels = [];
        for (int column = 0; column < _columns.Length; column++)
        {
            if (axes.Contains(column) || (_columns[column].Numbers == 0 && _columns.Length > 1))
            {
                continue;
            }

            NameWithUnit heading = column < _header.Columns.Count ? _header.Columns[column] : default;
            string name = string.IsNullOrEmpty(heading.Name) ? Invariant($"ch{channels.Count + 1}") : heading.Name;
            channels.Add(new StoredChannel(name, _columns[column].ToArray())
            {
                SampleRateHz = rate,
                Unit = heading.Unit ?? _header.Metadata.Unit,
            });
        }

        return channels;
    }

    private void AddRow(ReadOnlySpan<byte> line, LineReader reader)
    {
        FieldSplitter fields = new(line, _layout.Separator);
        int column = 0;
        int numbers = 0;
        int missing = 0;
        bool more = false;
        while (fields.MoveNext())
        {
            if (column >= _row.Length)
            {
                more |= !fields.Field.IsEmpty;
                continue;
            }

            _resolution[column] = 0;
            if (NumberScanner.TryParse(fields.Field, _layout.DecimalMark, out _row[column], out int exponent))
            {
                numbers++;
                _resolution[column] = Math.Pow(10, exponent);
            }
            else
            {
                _row[column] = FieldKinds.Missing(fields.Field) ?? float.NaN;
                missing += double.IsNaN(_row[column]) ? 1 : 0;
            }

            column++;
        }

        bool ragged = more || column < _row.Length;
        if (reader.LastLineIsOpen && column < _row.Length)
        {
            _openLine = reader.LineNumber;
            return;
        }

        if (numbers == 0 && missing > 0 && !IsMissing(line))
        {
            _notNumbers.Add(reader.LineNumber);
            RefuseWords(reader.LineNumber);
        }

        _row.AsSpan(column).Fill(double.NaN);
        _resolution.AsSpan(column).Clear();
        Keep(reader.LineNumber);
        _ragged.Add(reader.LineNumber, ragged);
        _missing.Add(reader.LineNumber, missing > 0 || column < _row.Length);
    }

    private bool IsMissing(ReadOnlySpan<byte> line)
    {
        FieldSplitter fields = new(line, _layout.Separator);
        while (fields.MoveNext())
        {
            if (FieldKinds.Of(fields.Field, _layout.DecimalMark) == FieldKind.Words)
            {
                return false;
            }
        }

        return true;
    }

    private void Keep(int line)
    {
        _rows++;
        for (int i = 0; i < _row.Length; i++)
        {
            _columns[i].Add((float)_row[i]);
        }

        _time.Add(_row[_timeColumn], _resolution[_timeColumn], line);
        if (_row.Length >= TimeColumns.TimeOfDayColumns + 1)
        {
            TimeColumns.AddTimeOfDay(_clock, _row, _resolution, line);
        }
    }

    private void RefuseWords(int line)
    {
        if (_rows >= RowsBeforeGivingUp && 2 * _notNumbers.Count > _rows)
        {
            throw new NotThisFormatException(
                Invariant($"More than half of the lines up to line {line} hold no numbers: this is no table of samples."));
        }
    }

    private void Report(List<Finding> findings)
    {
        if (_missing.Count > 0)
        {
            findings.Add(new Finding("missing-values", FindingSeverity.Warning,
                Invariant($"{_missing.Count} of {_rows} rows have values missing or unreadable, ")
                + Invariant($"the first in line {_missing.FirstLine}; they became gaps.")));
        }

        if (_ragged.Count > 0)
        {
            findings.Add(new Finding("ragged-rows", FindingSeverity.Warning, Invariant(
                $"{_ragged.Count} of {_rows} rows do not have {_row.Length} fields, the first is line {_ragged.FirstLine}.")));
        }

        if (_openLine > 0)
        {
            findings.Add(new Finding("truncated", FindingSeverity.Warning, Invariant(
                $"The file ends inside line {_openLine}; the {_rows} rows before it were kept.")));
        }
    }

    private struct Fault
    {
        public int Count { get; private set; }

        public int FirstLine { get; private set; }

        public void Add(int line, bool happened = true)
        {
            if (happened)
            {
                FirstLine = Count++ == 0 ? line : FirstLine;
            }
        }
    }
}
