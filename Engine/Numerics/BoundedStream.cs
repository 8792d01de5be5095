namespace BearingAnalytics.Numerics;

/// <summary>The next <c>count</c> bytes of another stream, so that a reader cannot run on into what follows.</summary>
/// <param name="inner">Read from where it stands.</param>
/// <param name="count">Bytes that may be read.</param>
/// <param name="ownsInner">True to close the inner stream with this one.</param>
internal sealed class BoundedStream(Stream inner, long count, bool ownsInner = false) : Stream
{
    private long _left = count;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        int got = inner.Read(buffer[..(int)Math.Min(buffer.Length, _left)]);
        _left -= got;
        return got;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (ownsInner)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
