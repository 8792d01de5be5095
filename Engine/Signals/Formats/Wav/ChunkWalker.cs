namespace BearingAnalytics.Signals.Formats.Wav;

/// <summary>One chunk: four-letter name, where its header and its body start, and how many bytes the header claims.</summary>
internal readonly record struct Chunk(string Id, long Start, long Body, long Size);

/// <summary>Steps from chunk to chunk by the sizes their headers state.</summary>
internal abstract class ChunkWalker(Stream stream, long first)
{
    private Chunk _current;

    protected Stream Stream { get; } = stream;

    /// <summary>Where the next chunk header is expected.</summary>
    public long Position { get; protected set; } = first;

    /// <summary>The chunk at <see cref="Position"/>, or null when the file ends there or nothing that follows looks like a chunk.</summary>
    public Chunk? Next()
    {
        if (ReadHeader() is not { } chunk)
        {
            return null;
        }

        _current = chunk;
        return chunk;
    }

    /// <summary>Moves behind the current chunk, whose body is <paramref name="bytes"/> long in truth.</summary>
    public void SkipBody(long bytes) => Position = bytes > Stream.Length - _current.Body ? Stream.Length : Align(_current, bytes);

    /// <summary>True when a size of zero or all ones means that a recorder died before it could write the size.</summary>
    public abstract bool IsLastChunkWithoutSize(Chunk chunk);

    protected abstract Chunk? ReadHeader();

    protected abstract long Align(Chunk chunk, long bytes);

    /// <summary>The bytes at a place; false when the file ends before.</summary>
    protected bool TryPeek(long position, Span<byte> into)
    {
        if (position < 0 || Stream.Length - position < into.Length)
        {
            return false;
        }

        Stream.Position = position;
        Stream.ReadExactly(into);
        return true;
    }

    protected static bool IsName(ReadOnlySpan<byte> id)
    {
        foreach (byte letter in id)
        {
            if (letter is < 0x20 or > 0x7E)
            {
                return false;
            }
        }

        return true;
    }
}
