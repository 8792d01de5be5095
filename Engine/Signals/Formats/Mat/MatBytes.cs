using System.Buffers.Binary;
using static System.FormattableString;

namespace BearingAnalytics.Signals.Formats.Mat;

/// <summary>
/// Sequential bytes of a MAT file or of one compressed variable in it: counts where it stands, ends in a clear error,
/// and knows how much can still come, so that no array is made larger than the file could fill.
/// </summary>
internal sealed class MatBytes(Stream stream, long origin, bool bigEndian)
{
    private const int BlockBytes = 1 << 15;
    private readonly byte[] _block = new byte[BlockBytes];

    public bool BigEndian => bigEndian;

    /// <summary>Bytes taken so far.</summary>
    public long Position { get; private set; }

    /// <summary>No more than this many bytes can come in all; where it cannot be known, an upper limit.</summary>
    public required long Limit { get; init; }

    /// <summary>True for the inside of a compressed variable, where <see cref="Limit"/> is only what it might unpack to.</summary>
    public bool IsCompressed { get; init; }

    /// <summary>True for a compressed variable whose end is not in the file: its checksum cannot be asked.</summary>
    public bool IsCutShort { get; init; }

    /// <summary>Where this stands, for a message.</summary>
    public string Where => IsCompressed
        ? Invariant($"byte {Position} of the variable that is packed at byte {origin}")
        : Invariant($"byte {origin + Position}");

    public byte[] Take(int count)
    {
        if (count > Limit - Position)
        {
            throw Ends();
        }

        byte[] bytes = new byte[count];
        Fill(bytes);
        return bytes;
    }

    public void Fill(Span<byte> into)
    {
        int got = stream.ReadAtLeast(into, into.Length, throwOnEndOfStream: false);
        Position += got;
        if (got < into.Length)
        {
            throw Ends();
        }
    }

    public int Int32()
    {
        Span<byte> bytes = stackalloc byte[4];
        Fill(bytes);
        return bigEndian ? BinaryPrimitives.ReadInt32BigEndian(bytes) : BinaryPrimitives.ReadInt32LittleEndian(bytes);
    }

    public void Skip(long count)
    {
        while (count > 0)
        {
            int step = (int)Math.Min(count, BlockBytes);
            Fill(_block.AsSpan(0, step));
            count -= step;
        }
    }

    /// <summary>Numbers of one storage type: exact up to <paramref name="exactLimit"/> of them, in single precision beyond.</summary>
    public MatValues Numbers(MatStorage storage, long count, int exactLimit, out long missing)
    {
        int width = storage.Bytes();
        missing = 0;
        if (count > Array.MaxLength)
        {
            throw new UnsupportedFeatureException(Invariant($"MAT file, {Where}: an array of {count} numbers is more than can be held."));
        }

        long fitting = (Limit - Position) / width;
        if (IsCompressed && count > fitting)
        {
            throw new CorruptFileException(
                $"MAT file, {Where}: {count} numbers are announced, more than the packed bytes can credibly hold.");
        }

        if (count <= exactLimit)
        {
            if (count > fitting)
            {
                throw Ends();
            }

            double[] exact = new double[count];
            ReadExact(storage, exact);
            return new MatValues(exact);
        }

        missing = Math.Max(0, count - fitting);
        return new MatValues(Singles(storage, (int)Math.Min(count, fitting), ref missing));
    }

    private float[] Singles(MatStorage storage, int count, ref long missing)
    {
        // A compressed size cannot be verified beforehand: begin with what is likely and grow with what comes.
        const int Likely = 1 << 22;
        int width = storage.Bytes();
        float[] samples = new float[!IsCompressed ? count : Math.Min(count, Likely)];
        int done = 0;
        while (done < count)
        {
            int wanted = Math.Min(BlockBytes / width, count - done);
            int got = ReadSome(_block.AsSpan(0, wanted * width)) / width;
            if (done + got > samples.Length)
            {
                Array.Resize(ref samples, (int)Math.Min(count, Math.Max(2L * samples.Length, done + got)));
            }

            MatNumbers.ToSingles(_block.AsSpan(0, got * width), storage, bigEndian, samples.AsSpan(done, got));
            done += got;
            if (got < wanted)
            {
                missing += count - done;
                break;
            }
        }

        if (done == 0 && missing > 0)
        {
            throw Ends();
        }

        Array.Resize(ref samples, done);
        return samples;
    }

    /// <summary>As many bytes as there are; packed bytes that break off end the numbers like the end of the file does.</summary>
    private int ReadSome(Span<byte> into)
    {
        int got = 0;
        try
        {
            for (int step = 1; step > 0 && got < into.Length; got += step)
            {
                step = stream.Read(into[got..]);
            }
        }
        catch (InvalidDataException) when (IsCutShort)
        {
        }

        Position += got;
        return got;
    }

    private void ReadExact(MatStorage storage, double[] into)
    {
        int width = storage.Bytes();
        for (int done = 0; done < into.Length;)
        {
            int many = Math.Min(BlockBytes / width, into.Length - done);
            Span<byte> raw = _block.AsSpan(0, many * width);
            Fill(raw);
            MatNumbers.ToDoubles(raw, storage, bigEndian, into.AsSpan(done, many));
            done += many;
        }
    }

    public CorruptFileException Ends() => new($"MAT file cut short: the bytes end at {Where}, inside a variable.");
}
