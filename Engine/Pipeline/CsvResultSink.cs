namespace BearingAnalytics.Pipeline;

/// <summary>
/// Writes results as comma-separated text by RFC 4180: a header, CR LF line ends, UTF-8, numbers with a point and enough digits to
/// be read back exactly, an empty field for what is not known. Usable at any moment up to the last complete row.
/// </summary>
public sealed class CsvResultSink : IResultSink
{
    private readonly TextWriter _writer;
    private readonly bool _leaveOpen;

    /// <summary>Writes the header.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="leaveOpen">True to leave <paramref name="writer"/> open when disposed.</param>
    public CsvResultSink(TextWriter writer, bool leaveOpen = false)
    {
        ArgumentNullException.ThrowIfNull(writer);
        _writer = writer;
        _leaveOpen = leaveOpen;
        CsvLine.Write(_writer, ResultColumns.All.Select(column => column.Name));
    }

    /// <summary>A new table in a file, replacing what was there.</summary>
    public static CsvResultSink ToFile(string path) => new(new StreamWriter(path));

    /// <inheritdoc/>
    public ValueTask WriteAsync(BatchResult result, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(result);
        foreach (ChannelAnalysis row in result.Rows)
        {
            Write(row);
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>Writes one row.</summary>
    public void Write(ChannelAnalysis row)
    {
        ArgumentNullException.ThrowIfNull(row);
        CsvLine.Write(_writer, ResultColumns.All.Select(column => column.Value(row)));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _writer.FlushAsync().ConfigureAwait(false);
        if (!_leaveOpen)
        {
            await _writer.DisposeAsync().ConfigureAwait(false);
        }
    }
}
