using static System.FormattableString;

namespace BearingAnalytics.Numerics.Delimited;

/// <summary>Lines of a text as bytes, ended by LF, CR or CRLF, without copying more than a buffer at a time.</summary>
/// <param name="stream">Read from where it stands.</param>
/// <param name="refuse">Makes the exception for a line so long that this is no table; each reader has its own kind of refusal.</param>
internal sealed class LineReader(Stream stream, Func<string, Exception> refuse)
{
    private const int LongestLine = 1 << 20;
    private byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _end;
    private bool _streamEnded;
    private bool _skipLineFeed;

    /// <summary>One-based number of the line last read.</summary>
    public int LineNumber { get; private set; }

    /// <summary>True when the line last read was ended by the end of the file, not by a line break.</summary>
    public bool LastLineIsOpen { get; private set; }

    /// <summary>The next line without its break; valid until the next call. False at the end.</summary>
    public bool TryRead(out ReadOnlySpan<byte> line)
    {
        int searched = 0;
        while (true)
        {
            SkipLineFeedOfCrLf();
            int found = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOfAny((byte)'\n', (byte)'\r');
            if (found >= 0)
            {
                int length = searched + found;
                line = _buffer.AsSpan(_start, length);
                _skipLineFeed = _buffer[_start + length] == '\r';
                _start += length + 1;
                LineNumber++;
                return true;
            }

            searched = _end - _start;
            if (!_streamEnded)
            {
                Fill();
                continue;
            }

            line = _buffer.AsSpan(_start, searched);
            _start = _end;
            LastLineIsOpen = searched > 0;
            LineNumber += LastLineIsOpen ? 1 : 0;
            return LastLineIsOpen;
        }
    }

    /// <summary>Lines to judge a layout by: as many as come until <paramref name="bytes"/> are read; and their bytes.</summary>
    public List<byte[]> Sample(int bytes, out long taken)
    {
        List<byte[]> lines = [];
        taken = 0;
        while (taken < bytes && TryRead(out ReadOnlySpan<byte> line))
        {
            lines.Add(line.ToArray());
            taken += line.Length + 1;
        }

        return lines;
    }

    private void SkipLineFeedOfCrLf()
    {
        if (_skipLineFeed && _start < _end)
        {
            _start += _buffer[_start] == '\n' ? 1 : 0;
            _skipLineFeed = false;
        }
    }

    private void Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }

        if (_end == _buffer.Length)
        {
            if (_buffer.Length >= LongestLine)
            {
                throw refuse(Invariant($"Line {LineNumber + 1} is longer than {LongestLine} bytes: this is no table of numbers."));
            }

            Array.Resize(ref _buffer, 2 * _buffer.Length);
        }

        int got = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += got;
        _streamEnded = got == 0;
    }
}
