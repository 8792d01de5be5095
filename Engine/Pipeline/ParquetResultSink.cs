using Parquet;
using Parquet.Schema;

namespace BearingAnalytics.Pipeline;

/// <summary>
/// Writes results as an Apache Parquet file with the columns of <see cref="ResultColumns"/>, in row groups of bounded size. The
/// file becomes readable when disposed (its directory stands at the end), also after a run that was stopped.
/// </summary>
public sealed class ParquetResultSink : IResultSink
{
    private const int RowsPerGroup = 8192;

    private readonly Stream _stream;
    private readonly ParquetWriter _writer;
    private readonly List<object?[]> _pending = [];

    private ParquetResultSink(Stream stream, ParquetWriter writer)
    {
        _stream = stream;
        _writer = writer;
    }

    private static IReadOnlyList<DataField> Fields { get; } = [.. ResultColumns.All.Select(Field)];

    /// <summary>A new file, replacing what was there.</summary>
    public static async Task<ParquetResultSink> CreateAsync(string path, CancellationToken cancellation = default)
    {
        FileStream stream = File.Create(path);
        try
        {
            ParquetSchema schema = new(Fields);
            ParquetOptions options = new() { CompressionMethod = CompressionMethod.Zstd };
            ParquetWriter writer = await ParquetWriter
                .CreateAsync(schema, stream, options, cancellationToken: cancellation)
                .ConfigureAwait(false);
            return new ParquetResultSink(stream, writer);
        }
        catch
        {
            await stream.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask WriteAsync(BatchResult result, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(result);
        foreach (ChannelAnalysis row in result.Rows)
        {
            // Values, not rows: a row may carry spectra for pictures, which must not wait here for its group to fill.
            _pending.Add([.. ResultColumns.All.Select(column => column.Value(row))]);
        }

        if (_pending.Count >= RowsPerGroup)
        {
            await WriteGroupAsync().ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await WriteGroupAsync().ConfigureAwait(false);
        await _writer.DisposeAsync().ConfigureAwait(false);
        await _stream.DisposeAsync().ConfigureAwait(false);
    }

    private static DataField Field(ResultColumn column) => column.Kind switch
    {
        ResultColumnKind.Text => new DataField<string>(column.Name),
        ResultColumnKind.Number => new DataField<double?>(column.Name),
        ResultColumnKind.Count => new DataField<int?>(column.Name),
        ResultColumnKind.Flag => new DataField<bool?>(column.Name),
        _ => throw new InvalidOperationException($"No Parquet type for {column.Kind}."),
    };

    private async Task WriteGroupAsync()
    {
        if (_pending.Count == 0)
        {
            return;
        }

        using ParquetRowGroupWriter group = _writer.CreateRowGroup();
        for (int i = 0; i < Fields.Count; i++)
        {
            await WriteColumnAsync(group, i).ConfigureAwait(false);
        }

        group.CompleteValidate();
        _pending.Clear();
    }

    private Task WriteColumnAsync(ParquetRowGroupWriter group, int column) => ResultColumns.All[column].Kind switch
    {
        ResultColumnKind.Text => group.WriteAsync(Fields[column], Values<string?>(column)!),
        ResultColumnKind.Number => group.WriteAsync<double>(Fields[column], Values<double?>(column)),
        ResultColumnKind.Count => group.WriteAsync<int>(Fields[column], Values<int?>(column)),
        ResultColumnKind.Flag => group.WriteAsync<bool>(Fields[column], Values<bool?>(column)),
        _ => throw new InvalidOperationException($"No Parquet type for column {column}."),
    };

    private T[] Values<T>(int column) => [.. _pending.Select(row => (T)row[column]!)];
}
